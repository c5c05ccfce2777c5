"""What lists, searches and publishing cost with many records, as multiples of a bare Django view.

    python -m tests.bench.lists    # on the database of the environment; `tests.bench.fill` fills it first

Processor time is that of this process; wall time contains the database.
"""

import itertools
import logging
import statistics
import time
import tracemalloc

from django.db import transaction
from django.test import Client, override_settings

from clusterix.catalogue import memory, versions
from clusterix.catalogue.listing import PAGE_SIZE
from clusterix.catalogue.models import CatalogueEntry
from clusterix.search.models import SearchWord
from clusterix.submissions.door import publish_validated
from clusterix.submissions.freezing import freeze
from clusterix.submissions.models import Dossier, FrozenCopy
from clusterix.submissions.states import State
from home.addresses import search_address
from tests.factories.stories import StoryFactory, dossier_of

CALLS, PUBLICATIONS = 15, 7
# Wagtail tells of every page it saves.
logging.getLogger("wagtail").setLevel(logging.WARNING)
LIST = "/hu/bejegyzesek/"


def cost(act, calls=CALLS):
    """Processor and wall time of one act in milliseconds: medians, after a warm-up."""
    act()
    act()
    took = []
    for _ in range(calls):
        wall, processor = time.perf_counter(), time.process_time()
        act()
        took.append((time.process_time() - processor, time.perf_counter() - wall))
    return [statistics.median(column) * 1000 for column in zip(*took, strict=True)]


def reading(*paths):
    """The act of reading the next one of some pages."""
    client, following = Client(), itertools.cycle(paths)

    def read():
        assert client.get(path := next(following)).status_code == 200, path

    return read


def publication():
    """Processor and wall time of letting one validated story through the door; nothing of it stays."""
    took = []
    for _ in range(PUBLICATIONS):
        with transaction.atomic():
            story = StoryFactory()
            dossier = dossier_of(story)
            copy = freeze(dossier=dossier, purpose=FrozenCopy.Purpose.SUBMITTED, user=None)
            Dossier.objects.filter(pk=dossier.pk).update(state=State.PUBLISHED, current_copy=copy, validated_copy=copy)
            dossier = dossier_of(story)
            wall, processor = time.perf_counter(), time.process_time()
            publish_validated(dossier, user=None)
            took.append((time.process_time() - processor, time.perf_counter() - wall))
            transaction.set_rollback(True)
    return [statistics.median(column) * 1000 for column in zip(*took, strict=True)]


def three_facets(entry):
    """What a reader chooses who looks for just such a record."""
    wanted = [next(code for code in entry.codes if code.startswith(name)) for name in ("theme:", "region:", "year:")]
    return "&".join(code.replace(":", "=") for code in wanted)


def paths():
    """The pages that are measured, by name; where there are several, each is read for the first time."""
    public = CatalogueEntry.objects.public().filter(language="hu")
    some, search = public.order_by("-pk")[: CALLS + 2], f"{search_address('hu')}?q="
    often = SearchWord.objects.filter(language="hu").order_by("-records").values_list("word", flat=True)[: CALLS + 2]
    return {
        "list": [LIST],
        "three facets": [f"{LIST}?{three_facets(some[0])}"],
        "three others": [f"{LIST}?{three_facets(entry)}" for entry in some],
        "last page": [f"{LIST}?page={-(-public.count() // PAGE_SIZE)}"],
        "matrix": [f"{LIST}?view=matrix"],
        "map": [f"{LIST}?view=map"],
        "every record": [f"{search}klaszterek"],
        "four words": [f"{search}klaszter+közös+árbevétel+piac"],
        "with facets": [f"{search}klaszter+közös+árbevétel&{three_facets(some[0])}"],
        "frequent words": [f"{search}{word}" for word in often],
        "rare words": [f"{search}{entry.title.split()[-2]}" for entry in some],
        "home": ["/hu/"],
        "detail": [some[0].path],
        "other details": [entry.path for entry in some],
    }


def after_publication():
    """The first list that somebody reads after a change, which brings the memory of the process up to date."""
    client, entry, took = Client(), CatalogueEntry.objects.public().filter(language="hu").last(), []
    for _ in range(PUBLICATIONS):
        with transaction.atomic():
            CatalogueEntry.objects.filter(pk=entry.pk).update(stamp=versions.bump())
        wall, processor = time.perf_counter(), time.process_time()
        assert client.get(LIST).status_code == 200
        took.append((time.process_time() - processor, time.perf_counter() - wall))
    return [statistics.median(column) * 1000 for column in zip(*took, strict=True)]


def snapshot():
    """How long the catalogue takes to be read into memory, in milliseconds, and its room there in MB."""
    memory.forget()
    began = time.perf_counter()
    memory.current()
    took = (time.perf_counter() - began) * 1000
    memory.forget()
    tracemalloc.start()
    memory.current()
    room = tracemalloc.get_traced_memory()[0] / 2**20
    tracemalloc.stop()
    return took, room


def main():
    """Print a line for each act."""
    with override_settings(ROOT_URLCONF="tests.bench.bare", MIDDLEWARE=[]):
        bare = cost(reading("/bare/"), CALLS * 10)
    print(f"{CatalogueEntry.objects.public().count()} public entries")
    print(f"{'':14}{'processor':>12}{'wall':>12}{'ratio':>9}")
    rows = {"bare view": bare, **{name: cost(reading(*them)) for name, them in paths().items()}}
    rows |= {"after a change": after_publication(), "publishing": publication()}
    for name, (processor, wall) in rows.items():
        print(f"{name:14}{processor:9.1f} ms{wall:9.1f} ms{processor / bare[0]:7.0f} ×")
    took, room = snapshot()
    print(f"snapshot: {took:.0f} ms to read, {room:.1f} MB")


if __name__ == "__main__":
    main()
