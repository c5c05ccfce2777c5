"""What facets and their values are called."""

from django.utils.translation import gettext as _

from clusterix.catalogue import registry
from clusterix.organisations.models import OrganisationPage


def facet_label(facet: str) -> str:
    """The name of a facet in the active language."""
    return {
        "theme": _("Theme"),
        "region": _("Region"),
        "year": _("Year"),
        "kind": _("Kind"),
        "cell": _("Why and how"),
        "org": _("Organisation"),
    }[facet]


def value_label(facet: str, value: str, terms, language: str) -> str:
    """The name of a value: of a term, a kind, a cell of the matrix, an organisation; a year is its own name."""
    if facet in ("theme", "region"):
        term = terms.find(facet, value)
        return term.label(language) if term else value
    if facet == "kind":
        return str(registry.all_kinds().get(value, value))
    if facet == "cell":
        return cell_label(value, terms, language)
    if facet == "org":
        return organisation_label(value)
    return value


def cell_label(value: str, terms, language: str) -> str:
    """The name of a cell of the matrix, objective first."""
    objective, _dot, activity = value.partition(".")
    found = (terms.find("objective", objective), terms.find("activity", activity))
    return " × ".join(term.label(language) for term in found if term)


def organisation_label(value: str) -> str:
    """The name of the organisation that a list is narrowed down to; asked only then."""
    return OrganisationPage.objects.filter(pk=int(value)).values_list("title", flat=True).first() or value
