"""How a training is shown, found and listed."""

from django.template.loader import render_to_string
from django.utils.html import escape, linebreaks
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.rich_text import expand_db_html

from clusterix.catalogue import surroundings
from clusterix.catalogue.cards import plain
from clusterix.catalogue.record_views import build, language_of
from clusterix.presentation.records import RecordView, Section
from clusterix.submissions.models.text_rows import rows_of
from training.course_data import course_data
from training.details import details_of
from training.models import CoursePage
from training.runs import of_record

KINDS = {CoursePage.kind: _("Training")}
# Longer texts stand in the middle of the page, shorter ones in the data sheet (`training.details`).
HEADINGS = {
    "prerequisites": _("Entry requirements"),
    "benefit_host": _("Benefit for the host"),
    "benefit_guest": _("Benefit for the guest"),
    "accessibility": _("Accessibility"),
}


def record_view(page: CoursePage, request=None) -> RecordView:
    """A training as its page shows it: live page, revision or frozen copy, in the page's own language.

    Its runs are read as they are now, since they are no part of what is judged.
    """
    language = language_of(page)
    with override(language):
        around = surroundings.of(page)
        runs = of_record(around.dossier.number, language)
        label, sections = str(KINDS[page.kind]), tuple(_sections(page, language, around, runs))
        details = tuple(details_of(page, request))
        schema = course_data(page, runs, around.snapshot.terms, language)
    return build(page, request, kind_label=label, sections=sections, details=details, schema=schema)


def _sections(page, language, around, runs):
    if page.description.strip():
        yield Section("description", str(_("Description")), expand_db_html(page.description))
    yield from _part("outcomes", _("What one learns"), {"rows": rows_of(page, "learning_outcomes")})
    yield from _part("modules", _("Modules"), {"rows": _modules(page, around.snapshot.terms, language)})
    yield from _part("runs", _("Dates"), {"rows": runs})
    for name, heading in HEADINGS.items():
        if text := getattr(page, name).strip():
            yield Section(name, str(heading), linebreaks(escape(text)))


def _part(key, heading, context):
    if context["rows"]:
        yield Section(key, str(heading), render_to_string(f"training/_{key}.html", context))


def _modules(page, terms, language):
    return [
        {
            "title": row.words.title,
            "content": row.words.content,
            "hours": plain(row.facts.hours),
            "single": row.facts.single,
            "competences": [
                term.label(language) for code in row.facts.competences if (term := terms.find("competence", code))
            ],
        }
        for row in rows_of(page, "modules")
    ]


def texts(page: CoursePage):
    """The texts of a training that the search reads besides title, summary and the labels of its terms."""
    language, source = language_of(page), page.source
    yield page.description
    yield from (getattr(page, name) for name in page.PLAIN_TEXTS)
    yield from (row.text for row in page.learning_outcomes.all())
    for row in page.modules.all():
        yield from (row.title, row.content)
    yield from (row.label_hu if language == "hu" else row.label_en for row in source.esco_skills.all())
