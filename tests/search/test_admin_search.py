"""The admin searches in the tables themselves, so no index of Wagtail's follows what is saved."""

import pytest
from wagtail.models import Page

from home.setup import ensure_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    """A page of the site."""
    return ensure_site().organisations["hu"]


def test_saving_a_page_offers_it_to_no_index(page, monkeypatch):
    def fail(*args, **kwargs):
        raise AssertionError("offered")

    monkeypatch.setattr("modelsearch.signal_handlers.insert_or_update_object_task", fail)
    page.save()


def test_the_admin_finds_what_was_just_saved(page):
    page.title = "Rozmaringkert"
    page.save()
    assert [found.pk for found in Page.objects.search("rozmaringkert")] == [page.pk]
