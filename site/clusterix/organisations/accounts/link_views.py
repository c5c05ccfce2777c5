"""The page behind the link by which a person takes another mail address."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from clusterix.organisations.accounts import address
from clusterix.organisations.invitations.links import LinkError
from clusterix.organisations.private_pages import private, show
from clusterix.organisations.refusals import Refused


@private
@require_http_methods(["GET", "HEAD", "POST"])
def new_address(request, token):
    """Asks whether it is meant; only for who is signed in, since a mistyped address leads to a stranger."""
    try:
        user, wanted = address.open_link(token)
        if not request.user.is_authenticated:
            return _page(request, step="sign_in", wanted=wanted)
        if request.user != user:
            return _page(request, step="somebody_else", wanted=wanted)
        if request.method == "POST":
            address.change(token=token, by=request.user)
            return redirect("wagtailadmin_account")
    except LinkError as error:
        title = _("This link does not open")
        return show(request, "people/closed.html", title, status=error.status, message=error.message)
    except Refused as refusal:
        return _page(request, status=409, refusal=str(refusal), wanted=wanted)
    return _page(request, step="confirm", wanted=wanted)


def _page(request, **context):
    return show(request, "people/address.html", _("Another e-mail address"), **context)
