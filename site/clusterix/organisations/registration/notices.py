"""Mails about registrations: to who registered, in their language, and to the office."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from clusterix.mail.domain import post
from clusterix.organisations.models import User
from clusterix.organisations.registration.links import url_of
from clusterix.organisations.roles import OfficeRole


def ask_to_confirm(registration):
    """The link that proves whose address it is."""
    context = {"url": url_of(registration), "ends_at": registration.ends_at}
    _post(registration, "registration_confirm", **context)


def tell_decision(registration, template):
    """What the office has decided."""
    _post(registration, template, reason=registration.reason)


def tell_office(registration):
    """A registration waits."""
    path = reverse("organisations:registration", args=[registration.pk])
    for person in User.objects.filter(groups__name=OfficeRole.OFFICE_EDITOR, is_active=True):
        post(
            to=person.email,
            language=person.language,
            template="registration_waiting",
            context={"organisation": registration.name, "url": settings.BASE_URL + path},
            key=f"registration-waiting:{registration.pk}:{person.pk}",
        )


def _post(registration, template, **context):
    with override(registration.language):
        context["name"] = registration.representative
    post(
        to=registration.email,
        language=registration.language,
        template=template,
        context={"organisation": registration.name, **context},
        key=f"{template}:{registration.pk}",
    )
