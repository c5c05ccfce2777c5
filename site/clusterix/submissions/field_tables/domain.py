"""What the office does with field tables: a new version is drafted, changed, and put in force (R50, R112)."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from clusterix.organisations.permissions import holds
from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.field_tables.loading import values_of, write
from clusterix.submissions.field_tables.versions import current
from clusterix.submissions.models import Dossier
from clusterix.submissions.models.field_table import FieldRule, FieldTable
from clusterix.submissions.permissions import may_write
from clusterix.submissions.refusals import Refused


def may_keep(user) -> bool:
    """Whether a person may change what the templates ask for."""
    return holds(user, OfficeRole.OFFICE_EDITOR)


@transaction.atomic
def draft(*, type_code, user) -> FieldTable:
    """The draft of the next version: the one that is there already, or a copy of the version in force."""
    _check(user)
    found = FieldTable.objects.filter(type_code=type_code, in_force_since=None).first()
    if found is not None:
        return found
    now = current(type_code)
    newest = FieldTable.objects.filter(type_code=type_code).order_by("-version").first()
    table = FieldTable.objects.create(
        type_code=type_code, version=newest.version + 1 if newest else 1, shipped=now.shipped, made_by=user
    )
    write(table, {name: values_of(rule) for name, rule in now.by_name.items()})
    log(instance=table, action="wagtail.create", user=user)
    return table


@transaction.atomic
def change(*, rule: FieldRule, user, **values) -> FieldRule:
    """Change what a draft asks of a field. Raises Refused for a version that is or was in force."""
    _check(user)
    _check_draft(rule.table)
    before = values_of(rule)
    for name, value in values.items():
        setattr(rule, name, value)
    changed = sorted(name for name, value in values_of(rule).items() if value != before[name])
    if changed:
        rule.save()
        log(instance=rule.table, action="wagtail.edit", user=user, data={"field": rule.name, "changed": changed})
    return rule


@transaction.atomic
def put_in_force(*, table, user, note="") -> FieldTable:
    """Let new records use a draft from now on; records under way keep theirs. Raises Refused."""
    _check(user)
    _check_draft(table)
    if not differences(current(table.type_code), table):
        raise Refused(_("Nothing has been changed in this version yet."))
    newest = FieldTable.objects.filter(type_code=table.type_code).order_by("-version").first()
    if newest != table:  # new defaults were loaded meanwhile
        table.version = newest.version + 1
    table.in_force_since, table.note = timezone.now(), note.strip()
    table.save(update_fields=["version", "in_force_since", "note"])
    log(instance=table, action="wagtail.publish", user=user, data={"note": table.note})
    return table


@transaction.atomic
def discard(*, table, user) -> None:
    """Throw a draft away. Raises Refused for any other version."""
    _check(user)
    _check_draft(table)
    table.delete()


@transaction.atomic
def adopt(*, dossier, user) -> FieldTable:
    """Let a record that its author is writing use the version in force. Raises Refused."""
    record = dossier.record.specific
    if not may_write(user, record) or dossier.validated_copy_id or dossier.current_copy_id:
        raise Refused(_("A record changes to the new template only before it is submitted for the first time."))
    table = current(record.type_code)
    Dossier.objects.filter(pk=dossier.pk).update(field_table=table)
    log(instance=record, action="wagtail.edit", user=user, data={"field_table": table.version})
    return table


def differences(before: FieldTable, after: FieldTable) -> list[tuple[str, list[str]]]:
    """The fields in which two versions differ, with the names of what differs."""
    old = {name: values_of(rule) for name, rule in before.by_name.items()}
    new = {name: values_of(rule) for name, rule in after.by_name.items()}
    found = []
    for name in sorted({*old, *new}):
        one, other = old.get(name, {}), new.get(name, {})
        if changed := [key for key in {**one, **other} if one.get(key) != other.get(key)]:
            found.append((name, changed))
    return found


def _check(user):
    if not may_keep(user):
        raise Refused(_("Only the Cluster Office changes the templates."))


def _check_draft(table):
    if table.in_force_since is not None:
        raise Refused(_("A version that is or was in force is not changed any more. Begin a new version."))
