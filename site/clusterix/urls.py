"""All addresses. Public ones begin with the language; the catch-all of Wagtail stands last."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.contrib.sitemaps import views as maps
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from clusterix import views
from clusterix.middleware import ADMIN_PATH
from clusterix.sitemaps import SITEMAPS

urlpatterns = [
    path("", views.front_door, name="front_door"),
    path("healthz", views.pulse, name="pulse"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", maps.index, {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap"}),
    path("sitemap-<section>.xml", maps.sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    path(f"{ADMIN_PATH}jsi18n/", views.admin_catalogue),
    path(f"{ADMIN_PATH}second-factor/", include("clusterix.organisations.second_factor.urls")),
    path(ADMIN_PATH, include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("home.machine_urls")),
    *i18n_patterns(
        path("", include("clusterix.organisations.public_urls")),
        path("", include("clusterix.reviews.urls")),
        path("", include("home.urls")),
        path("", include("training.public_urls")),
        path("", include("clusterix.presentation.urls")),
        path("", include("clusterix.catalogue.urls")),
        path("", include(wagtail_urls)),
        prefix_default_language=True,
    ),
]

if settings.DEBUG:
    urlpatterns = [*static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT), *urlpatterns]
