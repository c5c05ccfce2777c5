"""The directory of organisations: all of them by name, narrowed down by what they are (requirement R108)."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from clusterix.catalogue import memory
from clusterix.catalogue.record_views import organisation_card
from clusterix.catalogue.surroundings import Owner
from clusterix.organisations.models import OrganisationPage, StatusPeriod
from clusterix.presentation.records import OrganisationCard
from clusterix.vocabularies.collation import sort_key


@dataclass(frozen=True)
class Option:
    """A value to narrow the directory down to, with the number of organisations that have it."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class Choice:
    """A list of values of which one may be chosen; `name` is that of the address's parameter."""

    name: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Directory:
    """The organisations that are shown, `total` of all there are, and the choices."""

    cards: tuple[OrganisationCard, ...]
    total: int
    choices: tuple[Choice, ...]
    narrowed: bool


def directory_of(index, request) -> Directory:
    """The organisations of a directory in alphabetical order, with a fixed number of queries.

    One that became part of another is left out: its address leads to the other's profile.
    """
    snapshot, language = memory.current(), index.locale.language_code
    pages = list(OrganisationPage.objects.live().child_of(index))
    sources = _sources(pages)
    owners = [Owner(page, sources[page.translation_key]) for page in pages]
    owners = [owner for owner in owners if owner.source.merged_into_id is None]
    codes = {owner.source.pk: _codes(owner.source, snapshot.terms) for owner in owners}
    asked = {name: value for name in _FACETS if (value := request.GET.get(name, ""))}
    shown = [owner for owner in owners if asked.items() <= codes[owner.source.pk]]
    shown.sort(key=lambda owner: (sort_key(owner.here.title, language), owner.here.pk))
    shelf = snapshot.shelf(language)
    counts = shelf.counts("org", shelf.everything)
    cards = tuple(_card(owner, request, snapshot.terms, language, counts) for owner in shown)
    choices = tuple(_choices(codes.values(), asked, snapshot.terms, language))
    return Directory(cards, len(owners), choices, bool(asked))


def _sources(pages):
    """The page with the facts and with the rows that are asked for, for each family."""
    keys = [page.translation_key for page in pages]
    family = OrganisationPage.objects.filter(translation_key__in=keys).prefetch_related(
        Prefetch("statuses", StatusPeriod.objects.order_by("sort_order")), "sectors"
    )
    return {page.translation_key: page for page in family if not page.is_translation}


def _codes(source, terms):
    """What an organisation can be found by, as pairs of parameter and value."""
    found = {("kind", kind) for kind in ("cluster", "provider") if getattr(source, f"is_{kind}")}
    single = {"type": ("organisation_type", source.organisation_type_id), "seat": ("region", source.seat_id)}
    keys = [(name, vocabulary, key) for name, (vocabulary, key) in single.items()]
    keys += [("status", "national_status", row.status_id) for row in source.statuses.all() if row.holds()]
    keys += [("sector", "sector", sector.pk) for sector in source.sectors.all()]
    return found | {(name, term.code) for name, vocabulary, key in keys if (term := terms.get(vocabulary, key))}


# Parameter → vocabulary of its values; the kinds are words of our own.
_FACETS = {"kind": None, "type": "organisation_type", "status": "national_status", "seat": "region", "sector": "sector"}


def _choices(codes, asked, terms, language):
    """Those values alone that some organisation has, in the order of their vocabulary."""
    counts = Counter(pair for pairs in codes for pair in pairs)
    labels = {
        "kind": _("What it is"),
        "type": _("Type"),
        "status": _("National status"),
        "seat": _("Seat"),
        "sector": _("Sector"),
    }
    for name, vocabulary in _FACETS.items():
        values = (
            _kinds() if vocabulary is None else [(t.code, t.label(language)) for t in terms.of(vocabulary, language)]
        )
        options = tuple(
            Option(value, label, counts[name, value], asked.get(name) == value)
            for value, label in values
            if counts[name, value]
        )
        if options:
            yield Choice(name, labels[name], options)


def _kinds():
    return [("cluster", _("Clusters")), ("provider", _("Training providers"))]


def _card(owner, request, terms, language, counts):
    records = counts.get(str(owner.source.pk), 0)
    held = [terms.get("national_status", row.status_id) for row in owner.source.statuses.all() if row.holds()]
    return organisation_card(
        owner,
        request,
        terms,
        language,
        records=records,
        ended_on=owner.source.ended_on,
        statuses=tuple(term.label(language) for term in held if term),
    )
