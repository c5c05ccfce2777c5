"""The factsheet of a record, made from the same view object as its page (requirement R06).

One language stands on one page. Both languages stand side by side: on one page if whole sentences fit there, else on
the two sides of a sheet.
"""

import html
import re
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
# A sentence is cut only after so many letters of it.
CUT_AFTER = 200
# A full stop ends no sentence behind these, nor behind an ordinal number that another number follows.
_SHORT = r"\b(?:[Dd]r|[Pp]l|[Kk]b|[Úú]n|ill|[Ii]fj|[Ii]d|Prof|Mrs?|St|[Nn]o|e\.g|i\.e|\w)\.$"
_END = re.compile(r"(?<=[.!?…])[\"”»)]*\s+(?=[\"„“«»(\[]*[A-ZÁÉÍÓÖŐÚÜŰ0-9])")


@dataclass(frozen=True)
class Fit:
    """A way to fill the paper: letters of a section at most, number of sections, pages, and the look."""

    letters: int
    sections: int = 5
    pages: int = 1
    look: str = "one"


# From what usually fits down to what always does.
FITS = {
    1: (Fit(620), Fit(440), Fit(340), Fit(260), Fit(200), Fit(200, 4), Fit(200, 3)),
    2: (
        *(Fit(letters, sections, look="both dense") for letters, sections in ((620, 5), (300, 5), (620, 4), (260, 4))),
        *(Fit(letters, 7, pages=2, look="both") for letters in (900, 620, 440, 340, 260, 200)),
        Fit(200, 3, pages=2, look="both"),
    ),
}


@dataclass(frozen=True)
class Part:
    """A section in brief."""

    heading: str
    text: str
    own: bool


def factsheet(records: list[RecordView], absolute) -> bytes:
    """The PDF of a record in one language, or in both side by side. `absolute` makes full addresses."""
    return pdf.fitting(((html_of(records, absolute, fit), fit.pages) for fit in FITS[len(records)]), STYLE)


def html_of(records, absolute, fit: Fit) -> str:
    """The page that becomes the PDF."""
    first = records[0]
    sheets = [(one.language, _sheet(one, absolute(one.url), fit)) for one in records]
    with override(first.language):
        return render_to_string("print/factsheet.html", {"record": first, "sheets": sheets, "look": fit.look})


def _sheet(record, address, fit):
    colour, tint = KINDS.get(record.kind, KINDS[""])
    context = {
        "record": record,
        "address": address,
        "emblem": emblem_of(record.cells),
        "colour": colour,
        "tint": tint,
        "parts": [_part(section, fit.letters) for section in _chosen(record.sections, fit.sections)],
    }
    with override(record.language):
        return render_to_string("print/_sheet.html", context)


def _chosen(sections, most):
    """The first sections, and the cluster's own contribution in any case."""
    told = [section for section in sections if section.html]
    own = [section for section in told[most:] if section.own]
    return [*told[: most - len(own)], *own]


def _part(section, letters):
    text = " ".join(html.unescape(strip_tags(section.html.replace("<", " <"))).split())
    return Part(section.heading, in_brief(text, letters), section.own)


def in_brief(text: str, letters: int) -> str:
    """The first sentences of a text, in so many letters; only a first sentence that is longer is cut itself."""
    if len(text) <= letters:
        return text
    end = max((end for end in _ends(text) if end <= letters), default=0)
    if end:
        return text[:end]
    return text[: max(letters, CUT_AFTER)].rsplit(" ", 1)[0].rstrip(" ,.;:–") + " …"


def _ends(text):
    """Where sentences end."""
    for match in _END.finditer(text):
        before = text[: match.start()]
        ordinal = before[-2:-1].isdigit() and text[match.end()].isdigit()
        if not ordinal and not re.search(_SHORT, before[-8:]):
            yield len(text[: match.end()].rstrip())


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
