"""Processor time of a page that is not kept, as a multiple of a bare Django view with twelve cards (design budget).

python -m tests.bench.pages            # on the database of the environment; load the demo or fill it first
"""

import statistics
import time

from django.test import Client, override_settings

from clusterix.catalogue.models import CatalogueEntry

ROUNDS, CALLS = 7, 20
BUDGETS = {"detail": 5, "list": 8, "home": 8}


def cost(path, calls=CALLS):
    """Processor time of one answer in milliseconds: the median of some rounds, after a warm-up."""
    client = Client()
    for _ in range(3):
        assert client.get(path).status_code == 200, path
    rounds = []
    for _ in range(ROUNDS):
        began = time.process_time()
        for _call in range(calls):
            client.get(path)
        rounds.append((time.process_time() - began) / calls * 1000)
    return statistics.median(rounds)


def main():
    """Print a line for each page."""
    with override_settings(ROOT_URLCONF="tests.bench.bare", MIDDLEWARE=[]):
        bare = cost("/bare/", CALLS * 10)
    record = CatalogueEntry.objects.public().filter(language="hu", type_code="story").first()
    paths = {"detail": record.path, "list": "/hu/bejegyzesek/?theme=innovation", "home": "/hu/"}
    print(f"{CatalogueEntry.objects.public().filter(language='hu').count()} public records")
    print(f"bare view     {bare:8.2f} ms")
    for name, path in paths.items():
        took = cost(path)
        print(f"{name:12}  {took:8.2f} ms  {took / bare:6.1f} × (budget {BUDGETS[name]} ×)")


if __name__ == "__main__":
    main()
