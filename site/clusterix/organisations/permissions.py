"""Page rights from membership: one policy, no group for each organisation."""

from functools import cache

from django.contrib.auth.models import Permission
from wagtail.models import GroupPagePermission, PagePermissionTester
from wagtail.permission_policies.pages import PagePermissionPolicy

from clusterix.organisations.roles import MEMBER_PAGE_RIGHTS


@cache
def _member_permissions():
    codenames = [f"{right}_page" for right in MEMBER_PAGE_RIGHTS]
    found = Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=codenames)
    return tuple(found.select_related("content_type"))


def organisations_of(user):
    """The organisation pages a person works for today; they are always in the authoring language."""
    from clusterix.organisations.models import OrganisationPage

    if not user.is_active or user.is_anonymous:
        return OrganisationPage.objects.none()
    members = user.memberships.current().values("organisation")
    return OrganisationPage.objects.filter(pk__in=members)


def works_for(user, organisation) -> bool:
    """Whether a person works for an organisation today."""
    return organisation is not None and user.memberships.current().filter(organisation=organisation.source).exists()


class MembershipPagePermissionPolicy(PagePermissionPolicy):
    """Adds to the rights of groups what membership gives: add and change below one's own organisation."""

    def get_all_permissions_for_user(self, user):
        """Stored rights of the user's groups, and unsaved rows for each organisation they work for."""
        granted = super().get_all_permissions_for_user(user)
        if not user.is_active or user.is_anonymous or user.is_superuser:
            return granted
        rows = [
            GroupPagePermission(page=page.page_ptr, permission=permission)
            for page in organisations_of(user).select_related("page_ptr")
            for permission in _member_permissions()
        ]
        return [*granted, *rows]


class HolderPermissionTester(PagePermissionTester):
    """What nobody, superusers included, may do to a page while others stand below it.

    Deleting or moving it would take records along that are judged or public; a copy could leave them live
    twice; without it their readers lose the way.
    """

    def holds_pages(self) -> bool:
        """Whether anything stands below the page."""
        return self.page.numchild > 0

    def can_delete(self, ignore_bulk=False):
        """An organisation with records is ended or merged, not deleted."""
        return not self.holds_pages() and super().can_delete(ignore_bulk)

    def can_move(self):
        """Its place never changes while it holds pages; a merger moves the records."""
        return not self.holds_pages() and super().can_move()

    def can_move_to(self, destination):
        """Asked by the move view alone, so the same rule stands here."""
        return not self.holds_pages() and super().can_move_to(destination)

    def can_copy(self):
        """A copy would take the records along."""
        return not self.holds_pages() and super().can_copy()

    def can_unpublish(self):
        """Readers of a live record must find its organisation."""
        return not self.page.get_children().live().exists() and super().can_unpublish()
