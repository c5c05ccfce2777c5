"""The index over the tokens: FTS5 kept by triggers on SQLite, GIN and a look-up function on PostgreSQL."""

from django.db import migrations

# The ascii tokenizer takes every letter beyond ASCII as it is. Without detail and sizes there are no phrases and no
# ranking, which are ours (rank.py); a deletion has to name the old tokens, which is what the triggers are for.
SQLITE = (
    """
    CREATE VIRTUAL TABLE search_tokens_fts USING fts5(
        tokens, content='search_entrytokens', content_rowid='entry_id', detail=none, columnsize=0,
        tokenize="ascii tokenchars '+&-.~_'"
    )
    """,
    """
    CREATE TRIGGER search_tokens_come AFTER INSERT ON search_entrytokens BEGIN
        INSERT INTO search_tokens_fts(rowid, tokens) VALUES (new.entry_id, new.tokens);
    END
    """,
    """
    CREATE TRIGGER search_tokens_go AFTER DELETE ON search_entrytokens BEGIN
        INSERT INTO search_tokens_fts(search_tokens_fts, rowid, tokens) VALUES ('delete', old.entry_id, old.tokens);
    END
    """,
    """
    CREATE TRIGGER search_tokens_change AFTER UPDATE ON search_entrytokens BEGIN
        INSERT INTO search_tokens_fts(search_tokens_fts, rowid, tokens) VALUES ('delete', old.entry_id, old.tokens);
        INSERT INTO search_tokens_fts(rowid, tokens) VALUES (new.entry_id, new.tokens);
    END
    """,
)
SQLITE_BACK = (
    "DROP TRIGGER search_tokens_change",
    "DROP TRIGGER search_tokens_go",
    "DROP TRIGGER search_tokens_come",
    "DROP TABLE search_tokens_fts",
)

# The planner does not price the unpacking of long vectors: for a frequent word it would read the whole table. The two
# settings hold inside of the function and nowhere else.
POSTGRESQL = (
    "CREATE INDEX search_tokens_gin ON search_entrytokens USING gin (tokens)",
    """
    CREATE FUNCTION search_look_up(wanted tsquery[]) RETURNS TABLE (place bigint, ids text)
    LANGUAGE sql STABLE SET enable_seqscan = off SET jit = off AS $$
        SELECT query.place, string_agg(entry.entry_id::text, ',')
        FROM unnest(wanted) WITH ORDINALITY AS query (tokens, place)
        JOIN search_entrytokens AS entry ON entry.tokens @@ query.tokens
        GROUP BY query.place
    $$
    """,
)
POSTGRESQL_BACK = ("DROP FUNCTION search_look_up(tsquery[])", "DROP INDEX search_tokens_gin")


def run(statements):
    """Make an operation of the statements of each vendor."""

    def operation(apps, schema_editor):
        for statement in statements[schema_editor.connection.vendor]:
            schema_editor.execute(statement)

    return operation


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [
        migrations.RunPython(
            run({"sqlite": SQLITE, "postgresql": POSTGRESQL}),
            run({"sqlite": SQLITE_BACK, "postgresql": POSTGRESQL_BACK}),
        )
    ]
