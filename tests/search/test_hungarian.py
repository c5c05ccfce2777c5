"""Words that must meet and words that must not, by what the analysis says about each of the two."""

import pytest

from clusterix.search.bands import weights_of
from clusterix.search.language import analyse
from clusterix.search.language.analysis import Tier
from clusterix.search.language.hungarian import FOLDER
from clusterix.search.phrases import words_that_matter
from clusterix.search.understand import understand_plainly


def meets(asked, written, language="hu"):
    """Whether a record with these words only is found by that query."""
    keys = weights_of(language=language, title="", summary="", body=written).keys()
    query = understand_plainly(words=(asked,), language=language)
    return all(
        any(all(any(key in keys for key, _ in term.keys) for term in alternative) for alternative in slot)
        for slot in query.slots
    )


INFLECTED = [
    ("klaszter", "klasztereinkben"), ("klaszter", "klaszterek"), ("klaszterek", "klaszternek"),
    ("képzés", "képzések"), ("képzések", "képzésünkről"), ("ház", "házaink"), ("ló", "lovak"), ("híd", "hidakat"),
    ("bizalom", "bizalmat"), ("tükör", "tükrök"), ("határ", "határok"), ("motor", "motorokban"),
    ("vállalat", "vállalatainknak"), ("vállalkozás", "vállalkozásoknak"), ("cég", "cégeink"), ("piac", "piacra"),
    ("beszállító", "beszállítóknak"), ("kutató", "kutatókkal"), ("fejlesztés", "fejlesztéseiről"),
    ("együttműködés", "együttműködésben"), ("pályázat", "pályázatokon"), ("termék", "termékekkel"),
    ("dolgozik", "dolgoztak"), ("hegeszt", "hegesztenek"), ("támogat", "támogatta"), ("fejlődik", "fejlődött"),
    ("működik", "működtek"), ("indul", "indultunk"), ("exportál", "exportálnak"), ("tanul", "tanulhattak"),
    ("jó", "legjobb"), ("nagy", "nagyobb"), ("innováció", "innovációt"), ("innovatív", "innovatívak"),
    ("adat", "adatok"), ("szám", "számok"), ("Győr", "Győrben"), ("Debrecen", "Debrecenből"),
    ("Magyarország", "Magyarországon"), ("KLASZTER", "klaszterek"), ("Klaszter", "KLASZTEREK"),
]  # fmt: skip

DERIVED = [
    ("képez", "képzés"), ("képzés", "képez"), ("hegeszt", "hegesztés"), ("hegesztés", "hegesztő"),
    ("támogat", "támogatás"), ("fejleszt", "fejlesztés"), ("fejleszt", "fejlesztő"), ("együttműködik", "együttműködés"),
    ("Győr", "győri"), ("győri", "Győrben"), ("Debrecen", "debreceni"), ("Dunántúl", "dunántúli"),
    ("Nyugat-Dunántúl", "nyugat-dunántúli"), ("innováció", "innovációs"), ("ipar", "ipari"),
    ("hatékony", "hatékonyság"), ("mér", "mérhető"), ("vállalkozik", "vállalkozás"),
]  # fmt: skip

COMPOUNDS = [
    ("klaszter", "klasztermenedzsment"), ("menedzsment", "klasztermenedzsment"), ("történet", "sikertörténetek"),
    ("vállalat", "tagvállalatok"), ("hely", "munkahelyek"), ("gyógyszer", "gyógyszeripari"), ("ipar", "autóipari"),
    ("felhő", "felhőalapú"), ("energia", "energiahatékonyság"), ("szervezet", "klasztermenedzsment-szervezet"),
    ("klasztermenedzsment-szervezet", "klasztermenedzsment szervezet"),
]  # fmt: skip

SIGNS_AND_NUMBERS = [
    ("kkv", "kkv-knak"), ("KKV", "kkv-k"), ("EU", "EU-ban"), ("eu", "EU-s"), ("K+F", "K+F-et"), ("2014", "2014-ben"),
    ("2020", "2014–2020"), ("S3", "S3-as"), ("ipar 4.0", "Ipar 4.0-ban"), ("startup", "start-up"),
    ("start-up", "startupok"), ("email", "e-mailben"), ("eleje", "vége.Eleje"),
]  # fmt: skip

UNKNOWN = [
    ("PackPlus", "PackPlusban"), ("packplusban", "PackPlus"), ("Corallia", "Coralliában"), ("Zenit", "Zenitnek"),
    ("Kecskeplaszt", "Kecskeplasztot"), ("Technoflex", "Technoflexszel"), ("startup", "startupoknak"),
    ("blockchain", "blockchainnel"), ("hackathon", "hackathonon"), ("mentorálás", "mentorálásban"),
    ("robotizáció", "robotizációt"), ("benchmarking", "benchmarkingot"), ("nemzetköziesít", "nemzetköziesítés"),
]  # fmt: skip

FALSE_FRIENDS = [
    ("lap", "lapát"), ("kel", "kelet"), ("ár", "áram"), ("áll", "állat"), ("szám", "száj"), ("dolog", "dolgozik"),
    ("kar", "karrier"), ("kor", "kör"), ("kör", "kor"), ("por", "porta"), ("hal", "halad"), ("hír", "híres"),
    ("ad", "adat"), ("tan", "tanács"), ("ver", "verseny"), ("ér", "érték"), ("szer", "szervezet"), ("kép", "képzés"),
    ("rendszer", "rend"), ("teleped", "település"), ("hat", "határ"), ("terem", "termék"), ("cél", "cella"),
    ("üzem", "üzlet"), ("szállít", "beszállító"), ("közös", "közép"), ("EU", "euró"), ("K+F", "kfc"), ("2014", "2015"),
    ("tér", "térség"), ("alap", "alapít"), ("fém", "féltő"), ("el", "elem"), ("part", "partner"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "written"), INFLECTED + DERIVED + COMPOUNDS + SIGNS_AND_NUMBERS + UNKNOWN)
def test_words_that_must_meet(asked, written):
    assert meets(asked, written)


@pytest.mark.parametrize(("asked", "written"), FALSE_FRIENDS)
def test_false_friends(asked, written):
    assert not meets(asked, written)


@pytest.mark.parametrize("line", (FOLDER / "supplement.txt").read_text().splitlines()[1:])
def test_words_of_the_supplement_inflect_like_their_examples(line):
    word, example = line.split()
    endings = [ending for ending in ("nak", "nek", "ban", "ben", "enek") if _knows(_long(example) + ending)]
    assert endings
    assert [ending for ending in endings if not _knows(_long(word) + ending)] == []
    assert word in analyse(word, "hu").of(Tier.LEMMA)


def _long(word):
    return word[:-1] + "á" if word.endswith("a") else word


def _knows(word):
    return analyse(word, "hu").known


def test_base_form_stands_above_derivation_above_part():
    def tier(key, word):
        return dict(analyse(word, "hu").keys)[key]

    assert tier("klaszter", "klaszterek") is Tier.LEMMA
    assert tier("hegeszt", "hegesztés") is Tier.ROOT
    assert tier("klaszter", "klasztermenedzsment") is Tier.PART
    assert Tier.EXACT > Tier.LEMMA > Tier.STEM > Tier.ROOT > Tier.PART > Tier.PART_ROOT


@pytest.mark.parametrize("word", ["x" * 60, "ñandú", "漢字", "i̇stanbul", "1" * 60, "a+b&c.d"])
def test_strange_words_are_what_they_are(word):
    assert word in analyse(word, "hu").of(Tier.LEMMA)
    assert word in analyse(word, "en").of(Tier.LEMMA)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a klaszter és a képzés", [("klaszter",), ("képzés",)]),
        ("a", [("a",)]),
        ("kis- és középvállalkozás", [("kis",), ("középvállalkozás",)]),
        ("kép\u00adzés", [("képzés",)]),
        ("k\u0065\u0301pz\u0065\u0301s", [("képzés",)]),
        ("nul\x00la", [("nul",), ("la",)]),
        ("😀 \"*():' OR -", [("or",)]),
        ("x" * 61, []),
        ("", []),
    ],
)
def test_what_counts_as_a_word(text, expected):
    assert words_that_matter(text, "hu") == expected
