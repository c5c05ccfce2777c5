import pytest
from django.utils.translation import override

from clusterix.submissions.advice import advise
from clusterix.submissions.advice.sentences import sentences_of


def found(text, language, rule):
    with override(language):
        return [one for one in advise({"solution": text}, language) if one.rule == rule]


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("Elkezdtük. Aztán vége lett!", "hu", 2),
        ("Pl. Debrecenben kezdtük. Jó volt.", "hu", 2),
        ("A Minta Kft. Debrecenben van.", "hu", 1),
        ("2018. július 16-án indult. Ma is tart.", "hu", 2),
        ("2018. 07. 16. volt a nap.", "hu", 1),
        ("Tizenkét cég csatlakozott 2016. A következő évben húsz.", "hu", 2),
        ("We began, e.g. Vienna joined. Then it grew.", "en", 2),
        ("Was it worth it? Yes. “It was.” Nobody left.", "en", 4),
        ("<p>Egy</p><ul><li>Kettő. Három.</li><li>Négy</li></ul>", "hu", 4),
        ("", "hu", 0),
    ],
)
def test_sentences_end_where_people_end_them(text, language, count):
    assert len(sentences_of(text, language)) == count


@pytest.mark.parametrize(("language", "longest"), [("hu", 25), ("en", 30)])
def test_a_sentence_is_long_only_beyond_the_limit(language, longest):
    assert found(" ".join(["szó"] * longest) + ".", language, "long_sentence") == []
    (one,) = found(" ".join(["szó"] * (longest + 1)) + ".", language, "long_sentence")
    assert str(longest + 1) in one.message


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Az IKOSZ segített.", ["IKOSZ"]),
        ("Az IKOSZ segített. Az IKOSZ-szal dolgoztunk.", ["IKOSZ"]),
        ("A klaszterszövetség (IKOSZ) segített. Az IKOSZ ma is él.", []),
        ("Az IKOSZ (a klaszterek szövetsége) segített.", []),
        ("Az EU és a GDP nem szorul magyarázatra.", []),
        ("A Kft. és a Klaszter nem rövidítés.", []),
        ("EREDMÉNYEK ÉS TANULSÁGOK", []),
    ],
)
def test_an_abbreviation_is_to_be_explained_once(text, told):
    assert [name for one in found(text, "hu", "abbreviation") for name in told if name in one.message] == told
    assert len(found(text, "hu", "abbreviation")) == len(told)


def test_an_explanation_in_another_field_counts():
    texts = {"challenge": "Az IKOSZ segített.", "solution": "A klaszterszövetség (IKOSZ) szervezte."}
    assert [one for one in advise(texts, "hu") if one.rule == "abbreviation"] == []


@pytest.mark.parametrize(
    ("text", "language", "bare"),
    [
        ("Az árbevétel 30%-kal nőtt.", "hu", True),
        ("Az árbevétel 2016-ra 30%-kal nőtt.", "hu", False),
        ("A beszámoló szerint 31 cég vett részt.", "hu", False),
        ("A tagok száma 12 450 lett.", "hu", True),
        ("Három tagunk volt.", "hu", False),
        ("Revenue grew by 30 percent.", "en", True),
        ("According to the final report, 31 firms took part.", "en", False),
        ("In 2016, 31 firms took part.", "en", False),
    ],
)
def test_a_figure_wants_a_year_or_a_source(text, language, bare):
    assert bool(found(text, language, "bare_number")) is bare


@pytest.mark.parametrize(
    ("text", "language", "passive"),
    [
        ("A pályázat beadásra került.", "hu", True),
        ("A rendszer ki lett alakítva.", "hu", True),
        ("A pályázatot a menedzsment adta be.", "hu", False),
        ("A rendszer a tagok által lett kialakítva.", "hu", False),
        ("A klaszter Debrecenbe került.", "hu", False),
        ("The application was submitted.", "en", True),
        ("A meeting was quickly held.", "en", True),
        ("The application was submitted by the members.", "en", False),
        ("The cluster submitted the application.", "en", False),
        ("The cluster is located in Debrecen.", "en", False),
    ],
)
def test_a_passive_wants_somebody_who_acts(text, language, passive):
    assert bool(found(text, language, "actorless_passive")) is passive


def test_advice_names_the_field_and_quotes_the_words():
    (one,) = advise({"teaser": "Jól ment.", "results": "<p>A terv <b>megvalósításra került</b>.</p>"}, "hu")
    assert (one.field, one.excerpt) == ("results", "A terv megvalósításra került.")
