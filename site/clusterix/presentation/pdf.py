"""Pages as PDF, tagged for screen readers (PDF/UA-1). Pango has to be on the machine; without it there is no PDF."""

import contextlib
import io
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from django.conf import settings
from django.contrib.staticfiles import finders
from PIL import ImageFile

VARIANT = "pdf/ua-1"


@cache
def _weasyprint():
    """The library, or None where the shared libraries that it stands on are missing; it then prints what to install."""
    usual = ImageFile.LOAD_TRUNCATED_IMAGES
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            import weasyprint
    except OSError:
        return None
    finally:
        # The library lets the whole process take broken pictures for whole ones; uploads are checked by that.
        ImageFile.LOAD_TRUNCATED_IMAGES = usual
    return weasyprint


def available() -> bool:
    """Whether this machine can make a PDF at all."""
    return _weasyprint() is not None


def fitting(pages, style: str) -> bytes:
    """The first of some HTML documents, each with the pages it may take, that fits; the last one if none does.

    `style` names a style sheet among the static files. Nothing but fonts and style sheets of ours is ever read: no
    address on the page can make the server fetch anything.
    """
    library = _weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    sheet = library.CSS(filename=finders.find(style), url_fetcher=_fetcher(), font_config=fonts)
    for page, most in pages:
        document = library.HTML(string=page, url_fetcher=_fetcher()).render(stylesheets=[sheet], font_config=fonts)
        if len(document.pages) <= most:
            break
    return document.write_pdf(pdf_variant=VARIANT)


def _fetcher():
    from weasyprint.urls import URLFetcher

    static = Path(settings.ROOT, "static").resolve()

    class OwnFiles(URLFetcher):
        """Reads files below `static/` and nothing else."""

        def fetch(self, url, headers=None):
            parts = urlsplit(url)
            path = Path(url2pathname(parts.path)).resolve()
            if parts.scheme != "file" or not path.is_relative_to(static):
                raise ValueError(f"A PDF may not read {url}")
            return super().fetch(url, headers)

    return OwnFiles(allowed_protocols=("file",))
