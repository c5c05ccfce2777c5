"""One record travels the whole loop: five people, in Chromium, in both languages, on a phone and on a desk."""

import re
from contextlib import suppress

import pytest
from django.core import mail
from django.core.management import call_command
from django.urls import reverse
from playwright.sync_api import TimeoutError, expect
from wagtail.users.models import UserProfile

from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.models import Dossier
from clusterix.submissions.states import State
from home.addresses import search_address
from stories.models import SuccessStoryPage
from tests.factories.organisations import OrganisationFactory, member_of, office_user
from tests.factories.reviews import ReviewerFactory, load_rubrics
from tests.factories.stories import again, translated
from tests.factories.vocabularies import (
    ActivityFactory,
    EcosystemFactory,
    EvidenceTypeFactory,
    IndicatorFactory,
    ObjectiveFactory,
    S3PriorityFactory,
    ThemeFactory,
    county,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TITLE = {"hu": "Közös műhely a kis beszállítóknak", "en": "A shared workshop for small suppliers"}
TEASER = {
    "hu": "Tizenkét kis cég közös műhelyt nyitott, mert egyedül egyik sem bírta volna. "
    "Két év múlva már 31 cég dolgozik benne, és együtt adnak ajánlatot.",
    "en": "Twelve small firms opened a workshop together, since none could have done so alone. "
    "Two years later 31 firms use it and bid together.",
}
PROSE = {"hu": "Ez a rész elmondja, mi történt és miért.", "en": "This part tells what happened and why."}
OTHER = {"hu": "en", "en": "hu"}
COMMENT = "A leírás világos, az eredményt időszakkal és ellenőrizhető forrással igazolja, a klaszter szerepe elkülönül."


@pytest.fixture
def scene(language):
    """The organisation, the terms and the people of the journey, all speaking the language."""
    ThemeFactory(code="innovation")
    EcosystemFactory(code="construction")
    S3PriorityFactory(code="s3-2127-digital")
    ObjectiveFactory(code="obj-04")
    ActivityFactory(code="act-05")
    county()
    IndicatorFactory(code="ind-b7")
    EvidenceTypeFactory()
    load_rubrics()
    organisation = OrganisationFactory(language=language)
    translated(organisation)
    people = {
        "author": member_of(organisation),
        "office": office_user(OfficeRole.OFFICE_EDITOR),
        "validator": office_user(OfficeRole.VALIDATOR),
    }
    for user in people.values():
        UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    reviewer = ReviewerFactory(language=language, name="Titkos Tihamér", email="titkos.tihamer@example.net")
    return {"organisation": organisation, "reviewer": reviewer, **people}


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("language", ["hu", "en"])
def test_the_whole_loop(person, scene, language, width):
    def arrive(who=None):
        newcomer = person(language=language, width=width)
        if who:
            newcomer.sign_in(scene[who])
        return newcomer

    author, office, validator = arrive("author"), arrive("office"), arrive("validator")
    dossier = write_and_submit(author, scene, language)
    check_and_send_to_review(office, dossier)
    review(arrive(), scene, language)
    edit_the_language(office, dossier)
    confirm(author, dossier)
    validate(validator, dossier)
    translate(office, dossier, language)
    find(arrive(), dossier, language)


def no_barriers(someone):
    """What axe finds is shown in full by the failing test. Messages that still fade in have no fair contrast yet."""
    someone.page.evaluate("Promise.all(document.getAnimations().map(each => each.finished.catch(() => null)))")
    someone.page.wait_for_timeout(300)
    assert someone.barriers() == []
    assert not someone.spills_sideways(), someone.page.url


def state(dossier):
    return Dossier.objects.get(pk=dossier.pk).state


def act(someone, dossier, action, reason=""):
    """Take a step on the record's own page."""
    someone.go(reverse("records:desk", args=[dossier.pk]))
    no_barriers(someone)
    form = someone.page.locator(f'form[action$="/{action}/"]')
    if reason:
        form.locator("textarea").fill(reason)
    form.locator("button").click()
    someone.page.wait_for_load_state()
    no_barriers(someone)


def write_and_submit(author, scene, language):
    """A record begins with a title and is handed in complete."""
    page = author.page
    author.go(reverse("wagtailadmin_home"))
    no_barriers(author)
    add = reverse("wagtailadmin_pages:add", args=["stories", "successstorypage", scene["organisation"].pk])
    author.go(add)
    no_barriers(author)
    page.locator("#id_title").fill(TITLE[language])
    wait_until_saved(page)
    story = SuccessStoryPage.objects.get(draft_title=TITLE[language])
    dossier = story.dossier
    fill_in(page, language)
    save(page)
    no_barriers(author)
    act(author, dossier, "submit")
    assert state(dossier) == State.SUBMITTED, page.locator("main").inner_text()
    return dossier


def wait_until_saved(page):
    """With a title alone the draft saves itself, once the editor's script listens."""
    for _again in range(6):
        page.locator("#id_title").press_sequentially(" ")
        with suppress(TimeoutError):
            page.wait_for_url("**/edit/", wait_until="commit", timeout=8_000)
            return
    raise AssertionError("the draft was not saved")


def save(page):
    """Save the draft and wait until it is saved."""
    button = page.locator("button.action-save, [data-edit-form] button[type=submit]").first
    # An autosave changes the address as well, without being a document.
    with page.expect_response(lambda answer: answer.request.resource_type == "document"):
        button.click()
    page.wait_for_load_state()


def tab(page, code):
    page.locator(f"#tab-label-{code}").click()


def fill_in(page, language):
    """All that a record needs, tab by tab."""
    page.locator("#id_teaser").fill(TEASER[language])
    for name in SuccessStoryPage.PROSE_FIELDS:
        editor = page.locator(f'[data-contentpath="{name}"] [contenteditable="true"]')
        editor.click()
        page.keyboard.type(PROSE[language])
    tab(page, "place")
    page.locator("#id_period_start").fill("2014-03-01")
    page.keyboard.press("Escape")
    page.locator("#id_region").select_option(str(county().pk))
    tab(page, "results")
    page.locator("#id_indicators-ADD").click()
    page.locator("#id_indicators-0-indicator").select_option(index=1)
    page.locator("#id_indicators-0-achieved").fill("1 234,5" if language == "hu" else "1234.5")
    page.locator("#id_indicators-0-achieved_year").fill("2016")
    page.locator("#id_evidence-ADD").click()
    page.locator("#id_evidence-0-evidence_type").select_option(index=1)
    page.locator("#id_evidence-0-title_hu").fill("Záró beszámoló")
    page.locator("#id_evidence-0-url").fill("https://klaszter.example/zaro-beszamolo")
    tab(page, "people")
    page.locator("#id_partners-ADD").click()
    page.locator("#id_partners-0-name").fill("Kitalált Szerszám Kft.")
    page.locator("#id_publicly_funded").select_option("false")
    page.locator("#id_contact_person").fill("Kitalált Kapcsolattartó")
    page.locator("#id_contact_email").fill("iroda@klaszter.example")
    classify(page)
    tab(page, "language")
    page.locator("#id_other_title").fill(TITLE[OTHER[language]])
    page.locator("#id_other_summary").fill(TEASER[OTHER[language]])


def classify(page):
    """The terms by which others find it."""
    tab(page, "classification")
    for name in ("themes", "ecosystems", "s3_priorities"):
        page.locator(f'input[name="{name}"]').first.check()
    page.locator("#id_cells-ADD").click()
    page.locator("#id_cells-0-objective").select_option(index=1)
    page.locator("#id_cells-0-activity").select_option(index=1)
    keywords = page.locator('[data-contentpath="keywords"] .tagit-new input')
    for word in ("beszállító", "műhely", "autóipar"):
        keywords.fill(word)
        keywords.press("Enter")


def check_and_send_to_review(office, dossier):
    """The office checks the form and asks a peer."""
    office.go(reverse("wagtailadmin_home"))
    no_barriers(office)
    act(office, dossier, "start_check")
    office.go(reverse("reviews:assign", args=[dossier.pk]))
    no_barriers(office)
    office.page.locator('input[name="reviewer"]').first.check()
    office.page.locator('main form[method="post"] button[type="submit"]').last.click()
    office.page.wait_for_load_state()
    assert state(dossier) == State.IN_REVIEW, office.page.locator("main").inner_text()
    no_barriers(office)


def review(reviewer, scene, language):
    """The peer gets a mail, declares, reads, marks and sends; all by the link."""
    call_command("send_mail")
    letter = next(message for message in mail.outbox if scene["reviewer"].email in message.to)
    link = re.search(r"https?://\S+", letter.body).group()
    reviewer.go(link)
    page = reviewer.page
    assert page.locator("html").get_attribute("lang") == language
    assert PROSE[language] not in page.content()
    no_barriers(reviewer)
    page.locator('input[name="agreed"]').check()
    page.locator('form:has(input[value="declare"]) button').click()
    assert PROSE[language] in page.content()
    no_barriers(reviewer)
    page.locator('button[value="send"]').click()
    no_barriers(reviewer)  # everything that is missing, at once
    for question in page.locator(".question:has(textarea)").all()[:3]:
        question.locator('input[type="radio"]').nth(3).check()
        question.locator("textarea").fill(COMMENT)
    page.locator('input[name="recommendation"]').first.check()
    if (confidence := page.locator('input[name="confidence"]')).count():
        confidence.first.check()
    page.locator('button[value="send"]').click()
    no_barriers(reviewer)
    assert COMMENT in page.content()


def edit_the_language(office, dossier):
    """The office edits in its own revision and asks the author to confirm."""
    assert state(dossier) == State.REVIEWED
    office.go(reverse("wagtailadmin_pages:edit", args=[dossier.record_id]))
    office.page.locator("#id_teaser").press_sequentially(" Igen.")
    save(office.page)
    act(office, dossier, "ask_confirmation")
    assert state(dossier) == State.CONFIRMATION, office.page.locator("main").inner_text()


def confirm(author, dossier):
    """The author sees what changed, and nobody's name."""
    author.go(reverse("records:desk", args=[dossier.pk]))
    assert author.page.locator("ins").count() == 1
    assert COMMENT in author.page.content()
    assert "Titkos" not in author.page.content()
    act(author, dossier, "confirm")
    assert state(dossier) == State.VALIDATION


def validate(validator, dossier):
    """Publication is an act of its own."""
    validator.go(reverse("wagtailadmin_home"))
    no_barriers(validator)
    act(validator, dossier, "validate")
    assert state(dossier) == State.PUBLISHED, validator.page.locator("main").inner_text()


def translate(office, dossier, language):
    """The office starts the translation, fills in what is missing and publishes it."""
    desk = reverse("translations:desk")
    office.go(desk)
    no_barriers(office)
    office.page.locator(f'form[action="{reverse("translations:start", args=[dossier.record_id])}"] button').click()
    office.page.wait_for_load_state()
    target = SuccessStoryPage.objects.exclude(pk=dossier.record_id).get()
    fill_translation(office, target, OTHER[language])
    office.go(desk)
    office.page.locator(f'form[action="{reverse("translations:publish", args=[target.pk])}"] button').click()
    office.page.wait_for_load_state()
    assert again(target).live, office.page.locator("main").inner_text()


def fill_translation(someone, record, language):
    """Type the missing texts into the translation editor, one after the other."""
    page = someone.page
    someone.go(reverse("wagtailadmin_pages:edit", args=[record.pk]))
    no_barriers(someone)
    while (waiting := page.locator(".js-translation-editor .incomplete")).count():
        waiting.first.locator("button").click()
        text = page.locator(".js-translation-editor textarea")
        text.fill(PROSE[language])
        page.get_by_role("button", name=re.compile("^(Mentés|Save)$")).click()
        text.wait_for(state="detached")
    no_barriers(someone)


def find(visitor, dossier, language):
    """The public finds it in the list and by search, and switches the language on the same record."""
    page = visitor.page
    for where in ("hu", "en"):
        visitor.go(f"{search_address(where)}?q={'műhely' if where == 'hu' else 'workshop'}")
        no_barriers(visitor)
        page.get_by_role("link", name=TITLE[where]).first.click()
        expect(page.locator("h1")).to_have_text(TITLE[where])
        no_barriers(visitor)
        assert "234,5" in page.content() if where == "hu" else "1,234.5" in page.content()
    story = again(dossier.record.specific)
    visitor.go(story.get_url())
    page.locator(f'a[hreflang="{OTHER[language]}"]').first.click()
    expect(page.locator("h1")).to_have_text(TITLE[OTHER[language]])
    assert page.context.cookies() == []
