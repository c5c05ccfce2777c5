"""Organisations, their people and what each role may do."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    """Users, organisation profiles, memberships, roles, page permissions."""

    name = "clusterix.organisations"
    verbose_name = _("Organisations")

    def ready(self):
        """Register the page policy before Wagtail builds a fallback for it."""
        from wagtail.models import AbstractPage
        from wagtail.permissions import register_permission_policy

        from clusterix.organisations.permissions import MembershipPagePermissionPolicy

        register_permission_policy(AbstractPage, MembershipPagePermissionPolicy())
