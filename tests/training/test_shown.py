"""Everything that a training tells is read on its page: live, as a preview, translated, and by its reviewers."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clusterix.submissions.freezing import as_page, freeze
from clusterix.submissions.models import FrozenCopy
from clusterix.submissions.models.partners import NamedPerson
from clusterix.submissions.rendering import view_of
from tests.catalogue.reading import entry_of
from tests.factories import vocabularies as terms
from tests.factories.consents import agreed
from tests.factories.stories import again, dossier_of, translated, updated
from tests.factories.stories import let_through as published
from tests.factories.training import ESCO, CourseFactory, RunFactory, in_days
from training.models import CourseModule, CoursePage, CourseRun, LearningOutcome

pytestmark = pytest.mark.django_db

MODULES = [
    {"title": "Stratégia", "content": "Közös jövőkép", "hours": 8, "competences": ["cm-strategy"], "single": True},
    {"title": "Mérés", "hours": 4, "competences": ["cm-monitoring"]},
]


def full_course(**fields):
    """A training in which nothing is left empty."""
    for code in ("cm-strategy", "cm-monitoring"):
        terms.CompetenceFactory(code=code)
    given = {
        "code": "KM-101",
        "service_category": terms.ServiceCategoryFactory(code="cat"),
        "isced_field": terms.IscedFieldFactory(code="0413"),
        "schedule": terms.ScheduleFactory(code="modular"),
        "criteria": ["ecei-1"],
        "prepares_for": ["silver"],
        "individual_hours": 6,
        "duration": 3,
        "duration_unit": "D",
        "credit": 2,
        "credit_system": "ECTS",
        "vat": "added",
        "price_note": "Ebéddel együtt",
        "voucher_type": terms.VoucherTypeFactory(code="knowledge"),
        "voucher_scheme": "Tudásutalvány-program",
        "voucher_max": 500000,
        "voucher_currency": "HUF",
        "open_regions": ["HU321"],
        "min_participants": 8,
        "max_participants": 20,
        "prerequisites": "Legalább egy év klaszterben.",
        "credential": "Részvételi igazolás",
        "assessment": "Saját terv bemutatása",
        "quality_mark": "ISO 21001",
        "benefit_host": "A vendéglátó visszajelzést kap.",
        "benefit_guest": "A vendég kész megoldást visz haza.",
        "modules": MODULES,
        "esco_skills": [{"uri": ESCO, "label_hu": "stratégiai tervezés", "label_en": "strategic planning"}],
        "materials": [{"url": "https://kepzes.example/minta.pdf", "title_hu": "Minta", "title_en": "Sample"}],
        "announced_also": [{"name": "ECCP", "url": "https://eccp.example"}],
    }
    course = CourseFactory(**given | fields)
    course.persons = [NamedPerson(name="Oktató Olga", way="trainer"), NamedPerson(name="Rejtett Rezső", way="named")]
    course.save()
    course.save_revision(user=course.author)
    for name in ("Oktató Olga", "Rejtett Rezső"):
        agreed(course, name)
    found = again(course)
    found.author = course.author
    return found


SHOWN = [
    "KM-101",
    "cat magyarul",
    "0413 magyarul",
    "modular magyarul",
    "ecei-1 magyarul",
    "silver magyarul",
    "24 kontaktóra",
    "6 óra egyéni munka",
    "3\u00a0nap",
    "2\u00a0ECTS",
    "120\u00a0000\u00a0Ft",
    "az áfa hozzáadódik",
    "Ebéddel együtt",
    "knowledge magyarul",
    "Tudásutalvány-program",
    "legfeljebb 500\u00a0000\u00a0Ft",
    "8–20",
    "Legalább egy év klaszterben.",
    "Részvételi igazolás",
    "Saját terv bemutatása",
    "ISO 21001",
    "A vendéglátó visszajelzést kap.",
    "A vendég kész megoldást visz haza.",
    "Stratégiát ír.",
    "Közös jövőkép",
    "külön is elvégezhető",
    "cm-monitoring magyarul",
    "stratégiai tervezés",
    ESCO,
    "https://kepzes.example/minta.pdf",
    "https://eccp.example",
    "https://kepzes.example/alapok",
    "Oktató Olga",
    "A terem akadálymentes",
    "entry magyarul",
    "training magyarul",
    "all magyarul",
    "managers magyarul",
    "online-sync magyarul",
    "HU321 magyarul",
]


def words_of(view):
    parts = [section.html for section in view.sections]
    for detail in view.details:
        parts += [detail.label, *(f"{value.label} {value.url}" for value in detail.values)]
    return " ".join(parts)


def test_the_public_page_shows_every_field(client):
    course = published(full_course())
    page = client.get(entry_of(course).path).content.decode()
    assert [words for words in SHOWN if words not in page] == []
    assert "Rejtett Rezső" not in page


def test_a_preview_and_a_frozen_copy_show_the_same():
    course = full_course()
    copy = freeze(dossier=dossier_of(course), purpose=FrozenCopy.Purpose.SUBMITTED, user=None)
    for page in (course, course.get_latest_revision_as_object(), as_page(copy)):
        shown = words_of(view_of(page, None))
        assert [words for words in SHOWN if words not in shown] == []


def test_an_empty_draft_can_be_shown():
    course = CourseFactory(
        teaser="", description="", learning_outcomes=(), price=None, currency="", voucher="", contact_hours=None
    )
    assert view_of(course, None).title == course.title


def test_a_translation_has_its_own_words_and_the_originals_facts(client):
    course = published(full_course())
    english = translated(course, words=english_words(course))
    page = client.get(entry_of(course, "en").path).content.decode()
    for words in ("Writes a strategy.", "Strategy", "8 hours", "can be attended alone", "cm-strategy in English"):
        assert words in page
    assert "Stratégiát ír." not in page
    assert "HUF\u00a0120,000" in page
    assert english.price is None


def english_words(course):
    first, module = course.learning_outcomes.first(), course.modules.first()
    return {
        f"learning_outcomes.{first.translation_key}.text": "Writes a strategy.",
        f"modules.{module.translation_key}.title": "Strategy",
    }


def test_no_second_fact_in_the_rows_of_a_translation():
    course = published(full_course())
    translated(course)
    updated_course = updated(
        course, teaser="Másik összefoglaló, amely szintén elég hosszú ahhoz, hogy beküldhető legyen."
    )
    translated(updated_course)
    rows = CourseModule.objects.exclude(page=course)
    assert rows.count() == 2
    assert {(row.hours, tuple(row.competences), row.single) for row in rows} == {(None, (), False)}
    assert sum(row.hours or 0 for row in CourseModule.objects.all()) == 12
    assert LearningOutcome.objects.count() == 6


def test_a_changed_outcome_makes_the_translation_outdated_and_asks_for_words():
    from clusterix.translations import status

    course = published(CourseFactory())
    english = translated(course)
    row = course.learning_outcomes.first()
    row.text = "Más stratégiát ír."
    updated(course, learning_outcomes=[row, *course.learning_outcomes.all()[1:]])
    found = status.of(again(english))
    assert found.total - found.done == 1
    assert status.is_outdated(again(english))


def test_runs_are_read_without_a_new_review_and_leave_when_they_are_over(client):
    course = published(CourseFactory())
    path = entry_of(course).path
    RunFactory(course=course, address="Szombathely, Fő tér 1.")
    RunFactory(course=course, start=in_days(-2), address="Vas utca 3., tavaly")
    RunFactory(course=course, start=in_days(40), status=CourseRun.Status.CANCELLED, address="Győr, elmarad")
    RunFactory(course=course, start=None, status=CourseRun.Status.ON_REQUEST, mode=None, online_url="")
    page = client.get(path).content.decode()
    assert "Szombathely, Fő tér 1." in page
    assert "Győr, elmarad" in page
    assert "igény szerint" in page
    assert "Vas utca 3., tavaly" not in page
    assert page.index("Szombathely") < page.index("igény szerint")
    assert "–<time" in page


def test_a_run_of_today_stays_to_the_end_of_the_day(client):
    course = published(CourseFactory())
    RunFactory(course=course, start=in_days(0, 0), end=None, address="Ma, Vas")
    assert "Ma, Vas" in client.get(entry_of(course).path).content.decode()


def test_the_list_names_the_next_dates_of_public_trainings_only(client):
    course, draft = published(CourseFactory(title="Nyilvános képzés")), CourseFactory(title="Titkos piszkozat")
    RunFactory(course=course)
    RunFactory(course=draft)
    RunFactory(course=course, start=in_days(50), status=CourseRun.Status.CANCELLED, address="Sehol")
    page = client.get("/hu/kepzesek/").content.decode()
    assert "Következő időpontok" in page
    assert page.count("Nyilvános képzés") >= 2
    assert "Titkos piszkozat" not in page
    assert "Sehol" not in page


def test_the_price_of_a_voucher_less_free_course_is_said_in_words():
    shown = words_of(view_of(CourseFactory(price=0, currency="", voucher="no"), None))
    assert "ingyenes" in shown
    assert "nem elfogadott" in shown


def test_the_built_on_practice_is_named_only_while_it_is_public(client):
    other = published(CourseFactory(title="Az alapja"))
    course = published(CourseFactory(based_on_practice=other))
    assert "Az alapja" in client.get(entry_of(course).path).content.decode()
    hidden = CourseFactory(title="Rejtett alap")
    course = published(CourseFactory(based_on_practice=hidden))
    assert "Rejtett alap" not in client.get(entry_of(course).path).content.decode()


def test_a_copy_has_rows_of_its_own():
    from clusterix.submissions.beginning.domain import copy_of

    course = full_course()
    copy = copy_of(record=course, user=course.author)
    assert [row.text for row in copy.learning_outcomes.all()] == [row.text for row in course.learning_outcomes.all()]
    keys = {row.translation_key for page in (course, copy) for row in page.modules.all()}
    assert len(keys) == 4
    assert CoursePage.objects.get(pk=copy.pk).modules.first().competences == ["cm-strategy"]
    assert not CourseRun.objects.filter(dossier=dossier_of(copy)).exists()


def cost(client, path):
    assert client.get(path).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        client.get(path)
    return len(captured)


@pytest.mark.django_db(transaction=True)
def test_queries_do_not_grow_with_rows_runs_and_trainings(client):
    course = published(full_course())
    translated(course)
    RunFactory(course=course)
    paths = [
        entry_of(course).path,
        entry_of(course, "en").path,
        "/hu/kepzesek/",
        "/hu/kepzesek/?competence=cm-strategy",
    ]
    first = {path: cost(client, path) for path in paths}
    assert all(first[path] <= 10 for path in paths[:2]), first
    assert all(first[path] <= 12 for path in paths[2:]), first
    for number in range(8):
        RunFactory(course=course, start=in_days(60 + number))
        published(CourseFactory(organisation=course.organisation))
    large = published(full_course(modules=MODULES * 4, learning_outcomes=[f"{n}. eredmény." for n in range(8)]))
    assert cost(client, entry_of(large).path) == first[paths[0]]
    assert {path: cost(client, path) for path in paths} == first


def test_the_translation_editor_offers_the_words_of_rows_and_no_fact(client):
    from clusterix.organisations.rights import sync
    from clusterix.organisations.roles import OfficeRole
    from clusterix.translations import domain
    from tests.factories.organisations import office_user

    sync()
    course, office = published(full_course()), office_user(OfficeRole.OFFICE_EDITOR)
    translated(course.organisation, user=office)
    draft = domain.start(page=course, user=office)
    client.force_login(office)
    answer = client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk]))
    offered = json.loads(answer.context["props"])["segments"]
    texts = {segment["source"] for segment in offered}
    assert {"Stratégiát ír.", "Stratégia", "Közös jövőkép", "Részvételi igazolás"} <= texts
    assert not texts & {"KM-101", "ISO", "cm-strategy", "HUF"}
    fields = {segment["location"]["field"] for segment in offered if segment["source"] == "Stratégiát ír."}
    assert fields == {"Tanulási eredmény"}
