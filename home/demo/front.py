"""The demo's home page: the fullest of the fictional stories stands first."""

from home.demo.sources import pages_of
from home.models import HomePage

FEATURED = "glass-published"


def feature_story() -> None:
    """Let the story stand first in each language where the office has neither chosen another nor begun to write.

    It is written into the revision that is there, so that the demo leaves no trace once it is removed.
    """
    story = pages_of([FEATURED]).filter(locale__language_code="hu").first()
    for page in HomePage.objects.filter(featured=None, has_unpublished_changes=False) if story else ():
        if latest := page.latest_revision:
            page.featured = story.specific.submissionpage_ptr
            page.save_revision(user=latest.user, overwrite_revision=latest).publish(log_action=False)
