"""Addresses of people's own pages on the public side, below the language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from clusterix.organisations.accounts import link_views as accounts
from clusterix.organisations.invitations import views as invitations
from clusterix.organisations.registration import views as registration

app_name = "people"
urlpatterns = [
    path(_("invitation/<str:token>/"), invitations.invitation, name="invitation"),
    path(_("new-address/<str:token>/"), accounts.new_address, name="address"),
    path(_("register/"), registration.register, name="register"),
    path(_("register/sent/"), registration.sent, name="registration_sent"),
    path(_("register/<str:token>/"), registration.registration, name="registration"),
]
