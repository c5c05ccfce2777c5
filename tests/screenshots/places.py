"""Addresses that only the demo's database knows."""

import tomllib

from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from clusterix.catalogue.models import CatalogueEntry
from clusterix.presentation.frame import home_url
from clusterix.submissions.field_tables import current
from clusterix.submissions.models import Dossier
from clusterix.vocabularies.groups import NAMES
from clusterix.vocabularies.models import Theme
from home.addresses import search_address
from home.demo.sources import key_of
from home.models import InformationPage
from home.setup import INFORMATION as TEXTS
from home.themes import address_of_theme
from training.models import CourseRun

# Addresses in English, as the site is set up with them.
INFORMATION = [
    tomllib.loads(source.read_text(encoding="utf-8"))["en"]["slug"] for source in sorted(TEXTS.glob("*.toml"))
]


def start(language):
    """The start page of the admin."""
    return reverse("wagtailadmin_home")


def questions(language):
    """The five questions, answered so that they lead to a good practice."""
    return reverse("records:new") + "?offer=no&happened=yes&worked=yes&repeatable=yes&measured=yes"


def worksheet(language):
    """The empty form of a success story on paper."""
    with translation.override(language):
        return reverse("worksheet", args=["story"])


def theme(code):
    """The page of a theme."""

    def address(language):
        return address_of_theme(Theme.objects.get(code=code), language)

    return address


def form_of(name):
    """The form of a page in Hungarian, by its name in the demo's data."""

    def address(language):
        page = Page.objects.get(translation_key=key_of(name), locale__language_code="hu")
        return reverse("wagtailadmin_pages:edit", args=[page.pk])

    return address


def of_record(view, name):
    """A page of the admin about a record, by its name in the demo's data."""

    def address(language):
        return reverse(view, args=[Dossier.objects.get(translation_key=key_of(name)).number])

    return address


def of_organisation(view, name):
    """A page of the admin about an organisation, by its name in the demo's data."""

    def address(language):
        page = Page.objects.get(translation_key=key_of(name), locale__language_code="hu")
        return reverse(view, args=[page.pk])

    return address


def run_of(name):
    """The form of a training's last run, by its name in the demo's data."""

    def address(language):
        run = CourseRun.objects.filter(dossier__translation_key=key_of(name)).latest("start")
        return reverse("runs:change", args=[run.dossier.number, run.pk])

    return address


def field_table(language):
    """The template of success stories that is in force."""
    return reverse("records:field_table", args=[current("story").pk])


def field_rule(language):
    """What the template of success stories says of one field."""
    return reverse("records:field_rule", args=[current("story").pk, "solution"])


def term(model, code):
    """The form of a vocabulary's term."""

    def address(language):
        return reverse(f"{NAMES[model]}:edit", args=[model.objects.get(code=code).pk])

    return address


def public(name):
    """The public page of a name in the demo's data, in the language of the picture."""

    def address(language):
        return Page.objects.get(translation_key=key_of(name), locale__language_code=language).specific.get_url()

    return address


def home(language):
    """The home page."""
    return home_url(language)


def view(name, query="", **parts):
    """A public view that is no page of the tree; `parts` are those of its address."""

    def address(language):
        with translation.override(language):
            return reverse(name, kwargs=parts) + (f"?{query}" if query else "")

    return address


def search(words):
    """What is found for a word of each language."""
    return lambda language: f"{search_address(language)}?q={words[language]}"


def list_of(model):
    """The page of a type's list."""
    return lambda language: model.objects.get(locale__language_code=language).get_url()


def information(slug):
    """An information page by its address in English."""

    def address(language):
        page = InformationPage.objects.get(locale__language_code="en", slug=slug)
        return page.get_translations(inclusive=True).get(locale__language_code=language).get_url()

    return address


def gone(name):
    """Where a record stood that was withdrawn."""

    def address(language):
        entry = CatalogueEntry.objects.filter(dossier__translation_key=key_of(name)).order_by("-language")
        return next((one.path for one in entry if one.language == language), entry[0].path)

    return address


def nowhere(language):
    """An address at which there is nothing."""
    return f"{home_url(language)}{'nincs-ilyen-lap' if language == 'hu' else 'no-such-page'}/"


def closed(language):
    """What only the office may open."""
    return reverse("wagtailadmin_reports:page_types_usage")
