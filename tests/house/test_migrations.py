import io

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder


@pytest.mark.django_db
def test_models_and_migrations_agree():
    out = io.StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=out)
    except SystemExit:
        pytest.fail(out.getvalue())


def plan():
    """What `migrate` would do, as the command line asks for it: with the checks of the database."""
    out = io.StringIO()
    call_command("migrate", plan=True, skip_checks=False, stdout=out)
    return out.getvalue()


@pytest.fixture
def recorded(db):
    """The database as it was before the migrations of the vocabularies were joined."""
    recorder = MigrationRecorder(connection)
    recorder.record_unapplied("vocabularies", "0001_joined")
    return recorder


def test_database_with_every_step_that_was_joined_has_nothing_to_do(recorded):
    assert "No planned migration operations." in plan()


def test_database_that_stopped_between_the_joined_steps_is_refused(recorded):
    recorded.record_unapplied("vocabularies", "0005_direction_of_indicators")
    with pytest.raises(SystemCheckError, match="lacks 0005_direction_of_indicators"):
        plan()


def test_database_without_any_of_the_joined_steps_takes_them_at_once(recorded):
    # Nothing stands on the trainings, so they may be the ones that are yet to come.
    for row in recorded.migration_qs.filter(app="training"):
        recorded.record_unapplied(row.app, row.name)
    assert "Create 8 models" in plan()
