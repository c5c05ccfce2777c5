"""The strings of a translation: which are missing, which were only copied, which the author gave."""

from django.db.models import Exists, F, OuterRef
from django.utils.html import strip_tags
from wagtail_localize.models import StringSegment, StringTranslation
from wagtail_localize.strings import StringValue

from clusterix.submissions.models import SubmissionPage

# Names, places and figures are the same in both languages; a sentence of this many words is not.
WORDS_OF_A_SENTENCE = 6
# Organisations keep their own name; the title of a record is a sentence like any other.
_TITLES = ("title", "seo_title")
AUTHORS_OWN = {"title": "other_title", "teaser": "other_summary"}


def _translations():
    """For a string segment: its translations that are not blank and have no error."""
    return StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"), context_id=OuterRef("context_id"), has_error=False, data__regex=r"\S"
    )


def translated_elsewhere():
    """A condition on string segments: a translation stands in the language that is not the original's."""
    return Exists(_translations().exclude(locale_id=OuterRef("source__locale_id")))


def translated(translation, path) -> str:
    """The words of a field that is plain text; empty while nobody has translated it."""
    segments = StringSegment.objects.filter(source=translation.source, context__path=path)
    texts = segments.annotate_translation(translation.target_locale).values_list("translation", flat=True)
    return StringValue(texts.first() or "").render_text()


def missing(translation):
    """The segments of a translation that nobody has translated yet, or that have an error."""
    done = _translations().filter(locale_id=translation.target_locale_id)
    return translation.source.stringsegment_set.filter(~Exists(done))


def copied(translation) -> list[str]:
    """Sentences that stand in the translation exactly as in the original: text in the wrong language."""
    same = StringTranslation.objects.filter(
        translation_of__segments__source=translation.source,
        context_id=F("translation_of__segments__context_id"),
        locale_id=translation.target_locale_id,
        data=F("translation_of__data"),
    )
    model = translation.source.specific_content_type.model_class()
    if not issubclass(model, SubmissionPage):
        same = same.exclude(context__path__in=_TITLES)
    plain = (strip_tags(text) for text in same.values_list("data", flat=True).distinct())
    return [text for text in plain if len(text.split()) >= WORDS_OF_A_SENTENCE]


def fill_in(translation, words: dict):
    """Let a translation begin with the author's own words: field name → text. What is there already stays."""
    for name, text in words.items():
        segment = StringSegment.objects.filter(source=translation.source, context__path=name).first()
        if segment is None or not text.strip():
            continue
        StringTranslation.objects.get_or_create(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale_id=translation.target_locale_id,
            defaults={
                "data": StringValue.from_plaintext(text.strip()).data,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            },
        )


def authors_words(page) -> dict:
    """What the author of a record gave in the other language."""
    if not isinstance(page, SubmissionPage):
        return {}
    return {name: getattr(page, fact) for name, fact in AUTHORS_OWN.items()}
