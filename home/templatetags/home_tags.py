"""What every page needs from the site: navigation, names of the office, address of the search."""

from django import template

from clusterix.catalogue.remembered import remembered
from clusterix.presentation.frame import active_language, home_url
from home.addresses import search_address
from home.directory import directory_of
from home.information.registry import part_of
from home.models import SiteTexts
from home.navigation import Navigation, navigation_of
from home.profiles import profile_of

register = template.Library()


@register.simple_tag(takes_context=True)
def navigation(context):
    """The menus; without a request, as in a preview of an error page, the home page only."""
    request = context.get("request")
    return navigation_of(request) if request else Navigation(home_url())


@register.simple_tag
def site_texts():
    """Names and addresses of the office."""
    return remembered("site texts", SiteTexts.load)


@register.simple_tag
def search_url():
    """The search page in the active language."""
    return search_address(active_language())


@register.simple_tag(takes_context=True)
def organisation_profile(context, page):
    """The organisation of a page with its public records (`home.profiles.Profile`)."""
    return profile_of(page, context["request"])


@register.simple_tag(takes_context=True)
def organisation_directory(context, page):
    """The organisations below a directory page (`home.directory.Directory`)."""
    return directory_of(page, context["request"])


@register.simple_tag(takes_context=True)
def made_part(context, page):
    """What the site adds to an information page: templates and content; nothing for most pages."""
    part = part_of(page.part)
    if part is None:
        return None
    return {"before": part.before, "template": part.template, "content": part.build(context.get("request"))}
