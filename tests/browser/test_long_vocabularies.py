"""Fields to type in, where a vocabulary is too long for a list: suggestions, room for more, no barriers."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from clusterix.organisations.rights import sync
from clusterix.vocabularies import choices
from tests.factories.stories import StoryFactory, again

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(("language", "width"), [("hu", 360), ("en", 1280)])
def test_terms_are_suggested_while_somebody_types_and_saved(person, monkeypatch, language, width):
    sync()
    call_command("load_vocabularies", verbosity=0)
    monkeypatch.setattr(choices, "LONG", 3)
    story = StoryFactory()
    anna = person(language=language, width=width)
    anna.sign_in(story.author)
    anna.go(reverse("wagtailadmin_pages:edit", args=[story.pk]))
    page = anna.page
    page.locator("#tab-label-place").click()
    place = page.locator("#id_region")
    place.fill("")
    place.press_sequentially("zala")
    page.locator("#id_region + datalist option").first.wait_for(state="attached")
    [offered] = page.locator("#id_region + datalist option").evaluate_all("all => all.map(one => one.value)")
    assert offered == "Zala [HU223]"
    place.fill(offered)
    found = anna.barriers()
    page.locator("#tab-label-classification").click()
    fields = page.locator('#id_ecosystems input[type="text"]')
    before = fields.count()
    fields.last.press_sequentially("textile")
    assert fields.count() == before + 1
    found += anna.barriers()
    assert not anna.spills_sideways()
    with page.expect_response(lambda answer: answer.request.resource_type == "document"):
        page.locator("button.action-save").click()
    page.wait_for_load_state()
    draft = again(story).get_latest_revision_as_object()
    assert draft.region.code == "HU223"
    assert "textile" in {ecosystem.code for ecosystem in draft.ecosystems.all()}
    assert found == []
