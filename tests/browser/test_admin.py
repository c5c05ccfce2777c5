"""Wagtail's admin as members and the office see it: no barriers, nothing wider than the window."""

import pytest
from django.urls import reverse
from wagtail.fields import RichTextField

from clusterix.organisations.rights import sync
from clusterix.organisations.roles import OfficeRole
from tests.factories.organisations import OrganisationFactory, office_user
from tests.factories.stories import StoryFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

EDITOR = '[role="textbox"][contenteditable]'


@pytest.fixture
def story(db):
    sync()
    return StoryFactory(organisation=OrganisationFactory(title="Kitalált Klaszter"), title="Közös beszerzés")


def pages(story):
    organisation = story.get_parent()
    return {
        "start": reverse("wagtailadmin_home"),
        "explorer": reverse("wagtailadmin_explore", args=[organisation.pk]),
        "editor": reverse("wagtailadmin_pages:edit", args=[story.pk]),
        "organisation": reverse("wagtailadmin_pages:edit", args=[organisation.pk]),
        "history": reverse("wagtailadmin_pages:history", args=[organisation.pk]),
        "images": reverse("wagtailimages:index"),
        "new image": reverse("wagtailimages:add"),
        "new document": reverse("wagtaildocs:add"),
        "account": reverse("wagtailadmin_account"),
    }


OFFICE = ["memberships:index", "memberships:add", "organisation-list:index"]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("language", ["hu", "en"])
def test_members_meet_no_barrier(person, story, language, width):
    anna = person(language=language, width=width)
    anna.sign_in(story.author)
    found = []
    for name, address in pages(story).items():
        anna.go(address)
        if name == "editor":
            anna.page.locator(EDITOR).first.wait_for()
        found += anna.barriers()
        found += [f"{name} is wider than the window"] if anna.spills_sideways() else []
    assert found == []


@pytest.mark.parametrize("width", [360, 1280])
def test_office_meets_no_barrier(person, story, width):
    organisation = story.get_parent()
    anna = person(width=width)
    anna.sign_in(office_user(OfficeRole.OFFICE_EDITOR))
    addresses = [reverse(name) for name in OFFICE]
    addresses += [reverse(f"organisations:{name}", args=[organisation.pk]) for name in ("end", "merge")]
    found = []
    for address in addresses:
        anna.go(address)
        found += anna.barriers()
        found += [f"{address} is wider than the window"] if anna.spills_sideways() else []
    assert found == []


def test_every_editor_has_the_name_of_its_field(person, story):
    anna = person()
    anna.sign_in(story.author)
    anna.go(pages(story)["editor"])
    anna.page.locator(EDITOR).first.wait_for()
    names = anna.page.locator(EDITOR).evaluate_all(
        """editors => editors.map(editor => {
            const ids = (editor.getAttribute("aria-labelledby") || "").split(" ").filter(Boolean);
            const text = ids.map(id => document.getElementById(id)?.textContent || "").join(" ");
            return (text || editor.getAttribute("aria-label") || "").trim();
        })"""
    )
    assert len(names) == sum(isinstance(field, RichTextField) for field in story._meta.get_fields())
    assert len(set(names)) == len(names)
    assert all(names)


def test_admin_wears_the_name_and_the_colours_of_the_showcase(person, story):
    anna = person()
    anna.sign_in(story.author)
    anna.go(pages(story)["start"])
    assert "Clusterix Showcase" in anna.page.title()
    assert "Wagtail" not in anna.page.title()
    assert anna.page.locator(".sidebar .showcase-mark").first.is_visible()
    shade = anna.page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--w-color-primary-hue')")
    assert shade.strip() == "168"
