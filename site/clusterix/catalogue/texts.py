"""The texts that the search reads, from pages as the public sees them."""

from wagtail.rich_text import get_text_for_indexing

from clusterix.catalogue import registry
from clusterix.catalogue.carried import searched_terms
from clusterix.catalogue.terms import Terms
from clusterix.submissions.models import Keyword
from clusterix.submissions.models.keywords import RecordKeyword


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
    yield source.place_name
    yield from (term.label(language) for term in searched_terms(source, terms))
    for evidence in source.evidence.all():
        if evidence.is_public:
            yield (evidence.title_hu, evidence.title_en)[language == "en"] or evidence.title
    for partner in source.partners.all():
        yield partner.name


def keywords_of(source, language) -> list[str]:
    """The keywords of a record in a language, with one query at most; also of a revision or frozen copy."""
    rows = list(source.keyword_items.all())
    tags = {row.tag_id: row.tag for row in rows if RecordKeyword.tag.is_cached(row)}
    if unknown := [row.tag_id for row in rows if row.tag_id not in tags]:
        tags |= Keyword.objects.in_bulk(unknown)
    return [tags[row.tag_id].label_in(language) for row in rows if row.tag_id in tags]
