"""The expert's opinion of a practice: who may write it, and the verb that stores it."""

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from clusterix.catalogue.domain import refresh
from clusterix.submissions.permissions import capacities
from clusterix.submissions.refusals import Refused
from clusterix.submissions.states import READABLE, Actor
from practices.models import ExpertOpinion, GoodPracticePage


def opinion_of(number: int | None) -> ExpertOpinion | None:
    """The opinion on a record, with one query; None where there is none."""
    return ExpertOpinion.objects.filter(dossier=number).first() if number else None


def refusal(user, dossier) -> str:
    """Why a person may not write the opinion, in words; empty when they may."""
    if dossier.record.specific_class is not GoodPracticePage:
        return _("Only good practices have an expert opinion.")
    held = capacities(user, dossier.record.specific)
    if not held & {Actor.OFFICE, Actor.VALIDATOR}:
        return _("The opinion is written by the Cluster Office.")
    if Actor.OWNER in held or dossier.contributors.filter(pk=user.pk).exists():
        return _("Nobody writes the opinion about a practice of their own organisation or of their own writing.")
    if dossier.state not in READABLE:
        return _("The opinion is written when the practice is validated.")
    return ""


@transaction.atomic
def keep(*, opinion: ExpertOpinion, user) -> ExpertOpinion:
    """Store a new or changed opinion; readers see it at once, and filters follow.

    Raises Refused when the person may not, ValidationError when it cannot be.
    """
    if why := refusal(user, opinion.dossier):
        raise Refused(why)
    opinion.full_clean()
    action = "wagtail.edit" if opinion.pk else "wagtail.create"
    opinion.save()
    log(instance=opinion, action=action, user=user, content_changed=True)
    if opinion.dossier.validated_copy_id is not None:
        refresh(opinion.dossier)
    return opinion
