"""The expert's opinion on the record's page in the admin (`submissions.desk.panels`)."""

from django.template.loader import render_to_string

from practices.opinions import opinion_of, refusal


def opinion_panel(request, dossier):
    """The opinion with the way to write it; None for those who may not, for other records and before validation."""
    if refusal(request.user, dossier):
        return None
    context = {"dossier": dossier, "opinion": opinion_of(dossier.number)}
    return render_to_string("practices/admin/_panel.html", context, request)
