"""A kept page: compressed once, handed out many times."""

import gzip
import hashlib
import re
import time
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpResponse
from django.utils.cache import get_conditional_response

# Seconds. What changes by the clock alone, such as the last hour of a deadline, is late by this at most.
LONGEST = 600
# Addresses that do not exist are without number, so they are kept only as long as a crawler repeats itself.
MISSING = 30
_STATUS = {200: LONGEST, 404: MISSING, 410: MISSING}
_TAKES_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))")
_OF_ONE_ANSWER = {"content-length", "content-encoding", "etag", "vary", "date", "connection"}


@dataclass(frozen=True)
class Entry:
    """A page as it was made: `body` is compressed by gzip, `stamp` says what it was made from."""

    stamp: str
    status: int
    headers: tuple
    etag: str
    body: bytes

    @property
    def seconds(self):
        """How long it may be kept."""
        return _STATUS[self.status]


def may_keep(request, response) -> bool:
    """Whether an answer would be the same for everybody: said of the view, and nothing in the answer speaks against it.

    Django names the cookie in `Vary` as soon as anything has looked at session, user, messages or the form token.
    """
    match = request.resolver_match
    return (
        match is not None
        and (getattr(match.func, "kept", False) or match.url_name == "wagtail_serve")
        and response.status_code in _STATUS
        and not response.streaming
        and not response.cookies
        and "Cache-Control" not in response
        and not _varies(response)
        and not getattr(request, "is_preview", False)
    )


def _varies(response):
    named = {name.strip().lower() for name in response.get("Vary", "").split(",")}
    return bool(named - {"", "accept-encoding"})


def entry_of(response, stamp) -> Entry:
    """Take an answer apart."""
    headers = tuple((name, value) for name, value in response.items() if name.lower() not in _OF_ONE_ANSWER)
    etag = f'W/"{hashlib.blake2b(response.content, digest_size=16).hexdigest()}"'
    return Entry(stamp, response.status_code, headers, etag, gzip.compress(response.content, 6, mtime=0))


def answer(entry, request):
    """The answer to one request: whole, or 304 for a browser that has the page already."""
    compressed = bool(_TAKES_GZIP.search(request.META.get("HTTP_ACCEPT_ENCODING", "")))
    body = entry.body if compressed else gzip.decompress(entry.body)
    response = HttpResponse(body, status=entry.status, headers=dict(entry.headers))
    if compressed:
        response["Content-Encoding"] = "gzip"
    response["Content-Length"] = str(len(body))
    response["ETag"] = entry.etag
    response["Vary"] = "Accept-Encoding"
    # Browsers keep the page and ask each time whether it is still the one.
    response["Cache-Control"] = "public, max-age=0, must-revalidate"
    if settings.BEHIND_PROXY:
        # Until the end of this second; a number of seconds would be counted from its end (docs/operations.md).
        response["X-Accel-Expires"] = f"@{int(time.time())}"
    if entry.status != 200:
        return response
    found = get_conditional_response(request, etag=entry.etag, response=response)
    if found.status_code == 304 and "X-Accel-Expires" in response:
        found["X-Accel-Expires"] = response["X-Accel-Expires"]
    return found
