"""What the person invited fills in."""

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import password_validators_help_text_html, validate_password
from django.utils.functional import lazy
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from clusterix.organisations.models import User

_password_help = lazy(password_validators_help_text_html, SafeString)


class AcceptForm(forms.Form):
    """Name, language and a password, for somebody who has no account yet."""

    last_name = forms.CharField(
        label=_("Family name"), max_length=150, widget=forms.TextInput({"autocomplete": "family-name"})
    )
    first_name = forms.CharField(
        label=_("Given name"), max_length=150, widget=forms.TextInput({"autocomplete": "given-name"})
    )
    language = forms.ChoiceField(
        label=_("Language of mails and of the admin"), choices=settings.WAGTAILADMIN_PERMITTED_LANGUAGES
    )
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        help_text=_password_help(),
    )
    again = forms.CharField(
        label=_("The password again"), strip=False, widget=forms.PasswordInput({"autocomplete": "new-password"})
    )

    def __init__(self, *args, email, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.email = email

    def clean(self):
        """Both passwords are the same, and hard to guess."""
        given = super().clean()
        password, again = given.get("password"), given.get("again")
        if password and again and password != again:
            self.add_error("again", _("The two passwords are not the same."))
        elif password:
            names = {name: given.get(name, "") for name in ("last_name", "first_name")}
            try:
                validate_password(password, User(email=self.email, **names))
            except forms.ValidationError as errors:
                self.add_error("password", errors)
        return given
