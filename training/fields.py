"""A choice of several terms inside a row."""

from django.db import models

from clusterix.vocabularies.choices import TermMultipleChoiceField
from clusterix.vocabularies.models import Competence


class _Competences(TermMultipleChoiceField):
    """Boxes to tick; what comes out is a list of codes, since that is what the row keeps."""

    def __init__(self, **kwargs):
        options = {name: kwargs[name] for name in ("label", "required", "help_text", "widget") if name in kwargs}
        super().__init__(queryset=Competence.objects.all(), to_field_name="code", **options)

    def clean(self, value):
        """Codes in the order of their list."""
        return [term.code for term in super().clean(value)]

    def has_changed(self, initial, data):
        """Two lists of codes, whatever their order."""
        return sorted(initial or ()) != sorted(data or ())


class CompetencesField(models.JSONField):
    """Codes of competences in a row. Rows hold no relations of their own, and terms in use are never deleted."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **({"default": list, "blank": True} | kwargs))

    def formfield(self, **kwargs):
        """Boxes to tick."""
        options = {"label": self.verbose_name, "required": not self.blank, "help_text": self.help_text}
        return _Competences(**options | {name: kwargs[name] for name in ("widget",) if name in kwargs})
