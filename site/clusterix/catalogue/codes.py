"""The facet codes of a record: what it is filtered and counted by."""

from clusterix.catalogue import registry, shared_details
from clusterix.catalogue.terms import Terms

# A project of the nineties that still runs would otherwise fill the list of years.
MOST_YEARS = 30


def codes_of(source, dossier, terms: Terms) -> list[str]:
    """All codes of a record, from the page that owns its facts.

    A region counts for every region it is part of. A record counts for every year of its period; one that is still
    going on, up to the year in which it was validated, since nobody has vouched for more.
    """
    found = [f"type:{source.type_code}", f"kind:{source.kind}"]
    found += [f"theme:{theme.code}" for theme in source.themes.all()]
    found += [f"region:{term.code}" for term in terms.upwards("region", source.region_id)]
    found += [f"year:{year}" for year in years_of(source, dossier)]
    for cell in source.cells.all():
        objective, activity = terms.get("objective", cell.objective_id), terms.get("activity", cell.activity_id)
        found += [f"cell:{objective.code}.{activity.code}", f"objective:{objective.code}", f"activity:{activity.code}"]
    if not source.hide_organisation:
        found.append(f"org:{source.organisation.pk}")
    found += shared_details.codes_of(source, terms)
    found += registry.type_of(source.type_code).codes(source, terms)
    return sorted(set(found))


def years_of(source, dossier) -> list[int]:
    """The years that a record tells about, the latest last."""
    start, end = source.period_start, source.period_end
    if source.ongoing:
        end = dossier.validated_on or start
    first, last = (start or end), (end or start)
    if first is None:
        return []
    return [*range(first.year, max(first.year, last.year) + 1)][-MOST_YEARS:]
