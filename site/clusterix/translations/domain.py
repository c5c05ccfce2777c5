"""The verbs of translations: starting one, keeping it in step with its original, publishing it."""

import json

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.coreutils import find_available_slug
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from clusterix.submissions.refusals import Refused
from clusterix.translations import status as standing
from clusterix.translations import strings, texts
from clusterix.translations.families import in_locale, is_translation, other_locale, parent_in, work_on
from clusterix.translations.permissions import may_publish, may_translate
from clusterix.translations.rules import check_complete, check_original

SLUG_LENGTH = 80


@transaction.atomic
def start(*, page, user):
    """Begin the translation of a published page into the other language; gives the draft of the translated page.

    The translator of a record finds the author's own title and summary filled in.
    Raises Refused with the reason.
    """
    # Of two people starting at once the second waits here and is then told.
    page = Page.objects.select_for_update().get(pk=page.pk).specific
    locale = check_start(page, user)
    source, _made = TranslationSource.update_or_create_from_instance(page)
    work, _made = Translation.objects.update_or_create(source=source, target_locale=locale, defaults={"enabled": True})
    strings.fill_in(work, strings.authors_words(page))
    draft, _made = source.create_or_update_translation(locale, user=user, publish=False, fallback=True)
    return draft


def check_start(page, user):
    """The language that `page` can be translated into by `user` now. Raises Refused with the reason if it cannot."""
    if not may_translate(user):
        raise Refused(_("Translations are started by the Cluster Office and its translators."))
    if is_translation(page):
        raise Refused(_("This page is itself a translation. Please start from its original."))
    locale = other_locale(page)
    if locale is None or in_locale(page, locale):
        raise Refused(_("This page is there in both languages already."))
    if not page.live:
        raise Refused(_("A page is translated once it is published."))
    check_original(page)
    above = parent_in(page, locale)
    if above is None or not above.live:
        raise Refused(
            _("“%(title)s” has to be translated and published first, since this page will stand below it.")
            % {"title": page.get_parent().title}
        )
    return locale


def refresh(*, source):
    """Bring the texts that translators see in step with the published original.

    `last_updated_at` moves only when a text has changed, so that it tells when the translation fell behind.
    """
    model = source.specific_content_type.model_class()
    before, moved_at = json.loads(source.content_json), source.last_updated_at
    source.update_from_db()
    after = json.loads(source.content_json)
    if texts.of_data(model, before) == texts.of_data(model, after):
        TranslationSource.objects.filter(pk=source.pk).update(last_updated_at=moved_at)
        return
    new = {name: after[fact] for name, fact in strings.AUTHORS_OWN.items() if before.get(fact) != after.get(fact)}
    for work in source.translations.all():
        strings.fill_in(work, new)


def publish(*, page, user):
    """Publish the translated texts of a page as they stand now. Gives the page as it is live.

    Raises Refused when a text is missing, the original is not public, or the person does not hold the right.
    """
    page = page.specific
    work = work_on(page)
    if work is None:
        raise Refused(_("This page is not a translation."))
    if not may_publish(user, page):
        raise Refused(_("Translations are published by the Cluster Office."))
    try:
        check_original(work.source.get_source_instance())
        check_complete(work)
        return _publish(page, work, user)
    except ValidationError as error:
        raise Refused(_in_words(page, error)) from error


@transaction.atomic
def _publish(page, work, user):
    """wagtail-localize would publish after the transaction and in nobody's name, so that is done here."""
    if page.first_published_at is None:
        _give_address(page, work)
    result, _made = work.source.create_or_update_translation(work.target_locale, user=user, publish=False)
    result.get_latest_revision().publish(user=user)
    return type(page).objects.get(pk=page.pk)


def _give_address(page, work):
    """The address of a translation is made from its own title, once: before anybody can have kept it."""
    wanted = slugify(strings.translated(work, "title"))[:SLUG_LENGTH].strip("-") or page.slug
    page.slug = find_available_slug(page.get_parent(), wanted, ignore_page_id=page.pk)
    page.set_url_path(page.get_parent())
    page.save(update_fields=["slug", "url_path"], clean=False)


def _in_words(page, error):
    """What is wrong at which text, in one sentence each."""
    if not hasattr(error, "error_dict"):
        return " ".join(error.messages)
    return " ".join(
        f"{page._meta.get_field(name).verbose_name}: {' '.join(messages)}"
        for name, messages in error.message_dict.items()
    )


def status(dossier) -> standing.Status:
    """Where the translation of a record stands."""
    return standing.of(dossier.record.specific)
