"""Organisations as the public sees them: the profile and the directory."""

from dataclasses import dataclass

from clusterix.catalogue import figures, memory
from clusterix.catalogue.record_views import organisation_card
from clusterix.catalogue.surroundings import Owner
from clusterix.organisations.models import OrganisationPage
from clusterix.presentation.lists import CardView
from clusterix.presentation.records import OrganisationCard
from clusterix.vocabularies.collation import sort_key
from home.front import list_address

# What a profile shows; the rest is in the list, filtered by the organisation.
SHOWN = 20


@dataclass(frozen=True)
class Profile:
    """An organisation with the records that it has published under its own name.

    `more_url` leads to the list of all of them where not all are shown.
    """

    organisation: OrganisationCard
    cards: tuple[CardView, ...]
    total: int
    more_url: str = ""


def profile_of(page: OrganisationPage, request, *, shown: int = SHOWN) -> Profile:
    """The public profile of an organisation; facts and records are those of the whole family of pages."""
    snapshot, language, source = memory.current(), page.locale.language_code, page.source
    total, cards = figures.of_organisation(snapshot, language, source.pk, shown)
    card = organisation_card(
        Owner(page, source),
        request,
        snapshot.terms,
        language,
        summary=page.summary,
        records=total,
        website=source.website,
        email=source.email,
        ended_on=source.ended_on,
    )
    # Asked for in any case: a page takes as many queries for one record as for thirty.
    everything = f"{list_address(language, request)}?org={source.pk}"
    return Profile(card, tuple(cards), total, everything if total > len(cards) else "")


def directory_of(index, request) -> tuple[OrganisationCard, ...]:
    """All organisations of the directory in alphabetical order, with three queries however many there are."""
    snapshot, language = memory.current(), index.locale.language_code
    pages = list(OrganisationPage.objects.live().child_of(index))
    sources = _sources(pages)
    shelf = snapshot.shelf(language)
    counts = shelf.counts("org", shelf.everything)
    pages.sort(key=lambda page: (sort_key(page.title, language), page.pk))
    return tuple(
        organisation_card(
            Owner(page, sources[page.translation_key]),
            request,
            snapshot.terms,
            language,
            records=counts.get(str(sources[page.translation_key].pk), 0),
        )
        for page in pages
    )


def _sources(pages):
    """The page with the facts, for each family."""
    found = {page.translation_key: page for page in pages if not page.is_translation}
    elsewhere = [page.translation_key for page in pages if page.is_translation]
    if elsewhere:
        family = OrganisationPage.objects.filter(translation_key__in=elsewhere)
        found |= {page.translation_key: page for page in family if not page.is_translation}
    return found
