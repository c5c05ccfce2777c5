"""Frozen copies: making, reading and comparing what is judged."""

import hashlib
import json

from django.core.serializers.json import DjangoJSONEncoder

_ROW_KEYS = {"pk", "page", "content_object", "locale"}


def content_of(page_class, data: dict, fields=None) -> dict:
    """The part of a serialised record that is content: texts and facts, without keys that saving changes."""
    names = fields or {*page_class.TEXTS, *page_class.FACTS}
    return {name: _without_keys(data[name]) for name in sorted(names) if name in data}


def _without_keys(value):
    """Rows carry their own order, so the order in which a database gave them does not count."""
    if isinstance(value, list):
        return sorted((_without_keys(row) for row in value), key=_stable)
    if isinstance(value, dict):
        return {key: _without_keys(item) for key, item in value.items() if key not in _ROW_KEYS}
    return value


def digest_of(page_class, data: dict) -> str:
    """SHA-256 of the content, the same for equal texts and facts however they were saved."""
    return digest_of_stored(page_class, _canonical(page_class, data))


def digest_of_stored(page_class, data: dict) -> str:
    """The same, of what a page in the database says when it is serialised: that is canonical already."""
    return hashlib.sha256(_stable(content_of(page_class, data)).encode()).hexdigest()


def is_text_of(copy, page_class, data: dict) -> bool:
    """Whether a serialised record says what a frozen copy says.

    A copy from before its content type got a new field has another digest than the same text today; then both are
    read as the content type is now.
    """
    digest = digest_of(page_class, data)
    return digest == copy.digest or digest == digest_of(page_class, copy.content)


def _canonical(page_class, data: dict) -> dict:
    """The same facts in the same spelling, whether they come from a form, a revision or the database."""
    page = page_class.from_serializable_data(data, check_fks=False, strict_fks=False)
    return json.loads(json.dumps(page.serializable_data(), cls=DjangoJSONEncoder))


def _stable(value) -> str:
    return json.dumps(value, sort_keys=True, cls=DjangoJSONEncoder, ensure_ascii=False)


def latest_data(record) -> dict:
    """The serialised newest text of a record: its latest revision, or the page itself."""
    revision = record.get_latest_revision()
    return _canonical(type(record), revision.content if revision else record.serializable_data())


def freeze(*, dossier, purpose, user):
    """Keep the newest text of a record for good. Returns the FrozenCopy."""
    record = dossier.record.specific
    data = latest_data(record)
    return dossier.copies.create(
        purpose=purpose,
        round=max(dossier.round, 1),
        content=data,
        digest=digest_of(type(record), data),
        created_by=user,
    )


def as_page(copy):
    """The record as it was when it was frozen; for reading and rendering, and to publish from."""
    return copy.dossier.record.specific.with_content_json(copy.content)


def changed_fields(page_class, old: dict, new: dict) -> list[str]:
    """Names of texts and facts that differ between two serialised records.

    Rows differ in their order, but not in the numbers that stand for it: a form counts from where it likes.
    """
    before, after = (_ranked(content_of(page_class, _canonical(page_class, data))) for data in (old, new))
    return [name for name in {**before, **after} if before.get(name) != after.get(name)]


def _ranked(content):
    return {name: _ranked_rows(value) if isinstance(value, list) else value for name, value in content.items()}


def _ranked_rows(rows):
    if not all(isinstance(row, dict) and "sort_order" in row for row in rows):
        return rows
    facts = [(row["sort_order"] or 0, {key: row[key] for key in row if key != "sort_order"}) for row in rows]
    return [row for _order, row in sorted(facts, key=lambda pair: (pair[0], _stable(pair[1])))]
