"""What surrounds the content of a page: title, address, breadcrumb, and where it is read in the other language."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from wagtail.models import Page

from clusterix.presentation import linked_data, sharing
from clusterix.presentation.records import Crumb, LanguageLink, RecordView

NAMES = {"hu": "Magyar", "en": "English"}
WAGTAIL_VIEW = "wagtail_serve"
# Wagtail's root stands above the home pages of the languages.
HOME_DEPTH = 2


@dataclass(frozen=True)
class Frame:
    """Everything `base.html` needs to know about a page.

    `languages` are the other languages only. `canonical` is the absolute address of this very content; `same` are the
    parameters in it that the other languages share. `query` are the parameters that the language switch keeps, since
    filters are the same in both languages. `kind` is the type of Open
    Graph, `picture` the absolute address of the share picture (empty: the one of the site), `data` JSON-LD.
    """

    title: str = ""
    description: str = ""
    canonical: str = ""
    languages: tuple[LanguageLink, ...] = ()
    crumbs: tuple[Crumb, ...] = ()
    same: str = ""
    query: str = ""
    robots: str = ""
    kind: str = "website"
    picture: str = ""
    data: tuple[Mapping, ...] = field(default=(), hash=False)

    @property
    def alternates(self):
        """The languages in which the very same content exists, for search engines."""
        return tuple(replace(link, url=f"{link.url}{self.same}") for link in self.languages if link.same_record)


def active_language() -> str:
    """The language of this request, "hu" or "en"."""
    return (get_language() or settings.LANGUAGE_CODE)[:2]


def home_url(language: str = "") -> str:
    """The address of the home page in a language; the active one unless told."""
    return f"/{language or active_language()}/"


def frame_of_record(record, request) -> Frame:
    """The frame of a `RecordView` or `UntranslatedView`."""
    return Frame(
        title=record.title,
        description=record.teaser,
        canonical=request.build_absolute_uri(record.url),
        languages=tuple(_absolute(link, request) for link in record.other_languages),
        crumbs=(_home(), *record.trail),
        kind="article",
        picture=request.build_absolute_uri(sharing.picture_of_record(record)),
        data=(linked_data.of_record(record, request.build_absolute_uri),) if isinstance(record, RecordView) else (),
    )


def frame_of_page(page, request) -> Frame:
    """The frame of a page of the tree, with one query whatever its depth.

    Where the page has no translation, the switch leads to the nearest page above that has one, and says so.
    """
    line = [page.path[: page.steplen * depth] for depth in range(HOME_DEPTH, page.depth + 1)]
    here = Page.objects.filter(path__in=line).values("translation_key")
    found = Page.objects.filter(translation_key__in=here).select_related("locale").order_by("path")
    above = [one for one in found if one.path in line[:-1]]
    family = [page, *reversed(above)]
    by_place = {(one.locale.language_code, one.translation_key): one for one in found if one.live}
    return Frame(
        title=page.seo_title or page.title,
        description=description_of(page),
        canonical=_full(page.get_url(request), request),
        languages=tuple(_in_language(code, family, by_place, request) for code in _other_languages()),
        crumbs=tuple(Crumb(one.title if one.depth > HOME_DEPTH else _("Home"), one.get_url(request)) for one in above),
        query=_query(request),
        data=_of_home(page, request) if page.depth == HOME_DEPTH else (),
    )


def _of_home(page, request):
    absolute = request.build_absolute_uri
    return (linked_data.home(description_of(page), absolute(page.get_url(request)), active_language(), absolute),)


def description_of(page) -> str:
    """What a page says about itself: written for search engines, else its introduction."""
    texts = (getattr(page, name, "") for name in ("search_description", "summary", "intro", "lead"))
    return next((" ".join(text.split()) for text in texts if text), "")


def frame_of_view(request) -> Frame:
    """The frame of a view that is no page; below a language its twin has the same address in the other one.

    Where no view answered, the page says why (not found, not allowed): it has no address of its own, and no twin.
    """
    match = request.resolver_match
    same = match is not None and match.url_name is not None and match.url_name != WAGTAIL_VIEW

    def link(code):
        there = _translated(match, request.path, code) if same else home_url(code)
        known = same and there != request.path
        return LanguageLink(code, NAMES[code], _full(there if known else home_url(code), request), same_record=known)

    languages = tuple(link(code) for code in _other_languages())
    return Frame(
        canonical=_full(request.path, request) if any(one.same_record for one in languages) else "",
        languages=languages,
        crumbs=(_home(),),
        query=_query(request),
    )


def _translated(match, path, code):
    """The address of the same view in another language; `path` where there is none. It is known already which view."""
    with override(code), suppress(NoReverseMatch):
        return reverse(match.view_name, args=match.args, kwargs=match.kwargs)
    return path


def titled(frame: Frame, title: str, **changes) -> Frame:
    """The same frame under another title."""
    return replace(frame, title=title, **changes)


def _home():
    return Crumb(_("Home"), home_url())


def _other_languages():
    return [code for code, _name in settings.LANGUAGES if code != active_language()]


def _in_language(code, family, by_place, request):
    for distance, member in enumerate(family):
        if twin := by_place.get((code, member.translation_key)):
            return LanguageLink(code, NAMES[code], _full(twin.get_url(request), request), same_record=distance == 0)
    return LanguageLink(code, NAMES[code], _full(home_url(code), request), same_record=False)


def _query(request):
    return f"?{request.GET.urlencode()}" if request.GET else ""


def _full(url, request):
    return request.build_absolute_uri(url) if url else ""


def _absolute(link, request):
    return link if urlsplit(link.url).netloc else replace(link, url=_full(link.url, request))
