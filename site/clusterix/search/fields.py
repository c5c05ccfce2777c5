"""A column of tokens: `tsvector` on PostgreSQL, text for FTS5 on SQLite."""

import re

from django.db import models

# Tokens hold letters, digits and + & . ~ ·, never a quote, a backslash or a space (language/words.py).
_LEXEME = re.compile(r"'([^']*)'")


class TokensField(models.Field):
    """A list of tokens. PostgreSQL gets them as they are, without positions and without a text search configuration."""

    def db_type(self, connection):
        """Name the column type."""
        return "tsvector" if connection.vendor == "postgresql" else "text"

    def get_prep_value(self, value):
        """Keep the list; a missing one stays missing."""
        return value if value is None else list(value)

    def get_db_prep_value(self, value, connection, prepared=False):
        """Write the tokens as the engine reads them."""
        if value is None:
            return None
        if connection.vendor == "postgresql":
            return " ".join(f"'{token}'" for token in value)
        return " ".join(value)

    def get_placeholder(self, value, compiler, connection):
        """Tell PostgreSQL that the text is a finished vector."""
        return "%s::tsvector" if connection.vendor == "postgresql" else "%s"

    def from_db_value(self, value, expression, connection):
        """Read the tokens back."""
        if value is None:
            return None
        return _LEXEME.findall(value) if connection.vendor == "postgresql" else value.split()
