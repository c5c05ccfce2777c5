"""The rules that no way of saving or deleting gets around.

They hang on Django's signals, so that views, commands and shells all meet them.
wagtail-localize saves live pages with the original's text where a translation is missing, publishes after the
transaction and without a user, and makes live copies in the other language. Each of these ends in one of the
receivers below, which raise Refused (docs/adr/0008). Fixtures (`raw`) are restored as they are.
"""

from django.db.models.signals import pre_delete, pre_save
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.signals import pre_page_move
from wagtail_localize.models import LocaleSynchronization, Translation

from clusterix.organisations.models.family import FamilyPage
from clusterix.submissions.models import SubmissionPage
from clusterix.submissions.refusals import Refused
from clusterix.translations import texts
from clusterix.translations.families import is_translation
from clusterix.translations.rules import check_page


def connect():
    """Called once, when the applications are ready."""
    pre_save.connect(guard_page, dispatch_uid="translations.page")
    pre_delete.connect(guard_page_deletion, dispatch_uid="translations.page_deletion")
    pre_page_move.connect(guard_move, dispatch_uid="translations.move")
    pre_save.connect(guard_synchronisation, sender=LocaleSynchronization, dispatch_uid="translations.synchronisation")
    pre_save.connect(guard_stopping, sender=Translation, dispatch_uid="translations.stopping")
    pre_delete.connect(guard_work_deletion, sender=Translation, dispatch_uid="translations.work_deletion")


def guard_page(sender, instance, raw=False, update_fields=None, **kwargs):
    """No page stands in the other language's tree as a copy, and none is live there in the wrong language."""
    if raw or not issubclass(sender, Page):
        return
    if instance._state.adding:
        _check_place(instance, instance.get_parent())
        _check_origin(instance)
    if instance.alias_of_id and _touches(update_fields, {"alias_of", "alias_of_id", "locale", "locale_id"}):
        _check_alias(instance)
    if instance.live and _touches(update_fields, {"live", "last_published_at", *texts.names_of(sender)}):
        _check_live(_whole(instance))


def _touches(update_fields, names):
    return update_fields is None or not names.isdisjoint(update_fields)


def _check_place(page, parent):
    if parent is not None and not parent.is_root() and parent.locale_id != page.locale_id:
        raise Refused(_("The page is written in another language than the place it was to stand in."))


def _check_origin(page):
    if not isinstance(page, FamilyPage) or not page.is_translation:
        return
    family = type(page).objects.filter(translation_key=page.translation_key, locale_id=page.authoring_locale_id)
    if not family.exists():
        raise Refused(_("This page is a translation; it cannot be copied without its original."))


def _check_alias(page):
    if Page.objects.filter(pk=page.alias_of_id).exclude(locale_id=page.locale_id).exists():
        raise Refused(
            _("This would put the text of one language under the address of the other. Please start a translation.")
        )


def _check_live(page):
    """What was live before with the same words may be saved again; anything else has to be a finished translation."""
    if not is_translation(page):
        return
    stored = type(page)._base_manager.filter(pk=page.pk).first()
    if stored is None:
        raise Refused(_("A translation begins as a draft."))
    untouched = stored.live and stored.last_published_at == page.last_published_at
    if not untouched or texts.of_page(stored) != texts.of_page(page):
        check_page(page)


def _whole(page):
    """The page with its own fields, where only Wagtail's base page is being saved."""
    model = page.cached_content_type.model_class()
    if type(page) is not Page or model in (None, Page) or page._state.adding:
        return page
    whole = model._base_manager.get(pk=page.pk)
    for field in Page._meta.concrete_fields:
        setattr(whole, field.attname, getattr(page, field.attname))
    return whole


def guard_move(instance, parent_page_after, **kwargs):
    """A page stays in the tree of its language."""
    _check_place(instance, parent_page_after)


def guard_page_deletion(sender, instance, **kwargs):
    """An original goes after its translation; the translation of a record stays with the record."""
    if not isinstance(instance, FamilyPage):
        return
    if instance.is_translation:
        if isinstance(instance, SubmissionPage):
            raise Refused(_("A translation stays with its record. Withdraw the record to take it off the site."))
        return
    if type(instance).objects.filter(translation_key=instance.translation_key).exclude(pk=instance.pk).exists():
        raise Refused(_("This page has a translation. Please delete that first, it would lose its original."))


def guard_synchronisation(**kwargs):
    """Whole trees are never mirrored: the copies would be live in the wrong language."""
    raise Refused(_("Languages are not synchronised here: each page is translated, checked and then published."))


def guard_stopping(instance, raw=False, **kwargs):
    """Without the work behind it nobody could vouch for the page any more."""
    if not raw and instance.pk and not instance.enabled and _has_result(instance):
        raise Refused(_("A translation is not stopped: the page would no longer follow its original."))


def guard_work_deletion(instance, **kwargs):
    """As above. When the page itself is deleted, its work goes with it."""
    if _has_result(instance):
        raise Refused(_("A translation is not stopped: the page would no longer follow its original."))


def _has_result(translation):
    model = translation.source.specific_content_type.model_class()
    if model is None or not issubclass(model, Page):
        return False
    return model.objects.filter(
        translation_key=translation.source.object_id, locale_id=translation.target_locale_id
    ).exists()
