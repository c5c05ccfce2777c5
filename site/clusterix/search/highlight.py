"""Marking the words of a text that the query met: by the same keys that found the record, so also inflected ones."""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from clusterix.search.bands import EXACT, WORD, together
from clusterix.search.language import analyse
from clusterix.search.language.words import fold, words

WIDTH = 240
Span = tuple[int, int]


class Marker:
    """Marks the words that any of the keys (with their kinds in front) meets in texts of one language."""

    def __init__(self, keys: Iterable[str], language: str):
        self._keys = frozenset(keys)
        self._language = language
        bare = {fold(key[1:]) for key in self._keys}
        # Analysing every word of a page takes 200 ms in a fresh process. A word that neither begins like a key nor
        # contains the beginning of one is met only where inflection changes the whole word (van, volt).
        self._beginnings = tuple({key[:2] for key in bare})
        self._contents = tuple({key[:4] for key in bare if len(key) >= 4})
        # Texts repeat most of their words.
        self._known: dict[str, bool] = {}

    def spans(self, text: str) -> list[Span]:
        """Places of the words that are met."""
        return [
            (word.start, word.end)
            for word in words(text, self._language)
            if any(self._meets(form) for form in together(word.parts))
        ]

    def whole(self, text: str) -> SafeString:
        """Give all of the text as safe HTML."""
        return _html(text, self.spans(text), 0, len(text))

    def snippet(self, summary: str, body: str) -> SafeString:
        """Give the piece of the summary, or else of the body, with most of the words met, as safe HTML."""
        for text in (summary, body):
            if spans := self.spans(text):
                start, end = _window(text, spans)
                return _html(text, spans, start, end)
        return _html(summary, [], *_cut(summary, 0))

    def _meets(self, form):
        known = self._known.get(form)
        if known is None:
            known = self._known[form] = self._work_out(form)
        return known

    def _work_out(self, form):
        folded = fold(form)
        if not folded.startswith(self._beginnings) and not any(piece in folded for piece in self._contents):
            return False
        return EXACT + form in self._keys or any(
            WORD + key in self._keys for key, _ in analyse(form, self._language).keys
        )


def _window(text, spans) -> Span:
    """The piece of the text with most of the words, the first of them near its beginning."""
    first, _ = max(spans, key=lambda span: (sum(span[0] <= start < span[0] + WIDTH for start, _ in spans), -span[0]))
    return _cut(text, 0 if first < WIDTH // 2 else text.rfind(" ", 0, first - WIDTH // 6) + 1)


def _cut(text, start) -> Span:
    if len(text) <= start + WIDTH:
        return start, len(text)
    return start, max(text.rfind(" ", start, start + WIDTH), start + WIDTH // 2)


def _html(text, spans, start, end) -> SafeString:
    pieces: list[str] = ["… "] if start else []
    at = start
    for left, right in spans:
        if left >= start and right <= end:
            pieces += [text[at:left], format_html("<mark>{}</mark>", text[left:right])]
            at = right
    pieces += [text[at:end], " …" if end < len(text) else ""]
    return format_html_join("", "{}", ((piece,) for piece in pieces))
