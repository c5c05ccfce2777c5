"""Texts in rows have the aim of their class: counters, the form, submission and advice know it."""

import html

import pytest
from django.core.management import call_command
from django.urls import reverse
from modelcluster.models import get_all_child_relations

from clusterix.submissions.advice_views import groups_of
from clusterix.submissions.completeness import missing
from clusterix.submissions.field_tables import sources
from clusterix.submissions.lengths import aims_of, hard_limit
from clusterix.submissions.models import GapNote
from practices.models import BuildingBlock
from tests.factories.forms import form_data, row_data
from tests.factories.practices import PracticeFactory
from tests.factories.stories import again
from tests.factories.training import CourseFactory
from training.models import CourseModule, LearningOutcome

AIMS = [
    (type_code, relation.get_accessor_name(), name, aim)
    for type_code, source in sources().items()
    for relation in get_all_child_relations(source.model)
    for name, aim in aims_of(relation.related_model).items()
]


@pytest.mark.parametrize(("type_code", "rows", "name", "aim"), AIMS)
def test_no_column_is_narrower_than_the_aim(type_code, rows, name, aim):
    field = sources()[type_code].model._meta.get_field(rows).related_model._meta.get_field(name)
    assert field.max_length is None


def test_the_texts_of_the_template_are_among_them():
    named = {(rows, name): aim for _type, rows, name, aim in AIMS}
    blocks = {"title": 80, "purpose": 600, "enabling": 400, "lessons": 400}
    assert {name: aim for (rows, name), aim in named.items() if rows == "building_blocks"} == blocks
    assert named["learning_outcomes", "text"] == 200
    assert {"modules", "gap_notes", "indicators", "transfers"} <= {rows for rows, _name in named}


@pytest.mark.django_db
class TestForm:
    """Over HTTP, as the browser sends it."""

    @pytest.fixture
    def course(self, client):
        call_command("load_vocabularies", verbosity=0)
        course = CourseFactory()
        client.force_login(course.owner)
        return course

    def sent(self, client, course, percent):
        rows = row_data("learning_outcomes", {"text": "ő" * (2 * percent)})
        rows |= row_data("modules", {"title": "t" * (12 * percent // 10), "content": "c" * (3 * percent)})
        rows |= row_data(
            "gap_notes", {"about": "offer", "note_hu": "h" * (2 * percent), "note_en": "e" * (2 * percent)}
        )
        return client.post(reverse("wagtailadmin_pages:edit", args=[course.pk]), form_data(course, **rows))

    def test_a_tenth_above_is_kept_and_counted(self, client, course):
        assert self.sent(client, course, 110).status_code == 302
        page = client.get(reverse("wagtailadmin_pages:edit", args=[course.pk])).content.decode()
        assert "ő" * 220 in page
        assert 'data-recommended="200" data-limit="240"' in page
        assert "Ajánlott legfeljebb 300 karakter; a felső határ 360." in page
        kept = type(course).objects.get(pk=course.pk).get_latest_revision_as_object()
        assert [len(row.content) for row in kept.modules.all()] == [330]

    def test_more_than_a_fifth_is_refused_at_each_text(self, client, course):
        page = html.unescape(self.sent(client, course, 121).content.decode())
        for length, aim in ((242, 200), (145, 120), (363, 300)):
            assert f"Eddig {length}; a cél {aim}, a felső határ {hard_limit(aim)}." in page
        assert page.count("Eddig 242;") >= 3
        assert "ő" * 242 in page


@pytest.mark.django_db
def test_submission_finds_a_text_that_came_in_another_way():
    long, fits = "<p>" + "x" * 721 + "</p>", "<p>" + "x" * 720 + "</p>"
    blocks = [{"title": "Egy", "purpose": fits}, {"title": "Kettő", "purpose": long}]
    practice = PracticeFactory(building_blocks=blocks).get_latest_revision_as_object()
    (one,) = [item for item in missing(practice) if "Eddig" in item.message]
    assert one.field == "building_blocks"
    assert "2. sor, célja és tartalma" in one.message
    assert "Eddig 721; a cél 600, a felső határ 720." in one.message


@pytest.mark.django_db
class TestAdvice:
    """The advisor reads the rows, too, and names row and field."""

    def test_blocks_and_notes_each_in_their_language(self):
        practice = PracticeFactory(other_summary="The application was submitted.")
        draft = practice.get_latest_revision_as_object()
        purpose = "<p>A terv megvalósításra került.</p>"
        draft.building_blocks = [BuildingBlock(title="Egy"), BuildingBlock(title="Kettő", purpose=purpose)]
        draft.gap_notes = [GapNote(about="other", note_hu="A pályázat beadásra került.", note_en="A meeting was held.")]
        draft.save_revision(user=practice.owner)
        told = {str(label): (where, [one.rule for one in items]) for label, where, items in groups_of(again(practice))}
        for label in (
            "építőelem, 2. sor: célja és tartalma",
            "hiányjelzés, 1. sor: megjegyzés magyarul",
            "hiányjelzés, 1. sor: megjegyzés angolul",
            "összefoglaló a másik nyelven",
        ):
            assert told[label][0], label
            assert "actorless_passive" in told[label][1]

    def test_outcomes_and_modules(self):
        course = CourseFactory(modules=[{"title": "Terv", "content": "A terv elkészítésre került."}])
        draft = course.get_latest_revision_as_object()
        draft.learning_outcomes = [LearningOutcome(text="A terv megvalósításra került.")]
        draft.modules = [CourseModule(title="Terv", content="A terv kialakításra került.")]
        draft.save_revision(user=course.owner)
        fields = {one.field for _label, _where, items in groups_of(again(course)) for one in items}
        assert {"learning_outcomes.1.text", "modules.1.content"} <= fields
