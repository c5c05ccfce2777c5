"""The public form by which an organisation registers."""

from dataclasses import dataclass
from functools import partial

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from clusterix.organisations.models import Registration
from clusterix.vocabularies.choices import TermChoiceField

# People do not see this field; machines that fill in everything do.
TRAP = "fax_number"
# Told at the field; the part for clusters says it once.
_OPTIONAL = ("website", "mailbox", "phone")
_AUTOCOMPLETE = {
    "name": "organization",
    "website": "url",
    "last_name": "family-name",
    "first_name": "given-name",
    "position": "organization-title",
    "email": "email",
    "phone": "tel",
}


_PARTS = (
    (
        _("The organisation"),
        "",
        ("name", "organisation_type", "seat", "website", "mailbox", "summary", "is_cluster", "is_provider"),
    ),
    (
        _("Only for clusters"),
        _("Usual conditions of cluster databases. Nothing here is required; leave empty what you do not know."),
        ("website_en", "national_status", *map(str, Registration.FIGURES), "figures_year"),
    ),
    (
        _("Who speaks for it"),
        _("This person confirms the address by a link and becomes the first administrator of the organisation."),
        ("last_name", "first_name", "position", "email", "phone", "authorised"),
    ),
)


@dataclass(frozen=True)
class Part:
    """A part of the form: heading, words before it, fields."""

    heading: str
    words: str
    fields: list


class RegistrationForm(forms.ModelForm):
    """Who the organisation is, for clusters the conditions of cluster databases, and who speaks for it."""

    authorised = forms.BooleanField(label=_("I am entitled to speak for the organisation, and what I wrote is true."))

    class Meta:
        model = Registration
        fields = [name for *_words, names in _PARTS for name in names if name != "authorised"]
        field_classes = {
            **dict.fromkeys(("organisation_type", "seat", "national_status"), TermChoiceField),
            **dict.fromkeys(("website", "website_en"), partial(forms.URLField, assume_scheme="https")),
        }
        widgets = {"summary": forms.Textarea({"rows": 6})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        for name, use in _AUTOCOMPLETE.items():
            self.fields[name].widget.attrs["autocomplete"] = use
        for name in _OPTIONAL:
            self.fields[name].label = format_lazy("{} ({})", self.fields[name].label, _("optional"))

    def parts(self) -> list[Part]:
        """The parts in their order."""
        return [Part(heading, words, [self[name] for name in names]) for heading, words, names in _PARTS]

    def clean(self):
        """Whoever filled in what nobody sees is asked to send it again; a person can."""
        if self.data.get(TRAP):
            words = _("This looked as if a machine had filled it in. Please look at it and send it again.")
            self.add_error(None, words)
        return super().clean()
