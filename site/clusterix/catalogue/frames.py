"""The frame of a list of records. An index page stands right below the home page, so its way there needs no query."""

from dataclasses import replace

from django.utils.translation import gettext as _
from wagtail.models import Page

from clusterix.presentation.frame import NAMES, Frame, active_language, description_of, home_url
from clusterix.presentation.records import Crumb, LanguageLink


def frame_of_index(index, request) -> Frame:
    """What surrounds a list; filters are kept when the language is changed."""
    return Frame(
        title=index.seo_title or index.title,
        description=description_of(index),
        canonical=request.build_absolute_uri(index.get_url(request)),
        languages=tuple(_languages(index, request)),
        crumbs=(Crumb(_("Home"), home_url()),),
        query=f"?{request.GET.urlencode()}" if request.GET else "",
    )


def frame_of_list(frame: Frame, listing) -> Frame:
    """The frame of what the filters have left and of the page that is shown: it is canonical itself (domain.md 7.7).

    The order of the list is no content of its own.
    """
    title = frame.title
    if listing.cards and listing.pagination.number > 1:
        title = _("%(title)s – page %(number)s") % {"title": title, "number": listing.pagination.number}
    return replace(frame, title=title, canonical=f"{frame.canonical}{listing.same}", same=listing.same)


def _languages(index, request):
    family = Page.objects.live().filter(translation_key=index.translation_key).exclude(pk=index.pk)
    twins = {twin.locale.language_code: twin for twin in family.select_related("locale")}
    for code, name in NAMES.items():
        if code in twins:
            yield LanguageLink(code, name, request.build_absolute_uri(twins[code].get_url(request)))
        elif code != active_language():
            yield LanguageLink(code, name, request.build_absolute_uri(home_url(code)), same_record=False)
