"""What a profile tells others: what is still missing for the office, and what a new record may take over."""

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from clusterix.organisations import figures
from clusterix.organisations.models import KeyFigure
from clusterix.organisations.models.profile import Answer
from clusterix.organisations.panels import ABOUT, CLUSTER, CONTACT, FIGURES, PROVIDER, SORTING

# Fields that the office expects, with the tab they stand in (domain.md 5.5 for providers).
_ALWAYS = (("organisation_type", ABOUT), ("summary", ABOUT), ("seat", CONTACT), ("email", CONTACT))
_OF_PROVIDERS = (
    ("legal_name", ABOUT),
    *((name, CONTACT) for name in ("address", "phone", "website")),
    *((name, PROVIDER) for name in ("competences", "languages", "regions_served")),
)
_HUNGARY = "HU"
_BRANCHES = ("sectors", "ecosystems", "emerging_industries", "nace_section")
# Facts that a record has too, by the same name.
_SHARED = ("sectors", "ecosystems", "emerging_industries", "nace_section", "markets")


@dataclass(frozen=True)
class Missing:
    """Something that the office will ask for; `tab` is the code of the part of the form where it is written."""

    label: str
    message: str
    tab: str


def missing(profile) -> list[Missing]:
    """What a profile (a page or a revision of it) lacks before it may be submitted, all of it at once."""
    wanted = [*_ALWAYS, *(_of_provider(profile) if profile.is_provider else ())]
    found = [
        Missing(_label(profile, name), _("Please fill it in."), tab) for name, tab in wanted if not _has(profile, name)
    ]
    return found + (_missing_of_cluster(profile) if profile.is_cluster else [])


def _of_provider(profile):
    """A provider in Hungary says whether the Adult Education Act holds for it, and then its number (domain.md 5.5)."""
    yield from _OF_PROVIDERS
    if profile.adult_education == Answer.YES:
        yield "registration_number", PROVIDER
    elif profile.seat is not None and profile.seat.code.startswith(_HUNGARY) and not profile.registration_number:
        yield "adult_education", PROVIDER


def _missing_of_cluster(profile):
    found = []
    if not any(_has(profile, name) for name in _BRANCHES):
        words = _("Please choose at least one sector, ecosystem, emerging industry or NACE section.")
        found.append(Missing(_label(profile, "sectors"), words, SORTING))
    if not profile.life_phase_id:
        found.append(Missing(_label(profile, "life_phase"), _("Please choose it."), CLUSTER))
    if KeyFigure.Kind.MEMBERS not in figures.latest(profile.source):
        words = _("Please add the number of members with its year and source.")
        found.append(Missing(capfirst(str(KeyFigure.Kind.MEMBERS.label)), words, FIGURES))
    return found


def _has(profile, name):
    field = profile._meta.get_field(name)
    return bool(list(getattr(profile, name).all()) if field.many_to_many else getattr(profile, field.attname))


def _label(profile, name):
    return capfirst(str(profile._meta.get_field(name).verbose_name))


def defaults_for_record(organisation) -> dict:
    """Facts of a new record that the profile knows already, by the record's field names (requirement R46).

    Lists of terms come as lists; what the profile does not say is left out.
    """
    profile = organisation.source
    known = {"region": profile.seat, "contact_email": profile.email}
    for name in _SHARED:
        value = getattr(profile, name)
        known[name] = list(value.all()) if profile._meta.get_field(name).many_to_many else value
    return {name: value for name, value in known.items() if value}
