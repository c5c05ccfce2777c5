"""The choices that a facet offers, in an order that people expect."""

from clusterix.catalogue import registry
from clusterix.catalogue.labels import value_label
from clusterix.presentation.lists import OptionView
from clusterix.vocabularies.collation import sort_key

MOST_ORGANISATIONS = 100


def options_of(facet: str, counts: dict[str, int], chosen, terms, language: str):
    """The options of a facet: every value that some record of the list carries, and what is chosen already.

    Terms stand in the order of their vocabulary, so that counties follow their region; years begin with the latest.
    """
    for value in _in_order(facet, counts, terms, language, chosen):
        yield OptionView(
            label=value_label(facet, value, terms, language),
            code=value,
            count=counts.get(value, 0),
            selected=value in chosen.values.get(facet, ()),
        )


def _in_order(facet, counts, terms, language, chosen):
    values = {*counts, *chosen.values.get(facet, ())}
    if facet == "year":
        return sorted(values, reverse=True)
    if facet in ("type", "kind"):
        known = [one.model.type_code for one in registry.types()] if facet == "type" else registry.all_kinds()
        return [value for value in known if value in values]
    if facet == "org":
        return _by_name(values, counts, chosen, terms.organisations.get(language, {}), language)
    own = registry.own_facets().get(facet)
    if own and own.label_of:
        return sorted(value for value in values if own.offers(value) or value in chosen.values.get(facet, ()))
    if own and own.values:
        return [value for value in own.values if value in values]
    found = [term for value in values if (term := terms.find(own.vocabulary if own else facet, value))]
    kept = [term for term in found if term.code in chosen.values.get(facet, ()) or not _says_the_same(term, terms)]
    return [term.code for term in sorted(kept, key=lambda term: term.place(language))]


def _by_name(values, counts, chosen, names, language):
    """Organisations by name: those that are chosen and those with the most records, since there may be thousands."""
    often = sorted(values, key=lambda value: (value not in chosen.values.get("org", ()), -counts.get(value, 0), value))
    return sorted(often[:MOST_ORGANISATIONS], key=lambda value: sort_key(names.get(int(value), value), language))


def _says_the_same(term, terms):
    """Budapest is a county, and a region of that county alone: one of them is enough."""
    above = terms.get(term.vocabulary, term.parent)
    return above is not None and above.label_hu == term.label_hu
