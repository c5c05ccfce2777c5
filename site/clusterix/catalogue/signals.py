"""What the catalogue tells the apps above it."""

from django.dispatch import Signal

# Sent inside the transaction that publishes, withdraws or renames a record, with `entry` (CatalogueEntry) and
# `document` (documents.SearchDocument, or None when the entry is not public any more).
entry_changed = Signal()
