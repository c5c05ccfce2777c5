"""The parts of a record's page that every content type shares: facts, results, evidence, seal, languages, trail.

Works on a live page, on a revision and on a frozen copy. The children of the last two are no querysets, so rows are
walked through and never filtered, and a row's terms are looked up in memory.
"""

from django.urls import reverse
from django.utils.translation import override

from clusterix.catalogue import people_views, shared_details, shared_sections, surroundings
from clusterix.catalogue.addresses_of_lists import theme_address
from clusterix.catalogue.cards import cells_of, place_of
from clusterix.catalogue.evidence_views import evidence_of, hidden_evidence
from clusterix.catalogue.image_views import gallery_of, image_of
from clusterix.catalogue.indicator_views import indicators_of
from clusterix.catalogue.neighbours import neighbours_of
from clusterix.catalogue.texts import keywords_of
from clusterix.presentation.formats import as_day
from clusterix.presentation.frame import NAMES
from clusterix.presentation.records import (
    Crumb,
    GapNote,
    LanguageLink,
    OrganisationCard,
    Period,
    RecordView,
    Sample,
    Seal,
    Term,
)
from clusterix.submissions.models.facts import GapNote as GapNoteRow


def build(page, request, *, kind_label: str, sections, details=(), schema=None) -> RecordView:
    """The view of a record from its page; content types add their own sections and rows of the data sheet.

    Facts come from `page.source`, texts from the page. A record that is to be published without its organisation's
    name is shown without it everywhere, so that author and reviewers see what the public will.
    """
    around, source, language = surroundings.of(page), page.source, language_of(page)
    terms = around.snapshot.terms
    owner, named = surroundings.owner_of(page), people_views.named_by(source, language)
    with override(language):
        return RecordView(
            type_code=page.type_code,
            kind=page.kind,
            kind_label=kind_label,
            number=around.dossier.number or 0,
            title=page.title,
            teaser=page.teaser,
            url=_url(page, request, around),
            language=language,
            organisation=None if source.hide_organisation else _owner_card(owner, request, terms, language),
            place=place_of(source.place_name, terms.get("region", source.region_id), language),
            period=Period(source.period_start, source.period_end, source.ongoing),
            themes=tuple(_themes(source, terms, language)),
            sections=(*sections, *shared_sections.sections_of(page)),
            details=(*shared_details.details_of(page, request), *details),
            **_told(page, source, terms, language),
            related=tuple(people_views.related_of(named)),
            keywords=tuple(keywords_of(source, language)),
            image=image_of(source, page.hero_alt),
            seal=_seal(around.dossier),
            sample=_sample(source, owner),
            other_languages=tuple(_other_languages(page, around)) if around.public else (),
            trail=trail_of(around.index, request),
            schema=schema or {},
            neighbours=neighbours_of(
                around.entries.get(language), around.snapshot, [entry for _row, entry in named if entry]
            ),
            **_days(page, around),
        )


def _told(page, source, terms, language):
    """What a record tells in rows: results, proofs, people, money and what belongs to it."""
    return {
        "indicators": tuple(indicators_of(source, terms, language)),
        "evidence": tuple(evidence_of(source, terms, language)),
        "hidden_evidence": hidden_evidence(source),
        "partners": tuple(people_views.partners_of(source, terms, language)),
        "funding": tuple(people_views.funding_of(source, terms, language)),
        "quote": shared_sections.quote_of(page),
        "gallery": tuple(gallery_of(source)),
        "video": shared_sections.video_of(page, terms, language),
        "licence": _licence(source),
        "cells": cells(source, terms, language),
        "gap_notes": tuple(_gap_notes(source)),
    }


def _days(page, around):
    """When the text was first published and last changed in its language; nothing in previews of what never was."""
    entry = around.entries.get(language_of(page))
    if entry is None:
        return {}
    return {"published_on": as_day(entry.published_at), "changed_on": as_day(entry.changed_at)}


def language_of(page) -> str:
    """The language of a page."""
    return page.locale.language_code


def _url(page, request, around):
    entry = around.entries.get(language_of(page))
    return entry.path if entry else page.get_url(request) or ""


def organisation_card(owner, request, terms, language, **more) -> OrganisationCard:
    """An organisation as its records, its page and the directory show it; a link only where its page is public."""
    here, source = owner.here, owner.source
    kind, seat = terms.get("organisation_type", source.organisation_type_id), terms.get("region", source.seat_id)
    return OrganisationCard(
        name=here.title,
        url=(here.get_url(request) or "") if here.live else "",
        type_label=kind.label(language) if kind else "",
        seat=seat.label(language) if seat else "",
        is_fictional=source.is_fictional,
        **more,
    )


def _owner_card(owner, request, terms, language):
    """The organisation of a record, with the way to everything else it has published."""
    return organisation_card(
        owner,
        request,
        terms,
        language,
        summary=owner.here.summary,
        website=owner.source.website,
        short_name=owner.here.short_name,
        records_url=f"{reverse('records')}?org={owner.source.pk}" if owner.here.live else "",
    )


def _themes(source, terms, language):
    for pk in surroundings.term_ids(source, "themes"):
        if term := terms.get("theme", pk):
            label = term.label(language)
            yield Term(term.code, label, theme_address(term.code, label, language))


_LICENCES = {
    "cc-by-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "cc-by-sa-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "cc0": "https://creativecommons.org/publicdomain/zero/1.0/",
}


def _licence(source):
    return Term(source.licence, source.get_licence_display(), _LICENCES[source.licence])


def cells(source, terms, language):
    """The cells of the matrix that a record stands in."""
    pairs = ((cell.objective_id, cell.activity_id) for cell in source.cells.all())
    return tuple(cells_of(pairs, terms, language))


def _gap_notes(source):
    labels = dict(GapNoteRow.About.choices)
    return (GapNote(str(labels[row.about]), row.note) for row in source.gap_notes.all())


def _seal(dossier):
    """Who validated is named by the page around it; who reviewed is named nowhere."""
    reviewed = dossier.reviewed_on is not None
    return Seal(reviewed, dossier.validated_on, "") if reviewed or dossier.validated_on else None


def _sample(source, owner):
    if source.sample_source or owner.source.is_fictional:
        return Sample(source.sample_source, source.sample_year, owner.source.is_fictional)
    return None


def _other_languages(page, around):
    for language, entry in around.entries.items():
        if language != language_of(page):
            yield LanguageLink(language, NAMES[language], entry.path, same_record=entry.translated)


def trail_of(index, request):
    """The way from the home page to the record: its list. The organisation is no part of it."""
    return (Crumb(index.title, index.get_url(request)),) if index else ()
