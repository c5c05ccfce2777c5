"""JSON and JSON-LD of any list, written record by record."""

import json
from collections.abc import Iterator

from clusterix.catalogue import registry
from clusterix.catalogue.exports import LICENCE
from clusterix.catalogue.exports.rows import Export

CONTEXT = {
    "@vocab": "https://schema.org/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "license": {"@type": "@id"},
    "url": {"@type": "@id"},
    "isPartOf": {"@type": "@id"},
    "dct:license": {"@type": "@id"},
}
_SEPARATORS = (",", ":")


def plain(export: Export, *, dataset: str, source: str) -> Iterator[str]:
    """JSON: what the file is, then the records. `dataset` describes the file, `source` is the same list as a page."""
    head = {
        "language": export.selection.language,
        "licence": LICENCE,
        "dataset": dataset,
        "source": source,
        "total": export.selection.total,
    }
    return _stream(head, "records", export.records())


def linked(export: Export, *, dataset: str) -> Iterator[str]:
    """JSON-LD: a graph of schema.org's works that are part of the described dataset."""
    head = {"@context": CONTEXT, "@id": dataset, "@type": "dcat:Dataset", "dct:license": LICENCE}
    return _stream(head, "hasPart", (node_of(record, dataset) for record in export.records()))


def node_of(record: dict, dataset: str) -> dict:
    """A record in the words of schema.org; what is not known is left out."""
    node = {
        "@id": record["uri"],
        "@type": registry.type_of(record["type"]).schema_type,
        "identifier": str(record["number"]),
        "url": record["url"],
        "genre": record["kind_label"],
        "name": record["title"],
        "abstract": record["summary"],
        "inLanguage": record["language"],
        "datePublished": record["published"],
        "dateModified": record["modified"],
        "license": record["licence"],
        "isPartOf": dataset,
        "sourceOrganization": record["organisation"] and {"@type": "Organization", "name": record["organisation"]},
        "contentLocation": _place(record),
        "temporalCoverage": _period(record),
        "about": [
            {"@type": "DefinedTerm", "termCode": term["code"], "name": term["label"], "inDefinedTermSet": facet}
            for facet, terms in record["terms"].items()
            for term in terms
        ],
    }
    return {name: value for name, value in node.items() if value}


def _place(record):
    name = ", ".join(dict.fromkeys(part for part in (record["place"], record["region"]) if part))
    return name and {"@type": "Place", "name": name, "identifier": record["region_code"]}


def _period(record):
    start, end = record["period_start"] or "..", record["period_end"] or ".."
    return "" if start == end == ".." else f"{start}/{end}"


def _stream(head, name, items):
    yield f"{_text(head)[:-1]},{_text(name)}:["
    before = "\n"
    for item in items:
        yield before + _text(item)
        before = ",\n"
    yield "\n]}\n"


def _text(value):
    return json.dumps(value, ensure_ascii=False, separators=_SEPARATORS)
