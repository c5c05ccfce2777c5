"""What visitors do: find records, change the language, read on a phone, enlarged, on paper and by keyboard."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import translation
from wagtail.images.tests.utils import get_test_image_file

from clusterix.media.models import ClusterixImage
from clusterix.reviews import rubrics
from clusterix.submissions.address import index_in
from clusterix.vocabularies.models import Theme
from home.addresses import search_address
from home.models import InformationPage
from home.themes import address_of_theme
from tests.browser.keyboard import Keyboard
from tests.factories.organisations import member_of, whole_profile
from tests.factories.practices import PracticeFactory
from tests.factories.stories import StoryFactory, let_through, take, translated
from tests.factories.training import CourseFactory, RunFactory, in_days
from tests.factories.vocabularies import ActivityFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LOOKS = pytest.mark.parametrize(("language", "width"), [("hu", 360), ("en", 1280)])
ALL_LOOKS = pytest.mark.parametrize("width", [360, 1280]), pytest.mark.parametrize("language", ["hu", "en"])
SCRIPTS = pytest.mark.parametrize("javascript", [True, False])
# Adds up how much of the page has moved without anybody's doing (Cumulative Layout Shift).
MOVES = """
window.moved = 0;
new PerformanceObserver(list => {
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.moved += shift.value;
}).observe({type: "layout-shift", buffered: true});
"""
# A window of 1280 px enlarged to 400 % (WCAG 1.4.10).
ENLARGED = 320


@pytest.fixture
def showcase(db):
    """A site with every kind of record in both languages, and one that was withdrawn."""
    call_command("setup_site", verbosity=0)
    rubrics.load(rubrics.read())
    for number in range(1, 12):
        ActivityFactory(code=f"act-{number:02}", order=number)
    organisation = whole_profile(title="Hegyközi Gépipari Klaszter")
    translated(organisation)
    hall = ClusterixImage.objects.create(
        title="Csarnok", alt_hu="Csarnok", alt_en="Hall", file=get_test_image_file(size=(1600, 900))
    )
    author = member_of(organisation)
    story = let_through(
        StoryFactory(
            organisation=organisation,
            author=author,
            title="Tizenkét öntöde közös műhelye",
            cells=[("obj-04", "act-05")],
            hero_image=hall,
        )
    )
    practice = let_through(PracticeFactory(organisation=organisation, author=author))
    course = CourseFactory(organisation=organisation, author=author)
    RunFactory(course=course, start=in_days(20))
    course = let_through(course)
    gone = let_through(StoryFactory(organisation=organisation, author=author))
    gone_too = translated(gone)
    take(gone, "withdraw")
    return {
        "organisation": organisation,
        "gone": {"hu": gone.get_url(), "en": gone_too.get_url()},
        "records": [(page, translated(page)) for page in (story, practice, course)],
    }


def addresses_of(showcase, language):
    """One address of each kind of page in a language."""
    with translation.override(language):
        records = reverse("records")
        lists = [records, f"{records}?view=matrix", f"{records}?view=map", f"{records}?theme=nincs"]
        lists += [reverse("worksheets"), reverse("worksheet", args=["story"]), reverse("coverage")]
        lists += [reverse("people:register"), reverse("people:registration_sent")]
        lists += [f"{search_address(language)}{query}" for query in ("", "?q=a", "?q=nincsilyen")]
        lists += [reverse("themes"), address_of_theme(Theme.objects.get(code="innovation"), language)]
    information = InformationPage.objects.filter(locale__language_code=language)
    records = [page if language == "hu" else twin for page, twin in showcase["records"]]
    directory = showcase["organisation"].get_parent()
    standing = [index_in(type(page), language) for page, _twin in showcase["records"]]
    standing += [directory.get_translation(records[0].locale), records[0].get_parent()]
    return [
        *(f"/{language}/", f"/{language}/nincs-ilyen/"),
        *lists,
        *(page.get_url() for page in information),
        *(page.get_url() for page in records),
        *(page.get_url() for page in standing),
        showcase["gone"][language],
    ]


@ALL_LOOKS[0]
@ALL_LOOKS[1]
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


def chosen(keys, place):
    """Follow a link by keyboard; gives the heading of what comes."""
    keys.enter(place)
    return keys.page.locator("h1").inner_text()


@pytest.mark.parametrize(("language", "width"), [("hu", 1280), ("en", ENLARGED)])
def test_a_visitor_without_a_mouse_finds_a_story_in_every_way(person, showcase, language, width):
    """By home page, cell, filter, map and search; at 1280 px, and enlarged to 400 %."""
    sought = showcase["records"][0][language == "en"]
    visitor = person(language=language, width=width)
    keys, link = Keyboard(visitor), f'main a[href="{sought.get_url()}"]'
    visitor.go(f"/{language}/")
    keys.press("Tab", "Enter")
    assert visitor.page.evaluate("document.activeElement.id") == "content"
    assert chosen(keys, link) == sought.title
    visitor.go(f"/{language}/")
    keys.enter('.matrix a[href*="obj-04.act-05"]')
    assert chosen(keys, link) == sought.title
    with translation.override(language):
        records = reverse("records")
    visitor.go(records)
    if width < 900:
        keys.reach(".filters > summary")
        keys.press("Enter")
    keys.tick('input[name="type"][value="story"]')
    keys.enter(".filters button[type=submit]")
    assert chosen(keys, link) == sought.title
    visitor.go(f"{records}?view=map")
    keys.enter(f'section.map a[href*="region={sought.source.region.code}"]')
    assert chosen(keys, link) == sought.title
    visitor.go(f"/{language}/")
    keys.type('main input[name="q"]', sought.title.split()[-1])
    keys.enter("main .search button")
    assert chosen(keys, link) == sought.title
    assert (keys.unseen, keys.used_no_pointer()) == (set(), True)


@LOOKS
def test_a_visitor_without_a_mouse_changes_the_language(person, showcase, language, width):
    story, twin = showcase["records"][0]
    here, there = (story, twin) if language == "hu" else (twin, story)
    visitor = person(language=language, width=width)
    keys = Keyboard(visitor)
    visitor.go(here.get_url())
    assert chosen(keys, f'header a[href$="{there.get_url()}"]') == there.title
    assert keys.unseen == set()


@LOOKS
def test_nothing_moves_while_a_page_is_loading(person, showcase, language, width):
    visitor, moved = person(language=language, width=width), {}
    visitor.page.add_init_script(MOVES)
    for address in addresses_of(showcase, language):
        visitor.go(address)
        visitor.page.evaluate("document.fonts.ready")
        if shift := visitor.page.evaluate("window.moved"):
            moved[address] = shift
    assert moved == {}


@pytest.mark.parametrize("language", ["hu", "en"])
def test_on_paper_stand_the_record_and_its_address_and_no_navigation(person, showcase, language):
    visitor = person(language=language)
    visitor.page.emulate_media(media="print")
    for family in showcase["records"]:
        visitor.go(family[language == "en"].get_url())
        assert not visitor.page.locator("header.top nav").is_visible()
        assert visitor.page.locator("h1").is_visible()
