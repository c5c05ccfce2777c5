"""Mails of peer review. Each goes into the outbox in the transaction of what it tells about."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils.translation import override

from clusterix.mail.domain import post
from clusterix.organisations.roles import OfficeRole
from clusterix.reviews.links import url_of
from clusterix.reviews.permissions import refusal_to_read
from clusterix.reviews.subject import subject_of


def _tell(assignment, template, **more):
    """Write to the reviewer, once for each link."""
    reviewer = assignment.reviewer
    with override(reviewer.language):
        about = subject_of(assignment)
    post(
        to=reviewer.email,
        language=reviewer.language,
        template=template,
        context={
            "name": reviewer.name,
            "title": about.title,
            "kind": about.kind,
            "organisation": about.organisation,
            "due_on": assignment.due_on,
            "contact": assignment.asked_by.email if assignment.asked_by else "",
            **more,
        },
        key=f"{template}:{assignment.pk}:{assignment.link_version}",
    )


def invite(assignment):
    """The link, with what is to be judged and until when."""
    _tell(assignment, "review_invitation", url=url_of(assignment), again=assignment.link_version > 1)


def remind(assignment):
    """The same link once more."""
    _tell(assignment, "review_reminder", url=url_of(assignment))


def thank(assignment):
    """The review has arrived."""
    _tell(assignment, "review_thanks", url=url_of(assignment))


def let_go(assignment):
    """The time is over and the link has ended."""
    _tell(assignment, "review_released")


def call_office(assignment):
    """A reviewer stepped back: those of the office who may choose another one are told, without the reviewer's name."""
    dossier = assignment.dossier
    for person in get_user_model().objects.filter(groups__name=OfficeRole.OFFICE_EDITOR, is_active=True):
        if refusal_to_read(person, dossier):
            continue
        with override(person.language):
            title = subject_of(assignment).title
        post(
            to=person.email,
            language=person.language,
            template="review_stepped_back",
            context={
                "title": title,
                "number": dossier.number,
                "url": settings.BASE_URL + reverse("reviews:show", args=[dossier.number]),
            },
            key=f"review_stepped_back:{assignment.pk}:{assignment.link_version}:{person.pk}",
        )
