"""Rows of the data sheet from facts: terms, words, money. Content types build their own rows with these."""

from clusterix.catalogue import surroundings
from clusterix.catalogue.cards import plain
from clusterix.presentation import formats
from clusterix.presentation.records import Detail, Term


def detail(label, values):
    """One row, or nothing where there is no value to show."""
    if values := tuple(value for value in values if value.label):
        yield Detail(str(label), values)


def words(label, *texts):
    """One row of plain words; empty ones are left out."""
    return detail(label, (Term("", text) for text in texts))


def terms_of(source, name, vocabulary, terms, language, *, facet="", address=""):
    """The terms of a fact in their order, each leading to the list of its facet where there is one."""
    field = source._meta.get_field(name)
    keys = surroundings.term_ids(source, name) if field.many_to_many else [getattr(source, field.attname)]
    found = [term for key in keys if (term := terms.get(vocabulary, key))]
    for term in sorted(found, key=lambda term: term.place(language)):
        url = f"{address}?{facet}={term.code}" if facet and address else ""
        yield Term(term.code, term.label(language), url)


def money(amount, currency, year=None) -> str:
    """A sum with its currency and, in brackets, the year it is counted in; nothing where there is no sum."""
    if amount is None or not currency:
        return ""
    text = formats.money(plain(amount), currency)
    return f"{text} ({year})" if year else text
