"""Who may use and change an upload: the people of the uploader's organisations, and the office.

An upload belongs to the organisations that its uploader worked for on the day of the upload, so it stays with them
when the person leaves, and follows them when they are merged. Collections play no part.
"""

from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from wagtail.models import Collection
from wagtail.permission_policies import BasePermissionPolicy

from clusterix.media.models import Visibility
from clusterix.organisations.models import Membership
from clusterix.organisations.permissions import holds, organisations_of
from clusterix.organisations.roles import DOCUMENT_READERS, OfficeRole

_CHANGE = frozenset({"change", "delete", "view"})
_KNOWN = _CHANGE | {"add", "choose"}


# What may narrow a document's readers down further: callables (document) → Visibility, or None for "as it says itself".
narrowing = []


def visibility_of(document) -> str:
    """For whom a document is: the narrowest of what it says itself and of what those say who use it (`narrowing`)."""
    said = [document.visibility, *(answer for ask in narrowing if (answer := ask(document)))]
    return max(said, key=Visibility.values.index)


def own_uploads(model, user):
    """The uploads of the organisations that a person works for today."""
    organisations = organisations_of(user).values("pk")
    worked_there = Membership.objects.filter(
        Q(organisation__in=organisations) | Q(organisation__merged_into__in=organisations),
        Q(ends_on=None) | Q(ends_on__gte=OuterRef("created_at__date")),
        user=OuterRef("uploaded_by_user"),
        starts_on__lte=OuterRef("created_at__date"),
    )
    return model._default_manager.filter(Exists(worked_there))


def works_here(user) -> bool:
    """Whether a person may upload at all: people of organisations and of the office."""
    if not user.is_active or user.is_anonymous:
        return False
    return holds(user, OfficeRole.OFFICE_EDITOR) or organisations_of(user).exists()


def may_read_document(user, document) -> bool:
    """Whether a document is handed to somebody who is signed in, or not; reviewers read by their link elsewhere."""
    if visibility_of(document) == Visibility.PUBLIC:
        return True
    if not user.is_active or user.is_anonymous:
        return False
    return holds(user, *DOCUMENT_READERS) or own_uploads(type(document), user).filter(pk=document.pk).exists()


class UploadPermissionPolicy(BasePermissionPolicy):
    """Rights on images and documents follow membership, as those on pages do.

    The office may do everything with every upload. People of an organisation may add, and change, delete and choose
    what belongs to it; what the office released may be chosen by all of them.
    """

    def user_has_permission(self, user, action):
        """Whether there may be any upload for which a person has the right."""
        return self.user_has_any_permission(user, [action])

    def user_has_any_permission(self, user, actions):
        """As above, for any of several rights."""
        return bool(_KNOWN & set(actions)) and works_here(user)

    def user_has_permission_for_instance(self, user, action, instance):
        """Whether a person has the right on one upload."""
        return self.user_has_any_permission_for_instance(user, [action], instance)

    def user_has_any_permission_for_instance(self, user, actions, instance):
        """As above, for any of several rights."""
        return self.instances_user_has_any_permission_for(user, actions).filter(pk=instance.pk).exists()

    def instances_user_has_any_permission_for(self, user, actions):
        """The uploads on which a person has any of the rights."""
        actions, uploads = set(actions), self.model._default_manager.all()
        if not actions & (_KNOWN - {"add"}) or not works_here(user):
            return uploads.none()
        if holds(user, OfficeRole.OFFICE_EDITOR):
            return uploads
        # A plain list of keys: the search behind the choosers reads conditions and knows no other form.
        condition = Q(pk__in=own_uploads(self.model, user).values("pk"))
        if "choose" in actions:
            condition |= Q(released=True)
        return uploads.filter(condition)

    def users_with_any_permission(self, actions):
        """Everybody who may upload."""
        people = get_user_model().objects.filter(is_active=True)
        if not _KNOWN & set(actions):
            return people.none()
        return people.filter(_office() | Q(pk__in=Membership.objects.current().values("user"))).distinct()

    def users_with_any_permission_for_instance(self, actions, instance):
        """The office, and the people of the organisations that the upload belongs to."""
        known = set(actions) & (_KNOWN - {"add"})
        if not known:
            return get_user_model().objects.none()
        if "choose" in known and instance.released:
            return self.users_with_any_permission(actions)
        day = timezone.localdate(instance.created_at)
        owners = Membership.objects.filter(
            Q(ends_on=None) | Q(ends_on__gte=day), user=instance.uploaded_by_user_id, starts_on__lte=day
        )
        organisations = {*owners.values_list("organisation", flat=True)}
        organisations |= {*owners.values_list("organisation__merged_into", flat=True)}
        mine = Membership.objects.current().filter(organisation__in=organisations, organisation__merged_into=None)
        condition = _office() | Q(pk__in=mine.values("user"))
        return get_user_model().objects.filter(condition, is_active=True).distinct()

    def collections_user_has_any_permission_for(self, user, actions):
        """One collection holds everything, so that no form asks for it."""
        root = Collection.objects.filter(depth=1)
        return root if self.user_has_any_permission(user, actions) else root.none()

    def collections_user_has_permission_for(self, user, action):
        """As above."""
        return self.collections_user_has_any_permission_for(user, [action])


def _office():
    return Q(is_superuser=True) | Q(groups__name=OfficeRole.OFFICE_EDITOR)
