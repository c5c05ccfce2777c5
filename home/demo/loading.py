"""Loads the demo: everything that is not there yet, by the same verbs that people use."""

from django.db import transaction

from clusterix.mail.models import OutboxMessage
from clusterix.organisations import rights
from clusterix.reviews import rubrics
from clusterix.submissions.states import State
from clusterix.vocabularies.loading import load_all
from home.demo.agreeing import agree
from home.demo.front import feature_story
from home.demo.journeys import travel
from home.demo.office import fill_settings
from home.demo.once import once
from home.demo.organisations import ensure_organisations
from home.demo.people import author_of, ensure_memberships, ensure_people, ensure_reviewers
from home.demo.records import texts_of, write_draft
from home.demo.runs import announce
from home.demo.sources import DOMAIN, key_of, pages_of, records
from home.demo.translating import translate
from home.setup import ensure_site, write_information

OFFICE, VALIDATOR, TRANSLATOR = (f"{name}{DOMAIN}" for name in ("iroda", "validalo", "fordito"))


def load(report=lambda done, total, title: None) -> int:
    """Load what is missing and leave what is there as it is; give the number of records that were written.

    `report` is told about every record that was written. Each record is loaded whole or not at all, so a run that was
    interrupted can be repeated.
    """
    rights.sync()
    load_all()
    rubrics.load(rubrics.read())
    write_information(ensure_site())
    fill_settings()
    users, pages = _surroundings()
    missing = _missing()
    for done, name in enumerate(missing, start=1):
        _load_record(name, records()[name], users, pages)
        report(done, len(missing), records()[name]["hu"]["title"])
    feature_story()
    return len(missing)


@transaction.atomic
def _surroundings():
    users = ensure_people()
    pages = ensure_organisations(office=users[OFFICE])
    ensure_memberships(users, pages)
    ensure_reviewers(users, pages)
    return users, pages


def _missing():
    there = set(pages_of(records()).values_list("translation_key", flat=True))
    return [name for name in records() if key_of(name) not in there]


@transaction.atomic
def _load_record(name, data, users, pages):
    with once(stays_public=data["state"] == State.PUBLISHED):
        _bring_about(name, data, users, pages)


def _bring_about(name, data, users, pages):
    author = users[author_of(data["organisation"])]
    page = write_draft(name, data, organisation=pages[data["organisation"]], author=author)
    cast = {"author": author, "office": users[OFFICE], "validator": users[VALIDATOR]}

    def after(action):
        if action == "validate" and len(data["en"]) > 2:
            live = type(page).objects.get(pk=page.pk)
            translate(live, texts_of(type(page), data["en"]), translator=users[TRANSLATOR], office=users[OFFICE])

    announce(page, data.get("runs", ()), user=author)
    agree(page, user=author)
    travel(page, data, cast=cast, after=after)
    # The real people of the office need not hear of steps that nobody took.
    OutboxMessage.objects.filter(key__startswith=f"{page.dossier.number}:").exclude(to__endswith=DOMAIN).delete()
