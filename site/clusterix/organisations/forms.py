"""Forms for people: accounts, memberships, and what happens to organisations."""

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm
from wagtail.admin.forms.auth import PasswordResetForm as WagtailPasswordResetForm
from wagtail.users.forms import UserCreationForm, UserEditForm

from clusterix.organisations import domain
from clusterix.organisations.accounts import address
from clusterix.organisations.choosing import OrganisationField
from clusterix.organisations.fields import DateFormField
from clusterix.organisations.invitations import domain as invitations
from clusterix.organisations.limits import Limit, address_of
from clusterix.organisations.members.forms import InviteForm
from clusterix.organisations.models import Membership, User
from clusterix.organisations.roles import MemberRole

# Wrong passwords for an account from one place, for any account from one place, and mails with a link for a new one.
FAILED = Limit("sign-in", most=10, seconds=15 * 60)
FAILED_FROM_ONE_PLACE = Limit("sign-in-from", most=100, seconds=15 * 60)
RESETS = Limit("password-reset", most=5, seconds=3600)
_LANGUAGE = {
    "label": _("Language of mails and of the admin"),
    "choices": settings.WAGTAILADMIN_PERMITTED_LANGUAGES,
    "initial": settings.LANGUAGE_CODE,
}


class _AccountForm(forms.Form):
    """What both forms of an account share."""

    email = forms.EmailField(label=_("E-mail address"), help_text=_("The person signs in with it."))
    last_name = forms.CharField(label=_("Family name"), max_length=150)
    first_name = forms.CharField(label=_("Given name"), max_length=150)
    preferred_language = forms.ChoiceField(**_LANGUAGE)

    def save(self, commit=True):
        """Store the account, and the language with it."""
        user = super().save(commit)
        if commit:
            domain.set_language(user=user, language=self.cleaned_data["preferred_language"])
        return user


class PersonCreationForm(_AccountForm, UserCreationForm):
    """A new account. Without a password the person gets a link by mail and chooses one."""

    password_required = False
    error_messages = UserCreationForm.error_messages | {
        "duplicate_username": _("There is an account with this e-mail address already.")
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = _("Leave it empty to let the person choose one by a link that is mailed.")

    def save(self, commit=True):
        """Store the account and mail the link where no password was given."""
        chosen = self.cleaned_data["password1"]
        if not chosen:
            self.instance.set_unusable_password()
        user = super().save(commit)
        if commit and not chosen:
            domain.send_password_link(user=user, template="account_invitation")
        return user


class PersonEditForm(_AccountForm, UserEditForm):
    """An account that exists."""

    error_messages = PersonCreationForm.error_messages

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("preferred_language", self.instance.language)

    def save(self, commit=True):
        """Store it; an address that is left behind is told."""
        user = super().save(commit)
        if commit and self.initial["email"] != user.email:
            address.tell_old(user=user, before=self.initial["email"])
        return user


class SignInForm(LoginForm):
    """Signing in by e-mail address. Both fields are named in the person's language and need no example."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")
        for name, use in (("username", "username"), ("password", "current-password")):
            attributes = self.fields[name].widget.attrs
            attributes.pop("placeholder", None)
            attributes["autocomplete"] = use

    def clean(self):
        """Who has tried too often waits, also with the right password, so that nothing is told by the answer."""
        account, place = self.cleaned_data.get("username"), address_of(self.request)
        if not account or not self.cleaned_data.get("password"):
            return super().clean()
        if FAILED.is_reached(account, place) or FAILED_FROM_ONE_PLACE.is_reached(place):
            words = _("Too many failed attempts. Please wait a quarter of an hour, then try again.")
            raise forms.ValidationError(words, code="limited")
        try:
            given = super().clean()
        except forms.ValidationError:
            FAILED.count(account, place)
            FAILED_FROM_ONE_PLACE.count(place)
            raise
        FAILED.forget(account, place)
        return given


class PasswordResetForm(WagtailPasswordResetForm):
    """Asking for a new password: through the outbox, in the person's language.

    Also for those who never chose one, since their link may have grown too old.
    """

    def get_users(self, email):
        """The one active account with this address, with or without a password."""
        return User.objects.filter(email=email.lower(), is_active=True)

    def save(self, **kwargs):
        """Write the mails; whether there is such an account is not told."""
        for user in self.get_users(self.cleaned_data["email"]):
            if not RESETS.is_reached(user.pk):
                RESETS.count(user.pk)
                domain.send_password_link(user=user, template="password_reset")


class InvitationForm(InviteForm):
    """The office invites somebody to any organisation; nobody works for it before the invitation is accepted."""

    organisation = OrganisationField(label=_("Organisation"), offer="at-work")

    def __init__(self, *args, for_user=None, instance=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.for_user = for_user
        self.order_fields(["organisation"])

    def save(self):
        """Send the invitation and give it. Raises Refused with a reason."""
        return invitations.invite(by=self.for_user, **self.cleaned_data)


class MembershipForm(forms.ModelForm):
    """Another role, or the end."""

    role = forms.ChoiceField(label=_("Role"), choices=MemberRole.choices)

    class Meta:
        model = Membership
        fields = ("role", "ends_on")
        field_classes = {"ends_on": DateFormField}

    def __init__(self, *args, for_user=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.for_user = for_user
        self.fields["ends_on"].help_text = _("The last day. The person's texts stay with the organisation.")

    def clean_ends_on(self):
        """An end that was written stays written."""
        if self.initial.get("ends_on") and not self.cleaned_data["ends_on"]:
            raise forms.ValidationError(_("Start a new membership instead of reopening one that has ended."))
        return self.cleaned_data["ends_on"]

    def save(self, commit=True):
        """Do what was changed, through the verbs. Raises Refused with a reason."""
        membership = Membership.objects.get(pk=self.instance.pk)
        if "role" in self.changed_data:
            domain.change_role(membership=membership, role=self.cleaned_data["role"], by=self.for_user)
        if "ends_on" in self.changed_data:
            domain.end_membership(membership=membership, on=self.cleaned_data["ends_on"], by=self.for_user)
        self.instance = membership
        return membership


class EndForm(forms.Form):
    """The day on which an organisation ends."""

    on = DateFormField(label=_("Last day"), initial=timezone.localdate)


class MergeForm(forms.Form):
    """The organisation that goes on."""

    target = OrganisationField(label=_("Becomes part of"), offer="at-work")

    def __init__(self, *args, organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["target"].queryset = self.fields["target"].queryset.exclude(pk=organisation.pk)
