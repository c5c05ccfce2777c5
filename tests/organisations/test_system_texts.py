"""What Wagtail says without Hungarian is said by our catalogue, and nothing that it says itself."""

import re
from importlib.util import find_spec
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext, override

from clusterix.organisations.system_texts import TEXTS
from tests.factories.organisations import UserFactory
from tests.house.project import ROOT

APPS = ("wagtail", "wagtail_localize")
# Not installed here: the API with its tokens.
LEFT_OUT = ("created", "last used at", "Last used", "Never")
TOKENS = re.compile("oken|evoke|API")


def catalogues(language, domain):
    for app in APPS:
        folder = Path(find_spec(app).submodule_search_locations[0])
        for path in sorted(folder.rglob(f"locale/{language}/LC_MESSAGES/{domain}.po")):
            if _is_installed(path.parents[3], folder):
                yield polib.pofile(str(path))


def _is_installed(app, folder):
    name = ".".join([folder.name, *app.relative_to(folder).parts])
    # Ours stand in the place of Wagtail's own.
    named = {*settings.INSTALLED_APPS, "wagtail.users", "wagtail.images", "wagtail.documents"}
    return name in named


def without_hungarian(domain):
    hungarian = {entry.msgid for book in catalogues("hu", domain) for entry in book if entry.translated()}
    english = {entry.msgid for book in catalogues("en", domain) for entry in book if not entry.obsolete}
    return {text for text in english - hungarian if text and not text.startswith(LEFT_OUT) and not TOKENS.search(text)}


def test_list_names_what_wagtail_leaves_out():
    wanted = without_hungarian("django")
    assert len(wanted) > 50
    assert sorted(wanted - set(TEXTS)) == []
    assert sorted(set(TEXTS) - wanted) == []


def test_scripts_list_names_what_wagtail_leaves_out():
    source = (ROOT / "static" / "js" / "system-texts.js").read_text()
    assert sorted(text for text in without_hungarian("djangojs") if f'"{text}"' not in source) == []


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_admin_says_it_in_hungarian(domain):
    book = polib.pofile(str(ROOT / "locale" / "hu" / "LC_MESSAGES" / f"{domain}.po"))
    ours = {entry.msgid for entry in book.translated_entries()}
    assert sorted(without_hungarian(domain) - ours) == []


def test_catalogue_is_the_one_that_is_used():
    with override("hu"):
        assert gettext("Go to the first error") == "Ugrás az első hibához"


@pytest.mark.django_db
def test_the_account_asks_for_the_two_names_by_their_right_words(client):
    user = UserFactory(is_superuser=True, last_name="Nagy", first_name="Réka")
    client.force_login(user)
    with override("hu"):
        form = client.get(reverse("wagtailadmin_account")).context["panels_by_tab"]
        names = {
            field.name: (str(field.label), field.value())
            for panels in form.values()
            for panel in panels
            for field in panel.get_form()
            if field.name in ("first_name", "last_name")
        }
    assert names == {"first_name": ("Utónév", "Réka"), "last_name": ("Családnév", "Nagy")}
