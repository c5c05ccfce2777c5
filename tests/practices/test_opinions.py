"""The expert's opinion: the office's, written at validation, read in both languages."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from clusterix.organisations.models import Membership
from clusterix.submissions.states import State
from practices.models import ExpertOpinion
from practices.opinions import refusal
from tests.catalogue.reading import entry_of
from tests.factories import vocabularies as terms
from tests.factories.practices import OpinionFactory, PracticeFactory
from tests.factories.stories import StoryFactory, bring_to, dossier_of, let_through, translated

pytestmark = pytest.mark.django_db
MAY = {"office_editor", "validator"}


def address(practice):
    return reverse("practices:opinion", args=[dossier_of(practice).number])


@pytest.fixture
def given():
    return {
        "applicability": terms.ApplicabilityFactory(code="adapt").pk,
        "text_hu": "Kis ráfordítással átvehető.",
        "text_en": "It can be taken over with little effort.",
        "expert_name": "Kitalált Szakértő Szilvia",
        "given_on": str(timezone.localdate()),
    }


def test_only_the_office_and_validators_write_it(practice, people):
    dossier = dossier_of(let_through(practice))
    assert {name for name, user in people.items() if not refusal(user, dossier)} == MAY


@pytest.mark.parametrize("state", State)
def test_it_is_written_from_validation_on(practice, people, state):
    dossier = dossier_of(practice)
    dossier.state = state
    may = not refusal(people["validator"], dossier)
    assert may == (state in {"validation", "published", "update_due"})


def test_nobody_writes_about_their_own_organisation(practice, people):
    Membership.objects.create(user=people["validator"], organisation=practice.organisation)
    assert refusal(people["validator"], dossier_of(let_through(practice)))


def test_other_records_have_none(client, people):
    story = let_through(StoryFactory())
    client.force_login(people["validator"])
    client.get(address(story))
    client.post(address(story), {"expert_name": "X"})
    assert not ExpertOpinion.objects.exists()


def test_the_desk_offers_it_and_the_public_reads_it_in_both_languages(client, practice, people, given):
    practice = let_through(practice)
    translated(practice)
    client.force_login(people["validator"])
    desk = reverse("records:desk", args=[dossier_of(practice).number])
    assert address(practice) in client.get(desk).content.decode()
    answer = client.post(address(practice), given)
    assert answer.status_code == 302, answer.context["form"].errors
    assert given["text_hu"] in client.get(desk).content.decode()
    assert ModelLogEntry.objects.filter(user=people["validator"], action="wagtail.create").exists()
    client.logout()
    hungarian = client.get(entry_of(practice).path).content.decode()
    english = client.get(entry_of(practice, "en").path).content.decode()
    assert given["text_hu"] in hungarian
    assert given["text_en"] in english
    assert given["text_hu"] not in english
    assert all(given["expert_name"] in page for page in (hungarian, english))
    assert "adapt magyarul" in hungarian


def test_the_filter_follows_at_once(client, practice, people, given):
    practice = let_through(practice)
    assert "applicability:adapt" not in entry_of(practice).codes
    client.force_login(people["office_editor"])
    client.post(address(practice), given)
    assert "applicability:adapt" in entry_of(practice).codes


@pytest.mark.parametrize("empty", ["text_hu", "text_en", "expert_name", "given_on"])
def test_an_opinion_is_whole(client, practice, people, given, empty):
    let_through(practice)
    client.force_login(people["validator"])
    answer = client.post(address(practice), given | {empty: ""})
    assert answer.status_code == 400
    assert list(answer.context["form"].errors) == [empty]
    assert not ExpertOpinion.objects.exists()


def test_applicability_alone_is_enough_and_a_day_to_come_is_none(client, practice, people, given):
    let_through(practice)
    client.force_login(people["validator"])
    assert client.post(address(practice), {"applicability": given["applicability"]}).status_code == 302
    answer = client.post(address(practice), given | {"given_on": f"{timezone.localdate().year + 1}-01-01"})
    assert list(answer.context["form"].errors) == ["given_on"]


def test_the_author_cannot_change_it_and_an_update_keeps_it(client, practice, people):
    practice = bring_to(practice, State.PUBLISHED)
    OpinionFactory(practice=practice)
    client.force_login(people["author"])
    client.post(address(practice), {"expert_name": "Én magam"})
    draft = practice.get_latest_revision_as_object()
    draft.challenges = "<p>Új nehézség.</p>"
    draft.save_revision(user=people["author"])
    assert ExpertOpinion.objects.get().expert_name == "Kitalált Szakértő Szilvia"


def test_last_checked_is_the_day_of_validation(people):
    practice = let_through(PracticeFactory())
    assert practice.last_checked == dossier_of(practice).validated_on
