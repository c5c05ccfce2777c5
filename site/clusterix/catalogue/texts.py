"""The texts that the search reads, from pages as the public sees them."""

from wagtail.rich_text import get_text_for_indexing

from clusterix.catalogue import registry
from clusterix.catalogue.shared_details import SHARED
from clusterix.catalogue.sheet import terms_of
from clusterix.catalogue.terms import Terms
from clusterix.submissions.models import Keyword


def body_of(page, source, *, language: str, terms: Terms, organisation: str) -> str:
    """Everything about a record that is worth finding besides title and summary, as plain text.

    `page` is the page with the text in the language, or None where there is none; labels are there in any case.
    `organisation` is empty for a record without name.
    """
    own = [*registry.type_of(source.type_code).texts(page), *_shared_texts(page)] if page else ()
    parts = [*own, *_labels(source, language, terms), organisation]
    return "\n".join(text for part in parts if (text := get_text_for_indexing(part).strip()))


def _shared_texts(page):
    return (getattr(page, name) for name in page.SHARED_TEXTS)


def _labels(source, language, terms):
    yield from keywords_of(source, language)
    yield from (theme.label_in(language) for theme in source.themes.all())
    yield source.place_name
    yield from (term.label(language) for term in terms.upwards("region", source.region_id))
    for row in source.indicators.all():
        yield terms.get("indicator", row.indicator_id).label(language)
    for cell in source.cells.all():
        yield terms.get("objective", cell.objective_id).label(language)
        yield terms.get("activity", cell.activity_id).label(language)
    yield from _facts(source, language, terms)
    for evidence in source.evidence.all():
        if evidence.is_public:
            yield (evidence.title_hu, evidence.title_en)[language == "en"] or evidence.title


def _facts(source, language, terms):
    for name, vocabulary, _facet in SHARED:
        yield from (term.label for term in terms_of(source, name, vocabulary, terms, language))
    for row in source.partners.all():
        yield row.name


def keywords_of(source, language) -> list[str]:
    """The keywords of a record in a language, with one query; also of a revision or frozen copy."""
    rows = list(source.keyword_items.all())
    tags = Keyword.objects.in_bulk([row.tag_id for row in rows])
    return [tags[row.tag_id].label_in(language) for row in rows if row.tag_id in tags]
