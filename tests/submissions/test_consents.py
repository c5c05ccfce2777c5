"""Nobody is published who has not agreed; whoever no longer agrees leaves the site (R40, R42, domain.md 7.2)."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file

from clusterix.catalogue.models import CatalogueEntry
from clusterix.mail.models import OutboxMessage
from clusterix.media.models import ClusterixImage
from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.calendar import add_working_days
from clusterix.submissions.consents import domain
from clusterix.submissions.consents.following import follow
from clusterix.submissions.models import NamedPerson
from clusterix.submissions.models.consent import Ending, Given
from clusterix.submissions.refusals import Refused
from clusterix.submissions.states import State
from tests.factories.consents import agreed
from tests.factories.organisations import member_of, office_user
from tests.factories.stories import (
    StoryFactory,
    again,
    author_of,
    bring_to,
    dossier_of,
    take,
    translated,
    updated,
)

pytestmark = pytest.mark.django_db

ANNA = "Kitalált Anna"
QUOTE = {"quote_text": "Együtt könnyebb volt.", "quote_name": ANNA, "quote_role": "ügyvezető"}
Way = NamedPerson.Way


def story_with(*ways, **fields):
    """A complete draft in which Anna appears in these ways."""
    story = StoryFactory(**fields)
    story.persons = [NamedPerson(name=ANNA, way=way) for way in ways]
    story.save_revision(user=story.author)
    return story


def withdraw(consent, how=Ending.MAIL, **more):
    return domain.withdraw(permission=consent, user=consent.recorded_by, how=how, **more)


def published_with_consent(**fields):
    story = story_with(Way.NAMED, **QUOTE, **fields)
    consent = agreed(story, ANNA)
    return bring_to(story, State.PUBLISHED), consent


@pytest.mark.parametrize("way", Way)
def test_nobody_is_published_without_a_consent(way):
    story = bring_to(story_with(way), State.VALIDATION)
    with pytest.raises(Refused, match=ANNA):
        take(story, "validate")
    assert not again(story).live
    agreed(story, ANNA)
    take(story, "validate")
    assert again(story).live


def test_whoever_is_quoted_needs_no_row_to_be_protected():
    story = bring_to(StoryFactory(**QUOTE), State.VALIDATION)
    with pytest.raises(Refused, match=ANNA):
        take(story, "validate")


@pytest.mark.parametrize(
    ("way", "lacking"),
    [
        (Way.NAMED, "covers_name"),
        (Way.TRAINER, "covers_name"),
        (Way.QUOTED, "covers_quote"),
        (Way.QUOTED, "covers_name"),
        (Way.PICTURED, "covers_picture"),
        (Way.NAMED, "for_website"),
    ],
)
def test_a_consent_counts_for_what_was_ticked_and_nothing_else(way, lacking):
    story = story_with(way)
    agreed(story, ANNA, **{lacking: False})
    assert domain.refusal(story, dossier_of(story))


def test_two_consents_of_one_person_count_together_however_the_name_is_typed():
    story = story_with(Way.NAMED, Way.PICTURED)
    agreed(story, ANNA, covers_picture=False)
    agreed(story, f"  {ANNA.upper()} ", covers_name=False)
    assert domain.refusal(story, dossier_of(story)) == []


def test_a_consent_that_has_ended_or_was_a_mistake_is_none():
    story = story_with(Way.NAMED)
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    agreed(story, ANNA, valid_until=yesterday)
    assert domain.refusal(story, dossier_of(story))
    consent = agreed(story, ANNA)
    assert domain.refusal(story, dossier_of(story)) == []
    withdraw(consent, Ending.MISTAKE)
    assert domain.refusal(story, dossier_of(story))
    assert not OutboxMessage.objects.filter(key__startswith="consent_lapsed").exists()


def test_a_consent_holds_for_five_years_and_keeps_the_words(settings):
    story = story_with(Way.NAMED)
    consent = agreed(story, ANNA, given_on=datetime.date(2024, 2, 29))
    assert consent.valid_until == datetime.date(2029, 2, 28)
    assert story.title in consent.statement
    assert settings.PRIVACY_EMAIL in consent.statement


def test_the_other_language_needs_a_tick_of_its_own():
    story = story_with(Way.NAMED)
    agreed(story, ANNA, for_translation=False)
    story = bring_to(story, State.PUBLISHED)
    with pytest.raises(Refused, match=ANNA):
        translated(story)
    agreed(story, ANNA)
    assert translated(story).live


def test_submitting_authorises_the_office_once():
    story = bring_to(StoryFactory(), State.SUBMITTED)
    given = dossier_of(story).authorisations.get()
    assert given.given_how == Given.SUBMISSION
    assert given.owner_name == story.organisation.title
    assert story.title in given.statement
    take(story, "take_back")
    take(story, "submit")
    assert dossier_of(story).authorisations.count() == 1


def test_data_of_somebody_else_need_their_authorisation():
    story = bring_to(StoryFactory(), State.VALIDATION)
    other = domain.record_authorisation(
        dossier=dossier_of(story),
        user=author_of(story),
        language="hu",
        owner_name="Másik Hivatal",
        given_by="Kitalált Béla igazgató",
        given_on=timezone.localdate(),
        given_how=Given.MAIL,
        kept_at="levelezés",
        for_website=True,
    )
    withdraw(other)
    with pytest.raises(Refused, match="Másik Hivatal"):
        take(story, "validate")


def test_withdrawal_hides_the_person_at_once_and_tells_who_has_to_act(client):
    officer = office_user(OfficeRole.DATA_PROTECTION)
    story, consent = published_with_consent()
    translation = translated(story)
    entry = CatalogueEntry.objects.get(dossier=dossier_of(story), language="hu")
    for page in (story, translation):
        assert ANNA in client.get(page.url).content.decode()
    withdraw(consent)
    for page in (story, translation):
        content = client.get(page.url).content.decode()
        assert ANNA not in content
        assert "ügyvezető" not in content
    assert CatalogueEntry.objects.get(pk=entry.pk).digest != entry.digest
    mails = OutboxMessage.objects.filter(key__startswith="consent_lapsed")
    assert {officer.email, author_of(story).email} <= {mail.to for mail in mails}
    assert not any(ANNA in mail.subject + mail.body for mail in mails)


def test_pictures_leave_with_the_person_shown_in_them(client):
    picture = ClusterixImage.objects.create(title="Anna a gép mellett", file=get_test_image_file())
    story = story_with(Way.PICTURED, hero_image=picture, hero_alt="Anna a gép mellett.", hero_shows_people=True)
    consent = agreed(story, ANNA)
    story = bring_to(story, State.PUBLISHED)
    assert client.get(story.url).context["record"].image
    withdraw(consent)
    assert client.get(story.url).context["record"].image is None
    assert again(story).hero_image_id == picture.pk


def test_an_update_without_the_person_carries_the_withdrawal_out():
    story, consent = published_with_consent()
    withdraw(consent)
    assert dossier_of(story).lapsed_since == timezone.localdate()
    story = updated(story, quote_text="", quote_name="", quote_role="", persons=[])
    consent.refresh_from_db()
    assert consent.handled_on == timezone.localdate()
    assert dossier_of(story).lapsed_since is None
    assert dossier_of(story).withheld == []


def test_an_update_that_still_names_the_person_is_refused():
    story, consent = published_with_consent()
    withdraw(consent)
    with pytest.raises(Refused, match=ANNA):
        updated(
            story, quote_text="", quote_name="", quote_role="", persons=[], results=f"<p>Ezt <b>{ANNA}</b> mondta.</p>"
        )


def test_what_nobody_changed_leaves_the_site_after_three_working_days():
    story, consent = published_with_consent()
    withdraw(consent)
    last = add_working_days(timezone.localdate(), 3)
    assert follow(last).taken_down == 0
    assert again(story).live
    assert follow(last + datetime.timedelta(days=1)).taken_down == 1
    assert not again(story).live
    assert dossier_of(story).state == State.WITHDRAWN
    consent.refresh_from_db()
    assert consent.handled_on


def test_renewal_is_asked_for_once_and_a_later_consent_takes_the_place():
    story, consent = published_with_consent()
    soon = consent.valid_until - datetime.timedelta(days=30)
    follow(soon)
    number = OutboxMessage.objects.filter(key__startswith="consent_ending:consent").count()
    assert number
    follow(soon + datetime.timedelta(days=1))
    assert OutboxMessage.objects.filter(key__startswith="consent_ending:consent").count() == number
    after = consent.valid_until + datetime.timedelta(days=1)
    agreed(story, ANNA, valid_until=after + datetime.timedelta(days=900))
    tally = follow(after)
    assert dossier_of(story).withheld == []
    assert tally.taken_down == 0


def test_whose_consent_has_ended_is_hidden_on_the_morning_after():
    story, consent = published_with_consent()
    agreed(story, "Valaki Más")
    follow(consent.valid_until)
    assert dossier_of(story).withheld == []
    follow(consent.valid_until + datetime.timedelta(days=1))
    assert dossier_of(story).withheld == [ANNA.casefold()]
    assert OutboxMessage.objects.filter(key__startswith="consent_lapsed:consent").exists()


def test_the_command_reports_in_one_line(capsys):
    call_command("follow_consents", verbosity=2)
    assert capsys.readouterr().out == "0 ending soon, 0 ended, 0 taken down\n"


ROLES = {
    "author": (True, True),
    "colleague": (True, True),
    OfficeRole.OFFICE_EDITOR: (True, True),
    OfficeRole.VALIDATOR: (True, False),
    OfficeRole.DATA_PROTECTION: (True, False),
    OfficeRole.TRANSLATOR: (False, False),
    OfficeRole.MINISTRY_READER: (False, False),
    "stranger": (False, False),
}


@pytest.mark.parametrize("role", ROLES)
def test_who_reads_and_who_writes_consents(role):
    story = StoryFactory()
    person = {
        "author": lambda: story.author,
        "colleague": lambda: member_of(story.organisation),
        "stranger": lambda: member_of(StoryFactory().organisation),
    }.get(role, lambda: office_user(role))()
    dossier = dossier_of(story)
    assert (domain.may_see(person, dossier), domain.may_record(person, dossier)) == ROLES[role]
    if not ROLES[role][1]:
        with pytest.raises(Refused):
            agreed(story, ANNA, user=person)
        with pytest.raises(Refused):
            domain.withdraw(permission=agreed(story, ANNA), user=person, how=Ending.MAIL)


def test_a_draft_that_is_thrown_away_takes_its_consents_along():
    story = story_with(Way.NAMED)
    consent = agreed(story, ANNA)
    again(story).delete()
    assert not type(consent).objects.exists()
