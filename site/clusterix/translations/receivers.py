"""What follows when an original is published or taken off the site."""

from django.utils.translation import gettext as _
from wagtail.signals import page_published, page_unpublished
from wagtail_localize.models import TranslationSource

from clusterix.organisations.models.family import FamilyPage
from clusterix.submissions.refusals import Refused
from clusterix.translations import domain
from clusterix.translations.families import is_translation


def connect():
    """Called once, when the applications are ready."""
    page_published.connect(follow_original, dispatch_uid="translations.published")
    page_unpublished.connect(take_along, dispatch_uid="translations.unpublished")


def follow_original(instance, **kwargs):
    """Show translators at once what changed; the live translation keeps its words until they are done."""
    source = TranslationSource.objects.get_for_instance_or_none(instance)
    if source is not None and not is_translation(instance):
        domain.refresh(source=source)


def take_along(instance, **kwargs):
    """A translation is public only as long as its original is."""
    if not isinstance(instance, FamilyPage) or instance.is_translation:
        return
    check_unpublishing(instance)
    for page in instance.get_translations().live():
        page.specific.unpublish()


def check_unpublishing(page):
    """Refuse to take an original off the site while others live below its translation. Raises Refused."""
    if isinstance(page, FamilyPage) and not page.is_translation:
        for translation in page.get_translations().live():
            if translation.get_children().live().exists():
                raise Refused(_("Published pages stand below its translation, so it cannot be taken off the site."))
