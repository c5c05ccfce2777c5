"""A site with two organisations and people in every capacity; a record that can be walked to any state."""

import datetime
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group

from clusterix.organisations.models import Membership, OrganisationPage, User
from clusterix.organisations.rights import permissions_called
from clusterix.organisations.roles import GRANTS
from clusterix.submissions import lifecycle
from clusterix.submissions.models import Evidence, IndicatorValue, Partner, RecordCell
from clusterix.vocabularies.models import (
    Activity,
    Ecosystem,
    EvidenceType,
    Indicator,
    Objective,
    Region,
    S3Priority,
    Theme,
)
from stories.models import SuccessStoryPage
from tests.factories.home import site_pages
from tests.factories.records import draft_of

# From a draft to the state, step by step: (who, act).
WALKS = {
    "draft": [],
    "submitted": [("author", "submit")],
    "screening": [("author", "submit"), ("office", "start_check")],
}
WALKS["in_review"] = [*WALKS["screening"], ("office", "send_to_review")]
WALKS["reviewed"] = [*WALKS["in_review"], (None, "close_review")]
WALKS["revision"] = [*WALKS["screening"], ("office", "request_revision")]
WALKS["rejected"] = [*WALKS["screening"], ("office", "decline")]
WALKS["confirmation"] = [*WALKS["reviewed"], ("office", "ask_confirmation")]
WALKS["validation"] = [*WALKS["confirmation"], ("author", "confirm")]
WALKS["published"] = [*WALKS["validation"], ("validator", "validate")]
WALKS["update_due"] = [*WALKS["published"], ("office", "call_for_update")]
WALKS["withdrawn"] = [*WALKS["published"], ("office", "withdraw")]
WALKS["archived"] = [*WALKS["published"], ("office", "archive")]


def _person(email, *groups, **fields):
    user = User.objects.create_user(email, "pass", last_name=email.split("@")[0].title(), first_name="X", **fields)
    for name in groups:
        group, made = Group.objects.get_or_create(name=name)
        if made and name in GRANTS:
            group.permissions.set(permissions_called(GRANTS[name].permissions))
        user.groups.add(group)
    return user


@pytest.fixture
def site(db):
    return site_pages()


@pytest.fixture
def people(site):
    return SimpleNamespace(
        author=_person("author@x.hu", "members"),
        colleague=_person("colleague@x.hu", "members"),
        stranger=_person("stranger@x.hu", "members"),
        office=_person("officeworker@x.hu", "office_editor"),
        validator=_person("validator@x.hu", "validator"),
        translator=_person("translator@x.hu", "translator"),
        reader=_person("reader@x.hu", "ministry_reader"),
        protection=_person("protection@x.hu", "data_protection"),
        superuser=_person("super@x.hu", is_superuser=True, is_staff=True),
    )


@pytest.fixture
def organisation(site, people):
    page = site.organisations["hu"].add_child(instance=OrganisationPage(title="Kitalált Klaszter", slug="kitalalt"))
    for user in (people.author, people.colleague):
        Membership.objects.create(user=user, organisation=page)
    return page


@pytest.fixture
def other_organisation(site, people):
    page = site.organisations["hu"].add_child(instance=OrganisationPage(title="Másik Szövetség", slug="masik"))
    Membership.objects.create(user=people.stranger, organisation=page)
    return page


def _term(model, code, **fields):
    return model.objects.get_or_create(code=code, defaults={"label_hu": code, "label_en": code, **fields})[0]


@pytest.fixture
def draft(organisation, people):
    """A draft with a title and nothing else."""
    return organisation.add_child(instance=SuccessStoryPage(title="Beszállítók", live=False, owner=people.author))


@pytest.fixture
def type_name(request):
    """The type of `record`; other than a story where a test is parametrised with it."""
    return getattr(request, "param", "story")


@pytest.fixture
def record(request, type_name, organisation, people):
    """A complete draft, saved by its author."""
    if type_name == "story":
        return _completed(request.getfixturevalue("draft"), people)
    return draft_of(type_name, organisation=organisation, author=people.author)


def _completed(draft, people):
    for name in draft.PROSE_FIELDS:
        setattr(draft, name, f"<p>Ez a(z) {name} szövege.</p>")
    draft.teaser = "Két mondat arról, mi történt. " * 5
    draft.other_title, draft.other_summary = "Suppliers", "Two sentences in English about what happened."
    draft.period_start = datetime.date(2014, 1, 1)
    draft.region = _term(Region, "HU321")
    draft.themes = [_term(Theme, "innovation"), _term(Theme, "skills")]
    draft.cells = [RecordCell(objective=_term(Objective, "obj-04"), activity=_term(Activity, "act-05"))]
    indicator = _term(Indicator, "ind-b7", group="B", kind="result", unit_hu="db", unit_en="no.")
    figures = {"baseline": 12, "baseline_year": 2014, "achieved": 31, "achieved_year": 2016}
    draft.indicators = [IndicatorValue(indicator=indicator, **figures)]
    link = "https://forras.example/zaro-beszamolo"
    draft.evidence = [Evidence(evidence_type=_term(EvidenceType, "report"), title_hu="Záró beszámoló", url=link)]
    draft.partners = [Partner(name="Kitalált Kft.")]
    draft.publicly_funded = False
    draft.contact_person = "Kitalált Kapcsolattartó"
    draft.contact_email = "iroda@kitalalt.hu"
    draft.ecosystems = [_term(Ecosystem, "mobility")]
    draft.s3_priorities = [_term(S3Priority, "s3-2127-digital")]
    draft.keywords.add("beszállító", "autóipar", "technológiai nap")
    draft.save_revision(user=people.author)
    return draft


@pytest.fixture
def walk(record, organisation, people):
    """Walk the record to a state through its life cycle; gives the record as it then stands."""

    def to(state):
        if not organisation.live or not organisation.live_revision:
            organisation.save_revision().publish()
        for who, action in WALKS[state]:
            user = getattr(people, who) if who else None
            lifecycle.act(dossier=record.dossier, action=action, user=user, reason="Indoklás.")
        fresh = type(record).objects.get(pk=record.pk)
        assert fresh.dossier.state == state
        return fresh

    return to


@pytest.fixture
def freeze_state_since():
    """Pretend that a record has been in its state for some days."""
    from django.utils import timezone

    from clusterix.submissions.models import Dossier

    def move(record, days_ago):
        since = timezone.now() - datetime.timedelta(days=days_ago)
        Dossier.objects.filter(pk=record.dossier.pk).update(state_since=since)

    return move
