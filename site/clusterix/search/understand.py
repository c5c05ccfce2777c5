"""From what somebody typed to a query: words, synonyms, and words typed without their accents."""

from dataclasses import dataclass

from django.db.models import Q

from clusterix.search.bands import EXACT, WORD, together
from clusterix.search.language import analyse
from clusterix.search.language.analysis import Tier
from clusterix.search.language.hungarian import beginnings
from clusterix.search.language.words import fold
from clusterix.search.models import SearchWord, Synonym
from clusterix.search.phrases import Parts, base_forms, phrases, words_that_matter
from clusterix.search.query import Alternative, Query, Slot, Term
from clusterix.search.weights import Factor

MOST_WORDS = 8
MOST_CHARACTERS = 200
MOST_TWINS = 5
# Shorter words differ by their accents alone too often.
SHORTEST_TWIN = 3


@dataclass(frozen=True)
class Understood:
    """The words that are looked for, and the query they make."""

    words: tuple[str, ...]
    query: Query


def understand(*, text: str, language: str) -> Understood:
    """Read a query in one language: two SQL queries, none when there is no word in it."""
    found = words_that_matter(text[:MOST_CHARACTERS], language)[:MOST_WORDS]
    if not found:
        return Understood((), Query(language, ()))
    twins = _twins({form for parts in found for form in together(parts)}, language)
    groups = [phrases(terms, language) for terms in _synonyms(language)]
    slots, at = [], 0
    while at < len(found):
        length, others = _synonyms_at(found[at:], groups, language)
        own = [_own(parts, language, twins, share=length) for parts in found[at : at + length]]
        slots.append(_slot(own, others, language))
        at += length
    return Understood(tuple("-".join(parts) for parts in found), Query(language, tuple(slots)))


def understand_plainly(*, words: tuple[str, ...], language: str) -> Query:
    """Read words that one language understood in another one, without asking the database."""
    found = words_that_matter(" ".join(words), language)
    return Query(language, tuple(_slot([_own(parts, language, {}, share=1)], [], language) for parts in found))


def _synonyms(language):
    return Synonym.objects.filter(language=language).order_by("pk").values_list("terms", flat=True)


def _synonyms_at(found, groups, language):
    """Length of the longest phrase at the beginning that has synonyms, and those; one word without any, if none."""
    forms = [base_forms(parts, language) for parts in found]
    length, others = 1, {}
    for group in groups:
        for phrase in group:
            fits = len(phrase) <= len(forms) and all(
                base_forms(parts, language) & form for parts, form in zip(phrase, forms, strict=False)
            )
            if fits and len(phrase) > length:
                length, others = len(phrase), {}
            if fits and len(phrase) == length:
                others |= dict.fromkeys(other for other in group if other != phrase)
    return length, list(others)


def _slot(own: list[list[Alternative]], others, language) -> Slot:
    """Alternatives of a word or phrase: itself, and each of its synonyms."""
    alternatives = own[0] if len(own) == 1 else [tuple(term for word in own for term in word[0])]
    return (*alternatives, *(_synonym(phrase, language) for phrase in others))


def _own(parts: Parts, language, twins, *, share) -> list[Alternative]:
    """A word as typed: its parts, or the word without hyphens. In a phrase each word counts its share."""
    terms = [_term(form, language, twins) for form in together(parts)]
    alternatives = [_shared(tuple(terms[: len(parts)]), share * len(parts))]
    return alternatives + [_shared((joined,), share) for joined in terms[len(parts) :]]


def _shared(terms: Alternative, share) -> Alternative:
    return tuple(Term(tuple((key, factor // share) for key, factor in term.keys)) for term in terms)


def _term(form, language, twins):
    analysis = analyse(form, language)
    keys = {EXACT + form: Factor.OWN}
    keys |= {WORD + key: Factor.ROOT for key in analysis.of(Tier.ROOT)}
    for twin in twins.get(form, ()):
        keys |= {WORD + key: Factor.OTHER for key in analyse(twin, language).of(Tier.LEMMA, Tier.STEM)}
    keys |= {WORD + key: Factor.OTHER for key in analysis.of(Tier.STEM)}
    keys |= {WORD + key: Factor.OWN for key in analysis.of(Tier.LEMMA)}
    return Term(tuple((key, int(factor)) for key, factor in keys.items()))


def _synonym(phrase, language) -> Alternative:
    terms = tuple(
        Term(tuple((WORD + key, int(Factor.OTHER)) for key in sorted(base_forms(parts, language)))) for parts in phrase
    )
    return _shared(terms, len(phrase))


def _twins(forms, language) -> dict[str, list[str]]:
    """For words typed without accents, or with wrong ones: the same words as the records write them.

    Only for words that the dictionary does not know or that no record has, so that `kor` never becomes `kör`.
    """
    wanted = {form: _spellings(form) for form in forms if len(form) >= SHORTEST_TWIN and form.isalpha()}
    bases = {form: analyse(form, language).of(Tier.LEMMA) for form in wanted}
    rows = SearchWord.objects.filter(
        Q(folded__in={spelling for spellings in wanted.values() for spelling in spellings})
        | Q(word__in={base for keys in bases.values() for base in keys}),
        language=language,
    ).values_list("word", "folded")
    same: dict[str, list[str]] = {}
    for word, folded in sorted(rows) if wanted else ():
        same.setdefault(folded, []).append(word)
    present = {word for words in same.values() for word in words}
    return {
        form: _first(same, form, spellings)
        for form, spellings in wanted.items()
        if not (analyse(form, language).known and present.intersection(bases[form]))
    }


def _spellings(form):
    folded = fold(form)
    return [folded, *sorted(beginnings(folded), key=len, reverse=True)]


def _first(same, form, spellings):
    found = ([word for word in same.get(spelling, ()) if word != form] for spelling in spellings)
    return next(filter(None, found), [])[:MOST_TWINS]
