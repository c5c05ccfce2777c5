"""An organisation as the public sees it."""

from dataclasses import dataclass

from clusterix.catalogue import figures, memory
from clusterix.catalogue.record_views import organisation_card
from clusterix.catalogue.surroundings import Owner
from clusterix.organisations.models import OrganisationPage
from clusterix.presentation.lists import CardView
from clusterix.presentation.records import OrganisationCard
from home.addresses import list_address
from home.profile_facts import ProfileFacts, facts_of

# What a profile shows; the rest is in the list, filtered by the organisation.
SHOWN = 20


@dataclass(frozen=True)
class Profile:
    """An organisation with the records that it has published under its own name.

    `more_url` leads to the list of all of them where not all are shown.
    """

    organisation: OrganisationCard
    facts: ProfileFacts
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
        short_name=page.short_name,
    )
    # Asked for in any case: a page takes as many queries for one record as for thirty.
    everything = f"{list_address(language)}?org={source.pk}"
    return Profile(
        card, facts_of(page, request, snapshot.terms), tuple(cards), total, everything if total > len(cards) else ""
    )
