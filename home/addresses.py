"""Addresses of views that are no pages, in each language."""

from django.urls import reverse
from django.utils.translation import override

SEARCH = {"hu": "kereses/", "en": "search/"}


def search_address(language: str) -> str:
    """The search page in a language."""
    return f"/{language}/{SEARCH[language]}"


def list_address(language: str) -> str:
    """The list of all records in a language."""
    with override(language):
        return reverse("records")


def themes_address(language: str) -> str:
    """The page of all themes in a language."""
    with override(language):
        return reverse("themes")
