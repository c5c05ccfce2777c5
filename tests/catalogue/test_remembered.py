"""What is read once for each version of the catalogue is right after every change, and costs nothing in between."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from clusterix.catalogue import versions
from home.models import AccessibilityStatement, SiteTexts
from home.setup import ensure_site
from tests.home.pages import add_information_page

pytestmark = pytest.mark.django_db(transaction=True)


def queries(client, path):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return [query["sql"] for query in captured]


def test_menus_and_names_follow_what_the_office_changes(client):
    ensure_site()
    assert "Új Iroda" not in client.get("/hu/").content.decode()
    texts = SiteTexts.load()
    texts.operator_hu = texts.office_name_hu = "Új Iroda"
    texts.save()
    assert "Új Iroda" in client.get("/hu/").content.decode()
    page = add_information_page("Módszertan", "modszer", show_in_menus=True)
    assert "Módszertan" in client.get("/hu/").content.decode()
    page.unpublish()
    assert "Módszertan" not in client.get("/hu/").content.decode()


def test_menus_and_names_are_read_once(client):
    ensure_site()
    assert [sql for sql in queries(client, "/hu/") if "home_sitetexts" in sql]
    again = queries(client, "/hu/")
    assert not [sql for sql in again if "home_sitetexts" in sql or "show_in_footer" in sql]


@pytest.mark.parametrize("path", ["/hu/", "/en/stories/"])
def test_the_first_reader_of_a_new_site_writes_nothing(client, path):
    ensure_site()
    assert [sql for sql in queries(client, path) if sql.startswith(("INSERT", "UPDATE", "DELETE"))] == []
    assert SiteTexts.objects.count() == AccessibilityStatement.objects.count() == 1


def test_a_request_that_reads_asks_for_the_version_once(client):
    ensure_site()
    client.get("/hu/")
    assert sum("catalogue_catalogueversion" in sql for sql in queries(client, "/hu/")) == 1


def test_a_change_within_a_request_is_seen():
    with versions.told_once():
        before = versions.current()
        versions.bump_now()
        after = versions.current()
    assert after.value > before.value


def test_a_change_that_is_undone_leaves_no_trace():
    with versions.told_once():
        before = versions.current()
        with transaction.atomic():
            versions.bump()
            assert versions.current() != before
            transaction.set_rollback(True)
        assert versions.current() == before
