"""Addresses without a language, for machines."""

from django.urls import path

from home import open_data_views

urlpatterns = [path("dataset.jsonld", open_data_views.dataset, name="dataset")]
