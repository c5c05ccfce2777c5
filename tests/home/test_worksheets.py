"""The empty form as a page to print."""

import pytest
from django.urls import reverse
from django.utils.html import conditional_escape
from django.utils.translation import override

from clusterix.submissions import worksheet
from tests.factories.home import site_pages

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
