"""Key figures: small facts that an organisation's people change without a new validation."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import PageLogEntry

from clusterix.organisations import figures
from clusterix.organisations.domain import set_language
from clusterix.organisations.models import KeyFigure, OrganisationPage
from tests.factories.organisations import KeyFigureFactory, member_of
from tests.factories.stories import translated

pytestmark = pytest.mark.django_db

RIGHT = {"kind": "members", "value": "24", "currency": "", "year": "2024", "source": "éves jelentés"}

# What is wrong, and at which field the person hears of it.
WRONG = {
    "no value": ({"value": ""}, "value"),
    "no number": ({"value": "sok"}, "value"),
    "less than nothing": ({"value": "-1"}, "value"),
    "half a member": ({"value": "2,5"}, "value"),
    "no year": ({"year": ""}, "year"),
    "a year to come": ({"year": "2099"}, "year"),
    "no year at all": ({"year": "20166"}, "year"),
    "no source": ({"source": " "}, "source"),
    "no figure": ({"kind": ""}, "kind"),
    "money without currency": ({"kind": "revenue"}, "currency"),
    "members in euros": ({"currency": "EUR"}, "currency"),
    "more than everything": ({"kind": "export_share", "value": "120"}, "value"),
}


def address(organisation):
    return reverse("organisations:figures", args=[organisation.pk])


@pytest.mark.parametrize("language", ["hu", "en"])
@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_is_explained_at_the_field_and_kept(case, language, organisation, author, signed_in):
    values, field = WRONG[case]
    values = {name: value.replace(",", ".") if language == "en" else value for name, value in values.items()}
    set_language(user=author, language=language)
    answer = signed_in(author).post(address(organisation), RIGHT | values)
    form = answer.context["form"]
    assert list(form.errors) == [field]
    with override(language):
        assert str(form.errors[field][0]) in answer.content.decode()
    assert form["source"].value() == (RIGHT | values)["source"]
    assert not KeyFigure.objects.exists()


def test_a_member_adds_corrects_and_removes_a_figure_and_the_public_sees_it(organisation, author, signed_in, client):
    mine = signed_in(author)
    assert mine.get(address(organisation)).status_code == 200
    mine.post(address(organisation), RIGHT | {"value": "1 240", "kind": "employees"})
    figure = KeyFigure.objects.get()
    assert (figure.value, figure.entered_by, figure.organisation) == (1240, author, organisation)
    assert "éves jelentés" in client.get(organisation.url).content.decode()
    one = reverse("organisations:figure", args=[organisation.pk, figure.pk])
    assert 'value="1240"' in mine.get(one).content.decode()
    mine.post(one, RIGHT | {"value": "1300", "kind": "employees", "source": "beszámoló"})
    assert "beszámoló" in client.get(organisation.url).content.decode()
    remove = reverse("organisations:remove_figure", args=[organisation.pk, figure.pk])
    assert KeyFigure.objects.exists()
    assert mine.get(remove).status_code == 200
    mine.post(remove)
    assert not KeyFigure.objects.exists()
    assert "beszámoló" not in client.get(organisation.url).content.decode()
    said = [str(entry.message) for entry in PageLogEntry.objects.filter(action__startswith="organisations.figure")]
    assert [text for text in said if "1240" in text and "1300" in text]
    assert len(said) == 3


def test_the_draft_in_preparation_is_neither_published_nor_lost(organisation, author):
    page = OrganisationPage.objects.get(pk=organisation.pk)
    page.summary = "Készülő bemutatkozás"
    page.save_revision()
    figures.save(figure=KeyFigureFactory.build(organisation=organisation), user=author)
    page = OrganisationPage.objects.get(pk=organisation.pk)
    assert page.summary == organisation.summary
    assert page.get_latest_revision_as_object().summary == "Készülő bemutatkozás"


def test_a_second_figure_of_a_year_is_refused_in_words(organisation, author, signed_in):
    KeyFigureFactory(organisation=organisation)
    answer = signed_in(author).post(address(organisation), RIGHT | {"value": "25"})
    assert list(answer.context["form"].non_field_errors())
    assert KeyFigure.objects.get().value == 24


@pytest.mark.parametrize("name", ["figures", "figure", "remove_figure"])
def test_strangers_change_nothing(name, organisation, other, signed_in):
    figure = KeyFigureFactory(organisation=organisation)
    stranger = signed_in(member_of(other))
    keys = [organisation.pk] if name == "figures" else [organisation.pk, figure.pk]
    stranger.post(reverse(f"organisations:{name}", args=keys), RIGHT | {"value": "9", "year": "2023"})
    # Through the door of one's own organisation neither.
    if name != "figures":
        assert stranger.post(reverse(f"organisations:{name}", args=[other.pk, figure.pk]), RIGHT).status_code == 404
    assert [row.value for row in KeyFigure.objects.all()] == [24]
    with pytest.raises(PermissionDenied):
        figures.save(figure=figure, user=member_of(other))


def test_a_figure_stands_once_whatever_is_translated(organisation, author, client):
    figures.save(figure=KeyFigureFactory.build(organisation=organisation, source="annual report"), user=author)
    english = translated(organisation)
    assert KeyFigure.objects.count() == 1
    assert "annual report" in client.get(english.url).content.decode()


def test_the_newest_year_of_each_kind_comes_first(organisation):
    for year in (2020, 2024, 2022):
        KeyFigureFactory(organisation=organisation, year=year)
    KeyFigureFactory(organisation=organisation, kind="revenue", year=2023, currency="EUR")
    assert [row.year for row in figures.newest_first(organisation)] == [2024, 2022, 2020, 2023]
    assert figures.latest(organisation)["members"].year == 2024
