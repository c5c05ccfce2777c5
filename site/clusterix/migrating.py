"""Joined migrations: many new tables in one step, and a word to databases that stopped halfway (docs/adr/0011)."""

from django.core.checks import Error
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation, OperationCategory
from django.db.migrations.recorder import MigrationRecorder


class CreateModels(Operation):
    """Take the steps of some `CreateModel` operations as one; the models may point at each other in any order.

    After each step Django builds all models again that hang together with a changed one, which for records are nearly
    all. Here it does so once, after the last.
    """

    category = OperationCategory.ADDITION
    serialization_expand_args = ["operations"]

    def __init__(self, operations):
        self.operations = operations

    def state_forwards(self, app_label, state):
        """Note the new models down; whoever asks for models next has all of them built."""
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        """Create the tables."""
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        """Drop the tables, the last one first."""
        for operation in reversed(self.operations):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self):
        """Say in the lists of `migrate` what comes."""
        return f"Create {len(self.operations)} models"


def stopped_halfway(app_configs, databases=(), **kwargs):
    """Refuse a database that has only some of the steps that were joined: Django would find nothing to do, or fail."""
    loader = MigrationLoader(None, load=False)
    loader.load_disk()
    return [
        Error(
            f"{app}.{name} joins earlier migrations; the database has some of them and lacks {lacking[0][1]}.",
            hint="Run `migrate` of the last version that had them first: docs/operations.md, A new release.",
            id="clusterix.E001",
        )
        for database in databases or ()
        for (app, name), lacking in _halves(loader.disk_migrations, database)
    ]


def _halves(on_disk, database):
    applied = {*MigrationRecorder(connections[database]).applied_migrations()}
    for key, migration in on_disk.items():
        gone = [step for step in migration.replaces if step not in on_disk]
        lacking = [step for step in gone if step not in applied]
        if 0 < len(lacking) < len(gone):
            yield key, lacking
