"""The way of a profile: its people submit it, the office validates it or returns it with a reason (design.md 3).

The page is written and stored as Wagtail does; where it stands is kept beside it (`models.ProfileCheck`). What was
validated is exactly what the office has seen: a text that was changed meanwhile is refused.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clusterix.organisations import log, notices
from clusterix.organisations.models import FormerName, OrganisationPage, ProfileCheck, ProfileState
from clusterix.organisations.permissions import holds, works_for
from clusterix.organisations.profile import missing
from clusterix.organisations.refusals import Refused
from clusterix.organisations.roles import OfficeRole


def check_of(organisation) -> ProfileCheck:
    """Where a profile stands; one that was public before anybody asked counts as validated."""
    source = organisation.source
    found = ProfileCheck.objects.filter(organisation=source).select_related("submitted_by", "verified_by").first()
    state = ProfileState.VALIDATED if source.live else ProfileState.DRAFT
    return found or ProfileCheck(organisation=source, state=state)


def waiting():
    """The checks that wait for the office, oldest first."""
    return (
        ProfileCheck.objects.filter(state=ProfileState.WAITING, organisation__merged_into=None)
        .select_related("organisation", "submitted_by")
        .order_by("state_since", "pk")
    )


def may_read(user, organisation) -> bool:
    """Whether a person sees where a profile stands: its own people and the office."""
    return holds(user, OfficeRole.OFFICE_EDITOR) or works_for(user, organisation)


def may_submit(user, organisation) -> bool:
    """Whether a person hands a profile in: those who work for the organisation."""
    return not organisation.source.merged_into_id and works_for(user, organisation)


def may_validate(user, organisation) -> bool:
    """Whether a person decides about a profile: the office, but nobody about an organisation they work for."""
    organisation = organisation.source
    if organisation.merged_into_id or not holds(user, OfficeRole.OFFICE_EDITOR):
        return False
    return user.is_superuser or not works_for(user, organisation)


@transaction.atomic
def submit(*, organisation, user):
    """Hand the newest text of a profile to the office. Raises Refused with a reason, or with all that is missing."""
    organisation, check = _begin(organisation)
    if not may_submit(user, organisation):
        raise Refused(_("You can only submit the profile of your own organisation."))
    if check.state == ProfileState.WAITING:
        raise Refused(_("The profile waits for the Cluster Office already; it will see what you changed."))
    if not _has_news(organisation):
        raise Refused(_("Nothing has changed since the profile was published."))
    if gaps := missing(organisation.get_latest_revision_as_object()):
        words = _("The profile cannot be submitted yet. Missing: %(fields)s.")
        raise Refused(words % {"fields": ", ".join(str(gap.label) for gap in gaps)}, gaps)
    _set(check, ProfileState.WAITING, submitted_by=user, reason="")
    log.write(organisation, "submitted", user=user)
    notices.tell_office(check)
    return check


@transaction.atomic
def validate(*, organisation, user, seen):
    """Publish the text that the office has seen; `seen` is the key of its revision. Returns the check.

    A name that was public until now joins the former ones (R48). Raises Refused with a reason.
    """
    organisation, check = _begin(organisation)
    _ask_office(user, organisation)
    if organisation.latest_revision_id != seen:
        raise Refused(_("The profile has been changed meanwhile. Please look at it again."))
    if _has_news(organisation):
        _publish(organisation, user)
    elif check.state != ProfileState.WAITING:
        raise Refused(_("Nothing has changed since the profile was published."))
    organisation.refresh_from_db()
    _set(
        check,
        ProfileState.VALIDATED,
        reason="",
        verified_by=user,
        verified_on=timezone.localdate(),
        verified_revision=organisation.live_revision,
    )
    log.write(organisation, "validated", user=user)
    notices.tell_members(check, "profile_validated", but=user)
    return check


@transaction.atomic
def send_back(*, organisation, user, reason):
    """Return a submitted profile to its people with a reason. Raises Refused without one."""
    organisation, check = _begin(organisation)
    _ask_office(user, organisation)
    if check.state != ProfileState.WAITING:
        raise Refused(_("The profile does not wait for the Cluster Office now."))
    if not reason.strip():
        raise Refused(_("Please say why, so that the organisation can put it right."))
    _set(check, ProfileState.RETURNED, reason=reason.strip())
    log.write(organisation, "returned", user=user, reason=check.reason)
    notices.tell_members(check, "profile_returned", but=user)
    return check


def _begin(organisation):
    """The page as the database has it, and its check, which nobody else changes until this is done."""
    organisation = OrganisationPage.objects.get(pk=organisation.source.pk)
    ProfileCheck.objects.get_or_create(organisation=organisation, defaults={"state": check_of(organisation).state})
    return organisation, ProfileCheck.objects.select_for_update().get(organisation=organisation)


def _ask_office(user, organisation):
    if not may_validate(user, organisation):
        raise Refused(_("The Cluster Office decides about profiles, and nobody about their own organisation."))


def _has_news(organisation):
    return not organisation.live or organisation.has_unpublished_changes


def _publish(organisation, user):
    revision = organisation.latest_revision or organisation.save_revision(user=user, log_action=False)
    page = revision.as_object()
    if organisation.live and remember_name(page, organisation.title):
        revision = page.save_revision(user=user, log_action=False)
    revision.publish(user=user, skip_permission_checks=True)


def remember_name(page, before) -> bool:
    """Let a page that is about to be published know the name that was public until now; says whether it was new."""
    known = {page.title, *(row.name for row in page.former_names.all())}
    if before in known:
        return False
    page.former_names.add(FormerName(name=before, used_until=timezone.localdate()))
    return True


def _set(check, state, **values):
    for name, value in {"state": state, "state_since": timezone.now(), **values}.items():
        setattr(check, name, value)
    check.save()
