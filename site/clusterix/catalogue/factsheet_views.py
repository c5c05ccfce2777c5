"""Factsheets of public records. What the page does not show cannot be on them: both are made from one view object."""

import hashlib

from django.core.cache import caches
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from clusterix.catalogue import addresses
from clusterix.presentation import factsheet, pdf
from clusterix.presentation.frame import NAMES, active_language
from clusterix.presentation.keeping import kept
from clusterix.submissions.rendering import view_of

CACHE = "pictures"


@kept
@require_safe
def in_one_language(request, number):
    """The factsheet in the language of the address."""
    return _answer(request, number, [active_language()])


@kept
@require_safe
def in_both(request, number):
    """The factsheet in both languages side by side, the one of the address first."""
    first = active_language()
    return _answer(request, number, [first, *(code for code in NAMES if code != first)])


def _answer(request, number, languages):
    pages = [addresses.public_page(number, language) for language in languages]
    if None in pages:
        raise Http404
    if not pdf.available():
        words = _("Factsheets cannot be made here at the moment: the server lacks the library Pango.")
        return HttpResponse(f"{words}\n", status=503, content_type="text/plain; charset=utf-8")
    data = _drawn([view_of(page, request) for page in pages], request.build_absolute_uri)
    response = HttpResponse(data, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{number}-{"-".join(languages)}.pdf"'
    response["X-Robots-Tag"] = "noindex"
    return response


def _drawn(records, absolute):
    """Made when first asked for, and again when anything on it has changed."""
    text = factsheet.html_of(records, absolute, factsheet.FITS[1][0])
    key = f"factsheet-{hashlib.sha256(text.encode()).hexdigest()}"
    data = caches[CACHE].get(key)
    if data is None:
        data = factsheet.factsheet(records, absolute)
        caches[CACHE].set(key, data, timeout=None)
    return data
