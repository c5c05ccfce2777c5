"""The office edits the language of a record in the form; what it does not touch stays the same fact."""

import html5lib
import pytest
from django.urls import reverse

from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.freezing import changed_fields, latest_data
from clusterix.submissions.states import State
from tests.factories.organisations import office_user
from tests.factories.stories import StoryFactory, again, bring_to

pytestmark = pytest.mark.django_db


def as_the_browser_sends(html):
    """What the editing form holds when nobody has touched it."""
    form = html5lib.parse(html, namespaceHTMLElements=False).find(".//form[@id='page-edit-form']")
    data = {}
    for one in form.iter():
        name, kind = one.get("name"), one.get("type")
        if (
            one.tag not in ("input", "textarea", "select")
            or not name
            or "__prefix__" in name
            or kind in ("submit", "file", "button")
        ):
            continue
        if one.tag == "select":
            chosen = [option.get("value", "") for option in one.iter("option") if option.get("selected") is not None]
            data[name] = chosen if one.get("multiple") is not None else (chosen or [""])[0]
        elif kind in ("checkbox", "radio"):
            if one.get("checked") is not None:
                data.setdefault(name, []).append(one.get("value", "on"))
        else:
            data[name] = one.text or "" if one.tag == "textarea" else one.get("value", "")
    return data


def test_saving_the_form_changes_no_fact(client):
    story = bring_to(StoryFactory(), State.REVIEWED)
    judged = again(story).dossier.current_copy.content
    client.force_login(office_user(OfficeRole.OFFICE_EDITOR))
    address = reverse("wagtailadmin_pages:edit", args=[story.pk])
    data = as_the_browser_sends(client.get(address).content.decode()) | {"teaser": story.teaser + " Igen."}
    answer = client.post(address, data)
    assert answer.status_code == 302, answer.context["form"].errors
    now = latest_data(again(story))
    changed = changed_fields(type(story), judged, now)
    assert "teaser" in changed
    assert set(changed) & set(type(story).FACTS) == set()
