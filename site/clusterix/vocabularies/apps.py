"""Coded terms with labels in both languages."""

from django.apps import AppConfig
from django.db import models
from django.utils.translation import gettext_lazy as _


class VocabulariesConfig(AppConfig):
    """What records are classified by."""

    name = "clusterix.vocabularies"
    verbose_name = _("Vocabularies")

    def ready(self):
        """Let every form of the admin offer terms in the same way; let `migrate` look at what is recorded."""
        from django.core.checks import Tags, register
        from wagtail.admin.forms.models import register_form_field_override

        from clusterix.migrating import stopped_halfway
        from clusterix.vocabularies import choices
        from clusterix.vocabularies.models import Term

        register(stopped_halfway, Tags.database)
        choices.connect()
        register_form_field_override(models.ForeignKey, to=Term, override={"form_class": choices.TermChoiceField})
        register_form_field_override(models.ManyToManyField, override=choices.field_of)
