"""The reviewer's pages, opened by the link alone."""

from functools import wraps

from django.http import FileResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from clusterix.presentation.frame import Frame, frame_of_view
from clusterix.reviews import pages
from clusterix.reviews import work as verbs
from clusterix.reviews.documents import document_of
from clusterix.reviews.forms import DeclareForm, DeclineForm, ReviewForm
from clusterix.reviews.links import LinkError, open_link
from clusterix.reviews.models import AssignmentState
from clusterix.reviews.work import LIMITS
from clusterix.submissions.refusals import Refused


def by_link(view):
    """Open the link of an address and give the view its assignment; explain a link that does not open.

    The page is kept by nobody, found by no search engine, and its address told to no other site. There is no CSRF
    token: no cookie gives any right here, so a foreign page could only forge what it already holds the key to; and
    browsers send `Origin: null` from a page without referrer, which Django's check refuses.
    """

    @csrf_exempt
    @never_cache
    @wraps(view)
    def opened(request, token, **kwargs):
        try:
            response = view(request, open_link(token), **kwargs)
        except LinkError as error:
            response = _closed(request, error.message, error.assignment, status=error.status)
        response["Referrer-Policy"] = "no-referrer"
        response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        return response

    return opened


@by_link
@require_http_methods(["GET", "HEAD", "POST"])
def work(request, assignment):
    """Declaration, then the text and the form, then one's own review. Only a POST changes anything."""
    if request.method != "POST":
        return _show(request, assignment)
    act = _ACTS.get(request.POST.get("act"))
    if act is None:
        return _show(request, assignment, status=400)
    try:
        return act(request, assignment)
    except Refused as refusal:
        return _show(request, open_link(request.resolver_match.kwargs["token"]), status=409, refusal=str(refusal))


@by_link
@require_safe
def document(request, assignment, number):
    """A document that is evidence of this record, for the reviewer alone."""
    file = document_of(assignment, number)
    return FileResponse(
        file.file.open("rb"),
        as_attachment=True,
        filename=file.filename,
        content_type="application/octet-stream",
        headers={"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"},
    )


def _declare(request, assignment):
    form = DeclareForm(request.POST)
    if not form.is_valid():
        return _show(request, assignment, status=422, declare=form)
    verbs.declare(assignment=assignment)
    return redirect(request.path)


def _decline(request, assignment):
    form = DeclineForm(request.POST)
    if not form.is_valid():
        return _show(request, assignment, status=422, decline=form)
    conflict = form.cleaned_data["why"] == "conflict"
    verbs.decline(assignment=assignment, conflict=conflict, reason=form.cleaned_data["reason"])
    return _closed(
        request, _("You have told us that you cannot take this review on. Thank you for saying so."), assignment
    )


def _save(request, assignment):
    form = _typed(request, assignment)
    if not form.is_valid():
        return _show(request, assignment, status=422, form=form)
    verbs.save_draft(assignment=assignment, opinion=form.opinion())
    return redirect(f"{request.path}?saved=1")


def _send(request, assignment):
    form = _typed(request, assignment)
    if not form.is_valid():
        return _show(request, assignment, status=422, form=form)
    verbs.save_draft(assignment=assignment, opinion=form.opinion())
    try:
        verbs.send(assignment=assignment)
    except verbs.IncompleteError as error:
        for name, text in error.problems:
            form.add_error(name, text)
        return _show(request, assignment, status=422, form=form)
    return redirect(request.path)


_ACTS = {"declare": _declare, "decline": _decline, "save": _save, "send": _send}


def _typed(request, assignment):
    if assignment.state == AssignmentState.INVITED:
        raise Refused(_("Please make the declaration first."))
    return ReviewForm(request.POST, rubric=assignment.rubric)


def _show(request, assignment, *, status=200, **more):
    """The page of the step at which the assignment stands."""
    page = pages.of(assignment.state)
    context = page.context(request, assignment) | {
        "token": request.resolver_match.kwargs["token"],
        "saved": "saved" in request.GET,
    }
    context |= more
    context["frame"] = _frame(request, page.title)
    return TemplateResponse(request, page.template, context, status=status)


def _closed(request, message, assignment, *, status=200):
    title = _("This review link does not open") if status == 403 else _("This review is closed")
    context = {
        "frame": _frame(request, title),
        "message": message,
        "contact": pages.contact(assignment),
        "typed": _texts(request),
    }
    return TemplateResponse(request, "reviews/closed.html", context, status=status)


def _texts(request):
    """What was typed into a review that cannot be stored any more, for its writer to copy."""
    if request.POST.get("act") not in ("save", "send"):
        return []
    return [text for name, text in request.POST.items() if text.strip() and (name in LIMITS or "comment-" in name)]


def _frame(request, title):
    """No canonical address and no description: the page is for one person."""
    return Frame(title=str(title), languages=frame_of_view(request).languages, robots="noindex, nofollow, noarchive")
