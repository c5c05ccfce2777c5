"""One record travels the whole loop; every step stands or falls as a whole."""

import pytest
from wagtail.models import PageLogEntry, WorkflowState

from clusterix.mail.models import OutboxMessage
from clusterix.submissions import lifecycle
from clusterix.submissions.models import Dossier, FrozenCopy, GapNote, StateChange
from clusterix.submissions.refusals import Refused
from clusterix.submissions.states import STATES, Stage, State
from clusterix.submissions.workflow import service_user

from .conftest import WALKS
from .test_desk import required_of

pytestmark = pytest.mark.django_db


def act(record, action, user, **options):
    return lifecycle.act(dossier=Dossier.objects.get(pk=record.dossier.pk), action=action, user=user, **options)


def traces(record):
    """What a step leaves behind: version, audit trail, mails."""
    version = Dossier.objects.get(pk=record.dossier.pk).version
    return version, StateChange.objects.count(), OutboxMessage.objects.count()


@pytest.mark.parametrize("state", WALKS)
def test_every_state_is_reached_by_its_steps_and_wagtail_follows(walk, state):
    record = walk(state)
    assert record.live is (state in {"published", "update_due"})
    running = record.current_workflow_state
    stage = STATES[state].stage
    if stage is None:
        assert running is None or running.status == WorkflowState.STATUS_NEEDS_CHANGES
    else:
        assert Stage(running.current_task_state.task.specific.stage) == stage


def test_the_audit_trail_tells_every_step(walk, people):
    record = walk("published")
    steps = StateChange.objects.filter(dossier=record.dossier).values_list("action", "actor", "user")
    assert list(steps) == [
        ("submit", "owner", people.author.pk),
        ("start_check", "office_editor", people.office.pk),
        ("send_to_review", "office_editor", people.office.pk),
        ("close_review", "system", None),
        ("ask_confirmation", "office_editor", people.office.pk),
        ("confirm", "owner", people.author.pk),
        ("validate", "validator", people.validator.pk),
    ]


def test_wagtails_tables_name_the_service_user_alone(walk, people):
    record = walk("published")
    entries = PageLogEntry.objects.filter(page=record, action__startswith="wagtail.workflow")
    assert entries.exists()
    assert set(entries.values_list("user", flat=True)) == {service_user().pk}
    assert set(record.workflow_states.values_list("requested_by", flat=True)) == {service_user().pk}


def test_an_incomplete_record_is_refused_with_everything_at_once(draft, people):
    with pytest.raises(Refused) as refusal:
        act(draft, "submit", people.author)
    named = [problem.field for problem in refusal.value.problems]
    assert named == [name for name in required_of(draft) if name not in ("title", "licence")]
    assert draft.dossier.state == State.DRAFT
    assert not FrozenCopy.objects.exists()


@pytest.mark.parametrize("allowed", [("story_kind", "lesson"), ("sample_source", "Működési terv, 2019")])
def test_a_gap_note_stands_for_missing_figures_of_lessons_and_sample_data_only(record, people, allowed):
    record.indicators = []
    record.gap_notes = [GapNote(about="indicators", note_hu="A forrás nem közöl számokat.", note_en="No figures.")]
    record.save_revision(user=people.author)
    with pytest.raises(Refused):
        act(record, "submit", people.author)
    setattr(record, *allowed)
    record.turning_point = "<p>Nem jött össze.</p>"
    record.save_revision(user=people.author)
    act(record, "submit", people.author)
    assert Dossier.objects.get(pk=record.dossier.pk).state == State.SUBMITTED


def test_a_refused_step_leaves_nothing_behind(walk, record, people, monkeypatch):
    walk("screening")
    before = traces(record)

    def refuse(step):
        raise Refused("A rule of a later app says no.")

    monkeypatch.setitem(lifecycle.rules, "send_to_review", [refuse])
    with pytest.raises(Refused, match="later app"):
        act(record, "send_to_review", people.office)
    assert traces(record) == before


def test_a_stale_page_acts_on_nothing(walk, record, people):
    walk("submitted")
    seen = Dossier.objects.get(pk=record.dossier.pk).version
    act(record, "start_check", people.office, seen=seen)
    with pytest.raises(Refused, match=r"(?i)somebody else|más"):
        act(record, "request_revision", people.office, reason="x", seen=seen)
    assert Dossier.objects.get(pk=record.dossier.pk).state == State.SCREENING


def test_the_system_takes_only_the_steps_that_are_its_own(walk, record):
    walk("validation")
    with pytest.raises(Refused):
        act(record, "validate", None)


def test_a_decision_without_a_reason_is_refused(walk, record, people):
    walk("screening")
    with pytest.raises(Refused):
        act(record, "request_revision", people.office, reason="  ")


def test_two_rounds_are_the_most(walk, record, people):
    walk("reviewed")
    for expected in (1, 2):
        assert Dossier.objects.get(pk=record.dossier.pk).round == expected
        act(record, "request_revision", people.office, reason="Kérjük, pontosítsa.")
        act(record, "submit", people.author)
        act(record, "start_check", people.office)
        if expected == 1:
            act(record, "send_to_review", people.office)
            act(record, "close_review", None)
    with pytest.raises(Refused):
        act(record, "send_to_review", people.office)


def test_a_declined_record_waits_three_months(walk, record, people, freeze_state_since):
    walk("rejected")
    with pytest.raises(Refused):
        act(record, "reopen", people.author)
    freeze_state_since(record, days_ago=91)
    act(record, "reopen", people.author)
    assert Dossier.objects.get(pk=record.dossier.pk).state == State.DRAFT


def test_mails_go_to_the_owners_and_to_whoever_is_next(walk, people):
    walk("submitted")
    assert set(OutboxMessage.objects.values_list("to", flat=True)) == {
        people.author.email,
        people.colleague.email,
        people.office.email,
    }


def test_the_office_edits_only_the_language(walk, record, people):
    record = walk("reviewed").get_latest_revision_as_object()
    record.challenge = "<p>A szöveg gördülékenyebb lett.</p>"
    record.save_revision(user=people.office)
    act(record, "ask_confirmation", people.office)
    copies = record.dossier.copies.values_list("purpose", flat=True)
    assert list(copies) == ["submitted", "edited"]


def test_a_changed_fact_is_named_and_refused(walk, record, people):
    record = walk("reviewed").get_latest_revision_as_object()
    record.place_name = "Máshol"
    record.save_revision(user=people.office)
    with pytest.raises(Refused, match=str(record._meta.get_field("place_name").verbose_name)):
        act(record, "ask_confirmation", people.office)


def test_an_objection_goes_back_to_the_office(walk, record, people):
    walk("confirmation")
    act(record, "object", people.author, reason="A második bekezdés értelme megváltozott.")
    assert Dossier.objects.get(pk=record.dossier.pk).state == State.REVIEWED


def test_an_organisation_that_is_not_public_publishes_nothing(walk, record, organisation, people):
    walk("validation")
    organisation.refresh_from_db()
    organisation.unpublish()
    with pytest.raises(Refused):
        act(record, "validate", people.validator)


def test_an_update_goes_live_after_a_light_check(walk, people):
    record = walk("published")
    record.place_name = "Debrecen"
    record.save_revision(user=people.author)
    act(record, "submit_update", people.author)
    record.refresh_from_db()
    assert (record.live, record.place_name) == (True, "")
    act(record, "validate", people.validator)
    record.refresh_from_db()
    assert (record.live, record.place_name) == (True, "Debrecen")


def test_a_refused_update_keeps_the_published_text_and_the_draft(walk, people):
    record = walk("published")
    record.place_name = "Debrecen"
    record.save_revision(user=people.author)
    act(record, "submit_update", people.author)
    act(record, "refuse_update", people.validator, reason="Nincs forrás.")
    record = type(record).objects.get(pk=record.pk)
    assert (record.live, record.place_name) == (True, "")
    assert record.get_latest_revision_as_object().place_name == "Debrecen"
    assert record.dossier.state == State.PUBLISHED


def test_an_update_without_a_change_is_refused(walk, people):
    record = walk("published")
    with pytest.raises(Refused):
        act(record, "submit_update", people.author)
