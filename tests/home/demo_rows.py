"""Reads what the demo has written."""

from django.apps import apps
from django.db import models

from clusterix.submissions.models import Dossier
from home.demo.sources import key_of, pages_of


def counts():
    """Rows of every table, by its model."""
    every = apps.get_models(include_auto_created=True)
    return {model._meta.label: models.QuerySet(model).count() for model in every if model._meta.managed}


def dossier_of(name):
    """The dossier of a record by its name in the data."""
    return Dossier.objects.get(translation_key=key_of(name))


def page_of(name, language="hu"):
    """The page of a record or an organisation in a language."""
    return pages_of([name]).get(locale__language_code=language).specific


def reasons(client, name, language):
    """Below which heading the page of a record names which other one, and why."""
    response = client.get(page_of(name, language).get_url())
    return {
        (group.heading, other.card.title): other.reason
        for group in response.context["record"].neighbours
        for other in group.members
    }
