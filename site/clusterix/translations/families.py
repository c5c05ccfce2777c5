"""Finding one's way in a family of pages: its original, its other language, the work that joins them."""

from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from clusterix.organisations.models.family import FamilyPage


def work_on(page) -> Translation | None:
    """The translation work, running or stopped, whose result a page is; None for originals.

    Pages that were written in each language by hand, such as the home pages, are originals in both.
    """
    works = Translation.objects.filter(source__object_id=page.translation_key, target_locale_id=page.locale_id)
    return works.select_related("source", "target_locale").first()


def is_translation(page) -> bool:
    """Whether the words of a page come from another page."""
    if isinstance(page, FamilyPage):
        return page.is_translation
    return work_on(page) is not None


def other_locale(page) -> Locale | None:
    """The language that a page may be translated into; the site has two."""
    return Locale.objects.exclude(pk=page.locale_id).order_by("pk").first()


def in_locale(page, locale) -> Page | None:
    """The member of a page's family in a language, whole; None when there is none."""
    found = Page.objects.filter(translation_key=page.translation_key, locale=locale).first()
    return found.specific if found else None


def parent_in(page, locale) -> Page | None:
    """The page below which the translation of `page` will stand."""
    parent = page.get_parent()
    return parent if parent.is_root() else in_locale(parent, locale)
