"""How a story is shown, found and listed."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.rich_text import expand_db_html

from clusterix.catalogue.record_views import build, language_of
from clusterix.presentation.records import RecordView, Section
from stories.models import SuccessStoryPage

HEADINGS = {
    "challenge": _("Challenge"),
    "solution": _("Solution"),
    "cluster_role": _("The cluster's own contribution"),
    "results": _("Results"),
    "turning_point": _("Turning point or difficulty"),
    "lessons": _("Lessons learned"),
    "next_steps": _("What next?"),
}
KINDS = dict(SuccessStoryPage.Kind.choices)


def record_view(page: SuccessStoryPage, request=None) -> RecordView:
    """A story as its page shows it: live page, revision or frozen copy, in the page's own language."""
    with override(language_of(page)):
        label, sections = str(KINDS[page.kind]), tuple(_sections(page))
    return build(page, request, kind_label=label, sections=sections)


def _sections(page):
    for name, heading in HEADINGS.items():
        if text := getattr(page, name).strip():
            yield Section(name, str(heading), expand_db_html(text), own=name == "cluster_role")


def texts(page: SuccessStoryPage):
    """The texts of a story that the search reads besides title and teaser."""
    return [getattr(page, name) for name in HEADINGS]
