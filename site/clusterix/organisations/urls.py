"""Addresses in the admin, below `organisations/`."""

from django.urls import path

from clusterix.organisations.views import EndView, MergeView

app_name = "organisations"
urlpatterns = [
    path("<int:pk>/end/", EndView.as_view(), name="end"),
    path("<int:pk>/merge/", MergeView.as_view(), name="merge"),
]
