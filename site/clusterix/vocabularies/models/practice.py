"""Terms that only good practices use (domain.md 2.5)."""

from django.utils.translation import gettext_lazy as _

from clusterix.vocabularies.models.base import Term


class PracticeKind(Term):
    """What a good practice is: policy instrument, service, method …"""

    class Meta(Term.Meta):
        verbose_name = _("kind of practice")
        verbose_name_plural = _("kinds of practice")


class Applicability(Term):
    """How a practice can be taken over in Hungary."""

    class Meta(Term.Meta):
        verbose_name = _("applicability")
        verbose_name_plural = _("applicabilities")
