"""An account is closed without losing what the person did; after a year nobody can tell whose it was."""

import datetime

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from clusterix.mail.models import OutboxMessage
from clusterix.organisations.accounts import closing
from clusterix.organisations.models import Membership, User
from clusterix.organisations.refusals import Refused
from clusterix.organisations.roles import OfficeRole
from tests.factories.organisations import PASSWORD, UserFactory, office_user

pytestmark = pytest.mark.django_db

ADDRESS = "organisations:close_account"


def test_person_closes_the_own_account(administrator, organisation, office, signed_in, client):
    organisation.owner = administrator
    organisation.save()
    inside, elsewhere = signed_in(administrator), signed_in(administrator)
    assert reverse(ADDRESS) in inside.get(reverse("wagtailadmin_account")).content.decode()
    assert organisation.title in inside.get(reverse(ADDRESS)).content.decode()
    assert inside.post(reverse(ADDRESS), {"password": PASSWORD})["Location"] == reverse("front_door")
    assert elsewhere.get(reverse("wagtailadmin_home")).status_code == 302
    assert not client.login(username=administrator.email, password=PASSWORD)
    assert not Membership.objects.current().filter(user=administrator).exists()
    assert OutboxMessage.objects.filter(to=office.email).exists()
    assert OutboxMessage.objects.filter(to=administrator.email, key__startswith="account-closed").exists()
    organisation.refresh_from_db()
    with override("en"):
        assert str(organisation.owner).endswith("(former member)")


@pytest.mark.parametrize("password", ["", "wrong"])
def test_without_the_password_nothing_happens(author, signed_in, password):
    assert "password" in signed_in(author).post(reverse(ADDRESS), {"password": password}).context["form"].errors
    assert User.objects.get(pk=author.pk).is_active


def test_office_roles_end_too(roles):
    validator = office_user(OfficeRole.VALIDATOR)
    assert not closing.close(user=validator, by=validator).groups.exists()


def test_last_administrator_of_the_machine_stays(superuser):
    with pytest.raises(Refused):
        closing.close(user=superuser, by=superuser)
    UserFactory(is_superuser=True)
    closing.close(user=superuser, by=superuser)
    with pytest.raises(Refused):
        closing.close(user=superuser, by=superuser)


def test_after_a_year_name_and_address_are_gone_and_the_records_stay(author, organisation):
    closing.close(user=author, by=author)
    organisation.owner = author
    organisation.save()
    call_command("forget_closed_accounts")
    assert User.objects.get(pk=author.pk).last_name == author.last_name
    User.objects.filter(pk=author.pk).update(closed_on=timezone.localdate() - datetime.timedelta(days=365))
    call_command("forget_closed_accounts")
    forgotten = User.objects.get(pk=author.pk)
    assert author.email != forgotten.email
    with override("en"):
        assert str(forgotten) == "former member"
    organisation.refresh_from_db()
    assert organisation.owner == forgotten
    assert closing.forget() == 0
