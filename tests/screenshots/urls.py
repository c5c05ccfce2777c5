"""The site's addresses, and its uploads: those are served by the development server in DEBUG only."""

from django.conf import settings
from django.urls import path
from django.views.static import serve

from clusterix.urls import urlpatterns as of_the_site

urlpatterns = [
    path(f"{settings.MEDIA_URL.strip('/')}/<path:path>", serve, {"document_root": settings.MEDIA_ROOT}),
    *of_the_site,
]
