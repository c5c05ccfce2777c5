"""People in Chromium: each has a window, a language and, when told so, an account."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings as django_settings
from django.core.signals import request_finished, request_started
from django.db import connections
from django.test import Client
from playwright.sync_api import Browser, Page, Response, sync_playwright

from tests.conftest import chromium

# WCAG 2.2 AA and the habits that axe recommends besides.
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (360, 1280)


@dataclass
class Person:
    """Somebody who looks at the site. `page` is Playwright's; `errors` is what the browser complained about.

    Where scripts are off, `glass` is a window of the same size with scripts, since axe is one.
    """

    page: Page
    address: str
    glass: Page | None = None
    errors: list[str] = field(default_factory=list)

    def go(self, path: str) -> Response:
        """Open an address of the site, or a whole one such as a link from a mail."""
        return self.page.goto(path if path.startswith("http") else self.address + path)

    def sign_in(self, user) -> None:
        """Become this user, without the form."""
        client = Client()
        client.force_login(user)
        name = django_settings.SESSION_COOKIE_NAME
        self.page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": self.address}])

    def barriers(self) -> list[str]:
        """What axe finds on the page as it stands: rule, place and what is wrong, one line for each."""
        result = Axe().run(self._under_glass(), options={"runOnly": {"type": "tag", "values": AXE_TAGS}})
        return [
            f"{self.page.url} {found['id']}: {', '.join(map(str, node['target']))} ({found['help']})"
            for found in result.response["violations"]
            for node in found["nodes"]
        ]

    def _under_glass(self):
        """The window itself, or what it shows as one that axe can run in."""
        if self.glass is None:
            return self.page
        shown, url = self.page.content(), self.page.url
        self.glass.route(url, lambda route: route.fulfill(body=shown, content_type="text/html; charset=utf-8"))
        self.glass.goto(url)
        self.glass.unroute(url)
        return self.glass

    def spills_sideways(self) -> bool:
        """Whether the page is wider than its window (WCAG 1.4.10)."""
        return self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


@pytest.fixture(scope="session")
def browser(django_db_setup):
    """Debian's Chromium, once for each worker."""
    # Playwright keeps an event loop running in this thread, which Django takes for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    initial = getattr(connections["default"], "_test_serialized_contents", None)
    with sync_playwright() as playwright:
        # Under a running loop Django has another connection, which does not know what migrations wrote.
        connections["default"]._test_serialized_contents = initial
        started = playwright.chromium.launch(executable_path=chromium(), args=[*arguments, "--disable-dev-shm-usage"])
        yield started
        started.close()
        connections.close_all()


@pytest.fixture
def quiet_server(live_server):
    """The server; the test ends when it has answered what pages asked on their own (autosave, previews, pings).

    A request that is still at work while the database is emptied would spoil the next test.
    """
    asked, answered = [], []

    def ask(**_kwargs):
        asked.append(None)

    def answer(**_kwargs):
        answered.append(None)

    request_started.connect(ask)
    request_finished.connect(answer)
    yield live_server
    until = time.monotonic() + 10
    while len(answered) < len(asked) and time.monotonic() < until:
        time.sleep(0.02)
    request_started.disconnect(ask)
    request_finished.disconnect(answer)


@pytest.fixture
def person(browser: Browser, quiet_server, settings) -> Callable[..., Person]:
    """Give a function that opens a window: `person(language="en", width=360, javascript=False)`.

    The test fails at its end when a page asked for something that the content security policy forbids, or when a
    script failed.
    """
    settings.BASE_URL = settings.WAGTAILADMIN_BASE_URL = quiet_server.url
    contexts, people = [], []

    def arrive(*, language: str = "hu", width: int = 1280, javascript: bool = True) -> Person:
        def window(scripts):
            context = browser.new_context(
                locale={"hu": "hu-HU", "en": "en-GB"}[language],
                timezone_id="Europe/Budapest",
                viewport={"width": width, "height": 900},
                java_script_enabled=scripts,
                reduced_motion="reduce",
            )
            contexts.append(context)
            return context.new_page()

        glass = None if javascript else window(True)
        newcomer = Person(page=window(javascript), address=quiet_server.url, glass=glass)
        newcomer.page.on("pageerror", lambda error: newcomer.errors.append(f"{newcomer.page.url}: {error}"))
        newcomer.page.on("console", lambda message: _listen(newcomer, message))
        people.append(newcomer)
        return newcomer

    yield arrive
    errors = [error for each in people for error in each.errors]
    for context in contexts:
        context.close()
    assert errors == []


def _listen(person, message):
    # A page that is missing is the test's business, and says so by its status.
    if message.type == "error" and "Failed to load resource" not in message.text:
        person.errors.append(f"{person.page.url}: {message.text}")
