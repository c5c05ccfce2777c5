"""The section about people and consents on the page of a record."""

from django.template.loader import render_to_string

from clusterix.submissions.calendar import add_working_days
from clusterix.submissions.consents.domain import lacking_authorisation, may_see
from clusterix.submissions.consents.notices import GRACE
from clusterix.submissions.consents.persons import standings
from clusterix.submissions.consents.wording import language_in_use, statement
from clusterix.submissions.permissions import refusal


def render(request, dossier):
    """Who still has to agree, and the way to what was written down; nothing for those who may not see it."""
    if not may_see(request.user, dossier):
        return None
    record = dossier.record.specific
    people = standings(record.get_latest_revision_as_object(), dossier)
    submits = any(refusal(request.user, dossier, act) is None for act in ("submit", "submit_update"))
    context = {
        "dossier": dossier,
        "people": people,
        "problems": [one.problem for one in people if one.problem] + _owners(dossier, submits),
        "lapsed": dossier.lapsed_since and add_working_days(dossier.lapsed_since, GRACE),
        "statement": statement("authorisation", language_in_use(), record=record) if submits else "",
    }
    return render_to_string("submissions/admin/consents/panel.html", context, request)


def _owners(dossier, submits):
    """What the next submission will settle by itself is no problem yet."""
    return [] if submits and not dossier.authorisations.exists() else lacking_authorisation(dossier)
