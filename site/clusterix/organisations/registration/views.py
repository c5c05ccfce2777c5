"""The public pages of registration: the form, what comes next, and the page behind the link."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from clusterix.organisations.invitations.links import LinkError
from clusterix.organisations.limits import address_of
from clusterix.organisations.private_pages import private, show
from clusterix.organisations.refusals import Refused
from clusterix.organisations.registration import domain
from clusterix.organisations.registration.forms import TRAP, RegistrationForm
from clusterix.organisations.registration.links import open_link
from clusterix.presentation.frame import active_language


@private
@require_http_methods(["GET", "HEAD", "POST"])
def register(request):
    """The form. Nothing that was typed is lost when something is wrong with it."""
    if request.method != "POST":
        return _form(request, RegistrationForm())
    form = RegistrationForm(request.POST)
    if not form.is_valid():
        return _form(request, form, status=422)
    registration = form.save(commit=False)
    try:
        domain.register(registration=registration, language=active_language(), address=address_of(request))
    except Refused as refusal:
        return _form(request, form, status=429, refusal=str(refusal))
    return redirect("people:registration_sent")


def _form(request, form, **more):
    return show(request, "people/register.html", _("Register your organisation"), form=form, trap=TRAP, **more)


@private
@require_GET
def sent(request):
    """Look into the mailbox."""
    return show(request, "people/registration_sent.html", _("Please look into your mailbox"))


@private
@require_http_methods(["GET", "HEAD", "POST"])
def registration(request, token):
    """What the link is for, and later where the registration stands. Only a POST confirms: scanners follow links."""
    try:
        if request.method == "POST":
            domain.confirm(token=token)
            return redirect(request.path)
        found = open_link(token)
    except LinkError as error:
        title = _("This link does not open")
        return show(request, "people/closed.html", title, status=error.status, message=error.message)
    return show(request, "people/registration.html", _("Registration of an organisation"), registration=found)
