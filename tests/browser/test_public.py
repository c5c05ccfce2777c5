"""What visitors do: find records, change the language, read on a phone, enlarged, on paper and by keyboard."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import translation

from clusterix.reviews import rubrics
from home.addresses import search_address
from home.models import InformationPage
from tests.browser.keyboard import Keyboard
from tests.factories.organisations import OrganisationFactory, member_of
from tests.factories.practices import PracticeFactory
from tests.factories.stories import StoryFactory, let_through, take, translated
from tests.factories.training import CourseFactory, RunFactory, in_days
from tests.factories.vocabularies import ActivityFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LOOKS = pytest.mark.parametrize(("language", "width"), [("hu", 360), ("en", 1280)])
SCRIPTS = pytest.mark.parametrize("javascript", [True, False])
# A window of 1280 px enlarged to 400 % (WCAG 1.4.10).
ENLARGED = 320


@pytest.fixture
def showcase(db):
    """A site with every kind of record in both languages, and one that was withdrawn."""
    call_command("setup_site", verbosity=0)
    rubrics.load(rubrics.read())
    for number in range(1, 12):
        ActivityFactory(code=f"act-{number:02}", order=number)
    organisation = OrganisationFactory(title="Hegyközi Gépipari Klaszter")
    translated(organisation)
    author = member_of(organisation)
    story = let_through(
        StoryFactory(
            organisation=organisation,
            author=author,
            title="Tizenkét öntöde közös műhelye",
            cells=[("obj-04", "act-05")],
        )
    )
    practice = let_through(PracticeFactory(organisation=organisation, author=author))
    course = CourseFactory(organisation=organisation, author=author)
    RunFactory(course=course, start=in_days(20))
    course = let_through(course)
    gone = let_through(StoryFactory(organisation=organisation, author=author))
    take(gone, "withdraw")
    return {
        "organisation": organisation,
        "gone": gone.get_url(),
        "records": [(page, translated(page)) for page in (story, practice, course)],
    }


def addresses_of(showcase, language):
    """One address of each kind of page in a language."""
    with translation.override(language):
        records = reverse("records")
        lists = [records, f"{records}?view=matrix", f"{records}?view=map", f"{records}?theme=nincs"]
        lists += [reverse("worksheets"), reverse("people:register"), reverse("coverage"), search_address(language)]
        lists += [reverse("themes"), reverse("theme", kwargs={"code": "innovation"})]
    information = InformationPage.objects.filter(locale__language_code=language)
    records = [page if language == "hu" else twin for page, twin in showcase["records"]]
    indexes = [page.get_parent().get_translation_or_none(page.locale) or page.get_parent() for page in records]
    return [
        *(f"/{language}/", f"/{language}/nincs-ilyen/"),
        *lists,
        *(page.get_url() for page in information),
        *(page.get_url() for page in records),
        *{page.get_url() for page in indexes if page.get_url()},
        *([showcase["gone"]] if language == "hu" else []),
    ]


@LOOKS
def test_no_public_page_has_a_barrier(person, showcase, language, width):
    visitor, found = person(language=language, width=width), []
    for address in addresses_of(showcase, language):
        visitor.go(address)
        found += visitor.barriers()
        if visitor.spills_sideways():
            found.append(f"{address} is wider than its window of {width} px")
    assert found == []


def test_nothing_is_wider_than_a_window_enlarged_to_four_hundred_percent(person, showcase):
    visitor = person(width=ENLARGED)
    wide = []
    for address in addresses_of(showcase, "hu"):
        visitor.go(address)
        if visitor.spills_sideways():
            wide.append(address)
    assert wide == []


@SCRIPTS
@LOOKS
def test_a_story_is_found_by_a_filter_a_cell_and_the_search(person, showcase, language, width, javascript):
    story, twin = showcase["records"][0]
    sought = story if language == "hu" else twin
    visitor = person(language=language, width=width, javascript=javascript)
    page = visitor.page
    visitor.go(f"/{language}/")
    page.locator('.matrix a[href*="obj-04.act-05"]').first.click()
    page.get_by_role("link", name=sought.title).first.click()
    assert page.locator("h1").inner_text() == sought.title
    with translation.override(language):
        visitor.go(reverse("records"))
    if width < 900:
        page.locator(".filters > summary").click()
    page.locator('input[name="type"][value="story"]').check()
    page.locator(".filters button[type=submit]").click()
    assert "type=story" in page.url
    assert page.locator("article.result").count() == 1
    page.get_by_role("link", name=sought.title).click()
    assert page.locator("h1").inner_text() == sought.title
    visitor.go(f"/{language}/")
    word = "öntöde" if language == "hu" else sought.title.split()[-1]
    page.locator('main input[name="q"]').fill(word)
    page.locator("main .search button").click()
    assert page.get_by_role("link", name=sought.title).count() >= 1


@SCRIPTS
@LOOKS
def test_a_story_is_found_on_the_map_and_its_list_can_be_followed(person, showcase, language, width, javascript):
    story, twin = showcase["records"][0]
    sought = story if language == "hu" else twin
    page = (visitor := person(language=language, width=width, javascript=javascript)).page
    with translation.override(language):
        visitor.go(f"{reverse('records')}?type=story&view=map")
    page.locator(f'section.map a[href*="region={story.region.code}"]').first.click()
    assert "view=" not in page.url
    assert page.locator("article.result").count() == 1
    feed = page.locator('link[type="application/atom+xml"]').get_attribute("href")
    assert page.locator(f'main a[href="{feed}"]').count() == 1
    told = page.request.get(visitor.address + feed if feed.startswith("/") else feed)
    assert told.headers["content-type"].startswith("application/atom+xml")
    assert sought.title in told.text()


@SCRIPTS
def test_the_language_is_changed_on_every_page(person, showcase, javascript):
    visitor = person(javascript=javascript)
    for address in addresses_of(showcase, "hu"):
        visitor.go(address)
        visitor.page.locator('header a[hreflang="en"]').click()
        visitor.page.wait_for_load_state()
        assert visitor.page.locator("html").get_attribute("lang") == "en", address


def test_a_visitor_without_a_mouse_reads_a_story_from_the_home_page(person, showcase):
    story, _twin = showcase["records"][0]
    visitor = person()
    keys = Keyboard(visitor)
    visitor.go("/hu/")
    keys.press("Tab", "Enter")
    assert visitor.page.evaluate("document.activeElement.id") == "content"
    keys.reach(f'main a[href="{story.get_url()}"]')
    keys.press("Enter")
    visitor.page.wait_for_url(f"**{story.get_url()}")
    assert visitor.page.locator("h1").inner_text() == story.title
    assert keys.unseen == set()


def test_on_paper_stand_the_story_and_its_address_and_no_navigation(person, showcase):
    story, _twin = showcase["records"][0]
    visitor = person()
    visitor.go(story.get_url())
    visitor.page.emulate_media(media="print")
    assert not visitor.page.locator("header.top nav").is_visible()
    assert visitor.page.locator("h1").is_visible()
