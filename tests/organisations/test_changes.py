"""Organisations are renamed, end and are merged; no record's address changes."""

import pytest
from django.utils import timezone
from wagtail.models import PageLogEntry

from clusterix.organisations import changes
from clusterix.organisations.models import OrganisationPage
from clusterix.organisations.permissions import organisations_of
from clusterix.organisations.refusals import Refused
from clusterix.organisations.roles import MemberRole
from tests.factories.organisations import OrganisationFactory, member_of
from tests.factories.records import one_of_each
from tests.factories.stories import StoryFactory, again, published_story, translated, updated

pytestmark = pytest.mark.django_db


def fresh(organisation):
    return OrganisationPage.objects.get(pk=organisation.pk)


@pytest.fixture
def story(organisation):
    return published_story(organisation=organisation)


def test_renaming_changes_the_name_and_no_address(organisation, office, story, client):
    before, own = story.get_url(), organisation.get_url()
    renamed = changes.rename(organisation=organisation, title="Új Név Klaszter", user=office)
    assert renamed.title == "Új Név Klaszter"
    assert again(story).get_url() == before
    assert renamed.get_url() == own
    assert "Új Név Klaszter" in client.get(before).content.decode()


def test_renaming_publishes_nothing_else_and_loses_nothing(organisation, office):
    draft = fresh(organisation)
    draft.summary = "Készülő bemutatkozás"
    draft.save_revision()
    changes.rename(organisation=organisation, title="Új Név", user=office)
    page = fresh(organisation)
    assert page.summary == organisation.summary
    waiting = page.get_latest_revision_as_object()
    assert (waiting.title, waiting.summary) == ("Új Név", "Készülő bemutatkozás")
    assert page.has_unpublished_changes


def test_draft_is_renamed_and_stays_a_draft(roles, office):
    draft = OrganisationFactory(live=False)
    page = changes.rename(organisation=draft, title="Új Név", user=office)
    assert not page.live
    assert page.title == page.get_latest_revision_as_object().title == "Új Név"


def test_name_is_needed(organisation, office):
    with pytest.raises(Refused):
        changes.rename(organisation=organisation, title="  ", user=office)


def test_end_closes_memberships_and_keeps_records(organisation, author, office, story, client):
    ended = changes.end(organisation=organisation, user=office)
    assert ended.ended_on == timezone.localdate()
    assert ended.live
    assert not organisation.memberships.filter(ends_on=None).exists()
    assert client.get(story.get_url()).status_code == 200
    assert client.get(ended.get_url()).status_code == 200
    with pytest.raises(Refused):
        changes.end(organisation=organisation, user=office)


def test_end_survives_the_next_edit(organisation, office):
    changes.end(organisation=organisation, user=office)
    fresh(organisation).get_latest_revision().publish()
    assert fresh(organisation).ended_on == timezone.localdate()


def test_merger_moves_records_in_both_languages_and_no_address(organisation, other, office, story, client):
    english = translated(story)
    translated(other)
    draft = StoryFactory(organisation=organisation)
    addresses = [story.get_url(), english.get_url()]
    tree = client.get(f"{organisation.get_url()}{story.slug}/")
    assert changes.merge(source=organisation, target=other, user=office) == 2
    assert [again(story).get_url(), again(english).get_url()] == addresses
    for page in (story, english, draft):
        assert again(page).get_parent().specific.source == fresh(other)
    for address in addresses:
        assert client.get(address).status_code == 200
    assert other.title in client.get(addresses[0]).content.decode()
    # The place in the tree that somebody may have noted leads to the address as before.
    assert client.get(f"{organisation.get_url()}{story.slug}/").headers["Location"] == tree.headers["Location"]


def test_records_of_every_type_come_along_and_keep_their_addresses(organisation, other, office, client):
    records = one_of_each(organisation=organisation)
    before = {name: record.get_url() for name, record in records.items()}
    changes.rename(organisation=organisation, title="Új Név Klaszter", user=office)
    assert changes.merge(source=fresh(organisation), target=other, user=office) == len(records)
    for name, record in records.items():
        record = again(record)
        assert (record.get_url(), record.get_parent().pk) == (before[name], other.pk)
        answer = client.get(before[name])
        assert (answer.status_code, other.title in answer.content.decode()) == (200, True)


def test_old_profile_leads_to_the_new_one_in_its_language(organisation, other, office, story, client):
    english = translated(organisation)
    translated(other)
    changes.merge(source=organisation, target=other, user=office)
    for page in (organisation, english):
        answer = client.get(again(page).get_url())
        target = fresh(other) if page == organisation else fresh(other).get_translation(english.locale)
        assert (answer.status_code, answer.headers["Location"]) == (301, target.get_url())
        assert again(page).get_sitemap_urls() == []


def test_people_come_along(organisation, other, office):
    author, boss = member_of(organisation), member_of(organisation, MemberRole.ORGANISATION_ADMIN)
    both = member_of(organisation, MemberRole.ORGANISATION_ADMIN)
    other.memberships.create(user=both)
    changes.merge(source=organisation, target=other, user=office)
    roles = {m.user: m.role for m in other.memberships.current().filter(ends_on=None)}
    assert roles == {
        author: MemberRole.AUTHOR,
        boss: MemberRole.ORGANISATION_ADMIN,
        both: MemberRole.ORGANISATION_ADMIN,
    }
    assert list(organisations_of(author)) == [fresh(other)]
    assert not organisation.memberships.filter(ends_on=None).exists()


def test_what_was_absorbed_before_belongs_to_the_last_one(organisation, other, office):
    first = OrganisationFactory(title="Első")
    changes.merge(source=first, target=organisation, user=office)
    changes.merge(source=organisation, target=other, user=office)
    assert fresh(first).merged_into == fresh(other)


def test_two_records_with_one_slug_both_live_on(organisation, other, office, client):
    first = published_story(organisation=other, title="Közös beszerzés")
    second = published_story(organisation=organisation, title="Közös beszerzés")
    assert first.slug == second.slug
    changes.merge(source=organisation, target=other, user=office)
    for story in (first, second):
        assert client.get(again(story).get_url()).status_code == 200
    assert client.get(f"{other.get_url()}{first.slug}/").headers["Location"] == first.get_url()
    changed = updated(again(second), title="Közös beszerzés, bővítve")
    assert changed.title == "Közös beszerzés, bővítve"


@pytest.mark.parametrize("case", ["itself", "ended", "merged", "draft", "language", "untranslated"])
def test_merger_is_refused_in_words_and_changes_nothing(organisation, other, office, case, story):
    source, target = organisation, other
    if case == "itself":
        target = organisation
    if case == "ended":
        changes.end(organisation=other, user=office)
    if case == "merged":
        changes.merge(source=other, target=OrganisationFactory(), user=office)
    if case == "draft":
        target = OrganisationFactory(live=False)
    if case == "language":
        target = OrganisationFactory(language="en")
    if case == "untranslated":
        translated(story)
    with pytest.raises(Refused) as refused:
        changes.merge(source=fresh(source), target=fresh(target), user=office)
    assert str(refused.value)
    assert again(story).get_parent().pk == organisation.pk
    assert fresh(organisation).merged_into is None


def test_merger_is_written_into_both_histories(organisation, other, office, story):
    changes.merge(source=organisation, target=other, user=office)
    entries = PageLogEntry.objects.filter(action__startswith="organisations.")
    said = {entry.page_id: entry.message for entry in entries}
    assert other.title in said[organisation.pk]
    assert organisation.title in said[other.pk]


def test_nothing_is_written_below_a_merged_organisation(organisation, other, office, superuser):
    changes.merge(source=organisation, target=other, user=office)
    assert not fresh(organisation).permissions_for_user(superuser).can_add_subpage()
    assert not fresh(organisation).permissions_for_user(superuser).can_delete()
    assert fresh(other).permissions_for_user(superuser).can_add_subpage()
