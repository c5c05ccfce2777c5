"""Walks through everything that a person can reach: a visitor, or somebody who is signed in."""

import re
from collections import Counter
from html import unescape
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

LINK = re.compile(
    r"""(?<![\w-])(?:href|src|action|srcset)=["']([^"']+)["']"""
    r"""|<loc>([^<]+)</loc>|(?:content|data-[\w-]*url[\w-]*)=["']((?:http|/)[^"']+)"""
)
# Addresses that only scripts read, in the data that pages carry for them.
DATA = re.compile(r'"[\w-]*(?:url|Url|URL|href)":\s*"(/[^"]+)"')
PUBLIC = ("/hu/", "/en/", "/sitemap", "/documents/", "/media/")
STARTS = ["/hu/", "/en/", "/sitemap.xml", "/robots.txt"]
# Filters, orders and forms of a list multiply into more pages than anybody could read. Of each address are walked so
# many values of one parameter, and so many pairs of parameters, each pair once; files and feeds are quick and say most.
VALUES, PAIRS, PAIRS_OF_FILES = 3, 2, 6
FILE = re.compile(r"\.(csv|json|jsonld|atom|pdf)$")
# Ways out, and the same lists in another order or on another page.
SKIP = re.compile(r"/logout/|[?&](ordering|p|next)=")


def crawl(client, *more, within=PUBLIC, most=400):
    """Every page that can be reached from the home pages, the sitemap and the addresses given: path → its text.

    The text has the headers and the address of a redirect before it; redirects are followed as links are.
    """
    pages, waiting, sample = {}, [*STARTS, *more], Sample()
    while waiting and len(pages) < most:
        path = waiting.pop(0)
        if path in pages or not (path in more or sample.takes(path)):
            continue
        response = client.get(path)
        text = _text(response)
        pages[path] = f"{dict(response.headers)}\n{unquote(unescape(text))}"
        found = ["".join(groups) for groups in LINK.findall(text)] + DATA.findall(unescape(text))
        found.append(response.get("Location", path))
        addresses = (urljoin(path, unescape(address)) for address in found)
        waiting += [_local(address) for address in addresses if _is_ours(address, within)]
    assert len(pages) < most, f"the walk did not come to an end: {sorted(pages)[::20]}"
    return pages


class Sample:
    """Which addresses of many that differ only in their parameters a walk takes."""

    def __init__(self, *, pairs=PAIRS, pairs_of_files=PAIRS_OF_FILES):
        self.pairs, self.pairs_of_files, self.taken = pairs, pairs_of_files, Counter()

    def takes(self, path):
        """Whether an address tells more than those before it; it is counted then."""
        address, _mark, query = path.partition("?")
        names = tuple(sorted({pair.partition("=")[0] for pair in query.split("&") if pair}))
        if len(names) < 2:
            return not names or self._counted((address, names), VALUES)
        if len(names) > 2 or self.taken[address, names]:
            return False
        most = self.pairs_of_files if FILE.search(address) else self.pairs
        return self._counted((address, "pairs"), most) and self._counted((address, names), 1)

    def _counted(self, key, most):
        self.taken[key] += 1
        return self.taken[key] <= most


def _text(response):
    if response.get("Content-Type", "").startswith(("image/", "font/")):
        return ""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return body.decode("utf-8", "replace")


def _is_ours(address, within):
    parts = urlsplit(address)
    return parts.netloc in ("", "testserver") and parts.path.startswith(within) and not SKIP.search(address)


def _local(address):
    parts = urlsplit(urldefrag(address).url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
