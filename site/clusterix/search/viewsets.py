"""The office's synonyms in Wagtail's admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.viewsets.model import ModelViewSet

from clusterix.search.models import Synonym


class SynonymViewSet(ModelViewSet):
    """Groups of words that the search takes for one another; they work at once, nothing has to be made anew."""

    model = Synonym
    name = "synonyms"
    icon = "search"
    menu_label = _("Synonyms")
    add_to_settings_menu = True
    copy_view_enabled = False
    panels = [FieldPanel("language"), FieldPanel("terms")]
    list_display = ["__str__", "language"]
    list_filter = ["language"]
    search_fields = ["terms"]
