"""What a validator looks at before publication (domain.md 2.6): what the record tells of it; people decide."""

from dataclasses import dataclass

from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from clusterix.reviews import quorum
from clusterix.reviews.models import AssignmentState, ReviewAssignment
from clusterix.submissions.consents.domain import lacking_authorisation, refusal
from clusterix.submissions.freezing import as_page

LENGTH = 160
_BOTH = ("title", "teaser", "other_title", "other_summary")


@dataclass(frozen=True)
class Item:
    """One criterion: `met` is True, False, or None where only a person can tell; `told` is what the record tells."""

    label: str
    met: bool | None
    told: str = ""


def of(dossier) -> list[Item]:
    """The criteria with what the copy to be validated tells, without those that its type has no fields for."""
    page = as_page(dossier.current_copy)
    return [
        _results(page),
        *_told(page, "policy", _("A link to public policy is shown, or the private practice inspired a policy"), any),
        Item(_("The organisation agreed to publication"), *_none_of(lacking_authorisation(dossier))),
        *_told(page, "transfer", _("What can be taken over is concrete: what, by whom, on which conditions")),
        *_told(page, "resources", _("The resources it took are stated")),
        Item(_("No advertising, no ranking of competitors"), None),
        Item(_("Consents and image rights are in order"), *_none_of(refusal(page, dossier))),
        _statements(page),
        _languages(page),
        _reviews(dossier),
    ]


def _results(page):
    count = sum(row.achieved is not None for row in page.indicators.all())
    told = ngettext("%(count)d result with a figure", "%(count)d results with a figure", count) % {"count": count}
    return Item(_("Meets the definition: there are tangible, measurable results"), count > 0, told)


def _told(page, name, label, enough=all):
    """Whether the fields that the type has for it say something: all of them, or with `enough=any` one."""
    if name not in page.CHECKED:
        return []
    words = [_words(page, field) for field in page.CHECKED[name]]
    return [Item(label, bool(enough(words)), Truncator("; ".join(filter(None, words))).chars(LENGTH))]


def _words(page, name):
    value = getattr(page, name)
    if hasattr(value, "all"):
        return ", ".join(map(str, value.all()))
    return strip_tags(str(value or "").replace("</p>", " ")).strip()


def _none_of(reasons):
    """Nothing stands against it; otherwise what does."""
    return not reasons, " ".join(reasons)


def _statements(page):
    label, rows = _("The co-financing statement is right"), list(page.funding.all())
    if not rows:
        return Item(label, None, _("No public funding is named."))
    lacking = [row for row in rows if not (row.programme and row.programme.statement_hu and row.programme.statement_en)]
    if lacking:
        names = ", ".join(str(row.programme or row.programme_name) for row in lacking)
        return Item(label, False, _("No statement in both languages: %(names)s") % {"names": names})
    return Item(label, None, ", ".join(str(row.programme) for row in rows))


def _languages(page):
    lacking = [str(page._meta.get_field(name).verbose_name) for name in _BOTH if not getattr(page, name).strip()]
    return Item(_("At least title and summary are there in both languages"), not lacking, ", ".join(lacking))


def _reviews(dossier):
    needed = quorum.of(dossier)
    sent = ReviewAssignment.objects.filter(dossier=dossier, state=AssignmentState.SENT).count()
    label = ngettext("%(needed)d review is closed", "%(needed)d reviews are closed", needed) % {"needed": needed}
    told = ngettext("%(sent)d review was sent", "%(sent)d reviews were sent", sent) % {"sent": sent}
    return Item(label, sent >= needed, told)
