"""SQLite: FTS5 over the tokens, kept by triggers (migration 0001)."""

import json

from django.db import connection

from clusterix.search.rank import bit_set

# Each group of tokens is one row of the outer query and one look-up; nothing is sorted, nothing is ranked.
_SQL = """
SELECT wanted.key, (SELECT group_concat(rowid) FROM search_tokens_fts WHERE search_tokens_fts MATCH wanted.value)
FROM json_each(%s) AS wanted
"""


def look_up(groups: list[list[str]]) -> dict[int, int]:
    """Give the records that have any token of a group, as bit sets, by the place of the group; empty ones left out."""
    if not groups:
        return {}
    wanted = json.dumps([" OR ".join(f'"{token}"' for token in group) for group in groups])
    with connection.cursor() as cursor:
        cursor.execute(_SQL, [wanted])
        # Reading numbers as JSON is the quickest way there is.
        return {place: bit_set(json.loads(f"[{ids}]")) for place, ids in cursor.fetchall() if ids}
