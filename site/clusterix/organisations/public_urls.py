"""Addresses of people's own pages on the public side, below the language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from clusterix.organisations.invitations import views as invitations

app_name = "people"
urlpatterns = [
    path(_("invitation/<str:token>/"), invitations.invitation, name="invitation"),
]
