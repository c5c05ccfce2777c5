"""What Wagtail's plain `Page` class may not do behind a record's back, and who may not read its evidence."""

from django.utils.translation import gettext as _
from wagtail.models import Page

from clusterix.media.models import Visibility
from clusterix.media.permissions import narrowing
from clusterix.submissions.models import Evidence, SubmissionPage
from clusterix.submissions.refusals import Refused


def keep_the_door(sender, instance, raw=False, update_fields=None, **kwargs):
    """A record saved as a plain page misses `SubmissionPage.save`: it may not go live or change its title that way.

    Raises Refused.
    """
    if raw or instance.pk is None or not instance.live or (update_fields is not None and "live" not in update_fields):
        return
    record = SubmissionPage.objects.filter(pk=instance.pk).first()
    if record is not None and not (record.live and record.title == instance.title):
        raise Refused(_("A record goes live only with the text that was validated."))


def visibility_as_evidence(document):
    """For whom records let a document be read: the widest of the evidence rows that name it; None without any."""
    said = set(Evidence.objects.filter(document=document).values_list("visibility", flat=True))
    return min(said, key=Visibility.values.index) if said else None


def connect():
    """Called once, when the app is ready."""
    from django.db.models.signals import pre_save

    narrowing.append(visibility_as_evidence)
    pre_save.connect(keep_the_door, sender=Page, dispatch_uid="submissions.keep_the_door")
