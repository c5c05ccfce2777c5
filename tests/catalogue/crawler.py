"""Walks through everything a visitor can reach."""

import re
from html import unescape
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

LINK = re.compile(r"""(?:href|src|action|srcset|content)=["']([^"']+)["']|<loc>([^<]+)</loc>""")
STARTS = ["/hu/", "/en/", "/sitemap.xml", "/robots.txt"]


def crawl(client, *more, most=400):
    """Every page that can be reached from the home pages, the sitemap and the addresses given: path → its text."""
    pages, waiting = {}, [*STARTS, *more]
    while waiting and len(pages) < most:
        path = waiting.pop(0)
        if path in pages:
            continue
        response = client.get(path)
        pages[path] = text = f"{response.get('Location', '')}\n{_text(response)}"
        found = (urljoin(path, unescape(one or two)) for one, two in LINK.findall(text + response.get("Location", "")))
        waiting += [_local(address) for address in found if _is_ours(address)]
    assert len(pages) < most, "the walk did not come to an end"
    return pages


def _text(response):
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return unquote(body.decode("utf-8", "replace"))


def _is_ours(address):
    parts = urlsplit(address)
    return parts.netloc in ("", "testserver") and parts.path.startswith(
        ("/hu/", "/en/", "/sitemap", "/documents/", "/media/")
    )


def _local(address):
    parts = urlsplit(urldefrag(address).url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
