"""Forms of the page “Our people”."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from clusterix.organisations import domain
from clusterix.organisations.roles import MemberRole


class InviteForm(forms.Form):
    """Whom to invite, in what role and in which language the mail is written."""

    email = forms.EmailField(
        label=_("E-mail address"), help_text=_("The person gets a link by mail, which works once and for 14 days.")
    )
    last_name = forms.CharField(label=_("Family name"), max_length=150, required=False)
    first_name = forms.CharField(label=_("Given name"), max_length=150, required=False)
    role = forms.ChoiceField(
        label=_("Role"),
        choices=MemberRole.choices,
        help_text=_("Authors write records; administrators also look after the people of the organisation."),
    )
    language = forms.ChoiceField(label=_("Language of the mail"), choices=settings.WAGTAILADMIN_PERMITTED_LANGUAGES)


class _LastOneForm(forms.Form):
    """Asks whether it is meant when nobody would be left to look after the organisation."""

    nobody_left = forms.BooleanField(
        label=_("I know that the organisation will have no administrator; the Cluster Office then looks after it.")
    )

    def __init__(self, *args, membership, **kwargs):
        super().__init__(*args, **kwargs)
        self.membership = membership
        if not domain.is_last_administrator(membership):
            del self.fields["nobody_left"]
        else:
            # Asked last, whatever else the form asks.
            self.order_fields([name for name in self.fields if name != "nobody_left"])


class RoleForm(_LastOneForm):
    """Another role."""

    role = forms.ChoiceField(label=_("Role"), choices=MemberRole.choices)

    def clean(self):
        """Nothing has to be confirmed by somebody who leaves the role as it is."""
        if self.cleaned_data.get("role") == self.membership.role:
            self.errors.pop("nobody_left", None)
        return super().clean()


class RemoveForm(_LastOneForm):
    """Whether; the person's rights end at once."""
