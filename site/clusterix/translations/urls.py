"""Addresses of the desk of translations, below /admin/translations/."""

from django.urls import path

from clusterix.translations import views

app_name = "translations"
urlpatterns = [
    path("", views.show, name="desk"),
    path("<int:page_id>/start/", views.start, name="start"),
    path("<int:page_id>/publish/", views.publish, name="publish"),
]
