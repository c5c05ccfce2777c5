"""The table of roles and the table of states, together, as a page of the documentation."""

from django.apps import apps
from django.utils.translation import override

from clusterix.organisations.roles import DOCUMENT_READERS, GRANTS, MEMBER_PAGE_RIGHTS, MemberRole, OfficeRole
from clusterix.submissions.states import ACTS, STATES, Actor, State

_HEAD = """# Roles

Made from `site/clusterix/organisations/roles.py` and `site/clusterix/submissions/states.py` by
`python manage.py describe_roles`; a test keeps them equal. `python manage.py sync_roles` writes the rights into the
database. What membership means: [people](features/people.md). The steps themselves: [states](states.md).

A visitor reads what is public. A reviewer needs no account: a link opens one record to them. An administrator
(superuser) looks after the machine, and takes no step with a record.

## Rights in the admin

| Role | Code | Comes from | Rights on pages | Other rights | Documents that are not public |
|---|---|---|---|---|---|
"""
_WRITES = """
## Who writes a record, by its state

The organisation's people are authors and organisation administrators alike.

| State | Organisation | Office editor |
|---|---|---|
"""
_ACTS = """
## Who takes which step

Steps marked with `*` are decisions: nobody takes them on a record of their own organisation or of their own writing.

| Step | Organisation | Office editor | Validator | System |
|---|---|---|---|---|
"""
_COLUMNS = (Actor.OWNER, Actor.OFFICE, Actor.VALIDATOR, Actor.SYSTEM)
_OWN = "of the own organisation"


def markdown() -> str:
    """The whole page, in English."""
    with override("en"):
        rights = [_member_row(role) for role in MemberRole] + [_office_row(role) for role in OfficeRole]
        writes = [_row(state.label, [actor in STATES[state].writers for actor in _COLUMNS[:2]]) for state in State]
        steps = [_row(_step(act), [actor in act.actors for actor in _COLUMNS]) for act in ACTS.values()]
    return _HEAD + "".join(rights) + _WRITES + "".join(writes) + _ACTS + "".join(steps)


def _step(act):
    return f"{act.label} *" if act.decision else act.label


def _row(label, marks):
    return f"| {label} | {' | '.join('yes' if mark else '–' for mark in marks)} |\n"


def _member_row(role):
    pages = f"{', '.join(MEMBER_PAGE_RIGHTS)} below the own organisation, in the language it writes in"
    return f"| {role.label} | `{role}` | membership | {pages} | uploads {_OWN} | {_OWN} |\n"


def _office_row(role):
    grant = GRANTS[role]
    pages = f"{', '.join(grant.pages)} everywhere" if grant.pages else "–"
    reads = "all" if role in DOCUMENT_READERS else "–"
    return f"| {role.label} | `{role}` | group | {pages} | {_other(role, grant)} | {reads} |\n"


def _other(role, grant):
    """Rights in words: one for all vocabularies and one for translations, the others by what may be changed."""
    words = []
    if role == OfficeRole.OFFICE_EDITOR:
        words += ["people and organisations", "all uploads"]
    if any(name.startswith("vocabularies.") for name in grant.permissions):
        words.append("vocabularies")
    if "wagtail_localize.submit_translation" in grant.permissions:
        words.append("translations")
    words += [str(model._meta.verbose_name_plural) for model in _changed(grant)]
    return ", ".join(words) or "–"


def _changed(grant):
    """Models, vocabularies apart, whose rows the role may change."""
    names = (name.partition(".change_") for name in grant.permissions)
    return [apps.get_model(app, model) for app, _dot, model in names if model and app != "vocabularies"]
