"""Addresses of wagtail-localize that are answered by us; they stand before its own (docs/adr/0008)."""

from django.urls import path

from clusterix.translations import localize_views as views

urlpatterns = [
    path("submit/page/<int:page_id>/", views.SubmitView.as_view()),
    path("update/<int:translation_source_id>/", views.UpdateView.as_view()),
    path("translate/<int:translation_id>/pofile/upload/", views.upload),
    path("translate/<int:translation_id>/disable/", views.refuse_stopping),
    path("page/<int:page_id>/convert_to_alias/", views.refuse_alias),
    path("reports/translations/", views.ReportView.as_view()),
    path("reports/translations/results/", views.ReportView.as_view(results_only=True)),
]
