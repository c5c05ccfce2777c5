"""The empty form as a page to print."""

import re

import pytest
from django.urls import reverse
from django.utils.html import conditional_escape
from django.utils.text import capfirst
from django.utils.translation import override
from modelcluster.models import get_all_child_relations

from clusterix.submissions import worksheet
from clusterix.submissions.panels import names_in
from tests.factories.home import site_pages
from training.models import CourseRun
from training.panels import RUN_PANELS

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site():
    return site_pages()


@pytest.mark.parametrize("language", ["hu", "en"])
def test_every_kind_has_its_worksheet_in_both_languages(client, language):
    with override(language):
        index = client.get(reverse("worksheets")).content.decode()
        for kind in worksheet.kinds():
            address = reverse("worksheet", args=[kind.code])
            assert address.startswith({"hu": "/hu/munkalapok/", "en": "/en/worksheets/"}[language])
            assert address in index
            page = client.get(address).content.decode()
            fields = [field for part in worksheet.parts_of(kind) for field in part.fields]
            assert len(fields) > 20
            for field in fields:
                assert conditional_escape(field.help) in page
                assert f'id="field-{field.name}"' in page
            assert page.count('class="paper-mark"') == len([field for field in fields if field.required])


def fields_on(kind):
    return {field.name: field for part in worksheet.parts_of(kind) for field in part.fields}


def asked(panels, row_model):
    """The labels of all fields of a row, as its form asks for them."""
    for panel in panels:
        if name := getattr(panel, "field_name", None):
            yield capfirst(str(row_model._meta.get_field(name).verbose_name))
        yield from asked(getattr(panel, "children", ()), row_model)


@pytest.mark.parametrize("code", ["story", "practice", "training"])
def test_every_field_of_the_form_and_of_every_row_is_on_the_sheet(client, code):
    kind = next(kind for kind in worksheet.kinds() if kind.code == code)
    page, fields = client.get(f"/hu/munkalapok/{code}/").content.decode(), fields_on(kind)
    names = {name for panel in kind.model.get_edit_handler().children for name in names_in(panel)}
    assert names - set(fields) <= {"video_transcript"}
    with override("hu"):
        for relation in get_all_child_relations(kind.model):
            name, row_model = relation.get_accessor_name(), relation.related_model
            if name in names:
                columns = list(asked(row_model.panels, row_model))
                assert list(fields[name].columns) == columns
                for column in columns:
                    assert re.search(rf"<(li|th scope=\"col\")>{re.escape(conditional_escape(column))}</", page), column


def test_the_sheet_of_a_training_has_room_for_its_dates():
    kind = next(kind for kind in worksheet.kinds() if kind.code == "training")
    with override("en"):
        (part,) = [part for part in worksheet.parts_of(kind) if "courserun" in {field.name for field in part.fields}]
        assert part.fields[-1].in_blocks
        assert set(part.fields[-1].columns) == set(asked(RUN_PANELS, CourseRun))


def test_the_language_switch_leads_to_the_same_sheet(client):
    assert "/en/worksheets/lesson/" in client.get("/hu/munkalapok/lesson/").content.decode()


def test_what_is_no_kind_has_no_sheet(client):
    assert client.get("/hu/munkalapok/regeny/").status_code == 404


def test_a_lesson_marks_other_fields_than_a_story(client):
    def required(code):
        kind = next(kind for kind in worksheet.kinds() if kind.code == code)
        return {field.name for part in worksheet.parts_of(kind) for field in part.fields if field.required}

    assert "indicators" in required("story")
    assert "indicators" not in required("lesson")


def test_the_sections_fill_the_canvas():
    found = worksheet.canvas_of(worksheet.kinds()[0].model)
    assert "challenge" in found["problem"]
    assert "results" in found["results"]
