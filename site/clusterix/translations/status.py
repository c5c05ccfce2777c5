"""Where the translation of a page stands."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from clusterix.translations import strings
from clusterix.translations.families import in_locale, is_translation, other_locale


class Standing(models.TextChoices):
    """How far a translation is."""

    MISSING = "missing", _("Not started")
    UNFINISHED = "unfinished", _("Texts are missing")
    READY = "ready", _("Ready to be published")
    OUTDATED = "outdated", _("The original has changed since")
    PUBLISHED = "published", _("Published")


@dataclass(frozen=True)
class Status:
    """A translation in numbers. `page` and `work` are None before it is started."""

    standing: Standing
    page: Page | None = None
    work: Translation | None = None
    total: int = 0
    done: int = 0


def is_outdated(page) -> bool:
    """Whether the texts of the original changed after this translation was published; one query.

    False for originals and for translations that are not live.
    """
    if not page.live or page.last_published_at is None:
        return False
    return TranslationSource.objects.filter(
        object_id=page.translation_key,
        translations__target_locale_id=page.locale_id,
        last_updated_at__gt=page.last_published_at,
    ).exists()


def of(page) -> Status:
    """The standing of a page's translation; `page` is the original or the translation itself."""
    if is_translation(page):
        target = page
    else:
        target = in_locale(page, other_locale(page))
    if target is None:
        return Status(Standing.MISSING)
    works = Translation.objects.filter(source__object_id=page.translation_key, target_locale_id=target.locale_id)
    work = works.select_related("source").first()
    if work is None:
        return Status(Standing.MISSING, target)
    total = work.source.stringsegment_set.count()
    done = total - strings.missing(work).count()
    outdated, touched = is_outdated(target), _touched_since(target)
    return Status(standing_of(target.live, total, done, outdated, touched), target, work, total, done)


def standing_of(live, total, done, outdated, touched) -> Standing:
    """The one place that names a standing from its signs.

    `outdated`: the original changed after publication; `touched`: a translator changed something after it.
    """
    if done < total:
        return Standing.OUTDATED if live else Standing.UNFINISHED
    if not live or outdated or touched:
        return Standing.READY
    return Standing.PUBLISHED


def _touched_since(page):
    if not page.live or page.last_published_at is None:
        return False
    words = StringTranslation.objects.filter(context__object_id=page.translation_key, locale_id=page.locale_id)
    return words.filter(updated_at__gt=page.last_published_at).exists()
