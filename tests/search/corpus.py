"""Made-up records, the same each time, and a judge that scores them one by one as weights.py says."""

import random

from clusterix.search.bands import weights_of
from clusterix.search.models import SearchEntry
from tests.search.entries import entry

WORDS = """
    klaszter klaszterek klaszterünk klasztermenedzsment képzés képzések képez képzéseinkről vállalat vállalatok
    tagvállalat innováció innovációs innovatív beszállító beszállítók szállít export exportál exportpiac kutatás
    kutatók kutatásban fejlesztés fejlesztő együttműködés együttműködik Győr győri Debrecen debreceni K+F kkv kkv-k
    start-up startupok munkahely munkahelyek energiahatékonyság energia PackPlus PackPlusban 2014 2014-ben Ipar 4.0
"""
FILLERS = """
    a az és közös új régi több sok kevés jó nagy kis első második közben után mellett szerint nélkül
"""
QUERIES = """
    klaszter | klaszterek | kepzes | képzések | vállalat | innovacio | innovációs | beszállító | export | kutató
    fejleszt | együttműködés | győr | debreceni | k+f | kkv | startup | start-up | munkahely | energia | packplus
    2014 | jó | nincsilyen | klaszter képzés | klaszterek innovációja | képzés export | győri klaszter | kkv start-up
    jó munkahelyek | vállalat beszállító export | kutatás fejlesztés innováció | packplus 2014-ben | k+f és kkv
    energia hatékonyság | klasztermenedzsment képzése Győrben | sok kevés jó nagy kis új régi több
"""
SELECTIONS = [{}, {"theme": ["t1"]}, {"theme": ["t0", "t2"], "region": ["r1"]}, {"region": ["nowhere"]}]


def queries():
    """What is asked of them."""
    return [query.strip() for line in QUERIES.strip().splitlines() for query in line.split("|")]


def publish_corpus(size=90):
    """Publish the made-up records."""
    dice = random.Random(20)
    for _ in range(size):
        entry(
            title=_sentence(dice, 5),
            summary=_sentence(dice, 12),
            body=" ".join(_sentence(dice, 9) for _ in range(dice.randint(0, 5))),
            codes=(f"theme:t{dice.randint(0, 3)}", f"region:r{dice.randint(0, 2)}", f"year:{dice.randint(2008, 2012)}"),
        )


def _sentence(dice, length):
    lists = WORDS.split(), FILLERS.split()
    return " ".join(dice.choice(dice.choice(lists)) for _ in range(length)) + "."


def judge(query):
    """Ids and scores of all records a query finds, in order, without any index."""
    scores = {row.pk: _score(query, _weights(row)) for row in SearchEntry.objects.filter(language=query.language)}
    return sorted(((pk, score) for pk, score in scores.items() if score), key=lambda pair: (-pair[1], -pair[0]))


def _weights(row):
    return weights_of(language=row.language, title=row.title, summary=row.summary, body=row.body)


def _score(query, weights):
    slots = [max(_sum([_best(term, weights) for term in alternative]) for alternative in slot) for slot in query.slots]
    return _sum(slots)


def _best(term, weights):
    return max((weights.get(key, 0) * factor for key, factor in term.keys), default=0)


def _sum(scores):
    return sum(scores) if all(scores) else 0
