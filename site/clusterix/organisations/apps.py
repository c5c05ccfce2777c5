"""Organisations, their people and what each role may do."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class OrganisationsConfig(AppConfig):
    """Users, organisation profiles, memberships, roles, page permissions."""

    name = "clusterix.organisations"
    verbose_name = _("Organisations")
    default = True

    def ready(self):
        """Register the policies before Wagtail builds fallbacks for them; say how forms take dates and answers."""
        from django.db.models import BooleanField, DateField
        from wagtail.admin.forms.models import register_form_field_override
        from wagtail.models import AbstractPage
        from wagtail.permissions import register_permission_policy

        from clusterix.organisations.fields import DateFormField, answer_of
        from clusterix.organisations.models import Membership
        from clusterix.organisations.permissions import MembershipPagePermissionPolicy, OfficePolicy

        register_permission_policy(AbstractPage, MembershipPagePermissionPolicy())
        register_permission_policy(Membership, OfficePolicy(Membership))
        override = {"form_class": DateFormField, "widget": DateFormField.widget}
        register_form_field_override(DateField, override=override)
        register_form_field_override(BooleanField, override=answer_of)


class PeopleConfig(WagtailUsersAppConfig):
    """Wagtail's own list of users, with our forms: sign-in by e-mail, names in Hungarian order, language."""

    default = False
    user_viewset = "clusterix.organisations.users.PeopleViewSet"
