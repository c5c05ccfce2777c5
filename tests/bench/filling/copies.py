"""Makes copies of prototypes: whole records with a name, organisation, moment and address of their own.

A copy says what its prototype says, but for its organisation and its title, which names an invented firm that hardly
any other record names. So words and terms are as frequent as among the prototypes: with 300 of them, a word of a single
one is in every 300th record. The rare words are those of the titles and the names of organisations.
"""

import datetime
import json
import random
import uuid
from collections import defaultdict
from functools import cache
from hashlib import sha256

from django.db import connection, transaction
from wagtail.models import Page, Revision

from clusterix.catalogue import versions
from clusterix.catalogue.domain import digest_of
from clusterix.catalogue.models import CatalogueEntry
from clusterix.search.bands import BANDS, LETTERS, vocabulary_of, weights_of
from clusterix.search.domain import count_words
from clusterix.search.models import EntryTokens
from clusterix.submissions.address import tail
from clusterix.submissions.models import Dossier, FrozenCopy
from clusterix.vocabularies.collation import sort_key
from tests.bench.filling.moulds import by_class, moulds_of
from tests.bench.filling.records import LATEST, slug_of
from tests.bench.filling.tables import Keys, trust_keys, write
from tests.bench.filling.words import own_words, skewed
from tests.bench.filling.writing import place_below

LANGUAGES = ("hu", "en")


class Copier:
    """Makes copies of some records that have been published, below some organisations."""

    def __init__(self, records, holders, folders):
        self.moulds = [mould for alike in by_class(records) for mould in moulds_of(alike)]
        self.texts = {id(mould): {at: Text(mould.record, at) for at in LANGUAGES} for mould in self.moulds}
        self.holders, self.folders, self.keys = holders, folders, Keys()

    @transaction.atomic
    def publish(self, numbers) -> None:
        """Write the copies with these numbers and make them public."""
        trust_keys()
        versions.lock()
        stamp, rows, vocabularies = versions.bump(), defaultdict(list), []
        for number in numbers:
            chance = random.Random(number)
            mould = chance.choice(self.moulds)
            own = own_words(number)
            values = self._values(mould, own, chance) | {"stamp": stamp}
            vocabularies += self._say(mould, values, own)
            for model, names, row, gaps in mould.rows:
                row = list(row)
                for place, gap in gaps:
                    row[place] = values[gap]
                rows[model, tuple(names)].append(row)
        for (model, names), found in rows.items():
            write(model._meta.db_table, names, found)
        count_words(gone=[], come=vocabularies)
        self.keys.settle()

    def _values(self, mould, own, chance):
        """What fills the gaps of rows: keys, places in the tree, dates."""
        record, holder, new = mould.record, skewed(chance, self.holders), self.keys.next
        values = {gap: new(model) for gap, model in mould.fresh.items()}
        values |= {gap: uuid.UUID(int=chance.getrandbits(128), version=4) for gap in sorted({*mould.keys, "key"})}
        values |= {"dossier": new(Dossier), "copy": new(FrozenCopy), "organisation": holder.pages["hu"].pk}
        values["published"] = moment = _in_the_year_of(record.source.last_published_at, chance)
        values["day"] = moment.date()
        for at in LANGUAGES:
            values[f"entry {at}"] = new(CatalogueEntry)
            values[f"name {at}"] = holder.pages[at].title
            values[f"title {at}"] = title = self.texts[id(mould)][at].stem + own
            values[f"slug {at}"] = slug = slug_of(title)
            values[f"address {at}"] = self.folders[type(record.source), at] + tail(values["dossier"], slug)
            values[f"sort {at}"] = sort_key(title, at)
        for at, page in record.pages.items():
            holder.children[at] += 1
            values[f"page {at}"] = new(Page)
            values[f"revision {at}"] = new(Revision) if page.is_translation else None
            values[f"path {at}"], values[f"url {at}"] = place_below(
                holder.pages[at], holder.children[at], values[f"slug {at}"]
            )
        return values

    def _say(self, mould, values, own):
        """Fill in texts, digests and tokens; gives the words of the record by language."""
        for gap, form in mould.forms.items():
            values[gap] = form.fill(values)
        values["digest"] = sha256(mould.canonical.fill(values).encode()).hexdigest()
        vocabularies = []
        for at, text in self.texts[id(mould)].items():
            content = text.content(values)
            values[f"digest {at}"] = digest_of(content, body := text.body(values))
            values[f"codes {at}"], values[f"body {at}"] = json.dumps(content["codes"]), body
            values[f"tokens {at}"], words = text.tokens(own, values[f"name {at}"])
            vocabularies.append((at, words))
        return vocabularies


class Text:
    """What the catalogue and the search know of a prototype in one language."""

    def __init__(self, record, at):
        self.at, (self.values, body) = at, record.contents[at]
        self.stem = self.values["title"].removesuffix(record.own)
        name, self.owner = self.values["organisation_name"], f"org:{self.values['organisation_id']}"
        self.rest = body.removesuffix(f"\n{name}")
        # The first and the last word of an organisation's name are its own.
        texts = {
            "title": self.stem,
            "summary": self.values["summary"],
            "body": f"{self.rest}\n{' '.join(name.split()[1:-1])}",
        }
        self.weights = weights_of(language=at, **texts)
        self.ready = _tokens(self.weights, at)
        self.words = _vocabulary(self.weights, at, texts)

    def content(self, values) -> dict:
        """The fields of a copy's entry."""
        at, mine = self.at, {"organisation_id": values["organisation"]}
        mine |= {"slug": values[f"slug {at}"], "path": values[f"address {at}"], "title": values[f"title {at}"]}
        mine |= {"organisation_name": values[f"name {at}"], "sort_title": values[f"sort {at}"]}
        mine |= dict.fromkeys(("published_at", "changed_at"), values["published"])
        codes = [code for code in self.values["codes"] if code != self.owner]
        return self.values | mine | {"codes": sorted([*codes, f"org:{values['organisation']}"])}

    def body(self, values) -> str:
        """What else is searched of a copy; the name of the organisation comes last."""
        return f"{self.rest}\n{values[f'name {self.at}']}"

    def tokens(self, own, name):
        """The tokens of a copy as the database takes them, and its words."""
        best = {}
        mine, words = _weighed(self.at, own, "")
        theirs, more = _of_organisation(self.at, name)
        for weights in (mine, theirs):
            for key, weight in weights.items():
                best[key] = max(weight, best.get(key, 0), self.weights.get(key, 0))
        return " ".join((self.ready | _tokens(best, self.at)).values()), self.words | words | more


@cache
def _of_organisation(at, name):
    return _weighed(at, "", name)


def _weighed(at, title, body):
    texts = {"title": title, "summary": "", "body": body}
    weights = weights_of(language=at, **texts)
    return weights, _vocabulary(weights, at, texts)


def _vocabulary(weights, at, texts):
    return vocabulary_of([LETTERS[at] + BANDS[weight] + key for key, weight in weights.items()], language=at, **texts)


def _tokens(weights, at):
    """The token of each key as the database takes it."""
    ready = EntryTokens._meta.get_field("tokens").get_db_prep_value
    return {key: ready([LETTERS[at] + BANDS[weight] + key], connection) for key, weight in weights.items()}


def _in_the_year_of(moment, chance):
    """Some moment of the same year: the years of a record that goes on end with that of its validation."""
    first = datetime.datetime(moment.year, 1, 1, tzinfo=datetime.UTC)
    last = min(first.replace(year=moment.year + 1), LATEST)
    return first + datetime.timedelta(seconds=chance.randrange(int((last - first).total_seconds())))
