"""Addresses below the language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from clusterix.presentation import views

urlpatterns = [path(_("components/"), views.components, name="components")]
