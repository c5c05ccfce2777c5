"""The one door: what is found, in which order, counted, marked, and at what cost."""

import pytest
from django.core.exceptions import ValidationError

from clusterix.catalogue import memory
from clusterix.catalogue.models import CatalogueEntry
from clusterix.search.models import Synonym
from clusterix.search.service import search
from tests.search.entries import entry, new_dossier, withdraw

pytestmark = pytest.mark.django_db


def ask(text, language="hu", selections=None, **kwargs):
    return search(text=text, language=language, selections=selections or {}, **kwargs)


def ids(text, language="hu", selections=None, **kwargs):
    return [hit.entry_id for hit in ask(text, language, selections, **kwargs).hits]


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("klaszter", "Klasztereinkben"),
        ("KLASZTEREK", "klaszter"),
        ("kepzes", "Képzések"),
        ("képzések", "képzés"),
        ("kepzeseinkrol", "Képzés"),
        ("klaszterekrol", "Klaszterek"),
        ("gyori", "Győri"),
        ("Gyor", "győri"),
        ("hegesztö", "Hegesztő"),
        ("termek", "Termékek"),
        ("vallalkozasok", "vállalkozásoknak"),
        ("packplus", "PackPlusban"),
        ("kkv", "kkv-knak"),
    ],
)
def test_exact_inflected_and_accentless_words_are_found(asked, written):
    wanted, other = entry(written), entry("Valami egészen más")
    assert ids(asked) == [wanted.pk]
    assert other.pk not in ids(asked)


def test_word_that_some_record_has_never_stands_for_another_accent():
    low, round_ = entry("Kor"), entry("Kör")
    assert ids("kor") == [low.pk]
    assert ids("kör") == [round_.pk]


def test_accents_are_a_matter_of_the_language():
    entry("Képzés", language="hu")
    assert ids("kepzes", "en") == []


def test_exact_stands_before_inflected_before_derived_before_compound():
    compound, derived = entry("Klasztermenedzsment"), entry("Klaszteres")
    inflected, exact = entry("Klaszterek"), entry("Klaszter")
    assert ids("klaszter") == [exact.pk, inflected.pk, derived.pk, compound.pk]


def test_title_stands_before_summary_before_often_before_once_in_the_text():
    once, often = entry("a", body="képzés"), entry("b", body="képzés képzés képzés")
    summary, title = entry("c", summary="Képzések"), entry("Képzések")
    assert ids("képzések") == [title.pk, summary.pk, often.pk, once.pk]


def test_newest_first_where_nothing_else_differs():
    rows = [entry("Képzés") for _ in range(3)]
    assert ids("képzés") == [row.pk for row in reversed(rows)]


def test_all_words_must_be_met_in_any_order():
    both = entry("Közös képzés", body="a klaszterben")
    entry("Képzés")
    entry("Klaszter")
    assert ids("klaszterek képzése") == [both.pk]


def test_hyphens_may_be_there_or_not():
    joined, apart = entry("Klasztermenedzsment-szervezet"), entry("Klasztermenedzsment szervezet")
    assert (
        set(ids("klasztermenedzsment-szervezet")) == set(ids("klasztermenedzsment szervezet")) == {joined.pk, apart.pk}
    )
    startups = {entry("start-up").pk, entry("startupok").pk}
    assert set(ids("startup")) == set(ids("start-up")) == startups


def test_stop_words_ask_for_nothing_unless_they_are_alone():
    row = entry("Képzés klaszternek")
    assert ids("a képzés és a klaszter") == [row.pk]
    assert ask("a képzés és a klaszter").words == ("képzés", "klaszter")
    assert ids("és") == []


@pytest.mark.parametrize(
    "text",
    ["", "   ", "\x00", "😀", '"', "'", "*", "(", ")) OR 1=1 --", "AND OR NOT", "NEAR/3", "a:b", "^x", "-képzés",
     "képzés\x00", "\\", "%s {} %(a)s", "' | !x & (", "képzés*", "\ud800", "\u202e", "x" * 10_000, "a-" * 5_000,
     "képzés " * 500, "'\"; DROP TABLE search_searchentry; --"],
)  # fmt: skip
def test_signs_mean_nothing_and_break_nothing(text):
    row = entry("Képzés")
    result = ask(text)
    assert result.total == len(result.hits)
    assert {hit.entry_id for hit in result.hits} <= {row.pk}
    assert bool(result.hits) == ("képzés" in text)


def test_only_eight_words_and_two_hundred_characters_count():
    row = entry("egyik másik harmadik negyedik ötödik hatodik hetedik nyolcadik")
    result = ask("egyik másik harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik")
    assert len(result.words) == 8
    assert [hit.entry_id for hit in result.hits] == [row.pk]
    assert ids("egyik" + " " * 200 + "kilencedik") == [row.pk]


def test_facets_filter_and_count_exactly_without_their_own_selection():
    first = entry("Képzés", codes=("theme:a", "region:x"))
    second = entry("Képzések", codes=("theme:b", "region:x"))
    entry("Klaszter", codes=("theme:a", "region:x"))
    result = ask("képzés", selections={"theme": ["a"]})
    assert ([hit.entry_id for hit in result.hits], result.total) == ([first.pk], 1)
    assert result.counts["theme"] == {"a": 1, "b": 1}
    assert result.counts["region"] == {"x": 1}
    assert set(ids("képzés", selections={"theme": ["a", "b"], "region": ["x"]})) == {first.pk, second.pk}
    assert ask("képzés", selections={"theme": ["a"], "region": ["y"]}).total == 0


def test_pages_are_parts_of_one_order():
    rows = [entry("Képzés") for _ in range(5)]
    every = ids("képzés")
    assert len(every) == len(rows)
    assert ids("képzés", limit=2) + ids("képzés", offset=2, limit=2) + ids("képzés", offset=4) == every
    assert ask("képzés", limit=2).total == 5
    assert ids("képzés", offset=10**9) == []
    assert ids("képzés", offset=-3, limit=-1) == []


def test_hits_are_marked_and_escaped():
    entry("<b>Képzések</b>", summary="A klaszter & a képzés", body="képzés")
    (hit,) = ask("képzés").hits
    assert hit.title_html == "&lt;b&gt;<mark>Képzések</mark>&lt;/b&gt;"
    assert hit.snippet_html == "A klaszter &amp; a <mark>képzés</mark>"


def test_words_found_without_accents_are_marked():
    entry("Képzések")
    assert ask("kepzes").hits[0].title_html == "<mark>Képzések</mark>"


def test_number_of_records_in_the_other_language_when_there_is_none_in_this_one():
    entry("Blockchain training", language="en")
    assert ask("training").other_language_total == 1
    assert ask("training").total == 0
    entry("Training")
    assert ask("training").other_language_total == 0


def test_withdrawn_record_is_found_nowhere():
    row = entry("Képzés", codes=("theme:a",))
    withdraw(row)
    assert (ids("képzés"), ask("képzés").counts.get("theme", {})) == ([], {})


def test_record_that_is_not_public_any_more_is_not_shown_even_if_the_index_has_it():
    row = entry("Képzés")
    CatalogueEntry.objects.filter(pk=row.pk).update(public=False)
    assert ids("képzés") == []


def test_synonyms_of_the_office_are_found_below_the_word_itself():
    other, itself = entry("Kis- és középvállalkozásoknak"), entry("Kkv")
    phrase = entry("A jó gyakorlatok gyűjteménye")
    Synonym.objects.create(language="hu", terms="kkv\nkis- és középvállalkozás\nSME")
    Synonym.objects.create(language="hu", terms="jó gyakorlat\nbevált gyakorlat")
    assert ids("kkv") == [itself.pk, other.pk]
    assert set(ids("SME")) == {itself.pk, other.pk}
    assert ids("kis- és középvállalkozások") == [other.pk, itself.pk]
    assert ids("bevált gyakorlat") == [phrase.pk]
    assert ids("a bevált gyakorlatokat gyűjteni") == []
    assert ids("bevált gyakorlatok gyűjteménye") == [phrase.pk]
    assert ask("sme").hits[0].title_html == "<mark>Kkv</mark>"


def test_synonyms_hold_in_their_language_only():
    entry("Kkv", language="en")
    Synonym.objects.create(language="hu", terms="kkv\nSME")
    assert ids("SME", "en") == []


@pytest.mark.parametrize("terms", ["kkv", "", "kkv\n \n", "egy kettő három négy öt hat\nkkv"])
def test_synonyms_that_would_do_nothing_are_refused(terms):
    with pytest.raises(ValidationError):
        Synonym(language="hu", terms=terms).full_clean()


def test_number_of_queries_is_the_same_for_one_word_and_one_hit_as_for_many(django_assert_max_num_queries):
    for number in range(25):
        entry(f"Képzés {number}", summary="Klaszterek", codes=(f"theme:{number}",))
    Synonym.objects.create(language="hu", terms="kkv\nSME")
    memory.current()
    for text in ("képzés", "kepzes klaszterekrol", "nincs ilyen szó sehol", "képzés 3"):
        # Four of the search, and the catalogue's look whether its bit sets are the newest.
        with django_assert_max_num_queries(5):
            ask(text)


def test_two_languages_of_one_record_are_two_records_of_the_index():
    dossier = new_dossier()
    hungarian, english = entry("Képzés", dossier=dossier), entry("Training", language="en", dossier=dossier)
    assert ids("képzés") == [hungarian.pk]
    assert ids("training", "en") == [english.pk]
