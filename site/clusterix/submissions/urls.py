"""Addresses of records in the admin, below /admin/records/."""

from django.urls import path

from clusterix.submissions import advice_views, views
from clusterix.submissions.beginning import views as beginning

app_name = "records"
urlpatterns = [
    path("", views.queue, name="queue"),
    path("new/", beginning.ask, name="new"),
    path("new/<slug:kind>/", beginning.begin, name="begin"),
    path("<int:number>/", views.show, name="desk"),
    path("<int:number>/copy/", beginning.copy, name="copy"),
    path("<int:number>/advice/", advice_views.show, name="advice"),
    path("<int:number>/<slug:action>/", views.take, name="take"),
]
