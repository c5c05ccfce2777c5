"""The choices that a facet offers, in an order that people expect."""

from clusterix.catalogue import registry
from clusterix.catalogue.labels import value_label
from clusterix.presentation.lists import OptionView
from clusterix.vocabularies.collation import sort_key

MOST_ORGANISATIONS = 100


def options_of(facet: str, counts: dict[str, int], chosen, terms, language: str, offer: dict[str, str] | None = None):
    """The options of a facet: every value that some record of the list carries, and what is chosen already.

    Terms stand in the order of their vocabulary, so that counties follow their region; years begin with the latest.
    `offer` is what `offer_of` has given for the values of `counts`.
    """
    picked = chosen.values.get(facet, ())
    if offer is None or not offer.keys() >= {*picked}:
        offer = _named(facet, counts, picked, terms, language)
    return [OptionView(label, value, counts.get(value, 0), value in picked) for value, label in offer.items()]


def offer_of(facet: str, counts: dict[str, int], terms, language: str) -> dict[str, str] | None:
    """The options of a facet as long as nothing else is chosen there: labels by value, in their order.

    None where there are so many organisations that it depends on the other filters which are offered.
    """
    if facet == "org" and len(counts) > MOST_ORGANISATIONS:
        return None
    return _named(facet, counts, (), terms, language)


def _named(facet, counts, picked, terms, language):
    ordered = _in_order(facet, counts, terms, language, picked)
    return {value: value_label(facet, value, terms, language) for value in ordered}


def _in_order(facet, counts, terms, language, picked):
    values = {*counts, *picked}
    if facet == "year":
        return sorted(values, reverse=True)
    if facet in ("type", "kind"):
        known = [one.model.type_code for one in registry.types()] if facet == "type" else registry.all_kinds()
        return [value for value in known if value in values]
    if facet == "org":
        return _by_name(values, counts, picked, terms.organisations.get(language, {}), language)
    own = registry.own_facets().get(facet)
    if own and own.label_of:
        return sorted(value for value in values if own.offers(value) or value in picked)
    if own and own.values:
        return [value for value in own.values if value in values]
    found = [term for value in values if (term := terms.find(own.vocabulary if own else facet, value))]
    kept = [term for term in found if term.code in picked or not _says_the_same(term, terms)]
    return [term.code for term in sorted(kept, key=lambda term: term.place(language))]


def _by_name(values, counts, picked, names, language):
    """Organisations by name: those that are chosen and those with the most records, since there may be thousands."""
    often = sorted(values, key=lambda value: (value not in picked, -counts.get(value, 0), value))
    return sorted(often[:MOST_ORGANISATIONS], key=lambda value: sort_key(names.get(int(value), value), language))


def _says_the_same(term, terms):
    """Budapest is a county, and a region of that county alone: one of them is enough."""
    above = terms.get(term.vocabulary, term.parent)
    return above is not None and above.label_hu == term.label_hu
