"""Addresses of runs in the admin, below /admin/runs/."""

from django.urls import path

from training import views

app_name = "runs"
urlpatterns = [
    path("<int:number>/new/", views.add, name="add"),
    path("<int:number>/<int:key>/", views.change, name="change"),
    path("<int:number>/<int:key>/remove/", views.remove, name="remove"),
]
