"""Who gave the right password and owes the second factor is nobody yet: one page is open, everything else is closed."""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse

from clusterix.organisations.second_factor.domain import step_of

# The pages of the second factor, and what the admin's pages are drawn with.
_OPEN = {
    "second_factor:ask",
    "second_factor:set_up",
    "second_factor:leave",
    "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
    "clusterix.views.admin_catalogue",
}


class SecondFactorMiddleware:
    """Stands behind `django_otp`'s middleware, which reads from the session what was asked already."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """Pass the request on."""
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Lead to the step that is owed; outside the admin the person is a visitor."""
        # Asking for the user would mark every public page as depending on cookies.
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or not request.user.is_authenticated:
            return None
        step = step_of(request.user)
        if step is None or request.resolver_match.view_name in _OPEN:
            return None
        if not request.path.startswith(reverse("wagtailadmin_home")):
            request.user = AnonymousUser()
            return None
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":
            raise PermissionDenied
        way = f"?{urlencode({'next': _next(request)})}" if request.method == "GET" else ""
        return redirect(reverse(f"second_factor:{step}") + way)


def _next(request):
    """Where the person wanted to go; from the sign-in page, where they wanted to go then."""
    if request.resolver_match.view_name == "wagtailadmin_login":
        return request.GET.get("next", "")
    return request.get_full_path()
