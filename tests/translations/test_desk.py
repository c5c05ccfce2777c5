import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.users.models import UserProfile

from clusterix.translations import desk, domain
from clusterix.translations.status import Standing
from tests.factories.organisations import OrganisationFactory, member_of
from tests.translations.records import STRINGS, change_story, draft_story, fill_in_all, published_story, translated

ADDRESS = "/admin/translations/"


def listed(user):
    return {row.title: row for row in desk.rows(desk.unfinished(), user)}


def test_organisations_come_first_and_records_wait_for_them(organisation, story, office):
    rows = desk.rows(desk.unfinished(), office)
    assert [row.title for row in rows] == [organisation.title, story.title]
    assert rows[1].standing == Standing.MISSING
    assert rows[1].number == story.dossier.number
    assert organisation.title in rows[1].step.label
    assert rows[1].step == rows[0].step.__class__(rows[1].step.label, rows[0].step.url, post=True)


def test_each_standing_has_its_next_step(organisation, english_organisation, office):
    stories = [published_story(organisation) for _number in range(4)]
    unfinished = domain.start(page=stories[1], user=office)
    ready = domain.start(page=stories[2], user=office)
    fill_in_all(ready)
    live = translated(stories[3])
    change_story(stories[3], solution="<p>Egészen másképp történt, mint ahogyan először leírtuk.</p>")
    rows = listed(office)
    edit = [reverse("wagtailadmin_pages:edit", args=[page.pk]) for page in (unfinished, live)]
    expected = {
        stories[0].title: (Standing.MISSING, reverse("translations:start", args=[stories[0].pk]), True),
        stories[1].title: (Standing.UNFINISHED, edit[0], False),
        stories[2].title: (Standing.READY, reverse("translations:publish", args=[ready.pk]), True),
        stories[3].title: (Standing.OUTDATED, edit[1], False),
    }
    assert {title: (row.standing, row.step.url, row.step.post) for title, row in rows.items()} == expected
    assert (rows[stories[1].title].done, rows[stories[1].title].total) == (2, STRINGS)


def test_what_is_finished_or_not_public_is_not_listed(organisation, english_story, office):
    draft_story(organisation)
    assert listed(office) == {}


def test_the_desk_and_the_page_agree(organisation, english_organisation, office):
    draft = domain.start(page=published_story(organisation), user=office)
    fill_in_all(draft)
    live = domain.publish(page=draft, user=office)
    for _round in range(2):
        rows = listed(office)
        standing = domain.status(live.dossier).standing
        assert [row.standing for row in rows.values()] == ([] if standing == Standing.PUBLISHED else [standing])
        change_story(live.source, solution="<p>Egészen másképp történt, mint ahogyan először leírtuk.</p>")


def test_translators_are_told_who_publishes(started, translator):
    fill_in_all(started)
    step = next(iter(listed(translator).values())).step
    assert (step.url, step.label) == ("", "The Cluster Office publishes it")


def test_the_office_goes_from_desk_to_live_page(organisation, as_office):
    story = published_story(organisation)
    for page in (organisation, story):
        as_office.post(reverse("translations:start", args=[page.pk]))
        target = page.get_translations().get().specific
        fill_in_all(target)
        as_office.post(reverse("translations:publish", args=[target.pk]))
    assert b"Everything is translated" in as_office.get(ADDRESS).content


@pytest.mark.parametrize(("language", "word"), [("hu", "Fordítások"), ("en", "Translations")])
def test_the_desk_speaks_both_languages(story, as_office, office, language, word):
    UserProfile.objects.update_or_create(user=office, defaults={"preferred_language": language})
    assert f"<title>{word}" in " ".join(as_office.get(ADDRESS).content.decode().split()).replace("> ", ">")


def test_the_number_of_queries_does_not_grow(organisation, as_office, office):
    published_story(organisation)
    as_office.get(ADDRESS)
    one = queries_of(as_office)
    fill_in_all(domain.start(page=organisation, user=office))
    for number in range(8):
        other = OrganisationFactory(title=f"Szervezet {number}")
        published_story(other)
    assert queries_of(as_office) == one


def queries_of(client):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(ADDRESS).status_code == 200
    return len(captured)


def test_long_lists_come_in_pages(organisation, as_office, monkeypatch):
    monkeypatch.setattr(desk, "PAGE_SIZE", 2)
    for _number in range(2):
        published_story(organisation)
    first, second = as_office.get(ADDRESS).content, as_office.get(f"{ADDRESS}?p=2").content
    assert b"?p=2" in first
    assert b"?p=1" in second


def test_the_page_of_a_record_tells_where_its_translation_stands(story, started, organisation, as_office, client):
    address = reverse("records:desk", args=[story.dossier.number])
    edit = reverse("wagtailadmin_pages:edit", args=[started.pk])
    page = as_office.get(address).content.decode()
    assert "2 of 5 texts translated" in page
    assert edit in page
    client.force_login(member_of(organisation))
    page = client.get(address).content.decode()
    assert "Texts are missing" in page
    assert edit not in page
