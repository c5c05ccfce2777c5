"""Addresses that only the demo's database knows."""

from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from home.demo.sources import key_of


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


def form_of(name):
    """The form of a page in Hungarian, by its name in the demo's data."""

    def address(language):
        page = Page.objects.get(translation_key=key_of(name), locale__language_code="hu")
        return reverse("wagtailadmin_pages:edit", args=[page.pk])

    return address


def public(name):
    """The public page of a name in the demo's data, in the language of the picture."""

    def address(language):
        return Page.objects.get(translation_key=key_of(name), locale__language_code=language).specific.get_url()

    return address
