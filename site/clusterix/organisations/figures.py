"""Verbs of key figures: small facts of a profile that its people keep up to date by themselves (design.md 3)."""

from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db import transaction

from clusterix.organisations import log
from clusterix.organisations.models import KeyFigure
from clusterix.organisations.permissions import holds, works_for
from clusterix.organisations.roles import OfficeRole


def may_update(user, organisation) -> bool:
    """Whether a person keeps the figures of an organisation: its own people while it exists, and the office."""
    if organisation.source.merged_into_id:
        return False
    return holds(user, OfficeRole.OFFICE_EDITOR) or works_for(user, organisation)


def newest_first(organisation) -> list[KeyFigure]:
    """The figures in the order of their kinds, of each kind the newest year first."""
    order = list(KeyFigure.Kind)
    return sorted(organisation.key_figures.all(), key=lambda figure: (order.index(figure.kind), -figure.year))


def latest(organisation) -> dict[str, KeyFigure]:
    """The figure of the newest year of each kind."""
    found = {}
    for figure in newest_first(organisation):
        found.setdefault(figure.kind, figure)
    return found


@transaction.atomic
def save(*, figure, user):
    """Store a new or a corrected figure, public at once with the profile, and write it into the history.

    Raises PermissionDenied for strangers; the figure itself was checked by its form.
    """
    _check(user, figure.organisation)
    before = KeyFigure.objects.filter(pk=figure.pk).first()
    figure.entered_by = user
    figure.save()
    if before is None:
        _log("figure_added", figure, user)
    elif _told(before) != _told(figure):
        _log("figure_changed", figure, user, before=_told(before))


@transaction.atomic
def remove(*, figure, user):
    """Take a figure away; the history keeps what it was. Raises PermissionDenied for strangers."""
    _check(user, figure.organisation)
    _log("figure_removed", figure, user)
    figure.delete()


def _check(user, organisation):
    if not may_update(user, organisation):
        raise PermissionDenied


def _told(figure):
    value = f"{Decimal(figure.value).normalize():f}"
    return " ".join(filter(None, (value, figure.currency, f"({figure.year}; {figure.source})")))


def _log(name, figure, user, **more):
    log.write(figure.organisation, name, user=user, figure=figure.kind, value=_told(figure), **more)
