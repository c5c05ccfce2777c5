"""Moulds: what a record that went the whole way left in the database, with gaps where a copy says something else."""

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field

from django.core.serializers.json import DjangoJSONEncoder
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail.models import Page, Revision

from clusterix.catalogue.models import CatalogueEntry
from clusterix.search.models import EntryTokens, SearchEntry
from clusterix.submissions.freezing import content_of
from clusterix.submissions.models import Dossier, FrozenCopy, SubmissionPage
from tests.bench.filling.tables import read
from tests.bench.filling.writing import CHUNK
from training.models import CourseRun

# Column → gap; {at} is the language of the row. What is empty in the prototype is empty in its copies.
_PAGE = {
    "path": "path {at}",
    "url_path": "url {at}",
    "slug": "slug {at}",
    "title": "title {at}",
    "draft_title": "title {at}",
    "translation_key": "key",
    "first_published_at": "published",
    "last_published_at": "published",
    "latest_revision_created_at": "published",
    "other_title": "title en",
}
_REVISIONS = {"latest_revision_id": "revision {at}", "live_revision_id": "revision {at}"}
_REVISION = {
    "id": "revision {at}",
    "object_id": "page {at}",
    "created_at": "published",
    "object_str": "title {at}",
    "content": "content {at}",
}
_DOSSIER = {
    "id": "dossier",
    "record_id": "page hu",
    "translation_key": "key",
    "current_copy_id": "copy",
    "validated_copy_id": "copy",
    "validated_on": "day",
    "published_on": "day",
}
_COPY = {"id": "copy", "dossier_id": "dossier", "content": "content hu", "digest": "digest"}
_ENTRY = {
    "id": "entry {at}",
    "dossier_id": "dossier",
    "slug": "slug {at}",
    "path": "address {at}",
    "title": "title {at}",
    "organisation_id": "organisation",
    "organisation_name": "name {at}",
    "codes": "codes {at}",
    "sort_title": "sort {at}",
    "published_at": "published",
    "changed_at": "published",
    "digest": "digest {at}",
    "stamp": "stamp",
}
_SEARCH = {"entry_id": "entry {at}", "title": "title {at}", "body": "body {at}", "codes": "codes {at}"}
_TOKENS = {"entry_id": "entry {at}", "tokens": "tokens {at}"}
_encode = DjangoJSONEncoder(ensure_ascii=False).encode
_GAP = re.compile('"<gap ([^>]*)>"')


class Form:
    """A JSON text with gaps; made once and filled in for each copy."""

    def __init__(self, data, **options):
        self.pieces = _GAP.split(_json(data, **options))

    def fill(self, values) -> str:
        """The text with the values of the gaps."""
        pieces = list(self.pieces)
        pieces[1::2] = [_short(values[name]) for name in pieces[1::2]]
        return "".join(pieces)


def _json(data, **options):
    return json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False, **options)


def _short(value):
    """The same for the value of a gap, ten times as fast."""
    return str(value) if type(value) is int else _encode(value)


@dataclass
class Mould:
    """What copies of one prototype are made from.

    `rows` are model, names of columns, values and the places of their gaps; `fresh` are the gaps that want a key of a
    model, `keys` those that want a translation key of their own. The digest is taken of `canonical`.
    """

    record: object
    rows: list = field(default_factory=list)
    fresh: dict = field(default_factory=dict)
    keys: set = field(default_factory=set)
    forms: dict = field(default_factory=dict)
    canonical: Form | None = None

    def add(self, model, row, gaps):
        """Take up a row; `gaps` by column."""
        names = list(row)
        places = [(names.index(name), gap) for name, gap in gaps.items() if row.get(name) not in (None, "")]
        self.rows.append((model, names, list(row.values()), places))


def moulds_of(records) -> list[Mould]:
    """Read the rows of records of one class from the database."""
    moulds = [Mould(record) for record in records]
    pages = {page.pk: (mould, at) for mould in moulds for at, page in mould.record.pages.items()}
    model = type(records[0].source)
    _take(Page, "id", pages, _PAGE | _REVISIONS | {"id": "page {at}"})
    _take(SubmissionPage, "page_ptr_id", pages, _PAGE | {"page_ptr_id": "page {at}"})
    key = model._meta.pk.column
    _take(model, key, pages, {key: "page {at}"})
    for relation in get_all_child_relations(model):
        _take_children(relation.related_model, relation.field.column, pages)
    for many in get_all_child_m2m_relations(model):
        _take_children(many.remote_field.through, many.m2m_column_name(), pages)
    _take(Revision, "object_id", {str(pk): place for pk, place in pages.items() if place[1] != "hu"}, _REVISION)
    _take_dossiers(moulds)
    for mould in moulds:
        _take_texts(mould)
    return moulds


def _take(model, column, owners, gaps):
    """Take up the rows of some owners; a gap named after its own row is a key that each copy has of its own."""
    keys = list(owners)
    for first in range(0, len(keys), CHUNK):
        for row in read(model, column, keys[first : first + CHUNK]):
            mould, at = owners[row[column]]
            mould.add(model, row, {name: gap.format(at=at) for name, gap in gaps.items()})


def _take_children(model, column, owners):
    for row in read(model, column, owners):
        mould, at = owners[row[column]]
        own = _own(mould, model, row["id"], row.get("translation_key"))
        mould.add(model, row, {column: f"page {at}", **own})


def _own(mould, model, pk, key):
    """The gaps of a row that hangs on a page: a key of its table, and one that it shares with its translation."""
    mould.fresh[gap := f"{model._meta.label} {pk}"] = model
    if key is None:
        return {"id": gap}
    mould.keys.add(shared := f"key {str(key).replace('-', '')}")
    return {"id": gap, "translation_key": shared}


def _take_dossiers(moulds):
    dossiers = {mould.record.source.dossier.pk: (mould, "") for mould in moulds}
    _take(Dossier, "id", dossiers, _DOSSIER)
    _take(FrozenCopy, "dossier_id", dossiers, _COPY)
    for row in read(CourseRun, "dossier_id", dossiers):
        mould, _at = dossiers[row["dossier_id"]]
        mould.add(CourseRun, row, {"dossier_id": "dossier", **_own(mould, CourseRun, row["id"], None)})
    entries = {entry.pk: (mould, at) for mould in moulds for at, entry in mould.record.entries.items()}
    _take(CatalogueEntry, "id", entries, _ENTRY)
    _take(SearchEntry, "entry_id", entries, _SEARCH)
    _take(EntryTokens, "entry_id", entries, _TOKENS)


def _take_texts(mould):
    """The serialised pages as forms: the frozen copy, and the revision of the translation."""
    for at, page in mould.record.pages.items():
        data = _with_gaps(mould, page, mould.record.stored[at], at)
        mould.forms[f"content {at}"] = Form(data)
        if at == "hu":
            mould.canonical = Form(content_of(type(page), data), sort_keys=True)


def _with_gaps(mould, page, data, at):
    gaps = {name: gap for name, gap in (_PAGE | {"pk": "page {at}"}).items() if data.get(name)}
    data = data | {name: _gap(gap.format(at=at)) for name, gap in gaps.items()}
    for relation in get_all_child_relations(page):
        name, owner = relation.get_accessor_name(), relation.field.name
        rows = []
        for row in data.get(name, ()):
            own = _own(mould, relation.related_model, row["pk"], row.get("translation_key"))
            own["pk"] = own.pop("id")
            rows.append(row | {key: _gap(gap) for key, gap in own.items()} | {owner: _gap(f"page {at}")})
        data[name] = rows
    return data


def _gap(name):
    return f"<gap {name}>"


def by_class(records):
    """Records sorted by the class of their pages."""
    found = defaultdict(list)
    for record in records:
        found[type(record.source)].append(record)
    return found.values()
