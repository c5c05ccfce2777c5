import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.urls import reverse

from tests.factories.mail import OutboxMessageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(db):
    return get_user_model().objects.create_superuser(**credentials("admin@example.org"))


@pytest.fixture
def colleague(db):
    """Somebody who may use the admin and holds every permission there is, yet is no superuser."""
    user = get_user_model().objects.create_user(**credentials("office@example.org"))
    user.user_permissions.set(Permission.objects.all())
    return user


def credentials(email):
    name = get_user_model().USERNAME_FIELD
    return {name: email, "email": email, "password": "secret"}


def test_administrator_sees_recipients_and_outcome_but_no_text(client, admin):
    OutboxMessageFactory(to="anna@example.org", subject="Felkérés", last_error="550 full")
    client.force_login(admin)
    page = client.get(reverse("outbox:index")).content.decode()
    assert "anna@example.org" in page
    assert "Felkérés" in page
    assert "550 full" in page
    assert "secret-token" not in page


def test_search_finds_by_recipient(client, admin):
    OutboxMessageFactory(to="anna@example.org")
    OutboxMessageFactory(to="bela@example.org")
    client.force_login(admin)
    page = client.get(reverse("outbox:index"), {"q": "bela"}).content.decode()
    assert "bela@example.org" in page
    assert "anna@example.org" not in page


def test_nobody_else_sees_a_single_row_whatever_permissions_are_held(client, colleague):
    OutboxMessageFactory(to="anna@example.org")
    client.force_login(colleague)
    for name in ("outbox:index", "outbox:index_results"):
        response = client.get(reverse(name), follow=True)
        assert "anna@example.org" not in response.content.decode()
        assert response.redirect_chain
    assert reverse("outbox:index") not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_outbox_offers_no_way_to_write_change_or_delete(client, admin):
    message = OutboxMessageFactory()
    client.force_login(admin)
    index = reverse("outbox:index")
    for tail in ("new/", f"edit/{message.pk}/", f"delete/{message.pk}/", f"inspect/{message.pk}/"):
        assert client.post(index + tail).status_code == 404
    message.refresh_from_db()
