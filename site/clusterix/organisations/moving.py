"""Moving a record from one organisation to another in the tree of pages."""

from treebeard.mp_tree import MP_MoveHandler
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.signals import post_page_move, pre_page_move


def move_below(page, parent, *, user):
    """Move a page with all below it to the end of another page's children, as Wagtail's own move does.

    Wagtail's refuses two slugs that are alike. Records may share one, since their address carries a number.
    Sends Wagtail's signals, so that guards and catalogue take part; rights are asked by the caller.
    """
    before, old_path = page.get_parent(), page.url_path
    new_path = f"{parent.url_path}{page.slug}/"
    about = {
        "sender": page.specific_class,
        "parent_page_before": before,
        "parent_page_after": parent,
        "url_path_before": old_path,
        "url_path_after": new_path,
    }
    pre_page_move.send(instance=page, **about)
    MP_MoveHandler(page, parent, "last-child").process()
    moved = Page.objects.get(pk=page.pk)
    Page.objects.filter(pk=page.pk).update(url_path=new_path)
    moved.url_path = new_path
    moved._update_descendant_url_paths(old_path, new_path)
    post_page_move.send(instance=moved, **about)
    places = {"source": before, "destination": parent}
    log(
        instance=moved,
        action="wagtail.move",
        user=user,
        data={name: {"id": place.pk, "title": place.get_admin_display_title()} for name, place in places.items()},
    )
