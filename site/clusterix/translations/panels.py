"""The translation on a record's own page in the admin."""

from django.template.loader import render_to_string

from clusterix.submissions.states import READABLE
from clusterix.translations import domain
from clusterix.translations.permissions import may_translate


def translation_panel(request, dossier):
    """Where the translation stands, for everybody who reads the page; the way to the work for those who do it."""
    if dossier.state not in READABLE or not dossier.record.live:
        return None
    context = {"status": domain.status(dossier), "may_translate": may_translate(request.user)}
    return render_to_string("translations/panel.html", context, request=request)
