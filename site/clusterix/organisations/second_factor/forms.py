"""Forms of the second factor."""

from django import forms
from django.utils.translation import gettext_lazy as _

from clusterix.organisations.accounts.forms import PasswordForm

_CODE = {"autocomplete": "one-time-code", "autocapitalize": "none", "spellcheck": "false"}


class AskForm(forms.Form):
    """A code from the app, or a recovery code."""

    code = forms.CharField(
        label=_("Code"),
        max_length=20,
        help_text=_("Six digits from your authenticator app. Without it: one of your recovery codes."),
        widget=forms.TextInput(_CODE | {"autofocus": True}),
    )


class SetUpForm(forms.Form):
    """The first code from the app. The field takes no focus by itself: what to do stands above it."""

    code = forms.CharField(
        label=_("Code"),
        max_length=20,
        help_text=_("Six digits that the app shows."),
        widget=forms.TextInput(_CODE | {"inputmode": "numeric"}),
    )


class ReplaceForm(SetUpForm, PasswordForm):
    """Instead of an app that was set up before: asks for the password too."""
