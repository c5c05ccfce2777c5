"""The table of roles in the database."""

import datetime

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from clusterix.organisations.models import Membership
from clusterix.organisations.rights import WAGTAILS_OWN, keep_members_in_step, sync
from clusterix.organisations.roles import GRANTS, MEMBERS_GROUP, OfficeRole
from tests.factories.organisations import OrganisationFactory, UserFactory, member_of

pytestmark = pytest.mark.django_db


def test_groups_hold_what_the_table_says_and_nothing_else():
    sync()
    root = Page.get_first_root_node()
    for name, grant in GRANTS.items():
        group = Group.objects.get(name=name)
        held = {f"{p.content_type.app_label}.{p.codename}" for p in group.permissions.all()}
        assert held == set(grant.permissions)
        pages = {(row.page_id, row.permission.codename) for row in group.page_permissions.all()}
        assert pages == {(root.pk, f"{right}_page") for right in grant.pages}


def test_second_run_changes_nothing():
    assert sync() != []
    assert sync() == []


def test_what_was_given_by_hand_is_taken_away():
    sync()
    validators = Group.objects.get(name=OfficeRole.VALIDATOR)
    validators.permissions.add(Permission.objects.get(codename="delete_user"))
    right = Permission.objects.get(content_type__app_label="wagtailcore", codename="publish_page")
    GroupPagePermission.objects.create(group=validators, page=Page.get_first_root_node(), permission=right)
    add = Permission.objects.get(content_type__app_label="media", codename="add_clusteriximage")
    root = Collection.get_first_root_node()
    GroupCollectionPermission.objects.create(group=validators, collection=root, permission=add)
    assert sync() == [f"group {OfficeRole.VALIDATOR}"]
    assert not validators.page_permissions.exists()
    assert not validators.collection_permissions.exists()
    assert not validators.permissions.filter(codename="delete_user").exists()


def test_wagtails_own_groups_go_unless_somebody_is_in_them():
    somebody = UserFactory()
    somebody.groups.add(Group.objects.get(name="Editors"))
    sync()
    assert set(Group.objects.filter(name__in=WAGTAILS_OWN).values_list("name", flat=True)) == {"Editors"}


def test_unknown_permission_is_named(monkeypatch):
    monkeypatch.setitem(GRANTS, OfficeRole.VALIDATOR, type(GRANTS[MEMBERS_GROUP])(("media.dance_image",)))
    with pytest.raises(LookupError, match=r"media\.dance_image"):
        sync()


def test_members_group_holds_exactly_those_who_work_today():
    organisation = OrganisationFactory()
    today = timezone.localdate()
    working, gone, coming = member_of(organisation), UserFactory(), UserFactory()
    Membership.objects.create(
        user=gone, organisation=organisation, starts_on=today.replace(year=2020), ends_on=today.replace(year=2021)
    )
    Membership.objects.create(user=coming, organisation=organisation, starts_on=today + datetime.timedelta(days=9))
    group = Group.objects.get_or_create(name=MEMBERS_GROUP)[0]
    group.user_set.set([gone, coming])
    keep_members_in_step()
    assert set(group.user_set.all()) == {working}


def test_command_says_what_was_wrong(capsys):
    call_command("sync_roles")
    assert f"group {MEMBERS_GROUP}" in capsys.readouterr().out
    call_command("sync_roles")
    assert capsys.readouterr().out == ""
