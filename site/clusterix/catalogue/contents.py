"""What an entry of the catalogue says, worked out from pages; nothing is written here."""

from django.utils.text import slugify

from clusterix.catalogue.cards import card_of
from clusterix.catalogue.codes import codes_of, years_of
from clusterix.catalogue.terms import Terms
from clusterix.catalogue.texts import body_of
from clusterix.catalogue.visibility import is_public, is_restricted
from clusterix.organisations.models import OrganisationPage
from clusterix.submissions.address import index_in, tail
from clusterix.vocabularies.collation import sort_key


def entry_content(dossier, source, page, language: str, terms: Terms):
    """The fields of a public entry and its search text, or None where nothing is public in the language.

    `page` is the record's page in the language, if there is one, whether live or not; where it is not live, title and
    summary in the other language stand for it.
    """
    if not is_public(source, dossier):
        return None
    if page is not None and page.live:
        return _content(dossier, source, page, language, terms) if is_public(page, dossier) else None
    if not (source.other_title and source.other_summary):
        return None
    return _content(dossier, source, None, language, terms)


def say_where_to_read(contents) -> None:
    """Add to the entries of one record, by language, the codes of the languages in which its text can be read."""
    there = {language: content[0] for language, content in contents.items() if content}
    codes = [f"text:{language}" for language, values in there.items() if values["translated"]]
    for values in there.values():
        values["codes"] = sorted({*values["codes"], *codes})


def _content(dossier, source, page, language, terms):
    index = index_in(source, language)
    parts = index.get_url_parts() if index else None
    if not parts or not index.live or is_restricted(index):
        return None
    organisation = None if source.hide_organisation else source.organisation
    name = name_in(organisation, language) if organisation else ""
    return content_of(dossier, source, page, language, terms, folder=parts[2], name=name)


def content_of(dossier, source, page, language: str, terms: Terms, *, folder: str, name: str):
    """The fields of an entry and its search text, for a record that is public.

    `folder` is the path of the list that its address belongs to, `name` that of its organisation in the language.
    """
    title = page.title if page else source.other_title
    slug = page.slug if page else (slugify(source.other_title)[:80] or source.slug)
    values = {
        "type_code": source.type_code,
        "kind": source.kind,
        "slug": slug,
        "path": folder + tail(dossier.number, slug),
        "title": title,
        "summary": page.teaser if page else source.other_summary,
        "translated": page is not None,
        "text_language": language if page else source.locale.language_code,
        "organisation_id": None if source.hide_organisation else source.organisation.pk,
        "organisation_name": name,
        "codes": codes_of(source, dossier, terms),
        "card": card_of(source),
        "sort_title": sort_key(title, language),
        "sort_year": max(years_of(source, dossier), default=0),
        "published_at": source.first_published_at,
        "changed_at": (page or source).last_published_at,
    }
    return values, body_of(page, source, language=language, terms=terms, organisation=name)


def name_in(organisation, language) -> str:
    """The name of an organisation in a language; in its own where its page there is not public."""
    family = OrganisationPage.objects.filter(translation_key=organisation.translation_key, live=True)
    here = family.filter(locale__language_code=language).values_list("title", flat=True).first()
    return here or organisation.title
