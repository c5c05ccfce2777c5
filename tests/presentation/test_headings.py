"""No line of a heading ends with an article, in either language; texts for machines stay as they were written."""

import pytest
from django.template import Context, Template
from django.utils.safestring import mark_safe
from hypothesis import given
from hypothesis import strategies as st

from clusterix.catalogue import addresses
from clusterix.presentation import share_picture
from clusterix.presentation.headings import bound, bound_html
from tests.factories.stories import dossier_of, published_stories

WORDS = st.sampled_from(
    [
        "a",
        "az",
        "egy",
        "és",
        "s",
        "ő",
        "The",
        "an",
        "klaszter",
        "heat",
        "K+F",
        "volt-e",
        "cluster's",
        "<b>",
        "(a",
        "„Az",
    ]
)
TEXTS = st.lists(WORDS).map(" ".join) | st.text(alphabet=st.characters(exclude_characters="\u00a0"))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Üvegházat fűt az üvegkemence", "Üvegházat fűt az~üvegkemence"),
        ("Az ipar és a klaszter", "Az~ipar és~a~klaszter"),
        ("A glass furnace heats the greenhouse", "A~glass furnace heats the~greenhouse"),
        ("Kész (a terv) „egy szó”", "Kész (a~terv) „egy~szó”"),
        ("Volt-e haszna? K+F nélkül, cluster's own", "Volt-e haszna? K+F nélkül, cluster's own"),
        ("Gaz egyben, csonka végű az", "Gaz egyben, csonka végű az"),
    ],
)
def test_articles_stay_with_their_word(text, written):
    assert bound(text) == written.replace("~", "\u00a0")


@given(TEXTS)
def test_nothing_but_spaces_changes(text):
    once = bound(text)
    assert once.replace("\u00a0", " ") == text
    assert bound(once) == once


@given(st.lists(WORDS.filter(lambda word: "<" not in word), min_size=1))
def test_no_word_of_one_letter_can_end_a_line(words):
    ends = [line.split("\u00a0")[-1] for line in bound(" ".join(words)).split(" ")[:-1]]
    assert not {end.strip("(„").lower() for end in ends} & {"a", "az", "egy", "és", "s", "ő", "the", "an"}


def test_markup_stays_as_it_is():
    assert bound_html('<i class="a b">a <mark>klaszter</mark></i>') == (
        '<i class="a b">a\u00a0<mark>klaszter</mark></i>'
    )
    page = Template("{% load showcase %}{{ plain|heading }} {{ safe|heading }}")
    html = page.render(Context({"plain": "a <b>", "safe": mark_safe("a <mark>b</mark>")}))
    assert html == "a\u00a0&lt;b&gt; a\u00a0<mark>b</mark>"


def test_headings_inside_of_a_text_are_bound_and_the_text_is_not():
    page = Template("{% load showcase %}{{ text|headings }}")
    html = page.render(Context({"text": mark_safe('<h2 id="a b">Az út</h2><p>Az út <b>a</b> cél.</p><h3>A cél</h3>')}))
    assert html == '<h2 id="a b">Az\u00a0út</h2><p>Az út <b>a</b> cél.</p><h3>A\u00a0cél</h3>'
    assert page.render(Context({"text": "<h2>A cél</h2>"})) == "&lt;h2&gt;A cél&lt;/h2&gt;"


def test_the_share_picture_breaks_no_line_behind_an_article():
    faces = share_picture._serif(40)
    width = share_picture._length("Üvegházat fűt az", faces) + 1
    assert share_picture._lines("Üvegházat fűt az üvegkemence", faces, width)[0] == "Üvegházat fűt"


@pytest.mark.django_db
def test_machines_read_the_title_as_it_was_written(client):
    [story] = published_stories(1, title="Ahol a hő az érték")
    path = addresses.public_page(dossier_of(story).number, "hu").get_url()
    html = client.get(path, follow=True).content.decode()
    assert "<h1>Ahol a\u00a0hő az\u00a0érték</h1>" in html
    assert html.partition("<body")[0].count("Ahol a hő az érték") >= 3
    assert "\u00a0hő" not in html.partition("<body")[0]
