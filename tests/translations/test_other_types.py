"""Proof 3 for the types besides stories: no way puts the words of one language under the address of the other."""

import pytest
from django.urls import reverse

from clusterix.submissions.refusals import Refused
from clusterix.translations.families import work_on
from tests.factories.records import TYPES, published_quickly
from tests.translations.records import ENGLISH, change_story, fill_in_all, reload, rows, translated, wrong_language

NEW = "<p>Azóta kiderült, hogy a karbantartás is sokba kerül.</p>"


@pytest.mark.parametrize("type_name", ["practice", "training"])
def test_an_outdated_translation_goes_live_in_no_way(
    organisation, english_organisation, as_office, type_name, django_capture_on_commit_callbacks
):
    words = {"other_title": ENGLISH["title"], "other_summary": ENGLISH["teaser"]}
    [record] = published_quickly(type_name, organisation=organisation, **words)
    text = TYPES[type_name].prose
    page = translated(record)
    change_story(record, **{text: NEW})
    before = rows()
    work = work_on(page)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    update = reverse("wagtail_localize:update_translations", args=[work.source_id])
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    for address, data in (
        (f"{bulk}?id={page.pk}&next=/admin/", {"include_descendants": "on"}),
        (reverse("wagtail_localize:convert_to_alias", args=[page.pk]), {}),
        (edit, {"localize-convert-to-alias": "on"}),
        (update, {"publish_translations": "on"}),
        (edit, {"action": "publish"}),
    ):
        assert as_office.post(address, data).status_code < 500
        assert rows() == before, address
    for publish in (False, True):
        with pytest.raises(Refused), django_capture_on_commit_callbacks(execute=True):
            work.save_target(publish=publish)
    changed = reload(page)
    setattr(changed, text, NEW)
    with pytest.raises(Refused):
        changed.save()
    assert (rows(), wrong_language()) == (before, [])
    fill_in_all(page)
    as_office.post(update, {"publish_translations": "on"})
    assert getattr(reload(page), text) != getattr(page, text)
    assert wrong_language() == []
