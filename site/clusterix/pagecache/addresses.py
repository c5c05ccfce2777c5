"""The address of a page as the cache knows it."""

import hashlib
import re
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.utils.translation import get_language_from_path

from clusterix.release import fingerprint

# Parameters that tell where a visitor came from. A page repeats its parameters in links, so that one visitor's would
# reach the next one.
TRAILS = re.compile(r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|_ga|_gl", re.ASCII)
LONGEST_QUERY = 500


def is_for_everybody(request) -> bool:
    """Whether somebody who is not known to us asks for a page of the public side."""
    cookies = request.COOKIES
    return (
        request.method in ("GET", "HEAD")
        and not getattr(request, "is_dummy", False)  # Wagtail's previews come at the address of the live page
        and settings.SESSION_COOKIE_NAME not in cookies
        and "messages" not in cookies
        and "HTTP_AUTHORIZATION" not in request.META
        and len(request.META.get("QUERY_STRING", "")) <= LONGEST_QUERY
        and get_language_from_path(request.path_info) is not None
    )


def tidy(request):
    """Bring the parameters into one order and take out trails, for the page as well as for the key.

    So nothing can stand on a kept page that is not part of its key. Values of one name keep their order.
    """
    query = request.META.get("QUERY_STRING", "")
    if not query:
        return
    pairs = [pair for pair in parse_qsl(query, keep_blank_values=True) if not TRAILS.fullmatch(pair[0])]
    request.META["QUERY_STRING"] = urlencode(sorted(pairs, key=lambda pair: pair[0]))


def key_of(request) -> str:
    """The key of a tidy request: scheme and host are in it since pages name their full address.

    So is the release, since a cache outlives it. Raises DisallowedHost for a host that is not ours.
    """
    parts = (fingerprint(), request.scheme, request.get_host(), request.path_info, request.META.get("QUERY_STRING", ""))
    return hashlib.blake2b("\n".join(parts).encode(errors="replace"), digest_size=20).hexdigest()
