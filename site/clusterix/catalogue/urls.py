"""The list of all records, as feed and as files; pictures to share; the short way to a record.

Wagtail's own catch-all stands behind them.
"""

from django.urls import path, re_path, register_converter
from django.utils.translation import gettext_lazy as _

from clusterix.catalogue import export_views, factsheet_views, feed_views, list_views, share_views, views
from clusterix.catalogue.exports import FORMATS


class EndingConverter:
    """The ending of a file that records can be had as."""

    regex = "|".join(FORMATS)

    def to_python(self, value):
        """The ending itself."""
        return value

    to_url = to_python


register_converter(EndingConverter, "ending")

urlpatterns = [
    path(_("records/"), list_views.all_records, name="records"),
    path(_("records/feed.atom"), feed_views.atom, name="records_feed"),
    path(_("records/data.<ending:ending>"), export_views.export, name="records_file"),
    path(_("factsheet/<number:number>.pdf"), factsheet_views.in_one_language, name="factsheet"),
    path(_("factsheet/<number:number>-hu-en.pdf"), factsheet_views.in_both, name="factsheet_both"),
    path("share/<number:number>-<slug:digest>.png", share_views.of_record, name="share_picture"),
    path("share/<slug:digest>.png", share_views.of_site, name="site_picture"),
    re_path(r"^(?P<index>[^/]+)/(?P<number>[0-9]{1,9})-(?P<slug>[^/]+)/$", views.record),
]
