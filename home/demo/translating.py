"""Translates the demo's pages as a translator would: every text that the original has, by its English words."""

from wagtail_localize.models import StringTranslation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from clusterix.translations import domain
from clusterix.translations.families import work_on
from clusterix.translations.strings import AUTHORS_OWN


def translate(page, words: dict, *, translator, office):
    """Translate a published page into English and publish the translation. `words` are its texts by field name.

    Gives the English page.
    """
    draft = domain.start(page=page, user=translator)
    _fill_in(work_on(draft), page, words, translator)
    return domain.publish(page=draft, user=office)


def _fill_in(work, page, words, translator):
    """The English strings stand in the same places as the Hungarian ones: paragraph by paragraph."""
    english = type(page).objects.get(pk=page.pk)
    for name, text in words.items():
        setattr(english, name, _rows(english, name, text) if isinstance(text, list) else text)
    wanted, others = _strings_by_path(english), []
    for segment in work.source.stringsegment_set.select_related("context").order_by("order"):
        path = segment.context.path
        where = {
            "translation_of_id": segment.string_id,
            "locale": work.target_locale,
            "context_id": segment.context_id,
        }
        what = {
            "data": wanted[path].pop(0),
            "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            "last_translated_by": translator,
        }
        if path in AUTHORS_OWN:
            # The author may have given it already, and the name of the draft follows the title.
            StringTranslation.objects.update_or_create(**where, defaults=what)
        else:
            others.append(StringTranslation(**where, **what))
    StringTranslation.objects.bulk_create(others, ignore_conflicts=True)
    if left := {path: texts for path, texts in wanted.items() if texts}:
        raise ValueError(f"More paragraphs in English than in Hungarian: {left}")


def _rows(page, name, words):
    """The rows of a list with other words, row by row."""
    rows = list(getattr(page, name).all())
    for row, texts in zip(rows, words, strict=True):
        for field, text in texts.items():
            setattr(row, field, text)
    return rows


def _strings_by_path(page):
    found = {}
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue):
            found.setdefault(segment.path, []).append(segment.string.data)
    return found
