"""Where whole pages are kept."""

from redis.backoff import NoBackoff
from redis.retry import Retry

# Seconds. A page is made faster than this, so waiting longer gains nothing.
PATIENCE = 0.25


def page_cache(url: str) -> dict:
    """Redis, which all processes share and which outlives them; the memory of each process when there is none."""
    if not url:
        return {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "LOCATION": "pages",
            "OPTIONS": {"MAX_ENTRIES": 1000},
        }
    return {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": url,
        "KEY_PREFIX": "page",
        "OPTIONS": {
            "socket_connect_timeout": PATIENCE,
            "socket_timeout": PATIENCE,
            "retry": Retry(NoBackoff(), 0),
        },
    }
