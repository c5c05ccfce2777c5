"""Addresses of views that are no pages. They stand below the language."""

from django.urls import path

from home import views
from home.addresses import SEARCH

urlpatterns = [path(address, views.search, {"of": language}) for language, address in SEARCH.items()]
