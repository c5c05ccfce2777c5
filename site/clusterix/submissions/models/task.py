"""The task of Wagtail's workflow: it locks, and it offers nothing of its own."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task

from clusterix.submissions.states import Stage


class StageTask(Task):
    """One stage of the life cycle. Acts are taken on the record's own page in the admin, never here."""

    stage = models.CharField(max_length=20, choices=[(stage, stage) for stage in Stage], editable=False)

    class Meta:
        verbose_name = _("stage of the review")
        verbose_name_plural = _("stages of the review")

    @classmethod
    def get_description(cls):
        """What the task is for."""
        return _("Driven by the life cycle of records; it cannot be acted on by hand.")

    def locked_for_user(self, obj, user):
        """Locked for everybody, superusers too, but for those whom the state table lets write."""
        from clusterix.submissions.permissions import may_write

        return not may_write(user, obj)

    def user_can_access_editor(self, obj, user):
        """The editor opens for those whom the state table lets write."""
        from clusterix.submissions.permissions import may_write

        return may_write(user, obj)

    def get_actions(self, obj, user):
        """None: our own page offers the acts."""
        return []
