"""How often something may be tried: counted in the cache, for a person's address on the network and for an account."""

import hashlib
import time
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import caches

CACHE = "limits"


@dataclass(frozen=True)
class Limit:
    """At most `most` times in `seconds`, which begin with the first try."""

    name: str
    most: int
    seconds: int

    def is_reached(self, *parts) -> bool:
        """Whether the next try is one too many; `parts` say whose tries are counted."""
        return self._count(parts)[0] >= self.most

    def count(self, *parts):
        """One more try."""
        tries, ends_at = self._count(parts)
        caches[CACHE].set(self._key(parts), (tries + 1, ends_at), max(ends_at - time.time(), 1))

    def forget(self, *parts):
        """Begin anew, since it went well."""
        caches[CACHE].delete(self._key(parts))

    def _count(self, parts):
        now = time.time()
        tries, ends_at = caches[CACHE].get(self._key(parts)) or (0, now + self.seconds)
        return (tries, ends_at) if ends_at > now else (0, now + self.seconds)

    def _key(self, parts):
        # Neither accounts nor addresses can be read from the cache.
        told = "\n".join(str(part).strip().lower() for part in parts)
        return f"{self.name}:{hashlib.sha256((settings.SECRET_KEY + told).encode()).hexdigest()}"


def address_of(request) -> str:
    """The network address of who asks; behind our proxy the last one it wrote down, since others can be invented."""
    if settings.BEHIND_PROXY and (named := request.headers.get("X-Forwarded-For", "")):
        return named.rsplit(",", 1)[-1].strip()
    return request.META.get("REMOTE_ADDR", "")
