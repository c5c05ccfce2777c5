"""How forms show terms: as a list while it is short, else as fields to type in with suggestions."""

from django.forms import CheckboxSelectMultiple, Select
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import urlencode

# Empty fields below the terms that are chosen; a script adds more, without it saving does.
ROOM = 3


class _Terms:
    """What both widgets have in common. `choices` knows the field of the form."""

    typed_template = ""

    def render(self, name, value, attrs=None, renderer=None):
        """A long vocabulary is not listed: its page would take seconds, and nobody reads it."""
        field = getattr(self.choices, "field", None)
        if field is None or not field.is_long:
            return super().render(name, value, attrs, renderer)
        context = {
            "name": name,
            "attrs": self.build_attrs(self.attrs, attrs) | {"required": False},
            "suggestions": _address(field),
            **self.typed(field, value),
        }
        return render_to_string(self.typed_template, context)


class TermSelect(_Terms, Select):
    """One term."""

    typed_template = "vocabularies/widgets/one.html"

    def typed(self, field, value):
        """What stands in the field."""
        return {"value": field.shown([value])[0] if value not in (None, "") else ""}


class TermBoxes(_Terms, CheckboxSelectMultiple):
    """Several terms: a box for each; of a long vocabulary for those that are chosen, with room for more."""

    typed_template = "vocabularies/widgets/several.html"

    def value_from_datadict(self, data, files, name):
        """Without the fields that nobody filled in."""
        return [value for value in super().value_from_datadict(data, files, name) or () if str(value).strip()]

    def typed(self, field, value):
        """The terms that are chosen, and what was typed and is none."""
        shown = field.shown(value or ())
        known = field.known(value or ())
        chosen = [text for text, term in zip(shown, known, strict=True) if term]
        return {"chosen": chosen, "room": [text for text in shown if text not in chosen] + [""] * ROOM}


def _address(field):
    narrowed = field.get_limit_choices_to()
    address = reverse("vocabulary_suggestions", args=[field.queryset.model._meta.model_name])
    return f"{address}?{urlencode(narrowed)}" if isinstance(narrowed, dict) and narrowed else address
