import datetime
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.utils.html import strip_tags
from django.utils.translation import override

from clusterix.presentation.matrix import matrix_of
from clusterix.presentation.records import Cell, Crumb, EvidenceView, IndicatorView, Period, Term
from home.models import SiteTexts

NB = "\u00a0"


def render(source, language="hu", **context):
    with override(language):
        return Template("{% load showcase %}" + source).render(Context(context))


@pytest.mark.parametrize(
    ("source", "value", "written"),
    [
        ("{{ value|number }}", 20611, f"20{NB}611"),
        ("{{ value|number }}", None, ""),
        ("{{ value|figure }}", 4800, f"4{NB}800"),
        ("{{ value|plain }}", 2014, "2014"),
        ("{{ value|percent:0 }}", Decimal("88.571"), "89%"),
        ("{{ value|day }}", datetime.date(2018, 7, 16), f"2018.{NB}július{NB}16."),
        ("{{ value|day_short }}", datetime.date(2018, 7, 16), f"2018.{NB}07.{NB}16."),
        ("{{ value|day_iso }}", datetime.date(2018, 7, 16), "2018-07-16"),
        ("{{ value|day }}", None, ""),
        ("{{ value|years }}", Period(datetime.date(2014, 3, 1), datetime.date(2016, 5, 31)), "2014–2016"),
        ("{{ value|period }}", Period(), ""),
        ("{% money value 'HUF' %}", 49978425, f"49{NB}978{NB}425{NB}Ft"),
        ("{{ value|short_label }}", "Kkv-fókusz (térségi, nemzeti)", "Kkv-fókusz"),
    ],
)
def test_filters_write_in_the_language_of_the_page(source, value, written):
    assert render(source, value=value) == written


def test_an_emblem_is_hidden_from_screen_readers_and_carries_the_colour_of_its_kind():
    svg = render("{% emblem cells 'lesson' %}", cells=(Cell(1, 1), Cell(2, 3)))
    assert 'aria-hidden="true"' in svg
    assert "kind-lesson" in svg
    assert svg.count("<circle") == 2
    assert "style" not in svg


def crumbs(label, language="hu"):
    source = "{% written 'components/breadcrumb.html' crumbs=crumbs %}"
    return render(source, language, crumbs=(Crumb(label, "/hu/"),))


def test_a_part_is_written_anew_for_other_values_and_another_language():
    assert crumbs("Egy & kettő") == crumbs("Egy & kettő")
    assert "Egy &amp; kettő" in crumbs("Egy & kettő")
    assert "Egy &amp; kettő" not in crumbs("Három")
    assert crumbs("Egy & kettő") != crumbs("Egy & kettő", "en")


def test_a_row_of_the_database_is_no_value_of_a_part():
    with pytest.raises(TypeError):
        render("{% written 'components/breadcrumb.html' crumbs=row %}", row=SiteTexts(pk=1))


def test_measures_of_a_drawing_are_never_grouped():
    svg = render("{% bar indicator %}", indicator=IndicatorView("a", "%", achieved=Decimal(5), achieved_year=2016))
    assert 'viewBox="0 0 1000 24"' in svg
    assert "2016" in svg


def bar_text(**values):
    html = render("{% bar indicator %}", "en", indicator=IndicatorView("Suppliers", "firms", **values))
    return " ".join(strip_tags(html).split())


def test_a_bar_says_in_words_what_it_draws():
    text = bar_text(
        baseline=Decimal(12),
        baseline_year=2014,
        target=Decimal(35),
        achieved=Decimal(31),
        achieved_year=2016,
        evidence=(EvidenceView("report", "Final report"),),
    )
    assert text == (
        "Suppliers 12 → 31 firms Baseline: 2014 Target: 35 (89% of it reached) Achieved: 2016 Source: Final report"
    )


def test_an_indicator_without_a_result_says_so_and_draws_nothing():
    html = render("{% bar indicator %}", "en", indicator=IndicatorView("Suppliers", "firms", target=Decimal(35)))
    assert "no figure given" in html
    assert "<svg" not in html


def test_a_result_alone_is_a_number_without_a_drawing_and_its_key():
    html = render("{% bar indicator %}", "en", indicator=IndicatorView("Suppliers", "firms", achieved=Decimal(2)))
    assert "2\xa0firms" in html
    assert "<svg" not in html
    assert "key" not in html


def test_a_cell_of_the_matrix_names_its_row_and_column():
    view = matrix_of(
        objectives=[Term("obj-01", "People (skills)")],
        activities=[Term("act-01", "Talks"), Term("act-02", "Training")],
        counts={("obj-01", "act-02"): 1200},
        total=1200,
        address=lambda objective, activity: "/list/",
    )
    html = render("{% matrix view %}", "en", view=view)
    assert html.count("<a ") == 1
    assert "1,200" in html
    assert "People (skills) × Training" in html
    assert 'aria-labelledby="matrix-caption" tabindex="0"' in html
