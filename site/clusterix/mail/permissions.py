"""Who may look into the outbox."""

from wagtail.permission_policies import BlanketPermissionPolicy


class OutboxPolicy(BlanketPermissionPolicy):
    """Administrators may look and nobody may touch.

    The addresses give reviewers away, so no role below the technical administrator sees a single row (design rule:
    a reviewer's identity is shown from an allow-list).
    """

    def user_has_permission(self, user, action):
        """Allow looking, to active superusers."""
        return action == "view" and user.is_active and user.is_superuser

    def user_has_any_permission(self, user, actions):
        """Allow when one of the actions is looking."""
        return any(self.user_has_permission(user, action) for action in actions)

    def users_with_any_permission(self, actions):
        """List the administrators, when one of the actions is looking."""
        everybody = super().users_with_any_permission(actions)
        return everybody.filter(is_superuser=True) if "view" in actions else everybody.none()

    def users_with_permission(self, action):
        """List the administrators, for looking."""
        return self.users_with_any_permission([action])
