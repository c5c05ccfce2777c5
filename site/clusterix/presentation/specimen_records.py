"""Made-up records, organisations and pictures for the pages of components: whole, bare, long and without a name."""

from dataclasses import replace
from datetime import date

from django.urls import reverse

from clusterix.presentation import sharing, specimens
from clusterix.presentation.frame import NAMES, active_language
from clusterix.presentation.records import (
    Crumb,
    Detail,
    ImageView,
    LanguageLink,
    Neighbour,
    Neighbours,
    OrganisationCard,
    Period,
    RecordView,
    Section,
    Term,
    VideoView,
)
from clusterix.presentation.specimens import say

STATES = ("whole", "bare", "long", "nameless")


def organisations():
    """Cards of organisations: with everything, and with a name and an address only."""
    return [
        OrganisationCard(
            say("Kitalált Klaszter", "Fictional Cluster"),
            "#",
            say("klaszter", "cluster"),
            "Szombathely",
            say("Egy szervezet, amely nincs. ", "An organisation that does not exist. ") * 12,
            records_url="#",
            short_name="KK",
        ),
        OrganisationCard(specimens.long_words(), "#"),
    ]


def picture(alt="", **changes):
    """A picture; the share picture of the site stands in for a photo."""
    usual = {"url": sharing.picture_of_site(), "width": 1200, "height": 630, "alt": alt or say("Mintakép", "Sample")}
    return ImageView(**usual | changes)


def _sections(text):
    headings = [
        ("challenge", say("A kihívás", "The challenge"), False),
        ("own", say("A klaszter saját hozzájárulása", "The cluster's own contribution"), True),
        ("results", say("Az eredmények", "The results"), False),
    ]
    return tuple(Section(key, heading, f"<p>{text}</p>", own=own) for key, heading, own in headings)


def _language():
    other = next(code for code in NAMES if code != active_language())
    return LanguageLink(other, NAMES[other], "#")


def _bare(state):
    """What no record can be without."""
    return RecordView(
        type_code="story",
        kind="story",
        kind_label=specimens.kind_label("story"),
        number=1,
        title=say("Közös műhely, harmincegy cég", "One shared workshop, thirty-one firms"),
        teaser="",
        url=reverse("component_record", args=[state]),
        language=active_language(),
        organisation=organisations()[0],
    )


def _rich():
    """Everything that a record may have besides."""
    made = specimens.everything()
    text = say("Kitalált szöveg egy kitalált klaszterről. ", "A made-up text about a made-up cluster. ") * 6
    return {
        "teaser": say("Kitalált példa: ami egynek drága volt, együtt megérte.", "A made-up example of sharing costs."),
        "place": "Szombathely, Vas",
        "period": Period(date(2014, 3, 1), date(2016, 5, 31)),
        "themes": (Term("innovation", say("Innováció", "Innovation"), "#"),),
        "sections": _sections(text),
        "details": (Detail(say("Ágazat", "Sector"), (Term("a", say("Fémipar", "Metal"), "#"), Term("b", "IT"))),),
        "indicators": made["indicators"],
        "evidence": made["evidence"],
        "hidden_evidence": 1,
        "partners": made["partners"],
        "funding": made["funding"],
        "quote": made["quotes"][0],
        "related": (Term("", say("Egy másik történet", "Another story"), "#"),),
        "gallery": (picture(credit="Minta Márta", licence="CC BY 4.0"), picture(credit=""), picture()),
        "video": VideoView("#", say("Egy nap a műhelyben", "A day in the workshop"), ("Magyar", "English"), text),
        "cells": specimens.cells("story"),
        "gap_notes": made["gaps"],
        "keywords": (say("műhely", "workshop"), say("beszállító", "supplier")),
        "image": picture(credit="Minta Márta", licence="CC BY 4.0"),
        "seal": made["seals"][0],
        "sample": made["samples"][0],
        "other_languages": (_language(),),
        "trail": (Crumb(say("Sikertörténetek", "Success stories"), "#"),),
        "neighbours": (neighbours(),),
    }


def neighbours():
    """Two records near to another."""
    reason = say("ugyanaz a cél és ugyanaz az ágazat", "the same objective and the same sector")
    return Neighbours(
        say("Kapcsolódó bejegyzések", "Related records"),
        (Neighbour(specimens.card("story"), reason), Neighbour(specimens.card("training"), reason)),
    )


def record(state):
    """The record of a state, one of STATES."""
    changes = {
        "whole": {},
        "bare": {},
        "long": {
            "title": specimens.long_words(),
            "organisation": organisations()[1],
            "trail": (Crumb(say("Történetek", "Stories"), "#"), Crumb(specimens.long_words(), "#")),
            "teaser": specimens.long_words() * 2,
            "keywords": (specimens.long_words(),) * 3,
            "notice": say("A szöveg még nincs lefordítva.", "The text has not been translated yet."),
        },
        "nameless": {"organisation": None, "trail": ()},
    }[state]
    return replace(_bare(state), **({} if state == "bare" else _rich()) | changes)


def everything():
    """What the page of components shows of records, by the names its template uses."""
    return {"neighbours": (neighbours(),), "states": _links()}


def _links():
    names = {
        "whole": say("Mindennel", "With everything"),
        "bare": say("Csak a legszükségesebb", "The least there is"),
        "long": say("Hosszú szavakkal", "With long words"),
        "nameless": say("A szervezet neve nélkül", "Without the organisation's name"),
    }
    return [Term(state, names[state], reverse("component_record", args=[state])) for state in STATES]
