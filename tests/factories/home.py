"""The standing pages of the site."""

from functools import cached_property

from clusterix.organisations.models import OrganisationIndexPage
from home.models import HomePage
from practices.models import PracticeIndexPage
from stories.models import StoryIndexPage
from training.models import CourseIndexPage


class StandingPages:
    """As `home.setup.SitePages`, each read when it is first asked for: the database of the suite starts with them."""

    home = cached_property(lambda self: _by_language(HomePage))
    stories = cached_property(lambda self: _by_language(StoryIndexPage))
    practices = cached_property(lambda self: _by_language(PracticeIndexPage))
    training = cached_property(lambda self: _by_language(CourseIndexPage))
    organisations = cached_property(lambda self: _by_language(OrganisationIndexPage))


def _by_language(model):
    return {page.locale.language_code: page for page in model.objects.select_related("locale")}


def site_pages():
    """Home, lists and directory, each by language code."""
    return StandingPages()
