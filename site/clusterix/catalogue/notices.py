"""Pages that stand in for a record: not translated yet, not public any more."""

from dataclasses import replace

from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from clusterix.catalogue import memory, registry
from clusterix.catalogue.cards import cells_of
from clusterix.catalogue.record_views import trail_of
from clusterix.presentation.frame import NAMES, Frame, frame_of_page, frame_of_record
from clusterix.presentation.records import GoneView, LanguageLink, OrganisationCard, UntranslatedView

GONE = 410


class NoticeFrame(Frame):
    """The frame of a page that is no text of its own, so search engines are told of no other version of it."""

    @property
    def alternates(self):
        """None."""
        return ()


def _frame(frame, **changes):
    return NoticeFrame(**vars(replace(frame, robots="noindex", **changes)))


def untranslated(index, request, entry, original):
    """Title and summary in this language, and the way to the text in the other one."""
    view = UntranslatedView(
        kind=entry.kind,
        kind_label=registry.kind_label(entry.type_code, entry.kind),
        number=entry.number,
        title=entry.title,
        teaser=entry.summary,
        url=entry.path,
        language=entry.language,
        original=LanguageLink(original.language, NAMES[original.language], original.path),
        organisation=OrganisationCard(entry.organisation_name) if entry.organisation_name else None,
        cells=tuple(cells_of(entry.card["cells"], memory.current().terms, entry.language)),
        trail=trail_of(index, request),
    )
    context = {"page": index, "record": view, "frame": _frame(frame_of_record(view, request))}
    return TemplateResponse(request, "catalogue/not_translated.html", context)


def gone(index, request, entry):
    """That the record was public under its title, since when it is not, and nothing else of its text."""
    view = GoneView(
        number=entry.number,
        kind_label=registry.kind_label(entry.type_code, entry.kind),
        title=entry.title,
        since=entry.withdrawn_at and timezone.localdate(entry.withdrawn_at),
        list_url=index.get_url(request) or "",
    )
    around = frame_of_page(index, request)
    elsewhere = tuple(replace(link, same_record=False) for link in around.languages)
    frame = _frame(around, title=_("No longer public"), description="", canonical="", languages=elsewhere, query="")
    return TemplateResponse(request, "catalogue/gone.html", {"page": index, "gone": view, "frame": frame}, status=GONE)
