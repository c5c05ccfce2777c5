"""Which records have to follow when something else than a record has changed."""

from django.db import transaction
from django.db.models import Q

from clusterix.catalogue import domain, registry, stale
from clusterix.catalogue.carried import carrying
from clusterix.catalogue.models.entry import CatalogueEntry
from clusterix.catalogue.models.index_page import RecordIndexPage
from clusterix.submissions.domain import records_below

_SHOWN = ("code", "label_hu", "label_en", "order", "unit_hu", "unit_en", "direction", "parent_id")
# More records than this wait for the next run of `manage.py refresh_catalogue`.
AT_ONCE = 20


def organisation(page) -> int:
    """A profile was published or withdrawn: records that show another name, or lie where it has its seat, follow."""
    family = type(page).objects.filter(translation_key=page.translation_key).values("pk")
    entries = CatalogueEntry.objects.public().filter(organisation__in=family, language=page.locale.language_code)
    following = [one.model.type_code for one in registry.types() if one.follows_profile]
    stays = Q(organisation_name=page.title) & ~Q(type_code__in=following, dossier__record__region=None)
    wrong = entries.exclude(stays) if page.live else entries
    return domain.refresh_keys(wrong.values("dossier__translation_key"))


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


@transaction.atomic
def terms(changed) -> int:
    """Terms of one vocabulary were renamed: the records that carry them follow, for the sake of the search.

    Many records wait for `catalogue.stale.refresh`, so that nobody who corrects a label has to; gives how many entries
    changed at once.
    """
    keys = set()
    for record_type in registry.types():
        condition = carrying(record_type.model, changed)
        if condition is not None:
            keys.update(record_type.model.objects.filter(condition).values_list("translation_key", flat=True))
    return domain.refresh_keys(keys) if len(keys) <= AT_ONCE else stale.remember(keys)
