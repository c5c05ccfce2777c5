"""Writes the table of roles into Wagtail's tables; harmless when run again."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Page

from clusterix.organisations.models import Membership, User
from clusterix.organisations.roles import GRANTS, MEMBERS_GROUP

# Wagtail brings these two along. Their rights stand in no table of ours.
WAGTAILS_OWN = ("Editors", "Moderators")


@transaction.atomic
def sync() -> list[str]:
    """Make groups, rights and the members' group say what the table says; gives what was changed, in English.

    A right that somebody gave to one of these groups by hand is taken away again: roles stand in one table.
    Page rights are written on the root of the whole tree, so that they hold in every language, also in one that
    is added later. Uploads follow membership (clusterix.media.permissions), so no collection rights are written.
    Raises LookupError when the table names a permission that does not exist.
    """
    changed = []
    for name, grant in GRANTS.items():
        group, made = Group.objects.get_or_create(name=name)
        steps = (
            _set_permissions(group, grant.permissions),
            _set_page_rights(group, grant.pages),
            _drop_collection_rights(group),
        )
        if made or any(steps):
            changed.append(f"group {name}")
    changed += [f"group {name} removed" for name in _remove_wagtails_own()]
    return [*changed, *keep_members_in_step()]


def _set_permissions(group, names):
    wanted = permissions_called(names)
    if set(group.permissions.all()) == wanted:
        return False
    group.permissions.set(wanted)
    return True


def permissions_called(names) -> set[Permission]:
    """The permissions of these names (`app.codename`), read with one query.

    Raises LookupError where one does not exist.
    """
    codenames = {name.partition(".")[2] for name in names}
    found = Permission.objects.filter(codename__in=codenames).select_related("content_type")
    known = {f"{one.content_type.app_label}.{one.codename}": one for one in found}
    for name in names:
        if name not in known:
            raise LookupError(f"The table of roles names {name}, which does not exist.")
    return {known[name] for name in names}


def _set_page_rights(group, rights):
    root = Page.get_first_root_node()
    held = permissions_called([f"wagtailcore.{right}_page" for right in rights])
    wanted = {(root.pk, permission.pk) for permission in held}
    rows = GroupPagePermission.objects.filter(group=group)
    present = set(rows.values_list("page_id", "permission_id"))
    for page_id, permission_id in present - wanted:
        rows.filter(page_id=page_id, permission_id=permission_id).delete()
    for page_id, permission_id in wanted - present:
        GroupPagePermission.objects.create(group=group, page_id=page_id, permission_id=permission_id)
    return present != wanted


def _drop_collection_rights(group):
    return bool(GroupCollectionPermission.objects.filter(group=group).delete()[0])


def _remove_wagtails_own():
    """Groups with people in them are left: somebody wanted them."""
    unused = Group.objects.filter(name__in=WAGTAILS_OWN, user=None)
    names = sorted(unused.values_list("name", flat=True))
    unused.delete()
    return names


def keep_members_in_step(*, user=None) -> list[str]:
    """Let exactly those be in the members' group who work for an organisation today; `user` looks at one person."""
    group = Group.objects.get_or_create(name=MEMBERS_GROUP)[0]
    people = User.objects.all() if user is None else User.objects.filter(pk=user.pk)
    working = Membership.objects.current().filter(organisation__merged_into=None).values("user")
    joining = people.filter(pk__in=working).exclude(groups=group)
    leaving = people.filter(groups=group).exclude(pk__in=working)
    changed = [f"{person.email} may sign in" for person in joining]
    changed += [f"{person.email} works for nobody any more" for person in leaving]
    group.user_set.add(*joining)
    group.user_set.remove(*leaving)
    return changed
