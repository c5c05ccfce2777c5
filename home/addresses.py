"""Addresses of views that are no pages, in each language."""

SEARCH = {"hu": "kereses/", "en": "search/"}


def search_address(language: str) -> str:
    """The search page in a language."""
    return f"/{language}/{SEARCH[language]}"
