"""Models of the catalogue, one family a file."""

from clusterix.catalogue.models.entry import CatalogueEntry
from clusterix.catalogue.models.index_page import RecordIndexPage
from clusterix.catalogue.models.stale import StaleRecord
from clusterix.catalogue.models.version import CatalogueVersion

__all__ = ["CatalogueEntry", "CatalogueVersion", "RecordIndexPage", "StaleRecord"]
