"""From the HTML of a field to its sentences."""

import re

from bs4 import BeautifulSoup

from clusterix.submissions.advice.words import SHORTENED

_BLOCKS = ("p", "li", "h2", "h3", "h4", "blockquote")
_END = re.compile(r"[.!?…]+[\"”’»)\]]*\s+(?=[\"„“»(\[]*[^\W\d_a-záéíóöőúüű]|[\"„“»(\[]*\d)")
_LAST_WORD = re.compile(r"([\w.]+)[.!?…]+[\"”’»)\]]*\s*$")


def blocks_of(html: str) -> list[str]:
    """The paragraphs and list items of a text, without tags; plain text is split at its line ends."""
    if "<" not in html:
        return [line.strip() for line in html.splitlines() if line.strip()]
    soup = BeautifulSoup(html, "html.parser")
    for line_end in soup.find_all("br"):
        line_end.replace_with(" ")
    found = [block for block in soup.find_all(_BLOCKS) if not block.find(_BLOCKS)]
    texts = (re.sub(r"\s+", " ", block.get_text()).strip() for block in found or [soup])
    return [text for text in texts if text]


def sentences_of(html: str, language: str) -> list[str]:
    """The sentences of a text in "hu" or "en". Abbreviations, dates and ordinal numbers do not end one."""
    return [sentence for block in blocks_of(html) for sentence in _split(block, language)]


def _split(block, language):
    start = 0
    for end in _END.finditer(block):
        sentence = block[start : end.end()].strip()
        if _goes_on(sentence, block[end.end() :], language):
            continue
        yield sentence
        start = end.end()
    if rest := block[start:].strip():
        yield rest


def _goes_on(sentence, rest, language):
    """Whether the full stop only ends an abbreviation, or a number that a date or another number follows."""
    word = _LAST_WORD.search(sentence)
    if word is None or sentence.rstrip('"”’»)] ')[-1:] != ".":
        return False
    last = word[1].lower()
    return last in SHORTENED[language] or (last.isdigit() and rest[:1].isdigit())
