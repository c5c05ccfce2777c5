"""The one-page factsheet of a record, made from the same view object as its page (requirement R06)."""

import html
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import override

from clusterix.presentation import pdf
from clusterix.presentation.emblem import emblem_of
from clusterix.presentation.records import RecordView, Term
from clusterix.presentation.share_picture import KINDS

STYLE = "css/factsheet.css"
SECTIONS = 5
# Letters of each section by the number of languages, from what usually fits down to what always does.
LENGTHS = {1: (620, 440, 340, 220, 120), 2: (320, 240, 170, 110, 60)}


@dataclass(frozen=True)
class Part:
    """A section in brief."""

    heading: str
    text: str
    own: bool


def factsheet(records: list[RecordView], absolute) -> bytes:
    """The PDF of a record in one language, or in both side by side. `absolute` makes full addresses."""
    return pdf.one_page((html_of(records, absolute, length) for length in LENGTHS[len(records)]), STYLE)


def html_of(records, absolute, length) -> str:
    """The page that becomes the PDF, with sections of at most so many letters."""
    first = records[0]
    sheets = [(one.language, _sheet(one, absolute(one.url), length)) for one in records]
    with override(first.language):
        return render_to_string("print/factsheet.html", {"record": first, "sheets": sheets, "both": len(records) > 1})


def _sheet(record, address, length):
    colour, tint = KINDS.get(record.kind, KINDS[""])
    context = {
        "record": record,
        "address": address,
        "emblem": emblem_of(record.cells),
        "colour": colour,
        "tint": tint,
        "parts": [_part(section, length) for section in _chosen(record.sections)],
    }
    with override(record.language):
        return render_to_string("print/_sheet.html", context)


def _chosen(sections):
    """The first sections, and the cluster's own contribution in any case."""
    told = [section for section in sections if section.html]
    own = [section for section in told[SECTIONS:] if section.own]
    return [*told[: SECTIONS - len(own)], *own]


def _part(section, length):
    text = " ".join(html.unescape(strip_tags(section.html.replace("<", " <"))).split())
    if len(text) > length:
        text = text[:length].rsplit(" ", 1)[0].rstrip(" ,.;:–") + " …"
    return Part(section.heading, text, section.own)


def links(record) -> list[Term]:
    """Where the factsheets of a public record are; none where this machine cannot make them."""
    if not record.published_on or not pdf.available():
        return []
    with override(record.language):
        found = [Term("", _("Factsheet on one page (PDF)"), reverse("factsheet", args=[record.number]))]
        if any(link.same_record for link in record.other_languages):
            both = reverse("factsheet_both", args=[record.number])
            found.append(Term("", _("Factsheet in Hungarian and English (PDF)"), both))
    return found
