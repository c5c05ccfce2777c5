"""Role × act × state: who may do what, driven from the two tables; and who reads and writes in which state."""

import pytest

from clusterix.organisations.models import Membership
from clusterix.submissions.models import Dossier
from clusterix.submissions.permissions import acts_for, may_read, may_write, refusal
from clusterix.submissions.states import ACTS, STATES, Actor, State
from tests.factories.records import TYPES

from .conftest import WALKS

pytestmark = pytest.mark.django_db

# What each kind of person is to a record of somebody's organisation.
CAPACITY = {
    "author": Actor.OWNER,
    "colleague": Actor.OWNER,
    "office": Actor.OFFICE,
    "validator": Actor.VALIDATOR,
    "stranger": None,
    "translator": None,
    "reader": None,
    "protection": None,
    "superuser": None,
}
# A story in every state; the other types where something else is at stake.
CASES = [("story", state) for state in WALKS]
CASES += [(name, state) for name in TYPES if name != "story" for state in ("draft", "in_review", "validation")]
READERS = {"author", "colleague", "office", "validator", "translator", "protection", "superuser"}


@pytest.mark.parametrize(("type_name", "state"), CASES, indirect=["type_name"])
def test_acts_by_role_and_state(walk, people, state):
    dossier = walk(state).dossier
    published = state in {"published", "update_due", "withdrawn", "archived"} and dossier.record.live
    for who, capacity in CAPACITY.items():
        for name, act in ACTS.items():
            fits = state in act.sources and act.published in (None, published)
            expected = fits and capacity in act.actors
            reason = refusal(getattr(people, who), dossier, name)
            assert (reason is None) is expected, f"{who} {name} {state}: {reason}"


@pytest.mark.parametrize(("type_name", "state"), CASES, indirect=["type_name"])
def test_who_writes_and_who_reads(walk, people, state):
    record = walk(state)
    for who, capacity in CAPACITY.items():
        user = getattr(people, who)
        assert may_write(user, record) is (capacity in STATES[state].writers), f"{who} writes {state}"
        assert may_read(user, record) is (who in READERS), f"{who} reads {state}"


@pytest.mark.parametrize("state", ["screening", "reviewed", "validation"])
def test_nobody_decides_about_their_own_organisation(walk, organisation, people, state):
    dossier = walk(state).dossier
    for user in (people.office, people.validator):
        Membership.objects.create(user=user, organisation=organisation)
        assert not [name for name in acts_for(user, dossier) if ACTS[name].decision]


def test_nobody_decides_about_what_they_wrote(record, people):
    record.save_revision(user=people.validator)
    from clusterix.submissions import lifecycle

    for who, action in WALKS["validation"]:
        user = getattr(people, who) if who else None
        lifecycle.act(dossier=record.dossier, action=action, user=user)
    dossier = Dossier.objects.get(pk=record.dossier.pk)
    assert dossier.contributors.filter(pk=people.validator.pk).exists()
    assert "validate" not in acts_for(people.validator, dossier)


def test_language_editing_by_the_office_is_not_authorship(walk, people):
    record = walk("reviewed").get_latest_revision_as_object()
    record.lessons = "<p>Rövidebben.</p>"
    record.save_revision(user=people.office)
    assert refusal(people.office, record.dossier, "ask_confirmation") is None


def test_rights_end_with_the_membership(walk, organisation, people):
    record = walk("draft")
    membership = people.author.memberships.get()
    membership.ends_on = membership.starts_on.replace(year=membership.starts_on.year - 1)
    membership.starts_on = membership.ends_on
    membership.save()
    assert not may_write(people.author, record)
    assert not may_read(people.author, record)


def test_an_inactive_account_may_do_nothing(walk, people):
    dossier = walk("validation").dossier
    people.validator.is_active = False
    assert refusal(people.validator, dossier, "validate")
    assert State(dossier.state) == State.VALIDATION
