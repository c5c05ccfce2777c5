"""Nobody reads the title of a draft that is none of their business: where Wagtail's views ask no policy of ours.

Bulk actions list what they may not touch by its title, by any id in the address. The classes made here leave out
what the person may not see at all.
"""

from wagtail.admin.views.pages.bulk_actions import (
    DeleteBulkAction,
    MoveBulkAction,
    PublishBulkAction,
    UnpublishBulkAction,
)

from clusterix.organisations.permissions import visible_pages

# Ahead of nobody: the registry keeps the class that is registered last.
LAST = 100


class DiscreetMixin:
    """Shows refused items only as far as the person may know of them."""

    def visible(self, items):
        """The keys of those items whose title the person may read."""
        return set(
            visible_pages(self.request.user).filter(pk__in=[item.pk for item in items]).values_list("pk", flat=True)
        )

    def get_actionable_objects(self):
        """Leave out what would be listed as refused and may not be seen."""
        objects, refused = super().get_actionable_objects()
        known = self.visible(refused.get("items_with_no_access", []))
        refused["items_with_no_access"] = [item for item in refused.get("items_with_no_access", []) if item.pk in known]
        return objects, refused


def discreet(action, mixin=DiscreetMixin):
    """A bulk action that keeps silent about what is none of the person's business."""
    return type(action.__name__, (mixin, action), {"__module__": __name__})


PAGE_ACTIONS = [
    discreet(action) for action in (DeleteBulkAction, MoveBulkAction, PublishBulkAction, UnpublishBulkAction)
]
