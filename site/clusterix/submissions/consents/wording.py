"""The words that people agree to (`submissions/data/wordings.toml`)."""

import tomllib
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import get_language, override

_FILE = Path(__file__).parents[1] / "data" / "wordings.toml"
LANGUAGES = ("hu", "en")


@cache
def _wordings():
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def language_in_use() -> str:
    """The language in which somebody is reading the words now."""
    code = (get_language() or "")[:2]
    return code if code in LANGUAGES else LANGUAGES[0]


def version_of(kind: str) -> str:
    """The version of the words in force; `kind` is "consent" or "authorisation"."""
    return _wordings()[kind]["version"]


def statement(kind: str, language: str, *, record, owner: str = "") -> str:
    """The words in a language as they are put to somebody about one record.

    `owner` names whose data it is, where that is not the organisation that owns the record.
    """
    with override(language):
        return _wordings()[kind][language].format(
            organisation=owner or record.organisation.title,
            site=settings.BASE_URL,
            title=record.draft_title or record.title,
            email=settings.PRIVACY_EMAIL,
        )


def both(kind: str, record) -> list[tuple[str, str]]:
    """The words in every language, to be handed to somebody."""
    return [(language, statement(kind, language, record=record)) for language in LANGUAGES]
