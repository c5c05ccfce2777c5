"""Who may see reviewers and reviews, and choose reviewers."""

from django.utils.translation import gettext as _
from wagtail.permission_policies import BlanketPermissionPolicy

from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.permissions import capacities, office_roles
from clusterix.submissions.states import Actor, State


class PoolPolicy(BlanketPermissionPolicy):
    """The pool of reviewers is the office editors' alone; members and technical administrators see no row of it."""

    def user_has_permission(self, user, action):
        """Allow everything, to office editors."""
        return OfficeRole.OFFICE_EDITOR in office_roles(user)

    def user_has_any_permission(self, user, actions):
        """The same whatever the action."""
        return self.user_has_permission(user, None)

    def users_with_any_permission(self, actions):
        """List the office editors."""
        return super().users_with_any_permission(actions).filter(groups__name=OfficeRole.OFFICE_EDITOR)

    def users_with_permission(self, action):
        """The same whatever the action."""
        return self.users_with_any_permission([action])


def _interest(user, dossier, held):
    if Actor.OWNER in held:
        return _("You work for the organisation that owns this record, so its reviewers are not shown to you.")
    if dossier.contributors.filter(pk=user.pk).exists():
        return _("You wrote part of this record, so its reviewers are not shown to you.")
    return None


def refusal_to_read(user, dossier):
    """Why a person may not see the reviewers and reviews of a record; None when they may."""
    held = capacities(user, dossier.record.specific)
    if not held & {Actor.OFFICE, Actor.VALIDATOR}:
        return _("There is no such record, or it is not yours to read.")
    return _interest(user, dossier, held)


def refusal_to_organise(user, dossier):
    """Why a person may not choose reviewers for a record, or call one back, now; None when they may."""
    held = capacities(user, dossier.record.specific)
    if Actor.OFFICE not in held:
        return _("You do not have the role that takes this step.")
    if dossier.state not in (State.SCREENING, State.IN_REVIEW):
        return _("This step is not possible while the record is in the state “%(state)s”.") % {
            "state": dossier.get_state_display()
        }
    return _interest(user, dossier, held)
