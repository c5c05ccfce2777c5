"""Page rights from membership: one policy, no group for each organisation."""

from functools import cache
from itertools import product

from django.contrib.auth.models import Permission
from django.db.models import Q
from wagtail.models import GroupPagePermission, Page, PagePermissionTester
from wagtail.permission_policies import BaseDjangoAuthPermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import policy_registry

from clusterix.organisations.roles import MEMBER_PAGE_RIGHTS, MemberRole, OfficeRole


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
    return OrganisationPage.objects.filter(pk__in=members, merged_into=None)


def works_for(user, organisation) -> bool:
    """Whether a person works for an organisation today."""
    return organisation is not None and user.memberships.current().filter(organisation=organisation.source).exists()


def administered_by(user):
    """The organisations whose people a person looks after as their administrator today."""
    from clusterix.organisations.models import OrganisationPage

    if not user.is_active or user.is_anonymous:
        return OrganisationPage.objects.none()
    leading = user.memberships.current().filter(role=MemberRole.ORGANISATION_ADMIN).values("organisation")
    return OrganisationPage.objects.filter(pk__in=leading, merged_into=None)


def manages_people(user, organisation) -> bool:
    """Whether a person invites, changes and removes people of an organisation: its administrators and the office."""
    if holds(user, OfficeRole.OFFICE_EDITOR):
        return True
    return administered_by(user).filter(pk=organisation.source.pk).exists()


def holds(user, *roles) -> bool:
    """Whether a person holds one of these office roles, or looks after the machine; asked once for a user object."""
    if not user.is_active or user.is_anonymous:
        return False
    if not hasattr(user, "_held_roles"):
        user._held_roles = frozenset(user.groups.values_list("name", flat=True))
    return user.is_superuser or not user._held_roles.isdisjoint(roles)


def visible_pages(user):
    """The pages whose titles a person may read: what is public, and what they find in the explorer."""
    mine = policy_registry.get_by_type(Page).explorable_instances(user)
    return Page.objects.filter(Q(live=True) | Q(pk__in=mine.values("pk")))


class MembershipPagePermissionPolicy(PagePermissionPolicy):
    """Adds to the rights of groups what membership gives: add and change below one's own organisation."""

    def get_all_permissions_for_user(self, user):
        """Stored rights of the user's groups, and unsaved rows for each organisation they work for."""
        granted = super().get_all_permissions_for_user(user)
        if not user.is_active or user.is_anonymous or user.is_superuser:
            return granted
        pairs = product(organisations_of(user).select_related("page_ptr"), _member_permissions())
        # Wagtail puts such rows into sets, so they need keys; these belong to no row that is stored.
        rows = [
            GroupPagePermission(pk=-number, page=page.page_ptr, permission=permission)
            for number, (page, permission) in enumerate(pairs, 1)
        ]
        return [*granted, *rows]

    def users_with_any_permission(self, actions, include_superusers=True):
        """People whose groups give the right somewhere, and everybody who works for an organisation."""
        people = super().users_with_any_permission(actions, include_superusers)
        if not _member_rights(actions):
            return people
        return (people | _people(Q(memberships__in=_memberships()))).distinct()

    def users_with_any_permission_for_instance(self, actions, instance, include_superusers=True):
        """People whose groups give the right on a page, and those who work for the organisation above it."""
        people = super().users_with_any_permission_for_instance(actions, instance, include_superusers)
        if not _member_rights(actions):
            return people
        above = instance.get_ancestors(inclusive=True).values("pk")
        here = _memberships().filter(organisation__in=above, organisation__merged_into=None)
        return (people | _people(Q(memberships__in=here))).distinct()


def _member_rights(actions):
    return set(actions) & set(MEMBER_PAGE_RIGHTS)


def _memberships():
    from clusterix.organisations.models import Membership

    return Membership.objects.current()


def _people(condition):
    from clusterix.organisations.models import User

    return User.objects.filter(condition, is_active=True).distinct()


class OfficePolicy(BaseDjangoAuthPermissionPolicy):
    """The office adds and changes, nobody deletes, others see nothing: memberships are ended, so history stays."""

    ACTIONS = frozenset({"add", "change", "view"})

    def user_has_permission(self, user, action):
        """Allow the office, and administrators."""
        return action in self.ACTIONS and holds(user, OfficeRole.OFFICE_EDITOR)

    def users_with_any_permission(self, actions):
        """List the office editors and administrators."""
        if not self.ACTIONS & set(actions):
            return _people(Q(pk=None))
        return _people(Q(is_superuser=True) | Q(groups__name=OfficeRole.OFFICE_EDITOR))


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


class DirectoryPermissionTester(HolderPermissionTester):
    """Lists below the page are sorted by name or date, so nobody orders them by hand."""

    def can_reorder_children(self):
        """An order that shows nowhere is not offered."""
        return False


class OrganisationPermissionTester(DirectoryPermissionTester):
    """An organisation is remembered: with people or predecessors it is not deleted; a merged one takes nothing new."""

    def _organisation(self):
        return self.page.specific.source

    def can_delete(self, ignore_bulk=False):
        """Whoever worked for it, and whatever became part of it, stays on record."""
        organisation = self._organisation()
        remembered = organisation.memberships.exists() or organisation.absorbed.exists() or organisation.merged_into_id
        return not remembered and super().can_delete(ignore_bulk)

    def can_publish(self):
        """Nobody decides about the profile of an organisation they work for; administrators look after the machine."""
        allowed = super().can_publish()
        if not allowed or self.user.is_superuser or self.page.specific.is_translation:
            return allowed
        return not works_for(self.user, self._organisation())

    def can_add_subpage(self):
        """Nothing new is written below an organisation that became part of another."""
        return not self._organisation().merged_into_id and super().can_add_subpage()
