"""Pages whose facts exist once, on the page in the language they were written in.

A family is a page and its translations. The copy that a translation starts from leaves the fact fields
out (`exclude_fields_in_copy`), and `authoring_locale` travels with it, so that every member of the family
finds the one that owns the facts (docs/adr/0005).
"""

from contextlib import contextmanager

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.fields import TranslatableField


def translatable(names) -> list[TranslatableField]:
    """What translators get to see of a page's texts: all but the address, which is made from the translated title."""
    return [TranslatableField(name) for name in names if name != "slug"]


@contextmanager
def _references_noted_once(page):
    """Let Wagtail note what a page refers to when all of it is saved, and not again for each of its rows."""
    # Wagtail's module asks for the page model, which is not loaded yet while this one is.
    from wagtail import signal_handlers

    if getattr(signal_handlers.reference_index_auto_update_disabled, "value", False):
        yield
        return
    with signal_handlers.disable_reference_index_auto_update():
        yield
    signal_handlers.update_reference_index_on_save(page)


class FamilyPage(models.Model):
    """Mixin for pages that are translated as text only."""

    authoring_locale = models.ForeignKey(
        Locale, models.PROTECT, null=True, editable=False, related_name="+", verbose_name=_("authoring language")
    )

    class Meta:
        abstract = True

    def save(self, **kwargs):
        """The first page of a family is the one that was written first."""
        if self.authoring_locale_id is None:
            self.authoring_locale_id = self.locale_id
        with _references_noted_once(self):
            return super().save(**kwargs)

    @property
    def is_translation(self):
        """Whether the facts live on another page of the family."""
        return self.authoring_locale_id is not None and self.locale_id != self.authoring_locale_id

    @cached_property
    def source(self):
        """The page that owns the facts: this one, or the one it was translated from."""
        if not self.is_translation:
            return self
        return type(self).objects.get(translation_key=self.translation_key, locale_id=self.authoring_locale_id)
