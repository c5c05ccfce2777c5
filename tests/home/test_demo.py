"""The demo as it stands in the database: loaded once for all tests of this module, which undo what they do."""

from collections import Counter

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils.html import escape
from django.utils.translation import override

from clusterix.mail.models import OutboxMessage
from clusterix.media.models import ClusterixImage
from clusterix.organisations import rights
from clusterix.organisations.models import OrganisationPage, User
from clusterix.organisations.roles import MemberRole, OfficeRole
from clusterix.reviews import rubrics
from clusterix.reviews.models import AssignmentState, ReviewAssignment, Reviewer
from clusterix.submissions.completeness import missing
from clusterix.submissions.models import Dossier, Evidence, GapNote, IndicatorValue, RecordCell, RecordKeyword
from clusterix.submissions.states import PUBLIC, State
from clusterix.vocabularies.loading import load_all
from home.demo import loading, removal
from home.demo.people import KEEPER, PASSWORD, logins
from home.demo.pictures import words
from home.demo.sources import DOMAIN, key_of, organisations, pages_of, records
from home.models import HomePage
from home.setup import ensure_site, write_information
from stories.models import SuccessStoryPage
from tests.factories.organisations import UserFactory
from tests.factories.stories import StoryFactory, published_story
from tests.home.demo_rows import counts, dossier_of, page_of, reasons
from tests.home.site_checks import faults, missing_files, walk

pytestmark = pytest.mark.django_db
REAL = [name for name, data in records().items() if data.get("source")]
IN_BOTH_LANGUAGES = [name for name, data in records().items() if len(data.get("en", {})) > 2]


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """Somebody's own published record, the rows there were before the demo, and the demo."""
    with django_db_blocker.unblock(), transaction.atomic(), override("hu"):
        rights.sync()
        load_all()
        rubrics.load(rubrics.read())
        write_information(ensure_site())
        own = published_story()
        before = counts()
        written = loading.load()
        yield own, before, written
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def demo(loaded, db):
    with override("hu"):
        yield


def test_every_state_has_a_record_of_the_fictional_organisation():
    states = {name: dossier_of(name).state for name in records()}
    assert states == {name: data["state"] for name, data in records().items()}
    assert {states[name] for name, data in records().items() if data["organisation"] == "glass"} == set(State)


def test_states_were_reached_by_steps_without_a_gap():
    for name in records():
        dossier = dossier_of(name)
        state = State.DRAFT
        for change in dossier.changes.all():
            assert change.from_state == state
            state = change.to_state
        assert state == dossier.state


def test_the_draft_lacks_what_drafts_lack():
    fields = {problem.field for problem in missing(page_of("glass-draft"))}
    assert {"solution", "other_title", "evidence", "cells"} <= fields


def test_a_gap_note_about_the_period_stands_for_the_missing_start():
    page = page_of("story-balticnet")
    assert page.period_start is None
    assert missing(page) == []
    page.gap_notes = [note for note in page.gap_notes.all() if note.about != GapNote.About.PERIOD]
    assert [problem.field for problem in missing(page)] == ["period_start"]


def test_everything_of_the_public_sources_is_there():
    types = Counter(page_of(name).type_code for name in REAL)
    assert types == {"story": 16, "practice": 18, "training": 13}
    assert {page_of(name).kind for name in REAL} == {"story", "lesson", "short", "practice", "training"}
    providers = OrganisationPage.objects.filter(is_provider=True, is_fictional=False, locale__language_code="hu")
    assert providers.live().count() == 12
    assert len({page_of(name).get_parent().pk for name in REAL}) > 10


@pytest.mark.parametrize("name", REAL)
def test_real_records_are_public_in_both_languages_and_say_what_is_not_known(name):
    page = page_of(name)
    assert dossier_of(name).state == State.PUBLISHED
    assert page.live
    assert page_of(name, "en").live
    assert page.sample_source
    assert page.gap_notes.exists()
    assert missing(page) == []


def test_nothing_says_that_real_records_were_reviewed():
    for name in REAL:
        assert dossier_of(name).reviewed_on is None
        assert not ReviewAssignment.objects.filter(dossier=dossier_of(name)).exists()


def test_reviews_of_fictional_records_went_through_the_reviewers_hands():
    done = ReviewAssignment.objects.filter(dossier=dossier_of("glass-published"))
    assert {assignment.state for assignment in done} == {AssignmentState.SENT}
    assert {assignment.same_region for assignment in done} == {True, False}
    assert all(assignment.declared_at for assignment in done)
    running = ReviewAssignment.objects.filter(dossier=dossier_of("glass-in-review"))
    assert {assignment.state for assignment in running} == {AssignmentState.SENT, AssignmentState.DECLARED}


@pytest.mark.parametrize("name", IN_BOTH_LANGUAGES)
def test_texts_are_translated_and_facts_exist_once(name):
    hungarian, english = page_of(name), page_of(name, "en")
    written = [
        field
        for field in ("title", "teaser", *getattr(hungarian, "PROSE_FIELDS", ["description"]))
        if getattr(hungarian, field)
    ]
    same = {field for field in written if getattr(hungarian, field) == getattr(english, field)}
    # Some titles are names.
    assert same <= {"title"}
    assert english.teaser
    for rows in (IndicatorValue, Evidence, GapNote, RecordCell):
        assert not rows.objects.filter(page=english).exists()
    assert not RecordKeyword.objects.filter(content_object=english).exists()
    assert english.source == hungarian


@pytest.mark.parametrize("name", organisations())
def test_organisations_are_public_in_both_languages(name):
    pages = [page_of(name, language) for language in ("hu", "en")]
    assert all(page.live and page.alias_of_id is None for page in pages)
    assert pages[0].summary != pages[1].summary
    assert OrganisationPage.objects.get(pk=pages[0].pk).is_fictional == organisations()[name].get("fictional", False)


@pytest.mark.parametrize("language", ["hu", "en"])
@pytest.mark.parametrize("name", IN_BOTH_LANGUAGES)
def test_everybody_can_read_them(client, name, language):
    answer = client.get(page_of(name, language).url)
    assert answer.status_code == 200
    assert escape(records()[name][language]["title"]) in answer.content.decode()


@pytest.mark.parametrize("language", ["hu", "en"])
def test_a_lesson_published_without_name_shows_no_organisation(client, language):
    html = client.get(page_of("glass-update-due", language).url).content.decode()
    assert organisations()["glass"][language]["title"] not in html


def test_what_is_not_public_is_not_shown(client):
    for name, data in records().items():
        if data["state"] not in PUBLIC:
            answer = client.get(page_of(name).url)
            assert answer.status_code in (404, 410)


def test_there_is_a_login_for_every_role(client):
    emails = {email for _role, email in logins()}
    people = User.objects.filter(email__in=emails)
    assert {group for user in people for group in user.groups.values_list("name", flat=True)} >= set(OfficeRole)
    assert {row.role for user in people for row in user.memberships.all()} >= set(MemberRole)
    assert people.filter(is_superuser=True).count() == 1
    assert Reviewer.objects.filter(user__in=people, active=True).count() == 1
    for email in emails:
        assert client.login(username=email, password=PASSWORD)


def test_the_keeper_of_sample_data_cannot_sign_in():
    assert not User.objects.get(email=KEEPER).has_usable_password()


def test_nobody_real_hears_of_the_demo():
    numbers = Dossier.objects.filter(translation_key__in=[key_of(name) for name in records()]).values_list(
        "pk", flat=True
    )
    mails = OutboxMessage.objects.all()
    about_it = [mail for mail in mails if mail.key.split(":")[0] in {str(number) for number in numbers}]
    assert about_it
    assert {mail.to for mail in about_it if not mail.to.endswith(DOMAIN)} == set()


def test_a_second_load_adds_nothing(loaded):
    assert loaded[2] == len(records())
    before = counts()
    assert loading.load() == 0
    assert counts() == before


def test_what_people_changed_since_stays():
    User.objects.filter(email=f"szerzo{DOMAIN}").update(last_name="Másik")
    page = page_of("glass-draft")
    page.title = "Amit kipróbáltunk"
    page.save_revision()
    loading.load()
    assert User.objects.get(email=f"szerzo{DOMAIN}").last_name == "Másik"
    assert page_of("glass-draft").get_latest_revision_as_object().title == "Amit kipróbáltunk"


def test_a_drawing_is_uploaded_once_by_whoever_shows_it_first():
    image = page_of("glass-published").hero_image
    furnace = page_of("glass-in-review").get_latest_revision_as_object().hero_image
    assert furnace in [row.image for row in page_of("glass-practice").gallery.all()]
    assert image.uploaded_by_user.email == f"szerzo{DOMAIN}"
    assert ClusterixImage.objects.count() == len(words())
    loading.load()
    assert ClusterixImage.objects.count() == len(words())


@pytest.mark.parametrize(("address", "alt", "label"), [("", "Rajz: ", "Kép:"), ("en", "Drawing: ", "Picture:")])
def test_the_lead_drawing_has_words_in_the_language_of_the_page(client, address, alt, label):
    page = page_of("glass-published", address or "hu")
    html = client.get(page.get_url()).content.decode()
    hero = html[html.index('<figure class="hero">') : html.index("</figure>")]
    assert f'alt="{alt}' in hero
    assert f"{label} Clusterix Showcase (CC BY 4.0)" in hero
    assert 'width="1280" height="800"' in hero
    assert html.count(f'alt="{alt}') == 3


def test_the_fullest_story_stands_first_on_both_home_pages_until_the_office_chooses_another(client):
    for language in ("hu", "en"):
        assert client.get(f"/{language}/").context["home"].first.title == page_of("glass-published", language).title
        page = HomePage.objects.get(locale__language_code=language)
        assert page.get_latest_revision_as_object().featured == page.featured
    HomePage.objects.update(featured=page_of("practice-skane").submissionpage_ptr)
    loading.load()
    assert {page.featured.title for page in HomePage.objects.all()} == {page_of("practice-skane").title}


def test_a_profile_says_that_it_is_invented_or_where_it_comes_from_and_only_invented_ones_are_verified(client):
    for name, data in organisations().items():
        html = client.get(page_of(name).get_url()).content.decode()
        fictional = data.get("fictional", False)
        assert ("Kitalált példa" in html, "Ellenőrzött adatlap" in html) == (fictional, fictional), name
        assert fictional or "Mintaadat: az adatlap" in html, name


@pytest.mark.parametrize(
    ("name", "course"),
    [
        ("glass-published", "course-basics"),
        ("glass-published", "course-mentoring"),
        ("glass-practice", "course-basics"),
        ("glass-update-due", "course-monitoring"),
    ],
)
@pytest.mark.parametrize(
    ("language", "heading", "why"),
    [
        ("hu", "Kapcsolódó képzések", "azonos kiválósági kritérium"),
        ("en", "Related trainings", "same excellence criterion"),
    ],
)
def test_a_story_leads_to_the_trainings_of_its_criteria_and_says_why(client, name, course, language, heading, why):
    assert why in reasons(client, name, language)[heading, records()[course][language]["title"]]


def test_a_training_leads_to_records_and_to_trainings_of_the_same_competence(client):
    found = reasons(client, "course-basics", "hu")
    assert any(
        heading == "Kapcsolódó képzések" and "azonos kompetencia" in reason
        for (heading, _title), reason in found.items()
    )
    assert any(heading == "Kapcsolódó bejegyzések" for heading, _title in found)


def test_a_drawing_that_somebody_else_shows_stays_when_the_demo_goes():
    story = StoryFactory(hero_image=page_of("glass-published").hero_image)
    removal.remove()
    assert [story.hero_image] == list(ClusterixImage.objects.all())


def test_removal_leaves_nothing_of_it_and_touches_nothing_else(loaded):
    own, before, _written = loaded
    removal.remove()
    assert {label: number for label, number in counts().items() if number != before[label]} == {}
    assert SuccessStoryPage.objects.get().title == own.title
    assert SuccessStoryPage.find_problems() == ([], [], [], [], [])


def test_an_organisation_with_somebodys_own_record_stays():
    organisation, author = page_of("glass"), User.objects.get(email=f"szerzo{DOMAIN}")
    own = StoryFactory(organisation=organisation, author=author)
    lines = removal.remove()
    assert any(organisation.title in line for line in lines)
    assert SuccessStoryPage.objects.filter(pk=own.pk).exists()
    author.refresh_from_db()
    assert not author.is_active
    assert not User.objects.filter(email=f"validalo{DOMAIN}").exists()


def test_an_organisation_with_other_people_stays():
    UserFactory().memberships.create(organisation=page_of("sea"))
    removal.remove()
    assert page_of("sea").live
    assert not pages_of(["glass"]).exists()


def test_the_command_prints_the_logins(settings, capsys):
    settings.DEBUG = True
    call_command("load_demo")
    printed = capsys.readouterr().out
    assert PASSWORD in printed
    assert all(email in printed for _role, email in logins())


def test_the_command_refuses_outside_development():
    with pytest.raises(CommandError, match="everybody knows"):
        call_command("load_demo")


def test_the_command_obeys_who_knows_and_removes_anywhere(capsys):
    call_command("load_demo", "--i-know-that-everybody-knows-the-password")
    assert PASSWORD in capsys.readouterr().out
    call_command("load_demo", "--remove")
    assert f"{len(records())} records removed" in capsys.readouterr().out
    assert not User.objects.filter(email__endswith=DOMAIN).exists()


def test_nothing_is_wrong_with_any_page_that_a_visitor_can_reach(client):
    pages = walk(client)
    assert len(pages) > 150
    assert faults(pages) == []
    assert missing_files(client, pages) == []
