"""Forms in which consents and authorisations are written down. Nothing is ticked beforehand (domain.md 7.2)."""

from datetime import date

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.documents.fields import WagtailDocumentField

from clusterix.media.forms import checked_document
from clusterix.submissions.fields import DateFormField
from clusterix.submissions.models import Authorisation, Consent
from clusterix.submissions.models.consent import Ending, Given

_BY_HAND = [(way.value, way.label) for way in Given if way != Given.SUBMISSION]
_LATEST = 10  # years: what is typed beyond is a typing mistake

_DATES = dict.fromkeys(("given_on", "valid_until"), DateFormField)


class _PermissionForm(forms.ModelForm):
    """What both forms ask: the uses, when and how, the document, until when."""

    language = forms.ChoiceField(
        label=gettext_lazy("In which language the words were agreed to"), choices=settings.LANGUAGES
    )
    file = WagtailDocumentField(label=gettext_lazy("The signed document or the e-mail, as a file"), required=False)

    groups = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["given_how"].choices = [("", "---------"), *_BY_HAND]
        self.fields["valid_until"].required = False
        self.fields["valid_until"].help_text = _("Five years from the day it was given, if you leave this empty.")
        self.fields["kept_at"].help_text = _("Needed where you do not upload a file. Only the office reads either.")

    def clean_file(self):
        """The same check as for every document."""
        file = self.cleaned_data.get("file")
        return checked_document(file) if file else file

    def clean_given_on(self):
        """Nobody agrees in the future."""
        day = self.cleaned_data["given_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        return day

    def clean(self):
        """What belongs together."""
        data = super().clean()
        start, end = data.get("given_on"), data.get("valid_until")
        if start and end:
            self._check_end(start, end)
        if not any(data.get(name) for name in self._meta.model.USES):
            self.add_error("for_website", _("Please tick at least one use."))
        if not data.get("file") and not data.get("kept_at") and "file" not in self.errors:
            self.add_error("kept_at", _("Please upload the document, or say where the original is kept."))
        return data

    def _check_end(self, start: date, end: date):
        if end <= start:
            self.add_error("valid_until", _("The end is before the start."))
        elif end.year > start.year + _LATEST:
            self.add_error("valid_until", _("A permission holds for ten years at most; then it is asked for again."))

    def values(self) -> dict:
        """What was typed, as the verbs take it; the file stands apart."""
        return {name: value for name, value in self.cleaned_data.items() if name != "file"}


_SHARED = ["given_on", "given_how", "language", "file", "kept_at", "valid_until"]


class ConsentForm(_PermissionForm):
    """A person's consent."""

    class Meta:
        model = Consent
        field_classes = _DATES
        fields = [
            "person_name",
            "person_contact",
            "is_minor",
            "guardian",
            *Consent.COVERS,
            "item",
            *Consent.USES,
            "given_on",
            "given_how",
            "kept_at",
            "valid_until",
        ]

    groups = (
        (gettext_lazy("Who agrees"), ("person_name", "person_contact", "is_minor", "guardian")),
        (gettext_lazy("What may be shown"), (*Consent.COVERS, "item")),
        (gettext_lazy("What for"), Consent.USES),
        (gettext_lazy("When and how"), tuple(_SHARED)),
    )

    def clean(self):
        """A consent is about something; somebody else signs for a child."""
        data = super().clean()
        if not any(data.get(name) for name in Consent.COVERS):
            self.add_error("covers_name", _("Please tick what may be shown."))
        if data.get("is_minor") and not data.get("guardian"):
            self.add_error("guardian", _("Please name the legal guardian who signed."))
        if data.get("guardian") and not data.get("is_minor"):
            self.add_error("is_minor", _("A guardian signs for a person under 18 only; please tick this too."))
        return data


class AuthorisationForm(_PermissionForm):
    """A data owner's authorisation."""

    class Meta:
        model = Authorisation
        field_classes = _DATES
        fields = ["owner_name", "given_by", *Authorisation.USES, "given_on", "given_how", "kept_at", "valid_until"]

    groups = (
        (gettext_lazy("Who agrees"), ("owner_name", "given_by")),
        (gettext_lazy("What for"), Authorisation.USES),
        (gettext_lazy("When and how"), tuple(_SHARED)),
    )


class WithdrawForm(forms.Form):
    """Somebody no longer agrees; as short as it can be."""

    on = DateFormField(label=gettext_lazy("When did they say so?"))
    how = forms.ChoiceField(label=gettext_lazy("How?"), choices=[("", "---------"), *Ending.choices])

    def __init__(self, *args, permission, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.permission = permission

    def clean_on(self):
        """Between the day it was given and today."""
        day = self.cleaned_data["on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        if day < self.permission.given_on:
            raise forms.ValidationError(_("It was given later than that."))
        return day
