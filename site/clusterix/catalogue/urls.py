"""The short way to a record's address; Wagtail's own catch-all stands behind it."""

from django.urls import re_path

from clusterix.catalogue import views

urlpatterns = [re_path(r"^(?P<index>[^/]+)/(?P<number>[0-9]{1,9})-(?P<slug>[^/]+)/$", views.record)]
