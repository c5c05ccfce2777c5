"""Frozen copies: making, reading and comparing what is judged."""

import hashlib
import json

from django.core.serializers.json import DjangoJSONEncoder

from clusterix.submissions.models.frozen import FrozenCopy

_ROW_KEYS = {"pk", "page", "content_object"}


def content_of(page_class, data: dict, fields=None) -> dict:
    """The part of a serialised record that is content: texts and facts, without keys that saving changes."""
    names = fields or {*page_class.TEXTS, *page_class.FACTS}
    return {name: _without_keys(data[name]) for name in sorted(names) if name in data}


def _without_keys(value):
    if isinstance(value, list):
        return [_without_keys(row) for row in value]
    if isinstance(value, dict):
        return {key: _without_keys(item) for key, item in value.items() if key not in _ROW_KEYS}
    return value


def digest_of(page_class, data: dict) -> str:
    """SHA-256 of the content, the same for equal texts and facts however they were saved."""
    text = json.dumps(content_of(page_class, data), sort_keys=True, cls=DjangoJSONEncoder, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def latest_data(record) -> dict:
    """The serialised newest text of a record: its latest revision, or the page itself."""
    revision = record.get_latest_revision()
    data = revision.content if revision else record.serializable_data()
    return json.loads(json.dumps(data, cls=DjangoJSONEncoder))


def freeze(*, dossier, purpose, user) -> FrozenCopy:
    """Keep the newest text of a record for good."""
    record = dossier.record.specific
    data = latest_data(record)
    return FrozenCopy.objects.create(
        dossier=dossier,
        purpose=purpose,
        round=max(dossier.round, 1),
        content=data,
        digest=digest_of(type(record), data),
        created_by=user,
    )


def as_page(copy: FrozenCopy):
    """The record as it was when it was frozen; for reading and rendering, and to publish from."""
    return copy.dossier.record.specific.with_content_json(copy.content)


def changed_fields(page_class, old: dict, new: dict) -> list[str]:
    """Names of texts and facts that differ between two serialised records."""
    before, after = content_of(page_class, old), content_of(page_class, new)
    return [name for name in {**before, **after} if before.get(name) != after.get(name)]
