"""Addresses in the admin, below `organisations/`."""

from django.urls import path

from clusterix.organisations import profile_views
from clusterix.organisations.accounts.views import AddressView, CloseView
from clusterix.organisations.choosing import suggestions
from clusterix.organisations.figure_views import ChangeFigureView, FiguresView, RemoveFigureView
from clusterix.organisations.members import views as members
from clusterix.organisations.registration import office_views as registrations
from clusterix.organisations.second_factor import account_views as second_factor
from clusterix.organisations.views import EndView, MergeView

app_name = "organisations"
_INVITATION = "<int:pk>/people/invitations/<int:invitation>"
urlpatterns = [
    path("account/address/", AddressView.as_view(), name="address"),
    path("account/close/", CloseView.as_view(), name="close_account"),
    path("account/second-factor/", second_factor.OwnView.as_view(), name="second_factor"),
    path("account/<int:pk>/second-factor/", second_factor.reset, name="reset_second_factor"),
    path("suggestions/<slug:offer>/", suggestions, name="suggestions"),
    path("people/", members.ours, name="our_people"),
    path("<int:pk>/people/", members.PeopleView.as_view(), name="people"),
    path("<int:pk>/people/<int:membership>/role/", members.RoleView.as_view(), name="member_role"),
    path("<int:pk>/people/<int:membership>/remove/", members.RemoveView.as_view(), name="member_remove"),
    path(f"{_INVITATION}/again/", members.act_on_invitation, {"act": "send_again"}, name="invite_again"),
    path(f"{_INVITATION}/cancel/", members.act_on_invitation, {"act": "cancel"}, name="invite_cancel"),
    path("registrations/", registrations.registrations, name="registrations"),
    path("registrations/<int:pk>/", registrations.show, name="registration"),
    path("registrations/<int:pk>/<slug:action>/", registrations.act, name="registration_act"),
    path("profiles/", profile_views.queue, name="queue"),
    path("<int:pk>/profile/", profile_views.show, name="profile"),
    path("<int:pk>/profile/<slug:action>/", profile_views.act, name="act"),
    path("<int:pk>/end/", EndView.as_view(), name="end"),
    path("<int:pk>/merge/", MergeView.as_view(), name="merge"),
    path("<int:pk>/figures/", FiguresView.as_view(), name="figures"),
    path("<int:pk>/figures/<int:figure>/", ChangeFigureView.as_view(), name="figure"),
    path("<int:pk>/figures/<int:figure>/remove/", RemoveFigureView.as_view(), name="remove_figure"),
]
