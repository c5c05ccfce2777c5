"""Who translates and who publishes translations."""

from wagtail_localize.models import Translation

from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.permissions import office_roles

_RIGHT = "wagtail_localize.submit_translation"


def may_translate(user) -> bool:
    """The office and its translators (clusterix.organisations.roles); members hold no right on translations."""
    return user is not None and user.is_active and user.has_perm(_RIGHT)


def publishes(user) -> bool:
    """Whether publishing translations is this person's work at all; `may_publish` decides about one."""
    return user.is_active and (user.is_superuser or OfficeRole.OFFICE_EDITOR in office_roles(user))


def may_publish(user, page) -> bool:
    """Translators translate, the office publishes: whoever holds the publish right on the translated page."""
    return user is not None and page.permissions_for_user(user).can_publish()


def publishes_all(user, translations: list[Translation]) -> bool:
    """Whether a person may publish the results of all these translations."""
    return all(may_publish(user, translation.get_target_instance()) for translation in translations)
