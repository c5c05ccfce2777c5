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
# Filters, orders and forms of a list multiply into more pages than anybody could read: of addresses that differ in the
# value of their one parameter so many are walked, and none with several.
MOST_ALIKE = 3
# Ways out, and the same lists in another order or on another page.
SKIP = re.compile(r"/logout/|[?&](ordering|p|next)=")


def crawl(client, *more, within=PUBLIC, most=400):
    """Every page that can be reached from the home pages, the sitemap and the addresses given: path → its text.

    The text has the headers and the address of a redirect before it; redirects are followed as links are.
    """
    pages, waiting, alike = {}, [*STARTS, *more], Counter()
    while waiting and len(pages) < most:
        path = waiting.pop(0)
        if path in pages or not (path in more or is_worth_a_look(path, alike)):
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


def is_worth_a_look(path, alike):
    """Whether an address tells more than those before it. `alike` is a Counter that the walk keeps."""
    address, _mark, query = path.partition("?")
    names = [pair.partition("=")[0] for pair in query.split("&") if pair]
    if not names:
        return True
    alike[address, *names] += 1
    return len(names) == 1 and alike[address, *names] <= MOST_ALIKE


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
