"""What a translation must be before the public sees it, whichever way it gets there."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail_localize.models import MissingRelatedObjectError, MissingTranslationError, SourceDeletedError

from clusterix.organisations.models.family import FamilyPage
from clusterix.submissions.field_tables import for_record
from clusterix.submissions.lengths import aims_of, hard_limit, text_length
from clusterix.submissions.models import SubmissionPage
from clusterix.submissions.refusals import Refused
from clusterix.submissions.states import READABLE
from clusterix.translations import strings, texts
from clusterix.translations.families import work_on


def check_original(original):
    """Refuse unless the public may read the original. Raises Refused."""
    readable = original.live
    if isinstance(original, SubmissionPage):
        readable = readable and original.dossier.state in READABLE
    if not readable:
        raise Refused(_("The original is not published yet, so its translation cannot be either."))


def check_complete(translation):
    """Refuse while any text is missing or stands there in the language of the original. Raises Refused."""
    number = strings.missing(translation).count()
    if number:
        raise Refused(
            ngettext(
                "%(number)d text is not translated yet, so the translation cannot be published.",
                "%(number)d texts are not translated yet, so the translation cannot be published.",
                number,
            )
            % {"number": number}
        )
    if left := strings.copied(translation):
        raise Refused(_("This text still stands in the language of the original: “%(text)s”") % {"text": left[0][:80]})


def check_lengths(page):
    """Refuse a text that is longer than the form of the original allows. Raises Refused."""
    rules = for_record(page).by_name if isinstance(page, SubmissionPage) else {}
    for field, text in texts.walk(page):
        rule = rules.get(field.name) if isinstance(page, field.model) else None
        aim = rule.maximum if rule else aims_of(field.model).get(field.name, 0)
        most = hard_limit(aim) or field.max_length
        if most and (number := text_length(text or "")) > most:
            raise Refused(
                _("%(field)s: %(count)d characters, at most %(most)d are possible.")
                % {"field": field.verbose_name, "count": number, "most": most}
            )


def check_page(page):
    """Refuse to let a translation go live unless each of its texts is one that was translated for it.

    `page` is the translation as the public would see it. Raises Refused.
    """
    translation = work_on(page)
    if translation is None or not translation.enabled:
        raise Refused(_("Nobody has translated this page: it has to be started from its original."))
    try:
        original = translation.source.get_source_instance()
        check_original(original)
        if isinstance(page, FamilyPage) and not page.get_parent().live:
            raise Refused(_("The page above it has to be published in this language first."))
        check_complete(translation)
        confirmed = translation.source.get_ephemeral_translated_instance(translation.target_locale)
    except (MissingTranslationError, MissingRelatedObjectError):
        raise Refused(_("Something is not translated yet, so the translation cannot be published.")) from None
    except (SourceDeletedError, type(page).DoesNotExist):
        raise Refused(_("The original of this translation is gone.")) from None
    if texts.of_page(page) != texts.of_page(confirmed):
        raise Refused(_("This is not the text that stands in the translation now. Please publish it from there."))
    check_lengths(page)


def check_text(page, text):
    """The rule at the door of records (clusterix.submissions.door). Raises Refused."""
    check_page(text)
