"""Addresses of views that are no pages. They stand below the language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from home import theme_views, views, worksheet_views
from home.addresses import SEARCH

urlpatterns = [
    path("", views.home, name="home"),
    *(path(address, views.search, {"of": language}) for language, address in SEARCH.items()),
    path(_("themes/"), theme_views.index, name="themes"),
    path(_("themes/<str:slug>/"), theme_views.show, name="theme"),
    path(_("worksheets/"), worksheet_views.index, name="worksheets"),
    path(_("worksheets/<slug:kind>/"), worksheet_views.show, name="worksheet"),
]
