"""One state of the catalogue for each request that only reads."""

from clusterix.catalogue import versions


class OneVersionMiddleware:
    """Ask for the catalogue's version once: by the kept pages, or else by the page, its lists and its menus."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """What writes is not held to what it has read before."""
        if request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        with versions.told_once():
            return self.get_response(request)
