"""Writes the demo's records as their authors would: a draft with all its facts, of any type."""

from django.utils.text import slugify
from modelcluster.models import get_all_child_relations
from wagtail.fields import RichTextField
from wagtail.models import Locale

from clusterix.submissions.beginning import registry
from clusterix.submissions.models import Keyword
from clusterix.vocabularies.models import Term
from home.demo.pictures import illustrate
from home.demo.sources import key_of, prose

_TEXT_LIMIT = 80
# What the data files call a fact more shortly than the page does.
_SHORT = {
    "place": "place_name",
    "start": "period_start",
    "end": "period_end",
    "source": "sample_source",
    "source_year": "sample_year",
    "gaps": "gap_notes",
}
_NOT_FACTS = {
    "organisation",
    "kind",
    "state",
    "keywords",
    "hu",
    "en",
    "reviews",
    "reason",
    "cells",
    "runs",
    "picture",
    "pictures",
}


def write_draft(name, data, *, organisation, author):
    """Write one record below its organisation, as a draft of `author`. Gives the page."""
    beginning = registry.find(data["kind"])
    page = beginning.model(
        translation_key=key_of(name),
        locale=Locale.objects.get(language_code="hu"),
        live=False,
        owner=author,
        slug=slugify(data["hu"]["title"])[:_TEXT_LIMIT].strip("-"),
        **texts_of(beginning.model, data["hu"]),
        **beginning.values,
        **_other_language(data.get("en", {})),
    )
    facts = {_SHORT.get(key, key): value for key, value in data.items() if key not in _NOT_FACTS}
    facts["cells"] = [{"objective": why, "activity": how} for why, how in data.get("cells", ())]
    for fact, value in facts.items():
        setattr(page, fact, fact_value(page, fact, value))
    illustrate(page, data, user=author)
    page.keywords.set([_keyword(*labels) for labels in data.get("keywords", ())])
    organisation.add_child(instance=page)
    page.save_revision(user=author)
    return page


def texts_of(model, words) -> dict:
    """The texts of a record in one language, as the fields of its page and of its rows hold them."""
    return {
        name: _texts_of_rows(model, name, text) if isinstance(text, list) else _text(model._meta.get_field(name), text)
        for name, text in words.items()
    }


def _texts_of_rows(model, name, rows):
    row_model = model._meta.get_field(name).related_model
    return [{key: _text(row_model._meta.get_field(key), text) for key, text in row.items()} for row in rows]


def _text(field, text):
    return prose(text) if isinstance(field, RichTextField) else text.strip()


def _other_language(words):
    return {"other_title": words.get("title", ""), "other_summary": words.get("teaser", "").strip()}


def fact_value(page, name, value):
    """A fact as `setattr` takes it: terms by their codes, rows as objects, all else as it is."""
    field = page._meta.get_field(name)
    if field.one_to_many:
        model = next(rel.related_model for rel in get_all_child_relations(page) if rel.get_accessor_name() == name)
        return [_row(model, row) for row in value]
    if field.many_to_many:
        return [field.related_model.objects.get(code=code) for code in value]
    return _single(field, value)


def _row(model, row):
    """One row; the files call the type of evidence just "type"."""
    named = {"evidence_type" if key == "type" else key: value for key, value in row.items()}
    return model(**{name: _single(model._meta.get_field(name), value) for name, value in named.items()})


def _single(field, value):
    related = field.related_model
    if related is None:
        return prose(value) if isinstance(field, RichTextField) else value
    if issubclass(related, Term):
        return related.objects.get(code=value)
    return related.objects.get(translation_key=key_of(value), locale__language_code="hu")


def _keyword(hungarian, english):
    """A keyword with both labels, as the office would complete it."""
    word, _made = Keyword.objects.get_or_create(name=hungarian, defaults={"label_hu": hungarian, "label_en": english})
    return word
