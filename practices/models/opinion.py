"""What an expert says of a validated practice, and whether Hungary can take it over."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from clusterix.submissions.models import Dossier
from clusterix.submissions.models.checking import Problems
from clusterix.submissions.models.facts import in_language
from clusterix.vocabularies.models import Applicability

MOST_CHARACTERS = 1500


class ExpertOpinion(models.Model):
    """Hangs on the dossier: it is the office's, not the author's, and no part of what peers judge (domain.md 2.4).

    Both languages are asked for, since everybody reads it from the day it is stored.
    """

    dossier = models.OneToOneField(Dossier, models.CASCADE, related_name="expert_opinion", verbose_name=_("record"))
    applicability = models.ForeignKey(
        Applicability, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("applicability")
    )
    text_hu = models.TextField(_("opinion in Hungarian"), max_length=MOST_CHARACTERS, blank=True)
    text_en = models.TextField(_("opinion in English"), max_length=MOST_CHARACTERS, blank=True)
    expert_name = models.CharField(_("name of the expert"), max_length=120, blank=True)
    given_on = models.DateField(_("date of the opinion"), null=True, blank=True)

    class Meta:
        verbose_name = _("expert opinion")
        verbose_name_plural = _("expert opinions")
        default_permissions = ()

    def __str__(self):
        return f"{self.dossier_id}: {self.expert_name}"

    def clean(self):
        """An opinion has words in both languages, a name and a day that is not to come; or it is none."""
        super().clean()
        problems = Problems()
        parts = ("text_hu", "text_en", "expert_name", "given_on")
        empty = [name for name in parts if not getattr(self, name)]
        if 0 < len(empty) < len(parts):
            for name in empty:
                problems.say(name, gettext("An opinion needs its words in both languages, a name and a date."))
        if self.given_on and self.given_on > timezone.localdate():
            problems.say("given_on", gettext("This day is still to come."))
        problems.raise_any()

    @property
    def text(self):
        """The opinion in the active language."""
        return in_language(self.text_hu, self.text_en)
