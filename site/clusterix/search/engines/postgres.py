"""PostgreSQL: a GIN index over vectors of our tokens.

The look-up is a function of the database (migration 0001), since two settings belong to it alone: the planner does
not price the unpacking of long vectors, and takes the whole table for a frequent word unless it is told not to.
"""

import json

from django.db import connection

from clusterix.search.rank import bit_set


def look_up(groups: list[list[str]]) -> dict[int, int]:
    """Give the records that have any token of a group, as bit sets, by the place of the group; empty ones left out."""
    if not groups:
        return {}
    wanted = [" | ".join(f"'{token}'" for token in group) for group in groups]
    with connection.cursor() as cursor:
        cursor.execute("SELECT place, ids FROM search_look_up(%s::tsquery[])", [wanted])
        # Reading numbers as JSON is the quickest way there is.
        return {place - 1: bit_set(json.loads(f"[{ids}]")) for place, ids in cursor.fetchall()}
