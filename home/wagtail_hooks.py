"""Where the pages around the records meet Wagtail's admin."""

from wagtail import hooks

from clusterix.organisations.permissions import holds
from clusterix.organisations.roles import OfficeRole
from home.home_panels import MissingFactsPanel


@hooks.register("construct_homepage_panels")
def home_panels(request, panels):
    """The office reads on its start page what its imprint lacks."""
    if holds(request.user, OfficeRole.OFFICE_EDITOR):
        panels.append(MissingFactsPanel())
