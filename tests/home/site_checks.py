"""What must hold for every page that a visitor can reach, whatever it shows."""

import re
from collections import Counter
from urllib.parse import urljoin, urlsplit

import html5lib
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.files.storage import default_storage

from tests.crawler import PUBLIC, STARTS, Sample

ACCENTED, LETTER = re.compile(r"[áéíóöőúüű]", re.I), re.compile(r"[^\W\d_]")
# Hungarian has an accent on about every tenth letter; names of foreign firms take from that, and Hungarian ones bring
# some into English.
LEAST_HUNGARIAN, MOST_ENGLISH = 0.03, 0.035
LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "video": "src"}


class Page:
    """One page as a browser reads it."""

    def __init__(self, path, response):
        self.path, self.response = path, response
        self.is_html = response.get("Content-Type", "").startswith("text/html")
        self.tree, self.wrong = None, []
        if self.is_html:
            self._parse(response.content.decode())

    def _parse(self, text):
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        self.tree = parser.parse(text)
        self.wrong = [f"{name} at {place}" for place, name, _values in parser.errors]

    def all(self, tag, **attributes):
        """Elements by tag and attributes."""
        found = self.tree.iter(tag)
        return [one for one in found if all(one.get(name) == value for name, value in attributes.items())]

    def links(self):
        """Where its links lead and what it says about itself in other languages, as paths on this site."""
        itself = [link for link in self.all("link") if link.get("hreflang") or link.get("rel") == "canonical"]
        for one in [*self.all("a"), *itself]:
            if (path := self._here(one.get("href", ""))).startswith(PUBLIC):
                yield path

    def files(self):
        """What a browser loads with it or shows of it elsewhere: pictures, styles, fonts, scripts."""
        named = [one.get(attribute) for tag, attribute in LOADED.items() for one in self.all(tag)]
        named += [part.split()[0] for value in self._values("srcset") for part in value.split(",")]
        named += [one.get("content") for one in self.all("meta", property="og:image")]
        return {path for address in named if address and (path := self._here(address))}

    def canonical(self):
        """The address by which the page wants to be known, as a path; empty where it names none or several."""
        found = self.all("link", rel="canonical")
        return self._here(found[0].get("href")) if len(found) == 1 else ""

    def _values(self, attribute):
        return [one.get(attribute) for one in self.tree.iter() if one.get(attribute)]

    def _here(self, address):
        parts = urlsplit(urljoin(f"http://testserver{self.path}", address))
        if parts.netloc != "testserver":
            return ""
        return f"{parts.path}?{parts.query}" if parts.query else parts.path

    def alternates(self):
        """Language → address of the same content."""
        links = self.all("link", rel="alternate")
        return {one.get("hreflang"): one.get("href") for one in links if one.get("hreflang")}


def walk(client, most=1200):
    """Every public page once: path → Page. Of addresses that differ in the value of one parameter only, a few."""
    pages, waiting, sample = {}, list(STARTS), Sample(pairs=0, pairs_of_files=0)
    while waiting and len(pages) < most:
        path = waiting.pop(0)
        if path in pages or not sample.takes(path):
            continue
        page = pages[path] = Page(path, client.get(path))
        if page.is_html and page.response.status_code == 200:
            waiting += page.links()
    assert len(pages) < most, "the walk did not come to an end"
    return pages


def missing_files(client, pages):
    """Pictures, styles and the like that pages name and nobody finds, each once."""
    found = {path for page in pages.values() if page.tree is not None for path in page.files()}
    return sorted(path for path in found if not _is_there(client, path))


def _is_there(client, path):
    if path.startswith(settings.STATIC_URL):
        return finders.find(path.removeprefix(settings.STATIC_URL)) is not None
    if path.startswith(settings.MEDIA_URL):
        # Served by the web server, not by the site.
        return default_storage.exists(path.removeprefix(settings.MEDIA_URL))
    return client.get(path).status_code == 200


def faults(pages):
    """Everything that is wrong, a line each."""
    found = _same_titles(pages)
    for path, page in pages.items():
        if page.response.status_code not in (200, 301, 302):
            found.append(f"{path}: answers {page.response.status_code}")
        if page.response.cookies and not _takes_something(page):
            found.append(f"{path}: sets a cookie")
        if page.is_html and page.response.status_code == 200:
            found += [f"{path}: {fault}" for fault in (*_form(page), *_loaded(page), *_words(page))]
            found += [f"{path}: {fault}" for fault in _twins(page, pages)]
    return found


def _takes_something(page):
    """Whether the page has a form that is sent: its protection needs a cookie, which the law allows."""
    return page.is_html and any(form.get("method", "").lower() == "post" for form in page.all("form"))


def _form(page):
    yield from page.wrong
    if (number := len(page.all("h1"))) != 1:
        yield f"{number} main headings"
    if not (page.all("title") and page.all("title")[0].text.strip()):
        yield "no title"
    if page.tree.get("lang") != page.path[1:3]:
        yield f"says it is in {page.tree.get('lang')}"
    if any(one.get("style") for one in page.tree.iter()) or page.all("style"):
        yield "inline style"
    if any(not one.get("src") and one.get("type") != "application/ld+json" for one in page.all("script")):
        yield "inline script"
    ids = Counter(one.get("id") for one in page.tree.iter() if one.get("id"))
    yield from (f"two elements are called {name}" for name, number in ids.items() if number > 1)


def _loaded(page):
    for tag, attribute in LOADED.items():
        for one in page.all(tag):
            host = urlsplit(one.get(attribute, "")).netloc
            fetched = tag != "link" or one.get("rel") in ("stylesheet", "preload", "icon")
            if fetched and host not in ("", "testserver"):
                yield f"loads from {host}"


def _words(page):
    text = "".join(_own_words(page.all("main")[0]))
    letters = len(LETTER.findall(text))
    share = len(ACCENTED.findall(text)) / letters if letters > 200 else None
    if share is None:
        return
    if page.path.startswith("/hu/") and share < LEAST_HUNGARIAN:
        yield f"does not read as Hungarian ({share:.3f})"
    if page.path.startswith("/en/") and share > MOST_ENGLISH:
        yield f"does not read as English ({share:.3f})"


def _own_words(element):
    """The text of an element without what is marked as another language."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not child.get("lang"):
            yield from _own_words(child)
        yield child.tail or ""


def _twins(page, pages):
    here = page.alternates()
    if not page.canonical() and not page.all("meta", name="robots"):
        yield "does not say by which address it wants to be known"
    for language, address in here.items():
        parts = urlsplit(address)
        twin = pages.get(f"{parts.path}?{parts.query}" if parts.query else parts.path)
        # Of lists with filters the walk takes a few of each language only.
        if language == "x-default" or (twin is None and parts.query):
            continue
        if twin is None or twin.response.status_code != 200:
            yield f"{address} is not there"
        elif here != twin.alternates():
            yield f"{twin.path} names other languages"


def _same_titles(pages):
    """Pages that are not the same list with other filters and are called the same."""
    called = {}
    for page in pages.values():
        if page.is_html and page.response.status_code == 200 and page.all("title"):
            called.setdefault((page.path[:4], page.all("title")[0].text), set()).add(page.canonical().partition("?")[0])
    return [f"{sorted(known)}: all called {name}" for (_language, name), known in called.items() if len(known) > 1]
