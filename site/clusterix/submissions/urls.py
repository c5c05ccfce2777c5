"""Addresses of records in the admin, below /admin/records/."""

from django.urls import path

from clusterix.submissions import views

app_name = "records"
urlpatterns = [
    path("", views.queue, name="queue"),
    path("<int:number>/", views.show, name="desk"),
    path("<int:number>/<slug:action>/", views.take, name="take"),
]
