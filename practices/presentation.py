"""How a good practice is shown, found and listed."""

from django.template.loader import render_to_string
from django.utils.html import linebreaks
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.rich_text import expand_db_html

from clusterix.catalogue import surroundings
from clusterix.catalogue.record_views import build, language_of
from clusterix.presentation.records import RecordView, Section
from clusterix.submissions.models.text_rows import rows_of
from practices.details import details_of
from practices.models import BuildingBlock, GoodPracticePage
from practices.opinions import opinion_of

KINDS = {GoodPracticePage.kind: _("Good practice")}
HEADINGS = {
    "description": _("The practice in detail"),
    "building_blocks": _("Building blocks"),
    "blocks_interaction": _("How the building blocks work together"),
    "results": _("Evidence of success"),
    "resources": _("Resources needed"),
    "challenges": _("Challenges encountered"),
    "participation": _("Participation of stakeholders"),
    "transfer_potential": _("Potential for learning or transfer"),
    "transfer_conditions": _("Conditions of transfer"),
    "transfer_barriers": _("Hampering factors"),
    "transfers": _("Transfers that took place"),
}


def record_view(page: GoodPracticePage, request=None) -> RecordView:
    """A practice as its page shows it: live page, revision or frozen copy, in the page's own language.

    The expert's opinion is read as it is now, since it is no part of what is judged.
    """
    opinion = opinion_of(surroundings.of(page).dossier.number)
    with override(language_of(page)):
        label, sections = str(KINDS[page.kind]), tuple(_sections(page, opinion))
        details = tuple(details_of(page, request, opinion))
    return build(page, request, kind_label=label, sections=sections, details=details)


def _sections(page, opinion):
    special = {"building_blocks": _blocks, "transfers": _transfers}
    for name, heading in HEADINGS.items():
        html = special[name](page) if name in special else expand_db_html(getattr(page, name).strip())
        if html:
            yield Section(name, str(heading), html)
    if opinion and opinion.text:
        html = render_to_string("practices/_opinion.html", {"opinion": opinion, "text": linebreaks(opinion.text, True)})
        yield Section("opinion", str(_("Expert opinion")), html)


def _blocks(page):
    rows = [
        {
            "title": row.words.title,
            "parts": [
                (BuildingBlock._meta.get_field(name).verbose_name, expand_db_html(text))
                for name in BuildingBlock.TEXTS[1:]
                if (text := getattr(row.words, name).strip())
            ],
        }
        for row in rows_of(page, "building_blocks")
    ]
    return render_to_string("practices/_blocks.html", {"rows": rows}) if rows else ""


def _transfers(page):
    terms, language = surroundings.of(page).snapshot.terms, language_of(page)
    rows = []
    for row in page.source.transfers.all():
        places = [terms.get("region", key) for key in (row.region_id, row.country_id)]
        where = ", ".join(term.label(language) for term in places if term)
        rows.append({"row": row, "where": where})
    return render_to_string("practices/_transfers.html", {"rows": rows}) if rows else ""


def texts(page: GoodPracticePage):
    """The texts of a practice that the search reads besides title and summary."""
    yield from (getattr(page, name) for name in (*page.PROSE_FIELDS, "policy_link"))
    if not page.source.hide_organisation:
        yield page.main_institution
    for block in page.building_blocks.all():
        yield from (getattr(block, name) for name in BuildingBlock.TEXTS)
    hungarian = language_of(page) == "hu"
    for row in page.source.transfers.all():
        yield row.organisation
        yield row.adapted_hu if hungarian else row.adapted_en
