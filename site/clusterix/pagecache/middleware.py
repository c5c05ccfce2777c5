"""Hands out kept pages before anything else is asked."""

from clusterix.pagecache import addresses, stamps, store
from clusterix.pagecache.entries import Entry, answer, entry_of, may_keep


class PageCacheMiddleware:
    """Keeps pages for visitors who are not signed in. Stands outside of everything that knows sessions and users."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """Give the kept page if it is still right; otherwise have it made, and keep it if it is for everybody."""
        if not store.is_on() or not addresses.is_for_everybody(request):
            return self.get_response(request)
        addresses.tidy(request)
        # Before the page is made: what changes meanwhile makes the stamp an old one.
        key, stamp = addresses.key_of(request), stamps.now()
        kept = store.read(key)
        if isinstance(kept, Entry) and kept.stamp == stamp:
            return answer(kept, request)
        response = self.get_response(request)
        if not may_keep(request, response):
            return response
        entry = entry_of(response, stamp)
        if request.method == "GET":
            store.write(key, entry, entry.seconds)
        return answer(entry, request)
