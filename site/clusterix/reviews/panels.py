"""Sections that peer review adds to the page of a record in the admin (`submissions.desk.panels`)."""

from django.template.loader import render_to_string

from clusterix.reviews import checklist
from clusterix.reviews.author_view import author_view
from clusterix.reviews.models import ReviewAssignment
from clusterix.reviews.permissions import refusal_to_organise, refusal_to_read
from clusterix.submissions.permissions import acts_for
from clusterix.submissions.states import State


def author_panel(request, dossier):
    """What everybody who may read the record's file may read of its reviews; None before a round is closed."""
    rounds = author_view(dossier)
    return render_to_string("reviews/admin/_author_panel.html", {"rounds": rounds}, request) if rounds else None


def office_panel(request, dossier):
    """The way to the reviewers, for those of the office who may see them."""
    if refusal_to_read(request.user, dossier):
        return None
    choosing = refusal_to_organise(request.user, dossier) is None
    asked = ReviewAssignment.objects.filter(dossier=dossier).exists()
    if not asked and not choosing:
        return None
    context = {"dossier": dossier, "choosing": choosing, "asked": asked, "begins": dossier.state == State.SCREENING}
    return render_to_string("reviews/admin/_office_panel.html", context, request)


def validation_panel(request, dossier):
    """What is looked at before publication, for whoever may decide it now; None for everybody else."""
    if "validate" not in acts_for(request.user, dossier):
        return None
    context = {"items": checklist.of(dossier)}
    return render_to_string("reviews/admin/_checklist.html", context, request)
