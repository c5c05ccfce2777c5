"""Which records have to follow when something else than a record has changed."""

from django.db.models import Q

from clusterix.catalogue import domain, registry
from clusterix.catalogue.models.entry import CatalogueEntry
from clusterix.catalogue.models.index_page import RecordIndexPage
from clusterix.submissions.domain import records_below
from clusterix.submissions.models import SubmissionPage
from clusterix.vocabularies.models import Activity, Indicator, Objective, Region, Theme

_SHOWN = ("code", "label_hu", "label_en", "order", "unit_hu", "unit_en", "parent_id")
# Where the search text of a record takes labels from.
_CARRIED = {
    Theme: "themes",
    Objective: "cells__objective",
    Activity: "cells__activity",
    Indicator: "indicators__indicator",
}


def organisation(page) -> int:
    """A profile was published or withdrawn: records that show another name follow."""
    family = type(page).objects.filter(translation_key=page.translation_key).values("pk")
    entries = CatalogueEntry.objects.public().filter(organisation__in=family, language=page.locale.language_code)
    stale = entries.exclude(organisation_name=page.title) if page.live else entries
    return domain.refresh_keys(stale.values("dossier__translation_key"))


def index(page: RecordIndexPage) -> int:
    """A list of records was published, renamed or withdrawn: the addresses below it follow."""
    entries = CatalogueEntry.objects.public().filter(type_code=page.type_code, language=page.locale.language_code)
    parts = page.get_url_parts() if page.live else None
    path = parts[2] if parts else ""
    if path and entries.exists() and not entries.exclude(path__startswith=path).exists():
        return 0
    return domain.rebuild()


def below(page) -> int:
    """A page was moved, closed or opened: every record below it follows, or whose address it serves."""
    page = page.specific
    if isinstance(page, RecordIndexPage):
        return domain.rebuild()
    return domain.refresh_keys(records_below(page).values("translation_key"))


def shown(term) -> tuple:
    """Everything of a term that readers see."""
    return tuple(getattr(term, name, None) for name in _SHOWN)


def term(term) -> int:
    """A term was renamed: the records that carry it follow, for the sake of the search."""
    lookups = registry.lookups_of(type(term))
    carried = Q(*((lookup, term.pk) for lookup in lookups), _connector=Q.OR)
    if isinstance(term, Region):
        carried |= Q(region__code__startswith=term.code)
    elif type(term) in _CARRIED:
        carried |= Q(**{_CARRIED[type(term)]: term.pk})
    if not carried:
        return 0
    return domain.refresh_keys(SubmissionPage.objects.filter(carried).values("translation_key").distinct())
