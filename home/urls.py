"""Addresses of views that are no pages. They stand below the language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from home import views, worksheet_views
from home.addresses import SEARCH

urlpatterns = [
    *(path(address, views.search, {"of": language}) for language, address in SEARCH.items()),
    path(_("worksheets/"), worksheet_views.index, name="worksheets"),
    path(_("worksheets/<slug:kind>/"), worksheet_views.show, name="worksheet"),
]
