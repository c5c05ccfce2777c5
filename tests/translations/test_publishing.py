import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry

from clusterix.submissions import lifecycle
from clusterix.submissions.models import Dossier
from clusterix.submissions.refusals import Refused
from clusterix.translations import domain, status
from clusterix.translations.families import work_on
from clusterix.translations.status import Standing
from tests.factories.organisations import OrganisationFactory, member_of, office_user
from tests.translations.records import (
    ENGLISH,
    STRINGS,
    TEXTS,
    change_story,
    fill_in_all,
    published_story,
    reload,
    story_pages,
    translated,
    wrong_language,
)


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_the_office_publishes_a_complete_translation_from_the_editor(started, as_office, office, said):
    fill_in_all(started)
    response = as_office.post(edit(started), {"action": "publish"})
    page = reload(started)
    assert "is published" in said(response)
    assert page.live
    assert (page.title, page.teaser) == (ENGLISH["title"], ENGLISH["teaser"])
    assert page.challenge.count("English words for string") == 2
    assert wrong_language() == []
    assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish").get().user == office


def test_the_office_publishes_from_the_desk(started, as_office):
    fill_in_all(started)
    as_office.post(reverse("translations:publish", args=[started.pk]))
    assert reload(started).live


def test_an_incomplete_translation_stays_a_draft_and_says_how_much_is_missing(started, as_office, said):
    response = as_office.post(edit(started), {"action": "publish"})
    assert "3 texts are not translated yet" in said(response)
    assert response.url == edit(started)
    assert not reload(started).live


def test_a_blank_translation_counts_as_missing(started, office):
    fill_in_all(started, template=" ")
    with pytest.raises(Refused, match="not translated yet"):
        domain.publish(page=started, user=office)


def test_a_sentence_copied_from_the_original_is_not_a_translation(story, started, office):
    work = work_on(started)
    for segment in work.source.stringsegment_set.exclude(context__path__in=["title", "teaser"]):
        segment.string.translations.create(
            context=segment.context, locale=work.target_locale, data=segment.string.data, translation_type="manual"
        )
    with pytest.raises(Refused, match="language of the original"):
        domain.publish(page=started, user=office)
    assert not reload(started).live


def test_an_organisation_may_keep_its_long_name(office, pages):
    organisation = OrganisationFactory(title="Dél-Alföldi Első Közös Műszeres Mérési Klaszter", summary="Mérünk.")
    draft = domain.start(page=organisation, user=office)
    fill_in_all(draft, template=organisation.title)
    work = work_on(draft)
    title = work.source.stringsegment_set.get(context__path="title")
    title.string.translations.update(data=organisation.title)
    assert domain.publish(page=draft, user=office).title == organisation.title


def test_translators_and_members_do_not_publish(started, organisation, client):
    fill_in_all(started)
    for user in (office_user("translator"), member_of(organisation), office_user("validator")):
        client.force_login(user)
        client.post(edit(started), {"action": "publish"})
        client.post(reverse("translations:publish", args=[started.pk]))
        with pytest.raises(Refused):
            domain.publish(page=started, user=user)
    assert not reload(started).live


def test_a_text_that_is_too_long_is_named(started, office):
    work = work_on(started)
    fill_in_all(started)
    teaser = work.source.stringsegment_set.get(context__path="teaser")
    teaser.string.translations.update(data="long " * 120)
    with pytest.raises(Refused, match="528"):
        domain.publish(page=started, user=office)
    assert not reload(started).live


def test_the_address_is_made_from_the_translated_title_once(story, english_story, office):
    assert english_story.slug == "six-small-firms-bought-costly-instruments-together"
    assert english_story.url_path.endswith(f"/{english_story.slug}/")
    change_story(story, title="Tizenkét vállalkozás vizsgál már közös műszerekkel", other_title="Twelve firms by now")
    again = domain.publish(page=english_story, user=office)
    assert again.title == "Twelve firms by now"
    assert again.slug == english_story.slug


def test_two_translations_with_one_title_get_two_addresses(story, english_story, organisation):
    other = translated(published_story(organisation))
    assert other.title == english_story.title
    assert other.slug != english_story.slug


def test_a_changed_original_leaves_the_live_translation_as_it_was(story, english_story, office):
    assert not status.is_outdated(english_story)
    change_story(story, challenge="<p>Azóta kiderült, hogy a karbantartás is sokba kerül.</p>")
    page = reload(english_story)
    assert page.live
    assert page.challenge == english_story.challenge
    assert status.is_outdated(page)
    assert domain.status(story.dossier).standing == Standing.OUTDATED
    with pytest.raises(Refused, match="1 text is not translated"):
        domain.publish(page=page, user=office)
    assert reload(page).challenge == english_story.challenge

    fill_in_all(page)
    assert domain.status(story.dossier).standing == Standing.READY
    page = domain.publish(page=page, user=office)
    assert not status.is_outdated(page)
    assert domain.status(story.dossier).standing == Standing.PUBLISHED


def test_a_paragraph_taken_away_makes_the_translation_outdated_too(story, english_story, office):
    change_story(story, challenge=TEXTS["challenge"].split("</p>")[0] + "</p>")
    assert status.is_outdated(english_story)
    page = domain.publish(page=english_story, user=office)
    assert page.challenge.count("<p") == 1
    assert not status.is_outdated(page)


def test_a_changed_fact_does_not_make_the_translation_outdated(story, english_story):
    change_story(story, place_name="Debrecen")
    assert not status.is_outdated(english_story)
    assert domain.status(story.dossier).standing == Standing.PUBLISHED


def test_the_standing_follows_the_work(story, english_organisation, office):
    assert domain.status(story.dossier).standing == Standing.MISSING
    draft = domain.start(page=story, user=office)
    found = domain.status(story.dossier)
    assert (found.standing, found.done, found.total, found.page) == (Standing.UNFINISHED, 2, STRINGS, draft)
    fill_in_all(draft)
    assert domain.status(story.dossier).standing == Standing.READY


def test_withdrawing_a_record_takes_both_languages_off_the_site(story, english_story, office):
    lifecycle.act(dossier=story.dossier, action="withdraw", user=office, reason="The author asked for it.")
    assert not story_pages().filter(live=True).exists()
    with pytest.raises(Refused, match="original is not published"):
        domain.publish(page=reload(english_story), user=office)
    assert Dossier.objects.get(pk=story.dossier.pk).state == "withdrawn"


def test_unpublishing_an_organisation_takes_its_translation_along(organisation, english_organisation, as_office):
    as_office.post(reverse("wagtailadmin_pages:unpublish", args=[organisation.pk]))
    assert not reload(organisation).live
    assert not reload(english_organisation).live


def test_an_organisation_stays_while_english_records_stand_below_its_translation(
    organisation, english_organisation, as_office, said
):
    published_story(english_organisation)
    response = as_office.post(reverse("wagtailadmin_pages:unpublish", args=[organisation.pk]))
    assert "Published pages stand below its translation" in said(response)
    assert reload(organisation).live
    assert reload(english_organisation).live
