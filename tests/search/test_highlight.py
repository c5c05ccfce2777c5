import html
import re

from hypothesis import given
from hypothesis import strategies as st

from clusterix.search.highlight import WIDTH, Marker
from clusterix.search.language.words import normalise
from clusterix.search.understand import understand_plainly

BODY = "Előszó nélkül. " * 40 + "Közös képzéseink eredménye a megrendelés, és a képzés folytatódik. " + "Utószó. " * 60


def marker(*asked, language="hu"):
    return Marker(understand_plainly(words=asked, language=language).keys, language)


def marked(text):
    return re.findall("<mark>(.*?)</mark>", text)


def test_inflected_words_and_compounds_are_marked_as_written():
    text = "A Klaszterek és klaszterünk: klasztermenedzsment, klaszteráció, kalap."
    assert marked(marker("klaszter").whole(text)) == ["Klaszterek", "klaszterünk", "klasztermenedzsment"]


def test_words_with_hyphens_are_marked_whole():
    assert marked(marker("szervezet").whole("A klasztermenedzsment-szervezet és az EU-ban")) == [
        "klasztermenedzsment-szervezet"
    ]
    assert marked(marker("EU").whole("Az EU-ban, az eus")) == ["EU-ban"]


def test_everything_else_is_escaped():
    shown = marker("képzés").whole('<script>alert("képzés")</script> & képzés')
    assert shown == ("&lt;script&gt;alert(&quot;<mark>képzés</mark>&quot;)&lt;/script&gt; &amp; <mark>képzés</mark>")


def test_snippet_is_the_summary_when_a_word_is_met_there():
    assert marker("képzés").snippet("Közös képzések.", BODY) == "Közös <mark>képzések</mark>."


def test_snippet_shows_the_place_in_the_body_with_most_words_met():
    shown = marker("képzés").snippet("Rövid összefoglaló.", BODY)
    assert marked(shown) == ["képzéseink", "képzés"]
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < WIDTH + 60


def test_snippet_is_the_beginning_of_the_summary_when_only_the_title_was_met():
    shown = marker("motor").snippet("Összefoglaló szöveg. " * 40, BODY)
    assert shown.startswith("Összefoglaló szöveg.")
    assert shown.endswith(" …")
    assert len(shown) <= WIDTH + 2


@given(st.text(max_size=400), st.text(max_size=400))
def test_any_text_comes_out_as_it_was_but_for_the_marks(summary, body):
    summary, body = normalise(summary + " képzés <b>"), normalise(body)
    shown = marker("képzés")
    assert html.unescape(re.sub("</?mark>", "", shown.whole(summary))) == summary
    plain = html.unescape(re.sub("</?mark>", "", shown.snippet(summary, body))).removeprefix("… ").removesuffix(" …")
    assert plain in summary + body
