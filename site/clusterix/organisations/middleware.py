"""Pages whose titles a person may not read answer in the admin as if they were not there."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse
from wagtail.models import Page

from clusterix.organisations.permissions import holds, visible_pages
from clusterix.organisations.roles import OfficeRole

# Arguments by which the admin's addresses name a page.
_NAMES = ("page_id", "parent_page_id", "page_to_move_id", "destination_id")
_CHOSEN = "wagtailadmin_choose_page_chosen_multiple"
# Names the page of each type that was edited last, whoever asks.
PAGE_TYPES = "wagtailadmin_reports:page_types_usage"
_FOR_OFFICE = (PAGE_TYPES, f"{PAGE_TYPES}_results")


class DiscretionMiddleware:
    """Asks the page policy once more, since some of Wagtail's views show a title before they ask, or never ask."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """Pass the request on."""
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Look at the pages that the address names."""
        if not request.path.startswith(reverse("wagtailadmin_home")):
            return
        user = request.user
        if not user.is_authenticated or user.is_superuser:
            return
        if request.resolver_match.view_name in _FOR_OFFICE and not holds(user, OfficeRole.OFFICE_EDITOR):
            raise PermissionDenied
        for key in {kwargs[name] for name in _NAMES if kwargs.get(name)}:
            _check(user, key)
        if request.resolver_match.url_name == _CHOSEN:
            request.GET = _only_visible(user, request.GET.copy())


def _check(user, key):
    if visible_pages(user).filter(pk=key).exists():
        return
    # The state table lets some people read a record that the explorer does not show them.
    page = Page.objects.filter(pk=key).first()
    if page is not None and not page.permissions_for_user(user).can_edit():
        raise Http404


def _only_visible(user, query):
    asked = [key for key in query.getlist("id") if key.isdigit()]
    query.setlist("id", visible_pages(user).filter(pk__in=asked, depth__gt=1).values_list("pk", flat=True))
    return query
