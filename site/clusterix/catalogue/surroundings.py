"""What a record's page needs besides its own text, read with as few queries as there can be."""

from dataclasses import dataclass, field

from modelcluster.models import get_all_child_m2m_relations

from clusterix.catalogue import memory
from clusterix.catalogue.memory import Snapshot
from clusterix.catalogue.models.entry import CatalogueEntry
from clusterix.organisations.models import OrganisationPage
from clusterix.submissions.address import index_page
from clusterix.submissions.consents.withholding import mask
from clusterix.submissions.models import Dossier


@dataclass
class Surroundings:
    """Everything around a record. `entries` are its public entries by language, `index` the list it belongs to.

    `public` is said where the public address is served, and not in previews and reviews.
    """

    dossier: Dossier
    snapshot: Snapshot
    index: object = None
    entries: dict[str, CatalogueEntry] = field(default_factory=dict)
    public: bool = False


def of(page) -> Surroundings:
    """The surroundings of any page of a record: what `place` has put there, or read now."""
    found = getattr(page, "_surroundings", None)
    if found is None:
        found = page._surroundings = _read(page)
    return found


def _read(page):
    """What is previewed before it was ever saved has no dossier yet."""
    if page.pk is None:
        return Surroundings(Dossier(), memory.current(), index_page(page))
    entries = {entry.language: entry for entry in page.dossier.entries.public()}
    return Surroundings(page.dossier, memory.current(), index_page(page), entries)


def place(page, surroundings: Surroundings):
    """Let a live page be shown with what is known already, and with the facts that were validated.

    What the public reads is the validated copy: the door keeps the live rows equal to it, and reading it costs no
    query for each kind of fact.
    """
    dossier = surroundings.dossier
    content = dossier.validated_copy.content
    page._surroundings = surroundings
    page.dossier = dossier
    chosen = {field.name: content.get(field.name, []) for field in get_all_child_m2m_relations(type(page))}
    page.source = type(page).from_serializable_data(content | {name: [] for name in chosen}, check_fks=False)
    page.source.chosen_terms = chosen
    return mask(page, dossier)


def term_ids(source, name: str) -> list[int]:
    """The primary keys of a record's terms of one kind ("themes"), without a query where they are known."""
    known = getattr(source, "chosen_terms", None)
    return [term.pk for term in getattr(source, name).all()] if known is None else known[name]


@dataclass(frozen=True)
class Owner:
    """The organisation of a record: `here` is its page in the record's language, `source` the one with its facts."""

    here: OrganisationPage
    source: OrganisationPage


def owner_of(page) -> Owner:
    """The organisation above a record, with one query for its whole family."""
    above = OrganisationPage.objects.filter(path=page.path[: -page.steplen])
    family = list(OrganisationPage.objects.filter(translation_key__in=above.values("translation_key")))
    here = next(member for member in family if page.path.startswith(member.path))
    source = next(member for member in family if not member.is_translation)
    return Owner(here, source)
