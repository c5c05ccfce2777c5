"""The search of the public site: the one function everybody asks."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.safestring import SafeString

from clusterix.search.engines.base import Answer, Selections
from clusterix.search.engines.connection import UnavailableError
from clusterix.search.engines.database import DatabaseEngine
from clusterix.search.engines.elastic import ElasticEngine
from clusterix.search.highlight import Marker
from clusterix.search.models import SearchEntry
from clusterix.search.query import Query
from clusterix.search.understand import Understood, understand, understand_plainly

# Nobody reads further, and deep pages cost.
DEEPEST = 1_000
MOST_HITS = 100
_OTHER = {"hu": "en", "en": "hu"}


@dataclass(frozen=True)
class Hit:
    """A record found: the id of its catalogue entry, title and snippet as safe HTML with the words met in `<mark>`."""

    entry_id: int
    title_html: SafeString
    snippet_html: SafeString


@dataclass(frozen=True)
class SearchResult:
    """What was found.

    `counts` maps facet and code to the number of records found, each facet without its own selection. `words` are
    the words that were looked for. `degraded` says that Elasticsearch failed and the database answered in its place.
    `other_language_total` is the number of records in the other language when there is none in this one.
    """

    total: int
    hits: tuple[Hit, ...]
    counts: dict[str, dict[str, int]]
    words: tuple[str, ...]
    degraded: bool = False
    other_language_total: int = 0


def search(
    *,
    text: str,
    language: str,
    selections: Selections,
    offset: int = 0,
    limit: int = 20,
    newest_first: bool = False,
) -> SearchResult:
    """Find public records in "hu" or "en", best first, or the newest first.

    Takes at most 8 words of the first 200 characters; signs mean nothing. `selections` maps a facet to the codes
    chosen in it. Finds nothing when there is no word in the text. Never raises because of a server: four queries of
    the database at most besides the facets', whatever is found.
    """
    understood = understand(text=text, language=language)
    if not understood.words:
        return SearchResult(0, (), {}, ())
    wanted = {
        "selections": selections,
        "offset": min(max(offset, 0), DEEPEST),
        "limit": min(max(limit, 0), MOST_HITS),
    }
    answer, degraded = _answer(understood.query, wanted, newest_first)
    return SearchResult(
        total=answer.total,
        hits=_hits(answer, understood.query),
        counts=answer.counts,
        words=understood.words,
        degraded=degraded,
        other_language_total=0 if answer.total else _in_other_language(understood),
    )


def find_all(text: str, language: str) -> int:
    """All public records with some words, as a set of bits: always from the database, since a feed can wait."""
    return DatabaseEngine().everything(understand(text=text, language=language).query)


def _answer(query: Query, wanted, newest_first) -> tuple[Answer, bool]:
    if newest_first:
        # The catalogue knows the order; both engines find the same.
        return DatabaseEngine().answer(query, **wanted, newest_first=True), False
    if settings.ELASTICSEARCH_URL:
        try:
            return ElasticEngine().answer(query, **wanted), False
        except UnavailableError:
            return DatabaseEngine().answer(query, **wanted), True
    return DatabaseEngine().answer(query, **wanted), False


def _in_other_language(understood: Understood) -> int:
    query = understand_plainly(words=understood.words, language=_OTHER[understood.query.language])
    if settings.ELASTICSEARCH_URL:
        try:
            return ElasticEngine().count(query)
        except UnavailableError:
            pass
    return DatabaseEngine().count(query)


def _hits(answer: Answer, query: Query) -> tuple[Hit, ...]:
    """Load what is shown: from the database, so what is no longer public is not shown whatever an engine says."""
    entries = SearchEntry.objects.filter(entry__public=True).in_bulk([pk for pk, _ in answer.page])
    marker = Marker(query.keys, query.language)
    return tuple(
        Hit(pk, marker.whole(entry.title), marker.snippet(entry.summary, entry.body))
        for pk, _ in answer.page
        if (entry := entries.get(pk))
    )
