from itertools import product

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.users.models import UserProfile

from clusterix.submissions.beginning import domain
from clusterix.submissions.beginning.questions import QUESTIONS, REASONS, Outcome, outcome
from clusterix.submissions.models import SubmissionPage
from clusterix.submissions.refusals import Refused
from clusterix.vocabularies.models import MonitoringPeriod, SubmissionRound
from stories.models import SuccessStoryPage
from tests.factories import vocabularies as terms
from tests.factories.organisations import OrganisationFactory, member_of, office_user
from tests.factories.stories import StoryFactory, dossier_of, published_story

NAMES = [question.name for question in QUESTIONS]
# offer, happened, worked, repeatable, measured; None: whatever the answer.
TABLE = [
    ((True, None, None, None, None), Outcome.TRAINING),
    ((False, False, None, None, None), Outcome.NOT_YET),
    ((False, True, False, None, None), Outcome.LESSON),
    ((False, True, True, None, False), Outcome.USE_CASE),
    ((False, True, True, True, True), Outcome.PRACTICE),
    ((False, True, True, False, True), Outcome.STORY),
]


@pytest.mark.parametrize("answers", list(product([True, False], repeat=5)))
def test_every_set_of_answers_leads_where_the_table_says(answers):
    fits = [
        found
        for row, found in TABLE
        if all(wanted in (None, answer) for wanted, answer in zip(row, answers, strict=True))
    ]
    assert fits == [outcome(**dict(zip(NAMES, answers, strict=True)))]


def test_every_outcome_has_its_reason():
    assert set(REASONS) == set(Outcome)


@pytest.mark.parametrize("kind", [found.value for found in Outcome if found != Outcome.NOT_YET])
def test_every_kind_the_questions_lead_to_can_be_begun(client, author, organisation, kind):
    client.force_login(author)
    given = {"title": "Ahova a kérdések vezetnek", "organisation": organisation.pk}
    answer = client.post(reverse("records:begin", args=[kind]), given)
    page = SubmissionPage.objects.get().specific
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert (page.kind, page.owner) == (kind, author)
    assert client.get(answer.url).status_code == 200


@pytest.fixture
def organisation(db):
    return OrganisationFactory()


@pytest.fixture
def author(organisation):
    return member_of(organisation)


@pytest.mark.parametrize("language", ["hu", "en"])
def test_the_answers_lead_to_a_template_with_its_reason(client, author, language):
    client.force_login(author)
    UserProfile.objects.update_or_create(user=author, defaults={"preferred_language": language})
    answers = dict.fromkeys(NAMES, "yes") | {"offer": "no", "worked": "no"}
    page = client.get(reverse("records:new"), answers).content.decode()
    with override(language):
        assert str(REASONS[Outcome.LESSON]) in page
    assert reverse("records:begin", args=["lesson"]) in page


def test_an_unanswered_question_is_said_and_the_answers_are_kept(client, author):
    client.force_login(author)
    page = client.get(reverse("records:new"), {"offer": "no", "happened": "yes"}).content.decode()
    assert page.count("error-message") == 3
    assert page.count("checked") == 2


def test_a_title_is_enough_to_begin(client, author, organisation):
    client.force_login(author)
    answer = client.post(
        reverse("records:begin", args=["lesson"]), {"title": "Miért akadt el?", "organisation": organisation.pk}
    )
    page = SuccessStoryPage.objects.get()
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert (page.title, page.kind, page.live, page.owner) == ("Miért akadt el?", "lesson", False, author)
    assert page.get_parent().pk == organisation.pk
    assert client.get(answer.url).status_code == 200


def test_without_a_title_nothing_is_made_and_the_form_says_so(client, author, organisation):
    client.force_login(author)
    answer = client.post(reverse("records:begin", args=["story"]), {"title": " ", "organisation": organisation.pk})
    assert answer.status_code == 200
    assert "error-message" in answer.content.decode()
    assert not SuccessStoryPage.objects.exists()


def test_nobody_begins_for_another_organisation(client, author):
    other = OrganisationFactory()
    client.force_login(author)
    answer = client.post(reverse("records:begin", args=["story"]), {"title": "Idegen", "organisation": other.pk})
    assert answer.status_code == 200
    assert not SuccessStoryPage.objects.exists()
    with pytest.raises(Refused):
        domain.begin(organisation=other, kind="story", title="Idegen", user=author)


def test_what_the_latest_record_tells_need_not_be_typed_again(author, organisation):
    earlier = StoryFactory(organisation=organisation, author=author)
    page = domain.begin(organisation=organisation, kind="story", title="Új", user=author)
    assert page.region == earlier.region
    assert page.challenge == ""


def test_the_first_record_takes_over_what_the_profile_says(author, organisation):
    sector, branch, county = terms.SectorFactory(code="metal"), terms.EcosystemFactory(code="mobility"), terms.county()
    organisation.sectors, organisation.ecosystems = [sector], [branch]
    organisation.seat, organisation.email = county, "iroda@profil.example"
    organisation.save()
    made = domain.begin(organisation=organisation, kind="story", title="Az első", user=author)
    page = SuccessStoryPage.objects.get(pk=made.pk).get_latest_revision_as_object()
    assert (list(page.sectors.all()), list(page.ecosystems.all())) == ([sector], [branch])
    assert (page.region, page.contact_email) == (county, "iroda@profil.example")


def test_what_the_profile_says_wins_over_an_earlier_record(author, organisation):
    StoryFactory(organisation=organisation, author=author, contact_email="regi@klaszter.example")
    organisation.email = "uj@klaszter.example"
    organisation.save()
    page = domain.begin(organisation=organisation, kind="story", title="Új", user=author)
    assert page.contact_email == "uj@klaszter.example"


def test_a_copy_belongs_to_no_round_and_no_period_yet(author, organisation):
    last_year = {
        "submission_round": SubmissionRound.objects.create(code="round-1", label_hu="Első", label_en="First"),
        "monitoring_period": MonitoringPeriod.objects.create(code="2016", label_hu="2016", label_en="2016"),
    }
    story = StoryFactory(organisation=organisation, author=author, **last_year)
    page = domain.copy_of(record=story, user=author).get_latest_revision_as_object()
    assert (page.submission_round, page.monitoring_period) == (None, None)
    assert page.period_start == story.period_start


def test_a_copy_is_a_draft_with_the_texts_and_facts_of_the_newest_text(author, organisation):
    story = published_story(organisation=organisation, author=author)
    draft = story.get_latest_revision_as_object()
    draft.challenge = "<p>Csak a piszkozatban.</p>"
    draft.save_revision(user=author)
    made = domain.copy_of(record=story, user=author)
    page = SuccessStoryPage.objects.get(pk=made.pk).get_latest_revision_as_object()
    assert page.challenge == "<p>Csak a piszkozatban.</p>"
    assert [row.achieved for row in page.indicators.all()] == [row.achieved for row in story.indicators.all()]
    assert {tag.name for tag in page.keywords.all()} == {tag.name for tag in story.keywords.all()}
    assert [theme.code for theme in page.themes.all()] == ["innovation"]
    assert (page.live, dossier_of(page).state) == (False, "draft")
    assert page.translation_key != story.translation_key
    story.refresh_from_db()
    assert story.indicators.count() == 1


def test_only_those_who_write_for_the_organisation_copy_its_records(client, author, organisation):
    story = StoryFactory(organisation=organisation, author=author)
    for person in (member_of(OrganisationFactory()), office_user("office_editor")):
        client.force_login(person)
        client.post(reverse("records:copy", args=[dossier_of(story).number]))
    assert SuccessStoryPage.objects.count() == 1
    client.force_login(author)
    client.post(reverse("records:copy", args=[dossier_of(story).number]))
    assert SuccessStoryPage.objects.count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("person_reads", "record_is_in", "suffix", "said"),
    [
        ("en", "hu", "(másolat)", "is a new draft with the texts and facts"),
        ("hu", "en", "(copy)", "új piszkozat"),
    ],
)
def test_a_copys_title_is_in_its_own_language_and_the_message_in_the_persons(
    client, person_reads, record_is_in, suffix, said
):
    organisation = OrganisationFactory(language=record_is_in)
    user = member_of(organisation)
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": person_reads})
    story = StoryFactory(organisation=organisation, author=user, title="Műhely " + "a" * 240, other_title="Workshop")
    number = dossier_of(story).number
    client.force_login(user)
    answer = client.post(reverse("records:copy", args=[number]), follow=True)
    made = SuccessStoryPage.objects.exclude(pk=story.pk).get()
    limit = SuccessStoryPage._meta.get_field("title").max_length
    assert (made.title[:8], made.title[-len(suffix) - 2 :]) == ("Műhely a", f"a {suffix}")
    assert len(made.title) <= limit
    (message,) = [str(each) for each in answer.context["messages"]]
    assert [part for part in (said, str(number), made.title) if part not in message] == []


def test_advice_is_shown_with_the_place_in_the_form(client, author, organisation):
    story = StoryFactory(organisation=organisation, author=author, solution="<p>A terv megvalósításra került.</p>")
    client.force_login(author)
    page = client.get(reverse("records:advice", args=[dossier_of(story).number])).content.decode()
    assert "megvalósításra került" in page
    assert f"{reverse('wagtailadmin_pages:edit', args=[story.pk])}#panel" in page


def test_advice_is_for_those_who_can_write(client, organisation, author):
    story = published_story(organisation=organisation, author=author)
    client.force_login(office_user("validator"))
    answer = client.get(reverse("records:advice", args=[dossier_of(story).number]), follow=True)
    assert "q lang" not in answer.content.decode()
