"""Walks a site as a signed-in person would: follows every link of every page it can reach."""

import re
from collections import deque
from html import unescape
from urllib.parse import urldefrag, urljoin, urlsplit

# Links, forms that only read, frames, and the addresses that scripts fetch from.
_ADDRESSES = re.compile(r"""(?:href|src|action|data-[\w-]*url[\w-]*)=["']([^"'#][^"']*)["']""")
_JSON_ADDRESSES = re.compile(r'"(?:url|[\w]*_url|[\w]*Url)":\s*"(/[^"]+)"')
_SKIP = re.compile(r"/(logout|static|media|favicon)|^(mailto|tel|javascript|data):")
_VARYING = re.compile(r"[?&](p|page|ordering|q|next|_w_)[=\[]")
_READABLE = ("text/", "application/json", "application/xml", "application/atom", "application/javascript")


class Crawler:
    """Reads pages with Django's test client. `texts` maps each address to what it said."""

    def __init__(self, client, limit=600):
        self.client, self.limit, self.texts, self.statuses = client, limit, {}, {}

    def walk(self, *starts):
        """Visit the starts and all that can be reached from them on this site; gives itself."""
        waiting = deque(starts)
        while waiting and len(self.texts) < self.limit:
            address = waiting.popleft()
            if address in self.texts:
                continue
            text = self._read(address)
            waiting.extend(self._addresses(address, text))
        return self

    def naming(self, *words):
        """Addresses whose page says any of the words."""
        return {address for address, text in self.texts.items() if any(word in text for word in words)}

    def _read(self, address):
        response = self.client.get(address, follow=True)
        self.statuses[address] = response.status_code
        kind = response.headers.get("Content-Type", "")
        body = b"".join(response.streaming_content) if response.streaming else response.content
        text = unescape(body.decode(errors="replace")) if kind.startswith(_READABLE) else ""
        headers = " ".join(f"{name}: {value}" for name, value in response.headers.items())
        self.texts[address] = f"{headers}\n{text}"
        return text

    def _addresses(self, base, text):
        for found in {*_ADDRESSES.findall(text), *_JSON_ADDRESSES.findall(text)}:
            address = urldefrag(urljoin(base, found))[0]
            parts = urlsplit(address)
            if parts.netloc and parts.netloc not in ("testserver", "localhost:8000", "localhost"):
                continue
            address = parts.path + (f"?{parts.query}" if parts.query else "")
            if address.startswith("/") and not _SKIP.search(address) and not _VARYING.search(address):
                yield address
