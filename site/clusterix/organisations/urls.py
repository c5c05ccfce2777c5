"""Addresses in the admin, below `organisations/`."""

from django.urls import path

from clusterix.organisations.figure_views import ChangeFigureView, FiguresView, RemoveFigureView
from clusterix.organisations.views import EndView, MergeView

app_name = "organisations"
urlpatterns = [
    path("<int:pk>/end/", EndView.as_view(), name="end"),
    path("<int:pk>/merge/", MergeView.as_view(), name="merge"),
    path("<int:pk>/figures/", FiguresView.as_view(), name="figures"),
    path("<int:pk>/figures/<int:figure>/", ChangeFigureView.as_view(), name="figure"),
    path("<int:pk>/figures/<int:figure>/remove/", RemoveFigureView.as_view(), name="remove_figure"),
]
