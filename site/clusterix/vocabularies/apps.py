"""Coded terms with labels in both languages."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VocabulariesConfig(AppConfig):
    """What records are classified by."""

    name = "clusterix.vocabularies"
    verbose_name = _("Vocabularies")
