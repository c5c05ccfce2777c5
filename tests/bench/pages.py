"""Processor time of a page that is not kept, as a multiple of a bare Django view with twelve cards (design budget).

python -m tests.bench.pages            # on the database of the environment; load the demo or fill it first
"""

import itertools
import statistics
import time

from django.test import Client, override_settings

from clusterix.catalogue.models import CatalogueEntry

ROUNDS, CALLS = 7, 20
BUDGETS = {"detail": 5, "list": 8, "list, others": 8, "home": 8}
LIST = "/hu/bejegyzesek/"


def cost(*paths, calls=CALLS):
    """Processor time of one answer in milliseconds: the median of some rounds, after a warm-up by the first path.

    Several paths are read one after the other, each for the first time if there are enough of them.
    """
    client, following = Client(), itertools.cycle(paths)
    for _ in range(3):
        assert client.get(paths[0]).status_code == 200, paths[0]
    rounds = []
    for _ in range(ROUNDS):
        began = time.process_time()
        for path in itertools.islice(following, calls):
            client.get(path)
        rounds.append((time.process_time() - began) / calls * 1000)
    return statistics.median(rounds)


def bare():
    """What everything is a multiple of; asked anew for each page, since a machine is not always as quick."""
    with override_settings(ROOT_URLCONF="tests.bench.bare", MIDDLEWARE=[]):
        return cost("/bare/", calls=CALLS * 10)


def choices(entries):
    """Lists with two filters each that some record fits, no two of them the same."""
    pairs = itertools.chain.from_iterable(itertools.combinations(entry.codes, 2) for entry in entries)
    queries = ("&".join(code.replace(":", "=") for code in pair) for pair in pairs)
    return [f"{LIST}?{query}" for query in itertools.islice(dict.fromkeys(queries), 3, None, 7)]


def main():
    """Print a line for each page."""
    entries = list(CatalogueEntry.objects.public().filter(language="hu"))
    record = next(entry for entry in entries if entry.type_code == "story")
    paths = {
        "detail": [record.path],
        "list": [f"{LIST}?theme=innovation"],
        "list, others": choices(entries),
        "home": ["/hu/"],
    }
    print(f"{len(entries)} public records")
    for name, read in paths.items():
        once, took = bare(), cost(*read)
        print(f"{name:14}  {took:6.2f} ms  {took / once:6.1f} × {once:.2f} ms (budget {BUDGETS[name]} ×)")


if __name__ == "__main__":
    main()
