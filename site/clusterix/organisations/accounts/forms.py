"""Forms about one's own account."""

from django import forms
from django.utils.translation import gettext_lazy as _


class PasswordForm(forms.Form):
    """Asks for the password, so that nobody else does it at an unattended screen."""

    password = forms.CharField(
        label=_("Password"), strip=False, widget=forms.PasswordInput({"autocomplete": "current-password"})
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self):
        """It is the person's own."""
        if not self.user.check_password(self.cleaned_data["password"]):
            raise forms.ValidationError(_("This is not your password."))
        return self.cleaned_data["password"]


class AddressForm(PasswordForm):
    """The address with which the person wants to sign in from now on."""

    address = forms.EmailField(label=_("New e-mail address"), widget=forms.EmailInput({"autocomplete": "email"}))
    field_order = ["address", "password"]
