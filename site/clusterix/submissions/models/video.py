"""The video of a record: a link, never a stranger's player, and what people need who cannot hear it."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField

from clusterix.vocabularies.models import Language


class FilmedPage(models.Model):
    """Mixin of one video by link; captions and transcript belong to it (domain.md 1.2, field 26; WCAG 2.2, 1.2).

    The caption languages say that there are captions. The transcript is a text of the page and is translated with it.
    """

    video_title = models.CharField(_("title of the video"), blank=True)
    video_transcript = models.TextField(_("transcript of the video"), blank=True)
    video_url = models.URLField(_("link to the video"), max_length=500, blank=True)
    video_captions = ParentalManyToManyField(
        Language, blank=True, related_name="+", verbose_name=_("the video has captions in")
    )

    VIDEO_TEXTS = ["video_title", "video_transcript"]
    VIDEO_FACTS = ["video_url", "video_captions"]

    class Meta:
        abstract = True

    def say_problems(self, problems):
        """Say at the link that an address without encryption is none for visitors of this site."""
        if self.video_url and not self.video_url.lower().startswith("https://"):
            problems.say("video_url", gettext("Please give the address of the video as it begins with https://."))
