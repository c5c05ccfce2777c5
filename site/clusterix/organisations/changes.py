"""Verbs of organisations: renaming, ending, merging. Records stay attached (requirement R48)."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clusterix.organisations import log
from clusterix.organisations.domain import add_member, change_role
from clusterix.organisations.models import OrganisationPage
from clusterix.organisations.moving import move_below
from clusterix.organisations.refusals import Refused
from clusterix.organisations.rights import keep_members_in_step
from clusterix.organisations.roles import MemberRole
from clusterix.organisations.validation import remember_name


@transaction.atomic
def rename(*, organisation, title, user):
    """Change the name in the authoring language, live at once; the profile's address and those of its records stay.

    The name in the other language is changed where it is translated. Returns the page as it then is.
    Raises Refused without a name.
    """
    organisation, title = _as_stored(organisation), title.strip()
    before = organisation.title
    if not title:
        raise Refused(_("An organisation needs a name."))
    if title == before:
        return organisation
    _write(organisation, user, title=title)
    log.write(organisation, "renamed", user=user, before=before, after=title)
    return OrganisationPage.objects.get(pk=organisation.pk)


@transaction.atomic
def end(*, organisation, user, on=None):
    """An organisation ends on a day, today unless told otherwise; its profile and records stay readable.

    All memberships end that day. Raises Refused when it has ended already.
    """
    organisation, day = _as_stored(organisation), on or timezone.localdate()
    if organisation.ended_on:
        raise Refused(_("The organisation has ended already."))
    if organisation.founded_year and day.year < organisation.founded_year:
        raise Refused(_("This day is before the organisation was founded."))
    _write(organisation, user, ended_on=day)
    log.write(organisation, "ended", user=user, day=day.isoformat())
    for membership in organisation.memberships.filter(ends_on=None):
        _close(membership, day)
    return OrganisationPage.objects.get(pk=organisation.pk)


@transaction.atomic
def merge(*, source, target, user):
    """One organisation becomes part of another: records and people move, the old address leads to the new profile.

    No record's address changes. Whatever was merged into `source` before belongs to `target` from here on.
    Returns the number of records that moved, translations not counted. Raises Refused with a reason.
    """
    source, target = _as_stored(source), _as_stored(target)
    _check(source, target)
    pairs = [(page, _same_language(target, page)) for page in _family(source)]
    moved = sum(_move_records(page, to, user) for page, to in pairs if page.get_children().exists())
    today = timezone.localdate()
    OrganisationPage.objects.filter(merged_into=source).update(merged_into=target)
    _write(source, user, merged_into=target, ended_on=source.ended_on or today)
    log.write(source, "merged", user=user, organisation=target.title, records=moved)
    log.write(target, "absorbed", user=user, organisation=source.title, records=moved)
    for membership in source.memberships.current().filter(ends_on=None).select_related("user"):
        _close(membership, today)
        _take_along(membership, target, user)
    return moved


def _as_stored(organisation):
    """The page in the authoring language as the database has it now."""
    return OrganisationPage.objects.get(pk=organisation.source.pk)


def _family(organisation):
    return list(OrganisationPage.objects.filter(translation_key=organisation.translation_key).order_by("path"))


def _same_language(target, page):
    return next((other for other in _family(target) if other.locale_id == page.locale_id), None)


def _check(source, target):
    if source.pk == target.pk:
        raise Refused(_("An organisation cannot be merged into itself."))
    if source.merged_into_id or target.merged_into_id:
        raise Refused(_("One of the two has been merged into another one already."))
    if target.ended_on:
        raise Refused(_("The organisation that is to go on has ended."))
    if source.live and not target.live:
        raise Refused(_("The profile of the organisation that is to go on has to be published first."))
    if source.locale_id != target.locale_id:
        raise Refused(_("The two profiles were written in different languages; their records cannot stand together."))
    for page in _family(source):
        if page.get_children().exists() and _same_language(target, page) is None:
            raise Refused(
                _("“%(name)s” has no profile in this language yet: %(language)s. Please have it translated first.")
                % {"name": target.title, "language": page.locale.get_display_name()}
            )


def _move_records(page, to, user):
    records = list(page.get_children())
    for record in records:
        # Nobody holds the right to move a record: this verb is the one way.
        move_below(record, to, user=user)
        to.refresh_from_db()
    return 0 if page.is_translation else len(records)


def _close(membership, day):
    """Ended with the organisation; nobody is told, since nobody is left without care."""
    membership.ends_on = max(day, membership.starts_on)
    membership.save(update_fields=["ends_on"])
    keep_members_in_step(user=membership.user)


def _take_along(membership, target, user):
    if not membership.user.is_active:
        return
    there = target.memberships.filter(user=membership.user, ends_on=None).first()
    if there is None:
        add_member(user=membership.user, organisation=target, role=membership.role, by=user)
    elif membership.role == MemberRole.ORGANISATION_ADMIN:
        change_role(membership=there, role=membership.role, by=user)


def _write(organisation, user, **values):
    """Change a profile without publishing what its people have in preparation, and without losing it."""
    live = OrganisationPage.objects.get(pk=organisation.pk)
    if not live.live:
        draft = live.get_latest_revision_as_object()
        _fill(draft, values).save_revision(user=user, log_action=False)
        OrganisationPage.objects.filter(pk=live.pk).update(**values)
        return
    draft = live.get_latest_revision_as_object() if live.has_unpublished_changes else None
    revision = _fill(live, values).save_revision(user=user, log_action=False)
    revision.publish(user=user, log_action=False, skip_permission_checks=True)
    if draft is not None:
        _fill(draft, values).save_revision(user=user, log_action=False)


def _fill(page, values):
    before = page.title
    for name, value in values.items():
        setattr(page, name, value)
    if page.live and before != page.title:
        remember_name(page, before)
    return page
