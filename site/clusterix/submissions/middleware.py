"""Turns a refusal into words for the person who asked; nothing they typed elsewhere is touched."""

from django.contrib import messages
from django.db.models import ProtectedError
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from clusterix.submissions.refusals import Refused


class RefusalMiddleware:
    """Answers `Refused`, and a deletion that the database protects against, with a reason instead of a 500."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request, exception):
        """A message and the way back in the admin; a plain page elsewhere."""
        if isinstance(exception, ProtectedError):
            exception = Refused(_("Something else still depends on this, so it cannot be deleted."))
        if not isinstance(exception, Refused):
            return None
        if "application/json" in request.headers.get("Accept", ""):
            answer = {"success": False, "error_code": "refused", "error_message": str(exception)}
            return JsonResponse(answer, status=409)
        if not request.path.startswith(reverse("wagtailadmin_home")):
            return render(request, "403.html", {"reason": str(exception)}, status=403)
        messages.error(request, str(exception))
        return redirect(_way_back(request))


def _way_back(request):
    referrer = request.headers.get("Referer", "")
    same = url_has_allowed_host_and_scheme(referrer, {request.get_host()}, request.is_secure())
    if same and request.build_absolute_uri() != referrer:
        return referrer
    return reverse("wagtailadmin_home")
