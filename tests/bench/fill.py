"""Fill a migrated database with invented public records of the three kinds in both languages.

    python -m tests.bench.fill 10000           # an empty database
    python -m tests.bench.fill 50000 --more    # one that holds records: bring it to 50,000

For measurements in development only. Made for PostgreSQL; SQLite works as well.
"""

import argparse
import logging
import sys
import time

from wagtail.models import Locale

from clusterix.submissions.models import Dossier
from clusterix.vocabularies.loading import load_all
from home.setup import ensure_site
from tests import bench
from tests.bench.filling.copies import Copier
from tests.bench.filling.organisations import count_children, holders
from tests.bench.filling.publishing import Publisher
from tests.bench.filling.records import Maker

BATCH, PROTOTYPES, RECORDS_OF_ONE, BAR = 1000, 300, 40, 30


def fill(count: int, report=lambda done, total: None, *, prototypes=PROTOTYPES) -> int:
    """Bring the number of records to `count`; gives how many were made. `report` is told of each batch.

    The first ones of a run, `prototypes`, go the whole way through the functions of the site; the others are copies.
    """
    there = Dossier.objects.count()
    if there >= count:
        return 0
    load_all()
    directories = ensure_site().organisations
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    owners = holders(count // RECORDS_OF_ONE + 3, directories=directories, locales=locales)
    maker, publisher = Maker(owners, locales), Publisher()
    made = []
    for numbers in _batches(there + 1, min(there + prototypes, count)):
        made += (records := [maker.record(number) for number in numbers])
        publisher.publish(records)
        report(numbers[-1] - there, count - there)
    copier = Copier(made, owners, publisher.folders)
    for numbers in _batches(there + len(made) + 1, count):
        copier.publish(numbers)
        report(numbers[-1] - there, count - there)
    count_children(owners)
    return count - there


def _batches(first, last):
    return [range(start, min(start + BATCH, last + 1)) for start in range(first, last + 1, BATCH)]


def refusal(*, more: bool) -> str:
    """Why this database must not be filled; empty where it may."""
    if not bench.DEVELOPMENT:
        return "The settings are not those of development (DEBUG is off): invented records have no place here."
    if not more and Dossier.objects.exists():
        return "This database holds records. With --more invented ones are added to them."
    return ""


class Progress:
    """One line on the error channel that is written over."""

    def __init__(self):
        self.began = time.monotonic()

    def __call__(self, done, total):
        took = time.monotonic() - self.began
        bar = "#" * (BAR * done // total)
        left = took / done * (total - done)
        line = f"\r[{bar:{BAR}}] {done}/{total}  {done / took:.0f} records/s  {left:.0f} s left "
        print(line, end="" if done < total else "\n", file=sys.stderr, flush=True)


def main(arguments=None):
    """Read the command line; refuse, or fill."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.fill", description=__doc__.split("\n")[0])
    parser.add_argument("count", type=int, help="how many records there shall be")
    parser.add_argument("--more", action="store_true", help="fill a database that holds records already")
    options = parser.parse_args(arguments)
    if why := refusal(more=options.more):
        sys.exit(why)
    # Wagtail tells of every standing page it saves.
    logging.getLogger("wagtail").setLevel(logging.WARNING)
    made = fill(options.count, Progress())
    print(f"{made} records made, {Dossier.objects.count()} there")


if __name__ == "__main__":
    main()
