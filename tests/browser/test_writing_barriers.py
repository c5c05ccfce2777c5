"""The pages on which records are written, and those of the office beside them: no barriers, nothing too wide."""

import datetime

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.admin.admin_url_finder import AdminURLFinder

from clusterix.organisations.rights import sync
from clusterix.organisations.roles import MemberRole, OfficeRole
from clusterix.submissions.beginning import registry
from clusterix.submissions.field_tables import domain as field_tables
from clusterix.submissions.worksheet import kinds
from clusterix.vocabularies.models import Ecosystem, Indicator
from tests.factories.organisations import OrganisationFactory, member_of, office_user
from tests.factories.practices import PracticeFactory
from tests.factories.stories import StoryFactory, dossier_of
from tests.factories.training import CourseFactory, RunFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Each language and each width once: what axe finds hangs on the page, not on the pair.
LOOKS = pytest.mark.parametrize(("language", "width"), [("hu", 360), ("en", 1280)])
ANSWERED = "?offer=no&happened=yes&worked=yes&repeatable=no&measured=yes"
FACTORIES = {"story": StoryFactory, "practice": PracticeFactory, "training": CourseFactory}


@pytest.fixture
def organisation(db):
    sync()
    call_command("load_vocabularies", verbosity=0)
    return OrganisationFactory()


def look_at(someone, addresses):
    """What is wrong on some pages, all of it."""
    found = []
    for address in addresses:
        response = someone.go(address)
        assert response.ok, address
        found += what_is_wrong(someone)
    return found


def what_is_wrong(someone):
    """Barriers of the page as it stands. Messages that still fade in have no fair contrast yet."""
    # What the head of the page covers while one is scrolled down is no smaller for it.
    someone.page.evaluate(
        "document.querySelectorAll('*').forEach(each => each.scrollTo({top: 0, behavior: 'instant'}))"
    )
    someone.page.wait_for_timeout(300)
    someone.page.evaluate("Promise.all(document.getAnimations().map(each => each.finished.catch(() => null)))")
    return someone.barriers() + ([f"{someone.page.url} is too wide"] if someone.spills_sideways() else [])


@LOOKS
def test_the_way_to_a_record_and_what_stands_around_it(person, organisation, language, width):
    story, course = StoryFactory(organisation=organisation), CourseFactory(organisation=organisation)
    run = RunFactory(course=course, start=timezone.now() + datetime.timedelta(days=30))
    anna = person(language=language, width=width)
    anna.sign_in(story.author)
    number, course_number = dossier_of(story).number, dossier_of(course).number
    new = reverse("records:new")
    addresses = [reverse("wagtailadmin_home"), new, f"{new}?offer=yes", new + ANSWERED]
    addresses += [reverse("records:begin", args=[each.kind]) for each in registry.every()]
    addresses += [reverse(f"records:{name}", args=[number]) for name in ("desk", "advice")]
    addresses += [
        reverse("records:desk", args=[course_number]),
        reverse("runs:add", args=[course_number]),
        reverse("runs:change", args=[course_number, run.pk]),
    ]
    assert look_at(anna, addresses) == []


@LOOKS
@pytest.mark.parametrize("kind", FACTORIES)
def test_every_tab_of_the_form_with_a_row_in_every_list(person, organisation, kind, language, width):
    record = FACTORIES[kind](organisation=organisation)
    anna = person(language=language, width=width)
    anna.sign_in(record.author)
    anna.go(reverse("wagtailadmin_pages:edit", args=[record.pk]))
    tabs = anna.page.locator('[role="tab"][id^="tab-label-"]')
    tabs.first.wait_for()
    codes = [each.get_attribute("id") for each in tabs.all()]
    found = []
    for code in codes:
        anna.page.locator(f"#{code}").click()
        for add in anna.page.locator('[role="tabpanel"]:not([hidden]) button[id$="-ADD"]').all():
            add.click()
        for examples in anna.page.locator('[role="tabpanel"]:not([hidden]) .field-rule details:not([open])').all()[:1]:
            examples.locator("summary").click()
        found += what_is_wrong(anna)
    assert len(codes) >= 6
    assert found == []


@LOOKS
def test_the_form_that_says_what_cannot_be(person, organisation, language, width):
    """An end before the start and an indicator without a unit: the reasons at the fields read as well as the rest."""
    story = StoryFactory(organisation=organisation)
    anna = person(language=language, width=width)
    anna.sign_in(story.author)
    anna.go(reverse("wagtailadmin_pages:edit", args=[story.pk]))
    page = anna.page
    page.locator("#tab-label-place").click()
    page.locator("#id_period_end").fill("2001-01-01")
    page.keyboard.press("Tab")
    page.locator("#tab-label-results").click()
    page.locator("#id_indicators-ADD").click()
    page.locator("#id_indicators-1-achieved").fill("12")
    with page.expect_response(lambda answer: answer.request.resource_type == "document"):
        page.locator("button.action-save").click()
    page.wait_for_load_state()
    found = []
    for code in ("place", "results"):
        page.locator(f"#tab-label-{code}").click()
        assert page.locator('[role="tabpanel"]:not([hidden]) .error-message').count(), code
        found += what_is_wrong(anna)
    assert page.locator("#id_period_end").input_value() == "2001-01-01"
    assert page.locator("#id_indicators-1-achieved").input_value() == "12"
    assert found == []


@LOOKS
def test_worksheets(person, organisation, language, width):
    visitor = person(language=language, width=width)
    with translation.override(language):
        addresses = [reverse("worksheets"), *(reverse("worksheet", args=[kind.code]) for kind in kinds())]
    assert look_at(visitor, addresses) == []


@LOOKS
def test_vocabularies(person, organisation, language, width):
    anna = person(language=language, width=width)
    editor = office_user(OfficeRole.OFFICE_EDITOR)
    anna.sign_in(editor)
    addresses = [reverse("vocabularies")]
    for model in (Indicator, Ecosystem):
        addresses += [AdminURLFinder(editor).get_edit_url(model.objects.first())]
    assert look_at(anna, addresses) == []


@LOOKS
def test_consents_and_figures(person, organisation, language, width):
    story = StoryFactory(organisation=organisation)
    anna = person(language=language, width=width)
    anna.sign_in(member_of(organisation, role=MemberRole.ORGANISATION_ADMIN))
    number = dossier_of(story).number
    addresses = [reverse(f"records:{name}", args=[number]) for name in ("consents", "add_consent", "add_authorisation")]
    addresses += [reverse(f"organisations:{name}", args=[organisation.pk]) for name in ("figures", "people")]
    assert look_at(anna, addresses) == []


@LOOKS
def test_what_the_office_does_beside_the_records(person, organisation, language, width):
    anna = person(language=language, width=width)
    editor = office_user(OfficeRole.OFFICE_EDITOR)
    anna.sign_in(editor)
    draft = field_tables.draft(type_code="story", user=editor)
    rule = draft.rules.exclude(maximum=None).first()
    addresses = [reverse("records:all_consents"), reverse("records:queue"), reverse("records:field_tables")]
    addresses += [
        reverse("records:field_table", args=[draft.pk]),
        reverse("records:field_rule", args=[draft.pk, rule.name]),
    ]
    addresses += [reverse("organisations:queue"), reverse("organisations:profile", args=[organisation.pk])]
    addresses += [reverse("organisations:registrations")]
    assert look_at(anna, addresses) == []
