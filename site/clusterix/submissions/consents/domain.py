"""The verbs of consents and authorisations."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.consents import notices, withholding
from clusterix.submissions.consents.persons import mentions, normal, standings, withdrawn_names
from clusterix.submissions.consents.wording import language_in_use, statement, version_of
from clusterix.submissions.models import Authorisation, Consent, Dossier
from clusterix.submissions.models.consent import Ending, Given
from clusterix.submissions.permissions import capacities, office_roles
from clusterix.submissions.refusals import Refused
from clusterix.submissions.states import Actor

YEARS = 5
# What the owner of a record agrees to by submitting it; the rest is ticked by hand.
BY_SUBMISSION = ("for_website", "for_translation", "for_statistics")


def years_later(day: date, years: int = YEARS) -> date:
    """The same day some years on; the last of February where there is no 29th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def may_record(user, dossier: Dossier) -> bool:
    """Who writes down consents: the record's own organisation, and the office."""
    return bool(capacities(user, dossier.record.specific) & {Actor.OWNER, Actor.OFFICE})


def may_see(user, dossier: Dossier) -> bool:
    """Who reads consents: who writes them, who decides about publication, and the data protection officer."""
    readers = {OfficeRole.VALIDATOR, OfficeRole.DATA_PROTECTION}
    return may_record(user, dossier) or (user.is_active and bool(office_roles(user) & readers))


@transaction.atomic
def record_consent(*, dossier, user, language, **values) -> Consent:
    """Write down a consent with the words that were agreed to; what was hidden for lack of it is shown again.

    `values` are the fields of Consent; without `valid_until` it holds for five years. Raises Refused when the person
    who writes may not.
    """
    return _record(Consent, "consent", dossier, user, language, values)


@transaction.atomic
def record_authorisation(*, dossier, user, language, **values) -> Authorisation:
    """Write down the authorisation of a data owner; see `record_consent`."""
    return _record(Authorisation, "authorisation", dossier, user, language, values, owner=values["owner_name"])


def _record(model, kind, dossier, user, language, values, owner=""):
    if not may_record(user, dossier):
        raise Refused(_("You do not have the role that records this."))
    values["valid_until"] = values.get("valid_until") or years_later(values["given_on"])
    made = model.objects.create(
        dossier=dossier,
        recorded_by=user,
        wording=version_of(kind),
        statement=statement(kind, language, record=dossier.record.specific, owner=owner),
        **values,
    )
    withholding.refresh(dossier=dossier, user=user)
    return made


@transaction.atomic
def authorise_by_submission(*, dossier, user) -> Authorisation | None:
    """By submitting, the owner authorises the office; nothing is written where that still holds for a year."""
    record = dossier.record.specific
    owner, today = record.organisation.title, timezone.localdate()
    valid = dossier.authorisations.valid(years_later(today, 1)).filter(for_website=True, given_on__lte=today)
    if any(normal(row.owner_name) == normal(owner) for row in valid):
        return None
    return record_authorisation(
        dossier=dossier,
        user=user,
        language=language_in_use(),
        owner_name=owner,
        given_by=str(user),
        given_on=today,
        given_how=Given.SUBMISSION,
        **dict.fromkeys(BY_SUBMISSION, True),
    )


@transaction.atomic
def withdraw(*, permission, user, how, on=None):
    """Write down that somebody no longer agrees. Their name, words and pictures leave the public page at once.

    The organisation, the office and the data protection officer are told, and the record leaves the site unless it is
    changed within three working days (`following`). `how` Ending.MISTAKE only says that the row was never right.
    Raises Refused when it was withdrawn already, or the person may not.
    """
    permission = type(permission).objects.select_for_update(of=("self",)).get(pk=permission.pk)
    dossier = permission.dossier
    if not may_record(user, dossier):
        raise Refused(_("You do not have the role that records this."))
    if permission.withdrawn_on:
        raise Refused(_("This has been withdrawn already."))
    permission.withdrawn_on, permission.withdrawn_how = on or timezone.localdate(), how
    permission.withdrawal_recorded_by = user
    permission.save(update_fields=["withdrawn_on", "withdrawn_how", "withdrawal_recorded_by"])
    withholding.refresh(dossier=dossier, user=user)
    if how != Ending.MISTAKE:
        notices.lapsed(permission)
    return permission


def refusal(page, dossier, *, translation=False, on=None) -> list[str]:
    """Why the people in a record, or the owners of its data, keep it from being published; empty when nobody does.

    `page` is a live page, a revision or a frozen copy, in any language.
    """
    people = [one.problem for one in standings(page, dossier, translation=translation, on=on) if one.problem]
    words = _("%(name)s has withdrawn the consent and is still named here: %(field)s.")
    named = [words % {"name": name, "field": field} for name, field in mentions(page, withdrawn_names(dossier))]
    return people + named


def lacking_authorisation(dossier, *, on=None) -> list[str]:
    """Which owners of the data do not authorise publication, in words; somebody always has to."""
    own, owners = normal(dossier.record.specific.organisation.title), {}
    for row in dossier.authorisations.exclude(withdrawn_how=Ending.MISTAKE):
        # What the record's own organisation gave under an earlier name is still its own.
        key = own if row.given_how == Given.SUBMISSION else normal(row.owner_name)
        owners.setdefault(key, []).append(row)
    if not owners:
        return [_("No owner of the data has authorised the use of this record.")]
    words = _("There is no valid authorisation of %(name)s to publish the data on this site.")
    return [
        words % {"name": rows[0].owner_name}
        for rows in owners.values()
        if not any(row.is_valid(on) and row.for_website for row in rows)
    ]
