"""Near and far: whether two regions belong to the same NUTS 2 region (requirement R11)."""

from clusterix.submissions.freezing import as_page

NUTS_2 = 2
# A region with what it is part of, in one query.
WITH_PARENTS = "parent__parent"


def wider(region):
    """The code of the NUTS 2 region (abroad: of the country) that a region belongs to; None for none."""
    while region is not None and region.level > NUTS_2 and region.parent is not None:
        region = region.parent
    return region.code if region else None


def home_region(dossier):
    """The region a record comes from: its organisation's seat, or the place named in the judged copy."""
    organisation = dossier.record.specific.organisation.source
    if organisation.seat:
        return organisation.seat
    return as_page(dossier.current_copy).region if dossier.current_copy else None


def same_region(reviewer, home):
    """True or False; None where one of the two is not known."""
    theirs, ours = wider(reviewer.region), wider(home)
    return theirs == ours if theirs and ours else None
