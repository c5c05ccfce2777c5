"""Addresses of records in the admin, below /admin/records/."""

from django.urls import path

from clusterix.submissions import advice_views, progress_views, views
from clusterix.submissions.beginning import views as beginning
from clusterix.submissions.consents import views as consents
from clusterix.submissions.field_tables import views as field_tables

app_name = "records"
urlpatterns = [
    path("", views.queue, name="queue"),
    path("new/", beginning.ask, name="new"),
    path("new/<slug:kind>/", beginning.begin, name="begin"),
    path("templates/", field_tables.index, name="field_tables"),
    path("templates/next/<slug:type_code>/", field_tables.draft, name="field_table_draft"),
    path("templates/<int:pk>/", field_tables.show, name="field_table"),
    path("templates/<int:pk>/in-force/", field_tables.put_in_force, name="field_table_force"),
    path("templates/<int:pk>/discard/", field_tables.discard, name="field_table_discard"),
    path("templates/<int:pk>/fields/<slug:name>/", field_tables.edit, name="field_rule"),
    path("<int:number>/", views.show, name="desk"),
    path("<int:number>/new-template/", field_tables.adopt, name="adopt"),
    path("<int:number>/copy/", beginning.copy, name="copy"),
    path("<int:number>/progress/", progress_views.show, name="progress"),
    path("<int:number>/advice/", advice_views.show, name="advice"),
    path("consents/", consents.all_of_them, name="all_consents"),
    path("<int:number>/consents/", consents.show, name="consents"),
    *[
        path(f"<int:number>/consents/{name}/{rest}", view, {"kind": kind}, name=f"{verb}_{kind}")
        for kind, name in (("consent", "person"), ("authorisation", "owner"))
        for verb, rest, view in (("add", "add/", consents.add), ("withdraw", "<int:pk>/withdraw/", consents.withdraw))
    ],
    path("<int:number>/<slug:action>/", views.take, name="take"),
]
