"""The field table of each content type (docs/features/field-table.md)."""

from clusterix.submissions.field_tables.registry import register, sources
from clusterix.submissions.field_tables.versions import current, for_record, newer_for

__all__ = ["current", "for_record", "newer_for", "register", "sources"]
