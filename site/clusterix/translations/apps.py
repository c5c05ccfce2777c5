"""Translations: guards and a desk around wagtail-localize (docs/adr/0005)."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationsConfig(AppConfig):
    """Starting, publishing and watching translations."""

    name = "clusterix.translations"
    verbose_name = _("Translations")

    def ready(self):
        """Put the guards in place: a rule at the door of records, signals for everything that saves or deletes.

        And show the translation on the page of a record.
        """
        from wagtail_localize.locales.components import LOCALE_COMPONENTS
        from wagtail_localize.models import LocaleSynchronization

        from clusterix.submissions import desk
        from clusterix.submissions.door import translation_rules
        from clusterix.translations import guards, panels, receivers
        from clusterix.translations.rules import check_text

        translation_rules.append(check_text)
        desk.panels.append(panels.translation_panel)
        guards.connect()
        receivers.connect()
        # Nobody is offered what `guards` refuses: mirroring the tree of one language in the other.
        LOCALE_COMPONENTS[:] = [part for part in LOCALE_COMPONENTS if part["model"] is not LocaleSynchronization]
