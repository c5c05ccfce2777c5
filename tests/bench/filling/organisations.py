"""Invented organisations for the records to stand below, each in both languages."""

import random
import uuid
from dataclasses import dataclass, field

from django.db.models import F
from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Page

from clusterix.organisations.models import OrganisationPage
from clusterix.vocabularies.models import OrganisationType, Region
from tests.bench.filling.words import PLACES, firm
from tests.bench.filling.writing import hold, insert_pages, insert_rows, stand_below

MARK = "bench-"


@dataclass
class Holder:
    """An organisation: its page in each language, and how many records stand below each."""

    pages: dict
    children: dict = field(default_factory=lambda: {"hu": 0, "en": 0})


def holders(count, *, directories, locales) -> list[Holder]:
    """The invented organisations, of which there are at least `count` afterwards; directories by language."""
    known = OrganisationPage.objects.filter(slug__startswith=MARK).select_related("locale").order_by("path")
    found = {}
    for page in known:
        holder = found.setdefault(page.translation_key, Holder({}))
        holder.pages[page.locale.language_code] = page
        # A run that was interrupted has not counted its pages, so the tree itself is asked.
        last = Page.objects.filter(path__startswith=page.path, depth=page.depth + 1).order_by("path").last()
        holder.children[page.locale.language_code] = int(last.path[-Page.steplen :], 36) if last else 0
    missing = [_holder(number, directories, locales) for number in range(len(found), count)]
    if missing:
        pages = [page for holder in missing for page in holder.pages.values()]
        insert_pages(pages)
        insert_rows(pages)
        for directory in directories.values():
            Page.objects.filter(pk=directory.pk).update(numchild=F("numchild") + len(missing))
    return [*found.values(), *missing]


def _holder(number, directories, locales):
    chance = random.Random(f"organisation {number}")
    types, regions = list(OrganisationType.objects.all()), list(Region.objects.filter(code__startswith="HU"))
    name, place, key = firm(chance).removesuffix(" Kft."), chance.choice(PLACES), uuid.uuid4()
    words = {
        "hu": (f"{name} Klaszter {number}", f"{place} és környéke vállalkozásainak együttműködése."),
        "en": (f"{name} Cluster {number}", f"Cooperation of enterprises in and around {place}."),
    }
    pages = {language: _page(*words[language], locales[language], key) for language in words}
    source = pages["hu"]
    source.organisation_type, source.seat = chance.choice(types), chance.choice(regions)
    source.is_cluster, source.is_provider = True, number % 3 == 0
    source.is_fictional = True
    for language, page in pages.items():
        page.authoring_locale = locales["hu"]
        page.slug = slugify(f"{MARK}{page.title}")
        # Behind whatever the directory holds already.
        stand_below(page, directories[language], 100_000 + number)
        hold(page)
    return Holder(pages)


def _page(title, summary, locale, key):
    return OrganisationPage(
        title=title, summary=summary, locale=locale, translation_key=key, last_published_at=timezone.now()
    )


def count_children(holders) -> None:
    """Let the tree know how many pages now stand below each organisation."""
    for holder in holders:
        for page in holder.pages.values():
            Page.objects.filter(pk=page.pk).update(numchild=page.get_descendants().count())
