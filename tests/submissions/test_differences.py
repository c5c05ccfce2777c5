"""Differences between two copies, as the author reads them."""

import re

from clusterix.submissions.differences import _marked


def test_words_that_went_and_came_are_marked_and_named():
    html = str(_marked("<p>Tíz cég jött</p>", "<p>Tizenkét cég jött</p>"))
    assert re.search("<del>.*Tíz</del>", html)
    assert re.search("<ins>.*Tizenkét</ins>", html)
    assert html.count("w-sr-only") == 2


def test_what_was_typed_is_escaped():
    html = str(_marked("egy", "<p>egy &lt;script&gt;alert(1)&lt;/script&gt;</p>"))
    assert "<script" not in html
    assert "alert(1)" in html


def test_an_unchanged_text_has_no_marks():
    html = str(_marked("<p>ugyanaz</p>", "<p>ugyanaz</p>"))
    assert html == "ugyanaz"
