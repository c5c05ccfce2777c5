"""Middleware that belongs to no app: language by address, content security policy by side of the house."""

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.middleware.locale import LocaleMiddleware
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, get_language_from_path

ADMIN_PATH = "admin/"


class LanguageMiddleware(LocaleMiddleware):
    """Django's choice of language, without its guess where an address leads.

    Django answers every missing page that has no language in its address by a redirect to the same address below
    `/hu/` or `/en/`. Since Wagtail takes any address there, a missing page of the admin would end on the public site.
    Only the front door (`clusterix.views.front_door`) guesses a language.
    """

    def process_response(self, request, response):
        """Name the language of the answer, and what it depended on where the address did not say it."""
        if not get_language_from_path(request.path_info):
            patch_vary_headers(response, ("Accept-Language",))
        response.headers.setdefault("Content-Language", get_language())
        return response


class PolicyMiddleware(CSPMiddleware):
    """The strict policy for the public side, `settings.ADMIN_CSP` on top of it for Wagtail's admin."""

    def process_response(self, request, response):
        """Let the admin show its own pages, and previews of public ones, in frames; nobody else may."""
        if request.path_info.startswith(f"/{ADMIN_PATH}"):
            # A preview has passed through all middleware once before, as the public page that it shows.
            response["X-Frame-Options"] = "SAMEORIGIN"
        return super().process_response(request, response)

    def get_policy_parts(self, request, response, report_only=False):
        """Loosen the policy where the admin's own markup needs it; a view's own decorator still has the last word."""
        parts = super().get_policy_parts(request=request, response=response, report_only=report_only)
        if request.path_info.startswith(f"/{ADMIN_PATH}"):
            parts.replace = settings.ADMIN_CSP | (parts.replace or {})
        return parts
