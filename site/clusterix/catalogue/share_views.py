"""Share pictures: drawn when they are first asked for, then kept under the digest of what they show."""

from django.core.cache import caches
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from clusterix.catalogue import memory, registry
from clusterix.catalogue.cards import cells_of
from clusterix.catalogue.models.entry import CatalogueEntry
from clusterix.presentation import sharing
from clusterix.presentation.frame import active_language
from clusterix.presentation.share_picture import draw, shared

CACHE = "pictures"
DAY = 24 * 60 * 60


@require_safe
def of_record(request, number, digest):
    """The picture of a public record; an old address leads to the picture as it is now."""
    entry = CatalogueEntry.objects.public().filter(dossier=number, language=active_language()).first()
    if entry is None:
        raise Http404
    cells = cells_of(entry.card.get("cells", ()), memory.current().terms, entry.language)
    picture = shared(entry.title, entry.kind, registry.kind_label(entry.type_code, entry.kind), cells)
    if digest != picture.digest:
        return HttpResponseRedirect(reverse("share_picture", args=[number, picture.digest]))
    return _answer(picture)


@require_safe
def of_site(request, digest):
    """The picture of pages that are no record."""
    picture = sharing.of_site()
    if digest != picture.digest:
        return HttpResponseRedirect(sharing.picture_of_site())
    return _answer(picture)


def _answer(picture):
    """A record may be withdrawn, so nobody keeps its picture longer than a day."""
    data = caches[CACHE].get(picture.digest)
    if data is None:
        data = draw(picture)
        caches[CACHE].set(picture.digest, data, timeout=None)
    return HttpResponse(data, content_type="image/png", headers={"Cache-Control": f"public, max-age={DAY}"})
