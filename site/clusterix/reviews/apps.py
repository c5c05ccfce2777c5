"""Peer review: rubric, reviewers, assignments, reviews."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReviewsConfig(AppConfig):
    """Peers read what the office assigns to them, through a link and without an account."""

    name = "clusterix.reviews"
    verbose_name = _("Peer review")

    def ready(self):
        """Join the life cycle and the record's page in the admin; keep the pool to the office."""
        from wagtail.permissions import register_permission_policy

        from clusterix.reviews import hooks, panels
        from clusterix.reviews.models import Reviewer
        from clusterix.reviews.permissions import PoolPolicy
        from clusterix.submissions import desk, lifecycle

        register_permission_policy(Reviewer, PoolPolicy(Reviewer))
        lifecycle.rules.setdefault("close_review", []).append(hooks.somebody_has_reviewed)
        lifecycle.state_changed.connect(hooks.release_when_closed, dispatch_uid="reviews.release_when_closed")
        desk.panels.append(panels.validation_panel)
        desk.panels.append(panels.office_panel)
        desk.panels.append(panels.author_panel)
