"""Everything that a practice tells is read on its page: live, as a preview, translated, and by its reviewers."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.freezing import as_page, freeze
from clusterix.submissions.models import FrozenCopy
from clusterix.submissions.rendering import view_of
from clusterix.translations import domain
from practices.models import BuildingBlock, Transfer
from tests.catalogue.reading import entry_of
from tests.factories import vocabularies as terms
from tests.factories.organisations import office_user
from tests.factories.practices import OpinionFactory, PracticeFactory
from tests.factories.stories import dossier_of, translated
from tests.factories.stories import let_through as published

pytestmark = pytest.mark.django_db

BLOCKS = [
    {
        "title": "Igények gyűjtése",
        "purpose": "<p>Húsz beszerző kikérdezése.</p>",
        "enabling": "<p>Személyes ismeretség.</p>",
        "lessons": "<p>Tavasszal érnek rá.</p>",
    },
    {"title": "Felkészítés", "purpose": "<p>Fél nap próba.</p>", "enabling": "<p>Idő.</p>"},
]


def full_practice(**fields):
    """A practice in which nothing is left empty."""
    transfer = {
        "organisation": "Kitalált Régió",
        "country": terms.RegionFactory(code="AT", level=0),
        "region": terms.RegionFactory(code="AT31", level=2),
        "year": 2017,
        "adapted_hu": "Ingyenes lett.",
        "adapted_en": "It became free.",
        "link": "https://regio.example/atvetel",
    }
    given = {
        "building_blocks": BLOCKS,
        "transfers": [transfer],
        "blocks_interaction": "<p>A felkészítés az igényekre épül.</p>",
        "challenges": "<p>Lemondások az utolsó héten.</p>",
        "transfer_barriers": "<p>A közbeszerzés szabályai.</p>",
        "participation": "<p>Évente közös értékelés.</p>",
        "from_interreg": True,
        "interreg_project": "CLUSTERIX 2.0",
        "cost_setup_amount": 1200000,
        "cost_setup_currency": "HUF",
        "cost_setup_year": 2014,
        "cost_run_amount": 9000,
        "cost_run_currency": "EUR",
        "cost_run_year": 2016,
        "fte_setup": 2,
        "fte_run": "0.5",
        "policy_programme": terms.FundingProgrammeFactory(code="ginop-1420"),
        "policy_link": "A klaszterfelhívás",
    }
    return PracticeFactory(**given | fields)


SHOWN = [
    "service magyarul",
    "interreg-2127-smart magyarul",
    "regionális",
    "működik",
    "Kitalált Klasztermenedzsment Kft.",
    "az a szervezet felel érte",
    "CLUSTERIX 2.0",
    "1\u00a0200\u00a0000\u00a0Ft (2014)",
    "9000\u00a0euró (2016)",
    "2 teljes munkaidős",
    "0,5 teljes munkaidős",
    "ginop-1420 magyarul",
    "A klaszterfelhívás",
    "A klaszter tavasszal összegyűjti",
    "Igények gyűjtése",
    "Húsz beszerző kikérdezése.",
    "Személyes ismeretség.",
    "Tavasszal érnek rá.",
    "Előfeltételek",
    "Felkészítés",
    "A felkészítés az igényekre épül.",
    "46 bemutatóból",
    "Évi fél állás",
    "Lemondások az utolsó héten.",
    "A kérdéssor bárhol használható.",
    "Tíz bemutatható tag",
    "A közbeszerzés szabályai.",
    "Évente közös értékelés.",
    "Kitalált Régió",
    "AT31 magyarul, AT magyarul",
    "2017",
    "Ingyenes lett.",
    "https://regio.example/atvetel",
]


def words_of(view):
    parts = [f"{section.heading} {section.html}" for section in view.sections]
    for detail in view.details:
        parts += [detail.label, *(f"{value.label} {value.url}" for value in detail.values)]
    return " ".join(parts)


def test_the_public_page_shows_every_field(client):
    page = client.get(entry_of(published(full_practice())).path).content.decode()
    assert [words for words in SHOWN if words not in page] == []


def test_a_preview_and_a_frozen_copy_show_the_same():
    practice = full_practice()
    copy = freeze(dossier=dossier_of(practice), purpose=FrozenCopy.Purpose.SUBMITTED, user=None)
    for page in (practice, practice.get_latest_revision_as_object(), as_page(copy)):
        shown = words_of(view_of(page, None))
        assert [words for words in SHOWN if words not in shown] == []


def test_an_empty_draft_can_be_shown():
    empty = dict.fromkeys(("teaser", "description", "results", "scope", "status_now", "main_institution"), "")
    practice = PracticeFactory(building_blocks=(), practice_kind=None, interreg_topic=None, in_charge=None, **empty)
    assert view_of(practice, None).title == practice.title


def test_a_translation_has_its_own_words_and_the_originals_facts(client):
    practice = published(full_practice())
    block = practice.building_blocks.first()
    prefix = f"building_blocks.{block.translation_key}"
    english = translated(practice, words={f"{prefix}.title": "Collecting needs"})
    page = client.get(entry_of(practice, "en").path).content.decode()
    for words in (
        "Collecting needs",
        "It became free.",
        "service in English",
        "EUR\u00a09,000 (2016)",
        "AT31 in English",
    ):
        assert words in page
    assert "Ingyenes lett." not in page
    assert (english.cost_run_amount, english.practice_kind, english.in_charge) == (None, None, None)
    assert not Transfer.objects.filter(page=english).exists()
    assert BuildingBlock.objects.count() == 4


def test_the_translation_editor_offers_the_words_of_blocks_and_no_fact(client):
    practice, office = published(full_practice()), office_user(OfficeRole.OFFICE_EDITOR)
    translated(practice.organisation, user=office)
    draft = domain.start(page=practice, user=office)
    client.force_login(office)
    answer = client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk]))
    texts = {segment["source"] for segment in json.loads(answer.context["props"])["segments"]}
    assert {"Igények gyűjtése", "Húsz beszerző kikérdezése.", "A klaszterfelhívás"} <= texts
    assert not texts & {"CLUSTERIX 2.0", "regional", "Ingyenes lett."}


def test_the_page_without_the_organisations_name_does_not_name_the_institution(client):
    page = client.get(entry_of(published(full_practice(hide_organisation=True))).path).content.decode()
    assert "Kitalált Klasztermenedzsment Kft." not in page


def cost(client, path):
    assert client.get(path).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        client.get(path)
    return len(captured)


@pytest.mark.django_db(transaction=True)
def test_queries_do_not_grow_with_rows_and_practices(client):
    practice = full_practice()
    OpinionFactory(practice=practice)
    practice = published(practice)
    translated(practice)
    paths = [entry_of(practice).path, entry_of(practice, "en").path]
    lists = ["/hu/jo-gyakorlatok/", "/hu/jo-gyakorlatok/?practice=service&applicability=adapt"]
    first = {path: cost(client, path) for path in paths + lists}
    assert all(first[path] <= 10 for path in paths), first
    assert all(first[path] <= 12 for path in lists), first
    for _number in range(5):
        published(PracticeFactory(organisation=practice.organisation))
    large = published(full_practice(building_blocks=BLOCKS * 3, transfers=[{"organisation": f"{n}"} for n in range(8)]))
    assert cost(client, entry_of(large).path) == first[paths[0]]
    assert {path: cost(client, path) for path in paths + lists} == first
