"""What happens to organisations and their people, in Wagtail's log (requirement R48)."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogFormatter, log

from clusterix.organisations.models import KeyFigure
from clusterix.organisations.roles import MemberRole

PREFIX = "organisations."


class _Formatter(LogFormatter):
    """A sentence from the entry's data; entries name people and organisations as they were called then."""

    def format_message(self, log_entry):
        """The sentence in the reader's language."""
        return str(self.message) % {name: _readable(name, value) for name, value in log_entry.data.items()}


def _readable(name, value):
    if name == "role":
        return MemberRole(value).label
    if name == "figure":
        return KeyFigure.Kind(value).label
    return date_format(date.fromisoformat(value)) if name == "day" else value


SENTENCES = {
    "closed": (_("Account closed"), _("The account was closed")),
    "address_changed": (_("E-mail address changed"), _("The e-mail address was changed")),
    "second_factor_on": (_("Second factor set up"), _("The second factor was set up")),
    "second_factor_off": (_("Second factor switched off"), _("The second factor was switched off")),
    "second_factor_reset": (_("Second factor reset"), _("The second factor was reset")),
    "registered": (_("Registered"), _("Registered by %(person)s, accepted by the Cluster Office")),
    "refused": (_("Registration refused"), _("The registration was refused: %(reason)s")),
    "invited": (_("Somebody was invited"), _("%(address)s was invited as %(role)s")),
    "uninvited": (_("Invitation called back"), _("The invitation of %(address)s was called back")),
    "joined": (_("Somebody joined"), _("%(person)s joined as %(role)s")),
    "role": (_("Role changed"), _("%(person)s became %(role)s")),
    "left": (_("Somebody left"), _("%(person)s left on %(day)s")),
    "renamed": (_("Renamed"), _("Renamed from “%(before)s” to “%(after)s”")),
    "merged": (_("Merged"), _("Merged into “%(organisation)s”; records moved: %(records)s")),
    "absorbed": (_("Absorbed"), _("Took over “%(organisation)s”; records moved: %(records)s")),
    "ended": (_("Ended"), _("Ended on %(day)s")),
    "figure_added": (_("Key figure added"), _("%(figure)s: %(value)s")),
    "figure_changed": (_("Key figure changed"), _("%(figure)s: %(value)s, before: %(before)s")),
    "figure_removed": (_("Key figure removed"), _("%(figure)s: %(value)s was removed")),
    "submitted": (_("Profile submitted"), _("The profile was submitted to the Cluster Office")),
    "returned": (_("Profile returned"), _("The profile was returned: %(reason)s")),
    "validated": (_("Profile validated"), _("The profile was validated and published")),
}


def register(actions):
    """Make the sentences known to Wagtail's registry of log actions."""
    for name, (label, sentence) in SENTENCES.items():
        formatter = type(f"{name.title()}Formatter", (_Formatter,), {"label": label, "message": sentence})
        actions.register_action(f"{PREFIX}{name}")(formatter)


def write(page, name, *, user, **data):
    """Write an entry to the history of an organisation's page; `data` fills the sentence."""
    log(instance=page, action=f"{PREFIX}{name}", user=user, data=data)
