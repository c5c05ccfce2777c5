"""Views that belong to no app: the front door, the pulse, what robots may read, texts of the admin's scripts."""

from django.db import connection
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language_from_request
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.i18n import JavaScriptCatalog
from wagtail.admin.localization import get_localized_response

from clusterix.middleware import ADMIN_PATH

# Without `packages` Django gathers every catalogue, ours last, so that our words win over Wagtail's.
_catalogue = JavaScriptCatalog.as_view()


@require_safe
def front_door(request):
    """Lead `/` to the home page in the visitor's language; Hungarian when the browser asks for neither."""
    return HttpResponseRedirect(f"/{get_language_from_request(request)}/")


@never_cache
@require_safe
def pulse(request):
    """Answer "ok" while this process reaches its database; for the machine that watches over the site."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


@require_safe
def robots(request):
    """Tell search engines where the map is and that the admin is none of their business.

    Review links are not named here: they are secret, and their pages ask by a header not to be listed.
    """
    lines = [
        "User-agent: *",
        f"Disallow: /{ADMIN_PATH}",
        f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


@require_safe
def admin_catalogue(request):
    """Give the admin's scripts their texts, ours included; Wagtail's own view knows only Wagtail's."""
    return get_localized_response(_catalogue, request)
