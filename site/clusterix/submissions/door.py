"""The one door to publication (docs/adr/0003)."""

from django.utils.translation import gettext as _

from clusterix.submissions.freezing import as_page, is_text_of
from clusterix.submissions.refusals import Refused
from clusterix.submissions.states import READABLE, State

# Rules that later apps add: callables (page, text) that raise Refused, where `text` is the page as it would be public,
# read from the revision once. The first ones hold for every language;
# the others for translations, which nothing vouches for without them.
rules = []
translation_rules = []


def check_publication(page, revision):
    """Refuse any text but the validated one; for a translation, any before its source.

    Holds whoever asks, and also when nobody is named: bulk actions, schedules, translation code.
    """
    text = revision.as_object()
    if page.is_translation:
        _check_translation(page, text)
    else:
        _check_original(page, revision, text)
    for rule in rules:
        rule(page, text)


def _check_original(page, revision, text):
    dossier = page.dossier
    if dossier.state != State.PUBLISHED or dossier.validated_copy is None:
        raise Refused(_("A record is published by its validation, not from here."))
    if not is_text_of(dossier.validated_copy, type(page), revision.content):
        raise Refused(_("This is not the text that was validated."))
    if text.go_live_at:
        raise Refused(_("A validated record goes live at once; it cannot be scheduled."))


def check_live(page):
    """Refuse to store a live record whose text is not the validated one, whatever code saves it."""
    dossier = page.dossier if page.pk else None
    validated = dossier.validated_copy if dossier else None
    if validated is None or not is_text_of(validated, type(page), page.serializable_data()):
        raise Refused(_("A record goes live only with the text that was validated."))


def _check_translation(page, text):
    source = page.source
    if not source.live or page.dossier.state not in READABLE:
        raise Refused(_("The original is not published yet, so its translation cannot be either."))
    if not translation_rules:
        raise Refused(_("Nothing vouches for the translation."))
    for rule in translation_rules:
        rule(page, text)


def publish_validated(dossier, *, user):
    """Publish exactly the validated copy, from the copy itself and not from the revision table."""
    page = as_page(dossier.validated_copy)
    revision = page.save_revision(user=user, changed=False, clean=False, log_action=False)
    revision.publish(user=user, skip_permission_checks=True)
