"""Takes the pictures of `plan.SHOTS`: `make screenshots`, or `make screenshots ONLY=form-story` for some of them.

It starts a server of its own on the database in var/, which has to hold the demo (`manage.py load_demo`), and changes
nothing there but for the secret of a second factor that nobody ever confirms.
"""

import io
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.screenshots.settings"
# Playwright keeps an event loop running in this thread, which Django takes for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
django.setup()

from django.conf import settings  # noqa: E402 - these need Django set up
from django.test import Client  # noqa: E402 - needs Django set up
from PIL import Image  # noqa: E402 - needs Django set up
from playwright.sync_api import sync_playwright  # noqa: E402 - needs Django set up
from wagtail.users.models import UserProfile  # noqa: E402 - needs Django set up

from clusterix.organisations.models import User  # noqa: E402 - needs Django set up
from tests.conftest import chromium  # noqa: E402 - needs Django set up
from tests.screenshots.plan import SHOTS  # noqa: E402 - needs Django set up

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "screenshots"
# Small enough for a page that shows several of them.
MOST_BYTES = 90_000
_LOCALES = {"hu": "hu-HU", "en": "en-GB"}


def main(only: list[str]) -> None:
    """Take the pictures whose names begin with one of `only`, all when there is none."""
    chosen = [shot for shot in SHOTS if not only or shot.name.startswith(tuple(only))]
    server, address = _serve()
    try:
        with sync_playwright() as playwright:
            arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
            browser = playwright.chromium.launch(executable_path=chromium(), args=arguments)
            for shot in chosen:
                size = _keep(shot, _take(browser, address, shot))
                sys.stdout.write(f"{shot.file}: {size // 1000} kB\n")
            browser.close()
    finally:
        server.terminate()
        server.wait()


def _serve():
    """A server of the demo on a free port; gives the process and its address when it answers."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    address = f"http://localhost:{port}"
    command = [sys.executable, "manage.py", "runserver", "--noreload", "--insecure", str(port)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | {"BASE_URL": address}, **quiet)
    for _attempt in range(120):
        try:
            urlopen(f"{address}/robots.txt", timeout=10).close()
        except OSError:
            time.sleep(0.5)
        else:
            return process, address
    process.terminate()
    raise RuntimeError("the server does not answer")


def _take(browser, address, shot):
    context = browser.new_context(
        locale=_LOCALES[shot.language],
        timezone_id="Europe/Budapest",
        viewport={"width": shot.width, "height": shot.height},
        reduced_motion="reduce",
    )
    page = context.new_page()
    before = _sign_in(context, address, shot) if shot.who else None
    try:
        path = shot.address if isinstance(shot.address, str) else shot.address(shot.language)
        page.goto(address + path, wait_until="networkidle")
        for step in shot.steps:
            verb, _space, selector = step.partition(" ")
            _STEPS[verb](page.locator(selector).first)
        # What fades in is there, and no field shows a cursor.
        page.evaluate("document.activeElement.blur()")
        page.wait_for_timeout(600)
        return page.screenshot(animations="disabled")
    finally:
        context.close()
        if before:
            before.save()


_STEPS = {
    "click": lambda place: place.click(),
    "show": lambda place: place.evaluate("each => each.scrollIntoView()"),
}


def _sign_in(context, address, shot):
    """Sign somebody in who reads the admin in the picture's language; gives their profile as it was before."""
    user = User.objects.get(email=shot.who)
    profile, _made = UserProfile.objects.get_or_create(user=user)
    UserProfile.objects.filter(pk=profile.pk).update(preferred_language=shot.language)
    client = Client()
    client.force_login(user)
    name = settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": address}])
    return profile


def _keep(shot, png):
    """Write the picture as WebP, with less quality where it would be too large; gives its size."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    FOLDER.mkdir(parents=True, exist_ok=True)
    for quality in (82, 70, 55, 40):
        target = io.BytesIO()
        picture.save(target, "WEBP", quality=quality, method=6)
        if target.tell() <= MOST_BYTES:
            break
    (FOLDER / shot.file).write_bytes(target.getvalue())
    return target.tell()


if __name__ == "__main__":
    main(sys.argv[1:])
