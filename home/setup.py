"""What every installation needs before anybody can write: field tables, languages, the site, home and index pages."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from clusterix.organisations.models import OrganisationIndexPage
from clusterix.submissions.field_tables.loading import load_all
from home import setup_texts as texts
from home.models import AccessibilityStatement, HomePage, InformationPage, SiteTexts
from practices.models import PracticeIndexPage
from stories.models import StoryIndexPage
from training.models import CourseIndexPage

LANGUAGES = ("hu", "en")
# In the order of their names: a page's address, texts and what it shows besides.
INFORMATION = Path(__file__).parent / "data" / "information"
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True)
class SitePages:
    """The pages that everything else stands below, each as a mapping of language code to page."""

    home: dict[str, HomePage]
    stories: dict[str, StoryIndexPage]
    practices: dict[str, PracticeIndexPage]
    training: dict[str, CourseIndexPage]
    organisations: dict[str, OrganisationIndexPage]


@transaction.atomic
def ensure_site() -> SitePages:
    """Make sure that languages, site, home pages and index pages exist in both languages; give them back.

    May be called at any time: what is there already stays as the office has left it.
    """
    load_all()
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in LANGUAGES}
    root = Page.get_first_root_node()
    home = _one_of_a_kind(HomePage, dict.fromkeys(LANGUAGES, root), locales, texts.HOME)
    _ensure_default_site(home["hu"])
    _ensure_settings()
    stories = _one_of_a_kind(StoryIndexPage, home, locales, texts.STORIES)
    practices = _one_of_a_kind(PracticeIndexPage, home, locales, texts.PRACTICES)
    training = _one_of_a_kind(CourseIndexPage, home, locales, texts.TRAINING)
    organisations = _one_of_a_kind(OrganisationIndexPage, home, locales, texts.ORGANISATIONS)
    return SitePages(home, stories, practices, training, organisations)


def _one_of_a_kind(model, parents, locales, words):
    """The one page of a type in each language; those that are missing are made."""
    pages = {page.locale.language_code: page for page in model.objects.select_related("locale")}
    return _family(model, parents, locales, words, pages)


def _family(model, parents, locales, words, pages):
    for code in LANGUAGES:
        if code in pages:
            continue
        page = model(locale=locales[code], **words[code])
        if pages:
            page.translation_key = next(iter(pages.values())).translation_key
        parents[code].add_child(instance=page)
        page.save_revision().publish()
        pages[code] = model.objects.get(pk=page.pk)
    return pages


@transaction.atomic
def write_information(pages: SitePages) -> None:
    """Write the first information pages, for a site that has none; from then on they are the office's."""
    if InformationPage.objects.exists():
        return
    locales = {code: page.locale for code, page in pages.home.items()}
    for source in sorted(INFORMATION.glob("*.toml")):
        told = tomllib.loads(source.read_text(encoding="utf-8"))
        called = told.pop("called_from_home", False)
        words = {code: told.pop(code) for code in LANGUAGES}
        family = _family(InformationPage, pages.home, locales, {code: told | words[code] for code in LANGUAGES}, {})
        if called:
            _call(pages.home, family)


def _call(home, family):
    """Let the invitation on the home pages lead to a page."""
    for code, page in home.items():
        page.refresh_from_db()
        page.call_page = family[code]
        page.save_revision().publish()


def _ensure_default_site(home):
    """Let the default site begin at our home page; the page that Wagtail was born with makes room for it."""
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    if site.pk and site.root_page.specific_class is HomePage:
        return
    welcome = site.root_page if site.pk else None
    address = urlsplit(settings.BASE_URL)
    site.hostname, site.port = address.hostname, address.port or _PORTS[address.scheme]
    site.site_name, site.root_page = settings.WAGTAIL_SITE_NAME, home
    site.save()
    if welcome and welcome.specific_class is Page and not welcome.get_children().exists():
        welcome.delete()


def _ensure_settings():
    """Write the rows of the office's settings: Wagtail would do it when somebody first reads a page."""
    for model in (SiteTexts, AccessibilityStatement):
        model.load()
