"""What the search learns about a public record."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SearchDocument:
    """The texts of one public record in one language, and the codes it is filtered by."""

    entry_id: int
    language: str
    title: str
    summary: str
    body: str
    codes: tuple[str, ...]
