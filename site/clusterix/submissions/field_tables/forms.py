"""The form of one field of a draft version."""

from django import forms
from django.utils.translation import gettext_lazy as _

from clusterix.submissions.field_tables.registry import sources
from clusterix.submissions.models.field_table import FieldRule
from clusterix.vocabularies.models import CanvasCell

_TEXTS = ("help_hu", "help_en", "good_hu", "good_en", "weak_hu", "weak_en")


class RuleForm(forms.ModelForm):
    """What a version asks of one field."""

    required = forms.MultipleChoiceField(
        label=_("Required for"), required=False, widget=forms.CheckboxSelectMultiple, choices=()
    )
    canvas = forms.ChoiceField(label=_("Cell of the canvas"), required=False, choices=())

    class Meta:
        model = FieldRule
        fields = ("tab", "order", "required", "minimum", "maximum", "canvas", *_TEXTS)
        widgets = {name: forms.Textarea(attrs={"rows": 3}) for name in _TEXTS}
        help_texts = {
            "order": _("Small numbers come first."),
            "minimum": _("Characters of a text, or rows of a list, when it is required."),
            "maximum": _("Recommended number of characters or rows; 0 is no limit. Typing ends a fifth above it."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["required"].choices = list(sources()[self.instance.table.type_code].kinds.items())
        cells = [(cell.code, cell.label) for cell in CanvasCell.objects.in_order()]
        self.fields["canvas"].choices = [("", "–"), *cells]

    def clean(self):
        """The least cannot be more than the most."""
        data = super().clean()
        least, most = data.get("minimum"), data.get("maximum")
        if least and most and least > most:
            self.add_error("minimum", _("The least is more than the most."))
        if most and (column := self._column()) and FieldRule(maximum=most).hard_limit > column:
            words = _(
                "Addresses and lists hold %(limit)d characters, a fifth above the aim included: at most %(most)d."
            )
            self.add_error("maximum", words % {"limit": column, "most": (column * 10 + 9) // 12})
        return data

    def _column(self):
        """Characters that the database can hold; None where the template alone sets the limit."""
        field = sources()[self.instance.table.type_code].model._meta.get_field(self.instance.name)
        return getattr(field, "max_length", None)
