"""What the office looks at before it validates the profile of a cluster (domain.md 4.11): advice, never a rule."""

from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from clusterix.organisations import figures
from clusterix.organisations.models import KeyFigure

Kind = KeyFigure.Kind
LEAST_FTE, LEAST_MEMBERS, LEAST_PARTNERS, LEAST_ACTIVITIES, LEAST_SHARE = 0.5, 15, 12, 3, 50
_KINDS_OF_MEMBERS = (Kind.SME_MEMBERS, Kind.LARGE_MEMBERS, Kind.RESEARCH_MEMBERS, Kind.OTHER_MEMBERS)
# Statuses that say that a cluster is not recognised by a Hungarian programme.
_NO_RECOGNITION = {"none", "foreign"}


@dataclass(frozen=True)
class Item:
    """One criterion: `met` is True, False, or None where the profile does not tell; `told` is what it tells."""

    label: str
    met: bool | None
    told: str = ""


def of(profile) -> list[Item]:
    """The criteria with what a profile (a page or a revision of it) and its key figures tell; none for non-clusters."""
    if not profile.is_cluster:
        return []
    values = {kind: figure.value for kind, figure in figures.latest(profile.source).items()}
    recognised = [row.status for row in profile.statuses.all() if row.holds()]
    return _judge(values, profile.website_en, recognised)


def of_registration(registration) -> list[Item]:
    """The same criteria with what an organisation told when it registered."""
    if not registration.is_cluster:
        return []
    status = registration.national_status
    return _judge(registration.figures(), registration.website_en, [status] if status else [])


def _judge(values, website_en, statuses):
    recognised = [status.label for status in statuses if status.code not in _NO_RECOGNITION]
    return [*_platform(values, website_en, recognised), *_regional(values)]


def _platform(values, website_en, recognised):
    """What the European Cluster Collaboration Platform asks."""
    given = [kind for kind in _KINDS_OF_MEMBERS if values.get(kind)]
    told = any(kind in values for kind in _KINDS_OF_MEMBERS)
    companies = Kind.SME_MEMBERS in given or Kind.LARGE_MEMBERS in given
    helix = companies and Kind.RESEARCH_MEMBERS in given and Kind.OTHER_MEMBERS in given
    return [
        _at_least(_("Management of at least 0.5 full-time equivalent"), values.get(Kind.MANAGEMENT_FTE), LEAST_FTE),
        Item(_("Website in English that shows activity"), bool(website_en), website_en),
        _at_least(_("At least 15 members"), values.get(Kind.MEMBERS), LEAST_MEMBERS),
        Item(_("At least two types of members"), len(given) > 1 if told else None),
        Item(_("Business, research and public bodies together"), helix if told else None),
        Item(
            _("Recognised by a national programme (the points above are then waived)"),
            bool(recognised),
            ", ".join(recognised),
        ),
    ]


def _regional(values):
    """What the cluster database of Baden-Württemberg asks."""
    return [
        _at_least(_("At least 3 documented activities a year"), values.get(Kind.ACTIVITIES), LEAST_ACTIVITIES),
        _at_least(_("At least 12 active partners"), values.get(Kind.MEMBERS), LEAST_PARTNERS),
        _at_least(_("At least half of the members are companies (%)"), _share_of_companies(values), LEAST_SHARE),
    ]


def _share_of_companies(values):
    members = values.get(Kind.MEMBERS)
    companies = [values[kind] for kind in (Kind.SME_MEMBERS, Kind.LARGE_MEMBERS) if kind in values]
    return round(100 * sum(companies) / members) if members and companies else None


def _at_least(label, value, least):
    if value is None:
        return Item(label, None)
    return Item(label, value >= least, number_format(value.normalize() if hasattr(value, "normalize") else value))
