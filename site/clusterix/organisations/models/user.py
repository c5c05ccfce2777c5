"""The person who signs in, by e-mail address."""

from django.conf import settings
from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _


class UserManager(BaseUserManager):
    """Creates people by their e-mail address."""

    def create_user(self, email, password=None, **fields):
        """Create a person; without a password the account cannot sign in until one is set."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save()
        return user

    def create_superuser(self, email, password=None, **fields):
        """Create a technical administrator."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, username):
        """Find a person whatever the case of the address they type."""
        return self.get(email=username.lower())


class User(AbstractUser):
    """A person with an account; rights come from groups (office) and memberships (organisations)."""

    username = None
    email = models.EmailField(_("e-mail address"), unique=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True, editable=False)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["last_name", "first_name"]

    objects = UserManager()

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self):
        if not self.closed_on:
            return self.get_full_name() or self.email
        name = self.get_full_name()
        return gettext("%(name)s (former member)") % {"name": name} if name else gettext("former member")

    def get_full_name(self):
        """Family name first in Hungarian, given name first in English."""
        parts = [self.first_name, self.last_name]
        if (get_language() or "hu").startswith("hu"):
            parts.reverse()
        return " ".join(part for part in parts if part)

    def clean(self):
        """One address, one account, whatever the case in which it is typed (`UserManager.get_by_natural_key`)."""
        super().clean()
        self.email = self.email.lower()

    def get_language_display(self):
        """The name of the person's language."""
        return dict(settings.LANGUAGES)[self.language]

    @property
    def language(self):
        """The language of mails to this person: "hu" or "en"."""
        profile = getattr(self, "wagtail_userprofile", None)
        return (profile.preferred_language if profile else "") or "hu"
