"""Addresses below `admin/second-factor/`: open to who has given the password and is not in yet."""

from django.urls import path

from clusterix.organisations.second_factor import views

app_name = "second_factor"
urlpatterns = [
    path("", views.ask, name="ask"),
    path("set-up/", views.set_up, name="set_up"),
    path("leave/", views.leave, name="leave"),
]
