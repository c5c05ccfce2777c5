import random

import pytest
from django.utils import translation

from clusterix.vocabularies.collation import LENGTH, sort_key
from clusterix.vocabularies.models import Region, Theme

# fmt: off
WORDS = [
    "ár", "ara", "áram", "cukor", "csap", "Eger", "Érd", "gép", "gyár", "megy", "meggy", "megygya", "ól", "olló", "öl",
    "őr", "suta", "sutba", "süt", "szám", "tál", "tyúk", "ugar", "út", "ügy", "űr", "zebra", "zsír",
]
# fmt: on
COUNTIES = ["Bács-Kiskun", "Baranya", "Békés", "Borsod-Abaúj-Zemplén", "Csongrád-Csanád", "Vas", "Veszprém", "Zala"]


def ordered(words, language="hu"):
    shuffled = list(words)
    random.Random(7).shuffle(shuffled)
    return sorted(shuffled, key=lambda word: sort_key(word, language))


def test_hungarian_words_stand_in_the_order_of_the_alphabet():
    assert ordered(WORDS) == WORDS


def test_counties_stand_in_the_order_a_reader_expects():
    assert ordered(COUNTIES) == COUNTIES


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("cukor", "csap"),
        ("csupa", "dal"),
        ("dúc", "dzéta"),
        ("dzéta", "dzsem"),
        ("dzsúdó", "eb"),
        ("gúnár", "gyep"),
        ("lúd", "lyuk"),
        ("nyúl", "ó"),
        ("sún", "szél"),
        ("túró", "tyúk"),
        ("zúza", "zsák"),
        ("ozsonna", "öböl"),
        ("uzsonna", "üröm"),
    ],
)
def test_digraphs_and_umlauts_are_letters_of_their_own(first, second):
    assert ordered([second, first]) == [first, second]


@pytest.mark.parametrize(
    ("doubled", "spelled"), [("asszony", "aszszony"), ("loccsan", "locscsan"), ("meggy", "megygy")]
)
def test_doubled_digraphs_count_as_two(doubled, spelled):
    assert sort_key(doubled, "hu") == sort_key(spelled, "hu")


def test_long_vowels_decide_only_when_nothing_else_differs():
    assert ordered(["kór", "kora", "kor", "kóra"]) == ["kor", "kór", "kora", "kóra"]


def test_case_hyphens_and_spaces_do_not_count():
    assert sort_key("Ipari Park", "hu") == sort_key("iparipark", "hu") == sort_key("ipari-park", "hu")


def test_numbers_stand_before_letters():
    assert ordered(["ábra", "2. kör", "alma", "12 klaszter"]) == ["12 klaszter", "2. kör", "ábra", "alma"]


def test_foreign_letters_stand_with_the_letter_they_come_from():
    assert ordered(["Skåne", "skála", "skatulya"]) == ["skála", "Skåne", "skatulya"]


def test_english_ignores_accents_and_knows_no_digraphs():
    assert ordered(["cukor", "csap", "Érd", "Eger", "őr", "ól"], "en") == ["csap", "cukor", "Eger", "Érd", "ól", "őr"]


def test_composed_and_decomposed_accents_are_the_same():
    assert sort_key("Gyo\u030br", "hu") == sort_key("Győr", "hu")


def test_keys_are_digits_that_fit_their_column():
    key = sort_key("Ő" * 300 + " zsűri 2026", "hu")
    assert key.isascii()
    assert key.isdigit()
    assert len(key) <= LENGTH


@pytest.mark.django_db
def test_the_database_gives_the_hungarian_order():
    for number, word in enumerate(random.Random(3).sample(WORDS, len(WORDS))):
        Theme.objects.create(code=f"w-{number}", label_hu=word, label_en=word)
    assert [theme.label_hu for theme in Theme.objects.order_by("sort_hu")] == WORDS


@pytest.mark.django_db
def test_the_order_follows_the_active_language():
    for code, hungarian, english in (
        ("a", "Zala", "Alpha"),
        ("b", "Csongrád-Csanád", "Gamma"),
        ("c", "Baranya", "Beta"),
    ):
        Region.objects.create(code=code, label_hu=hungarian, label_en=english)
    with translation.override("hu"):
        assert [region.code for region in Region.objects.in_order()] == ["c", "b", "a"]
    with translation.override("en"):
        assert [region.code for region in Region.objects.in_order()] == ["a", "c", "b"]
