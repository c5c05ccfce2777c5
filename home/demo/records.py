"""Writes the demo's records as their authors would: a draft with all its facts."""

from django.utils.text import slugify
from wagtail.models import Locale

from clusterix.submissions.models import Evidence, GapNote, IndicatorValue, Keyword, RecordCell
from clusterix.vocabularies import models as terms
from home.demo.sources import key_of, prose
from stories.models import SuccessStoryPage

_TEXT_LIMIT = 80


def write_draft(name, data, *, organisation, author):
    """Write one record below its organisation, as a draft of `author`. Gives the page."""
    page = SuccessStoryPage(
        translation_key=key_of(name),
        locale=Locale.objects.get(language_code="hu"),
        live=False,
        owner=author,
        slug=slugify(data["hu"]["title"])[:_TEXT_LIMIT].strip("-"),
        **texts_of(data["hu"]),
        **_facts(data),
    )
    page.themes = [_term(terms.Theme, code) for code in data.get("themes", ())]
    for rows, values in _rows(data).items():
        setattr(page, rows, values)
    page.keywords.set([_keyword(*labels) for labels in data.get("keywords", ())])
    organisation.add_child(instance=page)
    page.save_revision(user=author)
    return page


def texts_of(words) -> dict:
    """The texts of a record in one language, as its fields hold them."""
    plain = {name: words[name].strip() for name in ("title", "teaser") if name in words}
    rich = {name: prose(words[name]) for name in SuccessStoryPage.PROSE_FIELDS if name in words}
    return plain | rich


def _facts(data):
    english = data.get("en", {})
    return {
        "story_kind": data["kind"],
        "other_title": english.get("title", ""),
        "other_summary": english.get("teaser", "").strip(),
        "region": _term(terms.Region, data["region"]),
        "place_name": data.get("place", ""),
        "period_start": data.get("start"),
        "period_end": data.get("end"),
        "ongoing": data.get("ongoing", False),
        "hide_organisation": data.get("hide_organisation", False),
        "sample_source": data.get("source", ""),
        "sample_year": data.get("source_year"),
    }


def _rows(data):
    return {
        "cells": [
            RecordCell(objective=_term(terms.Objective, objective), activity=_term(terms.Activity, activity))
            for objective, activity in data.get("cells", ())
        ],
        "indicators": [
            IndicatorValue(**row | {"indicator": _term(terms.Indicator, row["indicator"])})
            for row in data.get("indicators", ())
        ],
        "evidence": [_evidence(**row) for row in data.get("evidence", ())],
        "gap_notes": [GapNote(**row) for row in data.get("gaps", ())],
    }


def _evidence(type, **row):
    return Evidence(evidence_type=_term(terms.EvidenceType, type), **row)


def _keyword(hungarian, english):
    """A keyword with both labels, as the office would complete it."""
    word, _made = Keyword.objects.get_or_create(name=hungarian, defaults={"label_hu": hungarian, "label_en": english})
    return word


def _term(model, code):
    return model.objects.get(code=code)
