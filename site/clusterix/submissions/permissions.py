"""Who may do what with a record. The acts stand in the state table; here it is asked for one person."""

from django.utils.translation import gettext as _
from wagtail.models import PagePermissionTester

from clusterix.organisations.permissions import works_for
from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.states import ACTS, DISCARDABLE, STATES, Actor

_GROUPS = {OfficeRole.OFFICE_EDITOR: Actor.OFFICE, OfficeRole.VALIDATOR: Actor.VALIDATOR}


def office_roles(user) -> frozenset[str]:
    """Codes of the office roles a person holds; asked once for each user object."""
    if not hasattr(user, "_office_roles"):
        held = set(user.groups.values_list("name", flat=True)) if user.is_active else set()
        user._office_roles = frozenset(held & set(OfficeRole.values))
    return user._office_roles


def office_actors(user) -> set[Actor]:
    """The capacities that a person's office roles give on any record."""
    return {actor for role, actor in _GROUPS.items() if role in office_roles(user)}


def capacities(user, record) -> frozenset[Actor]:
    """In what capacities a person stands to a record. Being a superuser is none of them."""
    if user is None or not user.is_active or user.is_anonymous:
        return frozenset()
    found = office_actors(user)
    if works_for(user, record.source.organisation):
        found.add(Actor.OWNER)
    return frozenset(found)


def may_write(user, record) -> bool:
    """Whether a person may change the record's text in its present state."""
    return may_write_in(record.dossier.state, user, record)


def may_write_in(state, user, record) -> bool:
    """Whether a person may change the record's text in a state."""
    return bool(capacities(user, record) & STATES[state].writers)


def may_read(user, record) -> bool:
    """Whether a person may read the record's file before it is public."""
    allowed = {OfficeRole.TRANSLATOR, OfficeRole.DATA_PROTECTION}
    return bool(capacities(user, record)) or user.is_superuser or bool(allowed & office_roles(user))


def refusal(user, dossier, action):
    """Why a person may not take an act, in words; None when they may.

    The reasons are asked in the order in which a person would meet them: state, role, own interest.
    """
    act, record = ACTS[action], dossier.record.specific
    published = dossier.validated_copy_id is not None and record.live
    if dossier.state not in act.sources or act.published not in (None, published):
        return _("This step is not possible while the record is in the state “%(state)s”.") % {
            "state": dossier.get_state_display()
        }
    held = capacities(user, record)
    if not held & act.actors:
        return _("You do not have the role that takes this step.")
    if act.decision and Actor.OWNER in held:
        return _("Nobody decides about a record of their own organisation.")
    if act.decision and dossier.contributors.filter(pk=user.pk).exists():
        return _("Nobody decides about a record whose content they wrote.")
    return None


def acts_for(user, dossier):
    """The acts a person may take now and that a plain button can start, in the order of the table."""
    return [name for name, act in ACTS.items() if act.offered and refusal(user, dossier, name) is None]


class RecordPermissionTester(PagePermissionTester):
    """What Wagtail's own views may do with a record: write drafts, nothing else.

    Publishing, withdrawing, copying, moving and locking go through the life cycle, for superusers too.
    """

    def can_edit(self):
        """Whether the editor opens: for owners and the office. The lock decides whether they can write.

        Translations are the office's and the translators'.
        """
        if self.page.is_translation:
            return super().can_edit()
        return self.user.is_active and (bool(capacities(self.user, self.page)) or self.user.is_superuser)

    def can_delete(self, ignore_bulk=False):
        """A draft that was never handed in may be thrown away by those who may write it."""
        return (
            not self.page.is_translation
            and self.page.dossier.state in DISCARDABLE
            and not self.page.dossier.changes.exists()
            and may_write(self.user, self.page)
        )

    def can_publish(self):
        """Nobody holds this right: validation is an act of the life cycle. Translations pass the same door."""
        return self.page.is_translation and super().can_publish()

    def can_move(self):
        """A record stays with its organisation; a merger moves it."""
        return False

    def can_move_to(self, destination):
        """As above; asked by the move view alone."""
        return False

    can_unpublish = can_copy = can_lock = can_unlock = can_unschedule = can_move
    can_submit_for_moderation = can_set_view_restrictions = can_publish_subpage = can_move
    can_reorder_children = can_add_subpage = can_move

    def can_copy_to(self, destination, recursive=False):
        """A copy could leave a second live page behind the door's back."""
        return False
