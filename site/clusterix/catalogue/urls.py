"""The list of all records and its feed, and the short way to a record; Wagtail's own catch-all stands behind them."""

from django.urls import path, re_path
from django.utils.translation import gettext_lazy as _

from clusterix.catalogue import feed_views, list_views, share_views, views

urlpatterns = [
    path(_("records/"), list_views.all_records, name="records"),
    path(_("records/feed.atom"), feed_views.atom, name="records_feed"),
    path("share/<int:number>-<slug:digest>.png", share_views.of_record, name="share_picture"),
    path("share/<slug:digest>.png", share_views.of_site, name="site_picture"),
    re_path(r"^(?P<index>[^/]+)/(?P<number>[0-9]{1,9})-(?P<slug>[^/]+)/$", views.record),
]
