"""Made-up view objects that show every component in every state, for the page of components."""

from datetime import date
from decimal import Decimal

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from clusterix.presentation.frame import active_language
from clusterix.presentation.lists import (
    ActiveFilter,
    CardView,
    FacetView,
    Figure,
    FileLink,
    ListView,
    OptionView,
    PageLink,
    Pagination,
    SortView,
)
from clusterix.presentation.matrix import matrix_of
from clusterix.presentation.records import (
    Cell,
    EvidenceView,
    FundingView,
    GapNote,
    IndicatorView,
    PartnerView,
    Period,
    Quote,
    Sample,
    Seal,
    Term,
)

KINDS = {
    "story": ("Sikertörténet", "Success story"),
    "lesson": ("Tanulságos eset", "Lesson learned"),
    "use_case": ("Alkalmazási példa", "Use case"),
    "member": ("Tagvállalati történet", "Member company story"),
    "practice": ("Jó gyakorlat", "Good practice"),
    "training": ("Képzés", "Training"),
}
_CELLS = {
    "story": ((4, 5), (5, 5), (6, 3)),
    "lesson": ((2, 4),),
    "use_case": ((1, 1), (8, 11)),
    "member": ((7, 2), (7, 8)),
    "practice": ((3, 3), (3, 9), (5, 6), (6, 10)),
    "training": (),
}


def say(hungarian, english):
    """A specimen's text in the language of the page; it is content, not a text of the interface."""
    return hungarian if active_language() == "hu" else english


def kind_label(kind):
    """What a kind is called."""
    return say(*KINDS[kind])


def long_words():
    """A title of words that no line can hold."""
    text = say("Megkülönböztethetetlenségi követelményrendszer " * 2, "Interoperabilityrequirements " * 3)
    return text.strip()


def cells(kind):
    """Cells as a record of this kind might have them."""
    goal, deed = say("Cél", "Objective"), say("Tevékenység", "Activity")
    return tuple(Cell(row, column, f"{goal} {row}", f"{deed} {column}") for row, column in _CELLS[kind])


def card(kind="story", **changes):
    """A card; `changes` give it another state."""
    usual = {
        "number": 1,
        "type_code": kind,
        "kind": kind,
        "kind_label": kind_label(kind),
        "title": say("Közös műhely, harmincegy cég", "One shared workshop, thirty-one firms"),
        "teaser": say("Kitalált példa: ami egynek drága volt, együtt megérte.", "A made-up example of sharing costs."),
        "url": "#",
        "organisation": say("Kitalált Klaszter", "Fictional Cluster"),
        "place": "Vas",
        "period": Period(date(2014, 1, 1), date(2016, 12, 31)),
        "cells": cells(kind),
        "figure": Figure(31, say("cég", "firms"), start=12),
    }
    return CardView(**usual | changes)


def cards():
    """One of each kind, then the states: long words, a text in the other language, a hit, a sample, bare."""
    found = format_html("{} <mark>{}</mark>", say("Közös", "One shared"), say("műhely", "workshop"))
    bare = {"organisation": "", "place": "", "period": Period(), "figure": None, "cells": ()}
    return [
        *(card(kind) for kind in KINDS),
        card(title=long_words()),
        card(translated=False, text_language="Magyar"),
        card(title_html=found),
        card(sample=True),
        card(**bare),
    ]


def indicators():
    """Results: whole, beyond the target, falling, without a start, without a result."""
    source = (EvidenceView(say("jelentés", "report"), say("Éves jelentés", "Annual report"), "#", 2016),)
    years = {"baseline_year": 2014, "achieved_year": 2016, "evidence": source}
    return (
        IndicatorView(
            say("Tagok", "Members"), say("cég", "firms"), Decimal(12), target=Decimal(30), achieved=Decimal(31), **years
        ),
        IndicatorView(
            say("Selejt", "Rejects"), "%", Decimal("8.5"), achieved=Decimal("2.25"), less_is_better=True, **years
        ),
        IndicatorView(say("Árbevétel", "Turnover"), "Ft", achieved=Decimal(49978425), achieved_year=2016),
        IndicatorView(say("Munkahely", "Jobs"), say("fő", "people"), Decimal(3), target=Decimal(9)),
    )


def listing(**changes):
    """A list with filters in force; `changes` give it another state."""
    option = OptionView(say("Innováció", "Innovation"), "innovation", 12, True)
    none = OptionView(say("Új készségek", "New skills"), "skills", 0, False)
    theme = say("Téma", "Theme")
    usual = {
        "cards": (card(),),
        "total": 12,
        "facets": (FacetView("theme", theme, (option, none)),),
        "active": (ActiveFilter(theme, option.label, "#"),),
        "pagination": Pagination(2, 9, 21, 40, tuple(map(_page, (1, 2, 3, None, 9))), "#", "#"),
        "sorts": (SortView("newest", "A–Z", True, "#"), SortView("title", "Z–A", False, "#")),
        "clear_url": "#",
    }
    return ListView(**usual | changes)


def _page(number):
    return PageLink(number, "#", number == 2)


def matrix():
    """All five steps of heat, and empty cells."""
    return matrix_of(
        objectives=[Term(str(n), f"{say('Cél', 'Objective')} {n}") for n in range(1, 9)],
        activities=[Term(str(n), f"{say('Tevékenység', 'Activity')} {n}") for n in range(1, 12)],
        counts={(str(row), str(column)): row * column % 9 for row in range(1, 9) for column in range(1, 12)},
        total=74,
        address=lambda objective, activity: "#",
    )


class SpecimenForm(forms.Form):
    """Form fields in all their states."""

    name = forms.CharField(label=_("Name"), help_text=_("As it should be published."))
    email = forms.EmailField(label=_("E-mail"))
    agree = forms.ChoiceField(
        label=_("Do you agree?"), choices=[("yes", _("Yes")), ("no", _("No"))], widget=forms.RadioSelect
    )


def everything():
    """What the page of components shows, by the names its template uses."""
    year = date(2026, 11, 2)
    return {
        "kinds": [(kind, kind_label(kind), cells(kind)) for kind in KINDS],
        "cards": cards(),
        "indicators": indicators(),
        "matrix": matrix(),
        "listing": listing(
            cards=cards(),
            problem=say("Ilyen szűrő nincs.", "There is no such filter."),
            feed_url="#",
            files=(FileLink(_("Table (CSV)"), "#", "text/csv"),),
            views=(SortView("", _("List"), True, "#"), SortView("map", _("Map"), False, "#")),
        ),
        "empty": [listing(cards=(), total=0), listing(cards=(), total=0, active=())],
        "seals": [Seal(True, year, say("Hatóság", "Authority")), Seal(False, year, ""), Seal(True, None, "")],
        "samples": [Sample(fictional=True), Sample(say("Működési terv", "Work plan"), 2019)],
        "gaps": (
            GapNote(say("eredmények", "results"), say("A forrás nem közöl számot.", "The source gives no figure.")),
        ),
        "quotes": [
            Quote(say("Egyedül nem ment volna.", "Alone it would not have worked."), "Minta Márta", "CEO"),
            Quote(say("Egyedül nem ment volna. ", "Alone it would not have worked. ") * 8, "Minta Márta"),
        ],
        "partners": (
            PartnerView("Minta Kft.", say("kisvállalkozás", "small firm"), "HU", "", "#", True),
            PartnerView("Sample Ltd."),
        ),
        "funding": (FundingView("GINOP", amount="49 978 425 Ft", intensity="85%", years="2014–2016"),),
        "evidence": (
            EvidenceView(say("jelentés", "report"), say("Éves jelentés", "Annual report"), "#", 2016),
            EvidenceView(say("tanulmány", "study"), say("Meg nem jelent tanulmány", "Unpublished study")),
        ),
        "forms": [SpecimenForm(), SpecimenForm({"name": "", "email": "nem cím"}, auto_id="wrong_%s")],
    }
