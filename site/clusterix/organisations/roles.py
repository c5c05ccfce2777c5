"""The one table of roles: who is who, and what Wagtail's rights each role carries.

What a role may do with a record in which state stands in `clusterix.submissions.states`; the two tables
together are shown in `docs/roles.md`.
"""

from dataclasses import dataclass, replace

from django.db import models
from django.utils.translation import gettext_lazy as _

from clusterix.vocabularies.models import Term


class MemberRole(models.TextChoices):
    """Roles that come from membership of an organisation."""

    AUTHOR = "author", _("author")
    ORGANISATION_ADMIN = "organisation_admin", _("organisation administrator")


class OfficeRole(models.TextChoices):
    """Roles that the Cluster Office gives; each is a group whose name is the code."""

    OFFICE_EDITOR = "office_editor", _("office editor")
    VALIDATOR = "validator", _("validator")
    TRANSLATOR = "translator", _("translator")
    MINISTRY_READER = "ministry_reader", _("ministry reader")
    DATA_PROTECTION = "data_protection", _("data protection officer")


@dataclass(frozen=True)
class Grant:
    """Wagtail rights of an office role: global permissions, and page rights on every language's tree."""

    permissions: tuple[str, ...] = ("wagtailadmin.access_admin",)
    pages: tuple[str, ...] = ()


# Office roles that may open documents which are not public; reviewers read them through their link.
DOCUMENT_READERS = (OfficeRole.OFFICE_EDITOR, OfficeRole.VALIDATOR, OfficeRole.DATA_PROTECTION)

MEMBERS_GROUP = "members"
MEMBER_PAGE_RIGHTS = ("add", "change")

# "Delete" means closing a term: only one that nobody could choose yet is really deleted.
_VOCABULARIES = tuple(
    f"vocabularies.{verb}_{model._meta.model_name}"
    for model in Term.__subclasses__()
    for verb in ("add", "change", "delete")
)

_SYNONYMS = tuple(f"search.{verb}_synonym" for verb in ("view", "add", "change", "delete"))

GRANTS = {
    MEMBERS_GROUP: Grant(("wagtailadmin.access_admin",)),
    OfficeRole.OFFICE_EDITOR: Grant(
        ("wagtailadmin.access_admin", "wagtail_localize.submit_translation", *_VOCABULARIES, *_SYNONYMS),
        ("add", "change", "publish"),
    ),
    OfficeRole.VALIDATOR: Grant(),
    OfficeRole.TRANSLATOR: Grant(("wagtailadmin.access_admin", "wagtail_localize.submit_translation"), ("change",)),
    OfficeRole.MINISTRY_READER: Grant(),
    OfficeRole.DATA_PROTECTION: Grant(),
}


def also_grant(role: OfficeRole, *permissions: str) -> None:
    """Let an app above the engine add its own rights to a role of the table. Called in `AppConfig.ready()`."""
    held = GRANTS[role].permissions
    GRANTS[role] = replace(GRANTS[role], permissions=(*held, *(each for each in permissions if each not in held)))
