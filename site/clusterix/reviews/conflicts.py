"""Conflicts of interest that the system itself can see (domain rule 6.5); the others are declared.

All questions are answered for many reviewers at once, with a constant number of queries.
"""

from collections import defaultdict
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from clusterix.organisations.models import Membership, OrganisationPage
from clusterix.reviews.models import AssignmentState, ReviewAssignment
from clusterix.reviews.models.assignment import OPEN
from clusterix.submissions.models import Dossier

# For how long an ended employment, and a review the other way round, still count.
YEARS_AFTER_EMPLOYMENT = 3
RECIPROCAL_FOR = timedelta(days=183)
_REVIEWS_DONE = (AssignmentState.INVITED, AssignmentState.DECLARED, AssignmentState.SENT)


def accounts_of(reviewers) -> dict:
    """The account of each reviewer who has one, by the reviewer's key: named, or found by the e-mail address."""
    users = get_user_model().objects.filter(
        Q(pk__in=[one.user_id for one in reviewers if one.user_id]) | Q(email__in=[one.email for one in reviewers])
    )
    by_key, by_email = {user.pk: user for user in users}, {user.email: user for user in users}
    found = {one.pk: by_key.get(one.user_id) or by_email.get(one.email) for one in reviewers}
    return {key: user for key, user in found.items() if user}


def conflicts_of(dossier, reviewers) -> dict[int, list[str]]:
    """Why each reviewer cannot judge a record, in words, by the reviewer's key; empty where nothing is known."""
    reviewers = list(reviewers)
    owner = dossier.record.specific.organisation.source
    accounts = accounts_of(reviewers)
    employers = _employers(accounts, reviewers)
    writers = set(dossier.contributors.values_list("pk", flat=True)) | {dossier.record.owner_id}
    judges_us = _whose_records_we_judge(owner)
    found = {}
    for one in reviewers:
        reasons = found[one.pk] = []
        account = accounts.get(one.pk)
        if owner.pk in employers[one.pk]:
            reasons.append(_("works for the organisation that owns the record, or did so in the last three years"))
        if account and account.pk in writers:
            reasons.append(_("wrote part of the record"))
        if employers[one.pk] & judges_us:
            reasons.append(_("somebody of the owner organisation judges, or has just judged, a record of theirs"))
    return found


def _employers(accounts, reviewers):
    """Keys of the organisations each reviewer works for; a merged one counts as the one that goes on."""
    merged = dict(OrganisationPage.objects.exclude(merged_into=None).values_list("pk", "merged_into"))
    since = timezone.localdate() - timedelta(days=365 * YEARS_AFTER_EMPLOYMENT)
    rows = Membership.objects.filter(user__in=accounts.values()).filter(Q(ends_on=None) | Q(ends_on__gte=since))
    by_user = defaultdict(set)
    for user, organisation in rows.values_list("user", "organisation"):
        by_user[user].add(merged.get(organisation, organisation))
    found = {}
    for one in reviewers:
        account = accounts.get(one.pk)
        named = merged.get(one.organisation_id, one.organisation_id)
        found[one.pk] = {named} - {None} | (by_user[account.pk] if account else set())
    return found


def _whose_records_we_judge(owner):
    """Organisations whose records people of `owner` judge now or judged in the last six months."""
    members = owner.memberships.current()
    ours = (
        Q(reviewer__organisation=owner)
        | Q(reviewer__organisation__merged_into=owner)
        | Q(reviewer__user__in=members.values("user"))
        | Q(reviewer__email__in=members.values("user__email"))
    )
    recent = Q(asked_on__gte=timezone.localdate() - RECIPROCAL_FOR) | Q(state__in=OPEN)
    rows = ReviewAssignment.objects.filter(ours, recent, state__in=_REVIEWS_DONE).values("dossier").distinct()
    return owners_of(Dossier.objects.filter(pk__in=rows))


def owners_of(dossiers) -> set[int]:
    """Keys of the organisations that own some records."""
    paths = dossiers.values_list("record__path", flat=True)
    parents = {path[: -OrganisationPage.steplen] for path in paths}
    return set(OrganisationPage.objects.filter(path__in=parents).values_list("pk", flat=True))
