import pytest
from django.urls import reverse

from tests.factories.organisations import OrganisationFactory
from tests.translations import records

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def waiting():
    """One record in each standing, and an organisation that nobody has translated."""
    organisation = OrganisationFactory(title="Műszerklaszter")
    records.translated(organisation)
    OrganisationFactory(title="Faipari klaszter")
    missing, unfinished, ready, outdated = [records.published_story(organisation) for _number in range(4)]
    records.started(unfinished)
    records.fill_in_all(records.started(ready))
    records.translated(outdated)
    records.change_story(outdated, solution="<p>Egészen másképp történt, mint ahogyan először leírtuk.</p>")
    return missing


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("language", ["hu", "en"])
def test_the_desk_is_for_everybody(person, waiting, language, width):
    clerk = person(language=language, width=width)
    clerk.sign_in(records.office())
    clerk.go(reverse("translations:desk"))
    assert clerk.page.locator(".desk-table tbody tr").count() == 5
    assert clerk.barriers() == []
    assert not clerk.spills_sideways()


def test_a_translation_is_started_and_published_with_the_keyboard(person, waiting):
    clerk = person(language="en")
    clerk.sign_in(records.office())
    clerk.go(reverse("translations:desk"))
    clerk.page.get_by_role("button", name=f"Start the translation: {waiting.title}").press("Enter")
    clerk.page.wait_for_url("**/edit/")
    draft = waiting.get_translation(records.english())
    records.fill_in_all(draft)
    clerk.go(reverse("translations:desk"))
    clerk.page.get_by_role("button", name=f"Publish the translation: {waiting.title}").press("Enter")
    clerk.page.get_by_text("is published.").wait_for()
    assert records.reload(draft).live
