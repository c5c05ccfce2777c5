"""Reading a record as its public will, and saying where they may stumble."""

from dataclasses import dataclass

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from clusterix.submissions.advice import rules
from clusterix.submissions.advice.sentences import blocks_of, sentences_of
from clusterix.submissions.lengths import texts_in_rows

EXCERPT = 140  # characters
# No prose of the author: addresses, what search engines read, and what somebody says in a video.
_NOT_READ = ("slug", "seo_title", "search_description", "video_transcript")


@dataclass(frozen=True)
class Advice:
    """One piece of advice: the field, the rule's code, what to do, and the words it is about.

    `field` is the name of a field, or list, number of the row and field with dots between ("modules.2.content").
    """

    field: str
    rule: str
    message: str
    excerpt: str


def advise(texts: dict[str, str], language: str) -> list[Advice]:
    """Advice on texts by field name, in the order of the form; texts are plain or HTML, in "hu" or "en".

    Messages are in the active language, since an English text may be read by a Hungarian.
    """
    explained = {name for name in _abbreviations(texts) if any(rules.explains(block, name) for block in _blocks(texts))}
    told, found = set(), []
    for field, html in texts.items():
        for sentence in sentences_of(html or "", language):
            found += _about(field, sentence, language, explained, told)
    return found


def advise_record(page) -> list[Advice]:
    """Advice on the newest text of a record and of its rows, each text in its own language."""
    own = page.locale.language_code
    names = [name for name in page.TEXTS if name not in _NOT_READ]
    texts = {name: value for name in names if isinstance(value := getattr(page, name, ""), str) and value}
    by_language = {own: texts, ("en" if own == "hu" else "hu"): {"other_summary": page.other_summary}}
    for name, number, row, field in texts_in_rows(page):
        suffix = field.rpartition("_")[2]
        by_language[suffix if suffix in by_language else own][f"{name}.{number}.{field}"] = getattr(row, field)
    return [item for language, found in by_language.items() for item in advise(found, language)]


def _blocks(texts):
    return (block for html in texts.values() for block in blocks_of(html or ""))


def _abbreviations(texts):
    return {name for block in _blocks(texts) for name in rules.abbreviations(block)}


def _about(field, sentence, language, explained, told):
    excerpt = Truncator(sentence).chars(EXCERPT)
    if words := rules.long_sentence(sentence, language):
        message = ngettext(
            "This sentence has %(count)d word. Two shorter ones would be easier to follow.",
            "This sentence has %(count)d words. Two shorter ones would be easier to follow.",
            words,
        )
        yield Advice(field, "long_sentence", message % {"count": words}, excerpt)
    for name in rules.abbreviations(sentence):
        if name not in explained and name not in told:
            told.add(name)
            message = _("“%(word)s” is not explained anywhere. Write it out where it first occurs.")
            yield Advice(field, "abbreviation", message % {"word": name}, excerpt)
    if number := rules.bare_number(sentence, language):
        message = _("The figure %(word)s has neither a year nor a source.") % {"word": number}
        yield Advice(field, "bare_number", message, excerpt)
    if phrase := rules.actorless_passive(sentence, language):
        message = _("“%(word)s” does not say who did it. Name the one who acted.") % {"word": phrase}
        yield Advice(field, "actorless_passive", message, excerpt)
