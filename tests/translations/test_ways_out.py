"""T10: nobody cuts a translation from its original, and members hold no right on translations."""

import pytest
from django.db import transaction
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from clusterix.submissions.refusals import Refused
from clusterix.translations.families import work_on
from tests.factories.organisations import member_of
from tests.translations.records import fill_in_all


@pytest.fixture(params=["office", "admin"])
def browser(request, client, office, admin_user):
    client.force_login({"office": office, "admin": admin_user}[request.param])
    return client


def test_stopping_is_refused(english_story, browser, said):
    url = reverse("wagtail_localize:stop_translation", args=[work_on(english_story).pk])
    assert "not stopped" in said(browser.post(url))
    assert work_on(english_story).enabled


def test_stopping_in_a_shell_is_refused(english_story):
    work = work_on(english_story)
    work.enabled = False
    with pytest.raises(Refused):
        work.save(update_fields=["enabled"])
    for victim in (work, work.source):
        with pytest.raises(Refused), transaction.atomic():
            victim.delete()
    assert Translation.objects.get(pk=work.pk).enabled


def test_a_translation_stopped_by_force_cannot_go_live(started, office):
    fill_in_all(started)
    Translation.objects.filter(pk=work_on(started).pk).update(enabled=False)
    with pytest.raises(Refused, match="started from its original"):
        started.get_latest_revision().publish(user=office)


def test_restarting_is_refused_and_not_offered(english_story, browser):
    Translation.objects.filter(pk=work_on(english_story).pk).update(enabled=False)
    url = reverse("wagtailadmin_pages:edit", args=[english_story.pk])
    assert b"localize-restart-translation" not in browser.get(url).content
    browser.post(url, {"localize-restart-translation": "on"})
    assert not work_on(english_story).enabled


def test_the_translation_of_a_record_is_not_deleted(english_story, browser):
    browser.post(reverse("wagtailadmin_pages:delete", args=[english_story.pk]))
    with pytest.raises(Refused):
        english_story.delete()
    with pytest.raises(Refused), transaction.atomic():
        Page.objects.filter(pk=english_story.pk).delete()
    assert Page.objects.filter(pk=english_story.pk).exists()


def test_an_organisation_goes_after_its_translation(organisation, english_organisation, browser, said):
    url = reverse("wagtailadmin_pages:delete", args=[organisation.pk])
    assert "has a translation" in said(browser.post(url))
    assert Page.objects.filter(pk=organisation.pk).exists()
    browser.post(reverse("wagtailadmin_pages:delete", args=[english_organisation.pk]))
    assert not Page.objects.filter(pk=english_organisation.pk).exists()
    browser.post(url)
    assert not Page.objects.filter(pk=organisation.pk).exists()


def test_members_hold_no_right_on_translations(organisation, english_story, client):
    client.force_login(member_of(organisation))
    work = work_on(english_story)
    segment = work.source.stringsegment_set.get(context__path="title")
    before = list(StringTranslation.objects.values_list("pk", "data"))
    for name in ("upload_pofile", "stop_translation"):
        client.post(reverse(f"wagtail_localize:{name}", args=[work.pk]))
    client.put(
        reverse("wagtail_localize:edit_string_translation", args=[work.pk, segment.pk]),
        "value=taken",
        content_type="application/x-www-form-urlencoded",
    )
    for name in ("download_pofile", "preview_translation"):
        assert client.get(reverse(f"wagtail_localize:{name}", args=[work.pk])).status_code in (302, 403)
    for address in (
        reverse("wagtailadmin_pages:edit", args=[english_story.pk]),
        reverse("wagtailadmin_pages:edit", args=[english_story.get_parent().pk]),
        reverse("wagtail_localize:translations_report"),
        reverse("translations:desk"),
    ):
        assert client.get(address).status_code == 302
    assert list(StringTranslation.objects.values_list("pk", "data")) == before
    assert work_on(english_story).enabled


def test_members_see_nothing_of_translations_in_their_menu(organisation, client):
    client.force_login(member_of(organisation))
    page = client.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("translations:desk") not in page
    assert reverse("wagtail_localize:translations_report") not in page
