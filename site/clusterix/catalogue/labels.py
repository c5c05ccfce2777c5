"""What facets and their values are called."""

from django.utils.translation import gettext_lazy as _

from clusterix.catalogue import registry

_LABELS = {
    "theme": _("Theme"),
    "region": _("Region"),
    "year": _("Year"),
    "type": _("Type"),
    "kind": _("Kind"),
    "cell": _("Why and how"),
    "org": _("Organisation"),
}


def facet_label(facet: str) -> str:
    """The name of a facet in the active language."""
    if own := registry.own_facets().get(facet):
        return str(own.label)
    return str(_LABELS[facet])


def value_label(facet: str, value: str, terms, language: str) -> str:
    """The name of a value: of a term, a kind, a cell of the matrix, an organisation; a year is its own name."""
    if own := registry.own_facets().get(facet):
        if own.label_of:
            return own.label_of(value)
        return str(own.values[value]) if value in own.values else term_label(own.vocabulary, value, terms, language)
    if facet in ("theme", "region"):
        return term_label(facet, value, terms, language)
    if facet == "type":
        return registry.type_label(value) if registry.is_known(value) else value
    if facet == "kind":
        return str(registry.all_kinds().get(value, value))
    if facet == "cell":
        return cell_label(value, terms, language)
    if facet == "org":
        return terms.organisations.get(language, {}).get(int(value), value)
    return value


def term_label(vocabulary: str, code: str, terms, language: str) -> str:
    """The name of a term; its code where it is gone."""
    term = terms.find(vocabulary, code)
    return term.label(language) if term else code


def cell_label(value: str, terms, language: str) -> str:
    """The name of a cell of the matrix, objective first."""
    objective, _dot, activity = value.partition(".")
    found = (terms.find("objective", objective), terms.find("activity", activity))
    return " × ".join(term.label(language) for term in found if term)
