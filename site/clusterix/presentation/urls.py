"""Addresses below the language."""

from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from clusterix.presentation import views

_components = [
    path("", views.components, name="components"),
    path("<slug:state>/", views.record, name="component_record"),
]
urlpatterns = [path(_("components/"), include(_components))]
