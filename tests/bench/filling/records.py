"""Makes records of the three kinds in memory, spread over vocabularies, cells, years and places as real ones are."""

import datetime
import random
import uuid
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.text import slugify

from clusterix.submissions.models import Evidence, IndicatorValue, Keyword, Partner, RecordCell
from clusterix.submissions.models.funding import Funding
from clusterix.submissions.models.keywords import RecordKeyword
from clusterix.vocabularies import models as terms
from clusterix.vocabularies.models.base import Term
from practices.models import BuildingBlock, GoodPracticePage
from stories.models import SuccessStoryPage
from tests.bench.filling.words import KEYWORDS, Telling, firm, own_words, skewed, some
from tests.bench.filling.writing import hold, stand_below
from training.models import CoursePage, CourseRun, LearningOutcome

TYPES = (SuccessStoryPage, GoodPracticePage, CoursePage)
# Of a hundred records: so many of each type, and so many that are there in Hungarian alone.
SHARES, UNTRANSLATED = (45, 30, 25), 15
FIRST_YEAR, LAST_YEAR = 2008, 2025
# When the newest record was published; runs begin in the year after it.
LATEST = datetime.datetime(2026, 6, 1, tzinfo=datetime.UTC)


@dataclass
class Record:
    """A record on its way into the database: `pages` by language, its organisation, and the dates of a training.

    `own` are the words of its title that are its own. By language: `stored` are its serialised pages, `contents` what
    the catalogue says of it with its search text, `entries` the rows that say it.
    """

    source: object
    pages: dict
    holder: object
    runs: list = field(default_factory=list)
    own: str = ""
    stored: dict = field(default_factory=dict)
    contents: dict = field(default_factory=dict)
    entries: dict = field(default_factory=dict)


class Maker:
    """Makes records below some organisations (`organisations.Holder`); knows every term and both languages."""

    def __init__(self, holders, locales):
        self.holders, self.locales = holders, locales
        self.terms = {model: list(model.objects.all()) for model in Term.__subclasses__()}
        self.regions = [region for region in self.terms[terms.Region] if len(region.code) == 5] * 4
        self.regions += self.terms[terms.Region]
        self.keywords = [
            Keyword.objects.get_or_create(name=hu, defaults={"label_hu": hu, "label_en": en})[0] for hu, en in KEYWORDS
        ]

    def record(self, number) -> Record:
        """The record with this number, the same in every run."""
        chance = random.Random(number)
        model = chance.choices(TYPES, SHARES)[0]
        holder, telling = skewed(chance, self.holders), Telling(chance)
        title, teaser, more = telling.title(number), telling.text(3), self._parts(model, telling, chance)
        words = [{"title": title[at], "teaser": teaser[at], **more.texts[at]} for at in (0, 1)]
        source = model(
            locale=self.locales["hu"],
            other_title=title[1],
            other_summary=teaser[1],
            place_name=telling.place,
            region=skewed(chance, self.regions),
            **self._shared(chance),
            **more.facts,
            **words[0],
        )
        pages = {"hu": source}
        if chance.randrange(100) >= UNTRANSLATED:
            pages["en"] = model(locale=self.locales["en"], **words[1])
        key, published = uuid.UUID(int=chance.getrandbits(128), version=4), _published(chance)
        for language, page in pages.items():
            self._place(page, holder, language, key, published)
        self._give_rows(model, pages, more, chance)
        return Record(source, pages, holder, more.runs, own_words(number))

    def _place(self, page, holder, language, key, published):
        page.translation_key, page.authoring_locale = key, self.locales["hu"]
        page.slug = slug_of(page.title)
        page.last_published_at = published
        page.organisation = holder.pages[language]
        holder.children[language] += 1
        stand_below(page, page.organisation, holder.children[language])

    def _shared(self, chance):
        """Facts of any kind of record."""
        start = FIRST_YEAR + int((LAST_YEAR - FIRST_YEAR) * chance.random() ** 0.6)
        ongoing = chance.random() < 0.3
        end = None if ongoing else datetime.date(min(start + chance.randrange(4), LAST_YEAR), 12, 15)
        return {
            "period_start": datetime.date(start, chance.randint(1, 12), 1),
            "period_end": end,
            "ongoing": ongoing,
            "nace_section": self._one(terms.NaceSection, chance),
            "cluster_role_kind": self._one(terms.ClusterRole, chance),
        }

    def _one(self, model, chance):
        return skewed(chance, self.terms[model])

    def _some(self, model, chance, most):
        return some(chance, self.terms[model], most)

    def _parts(self, model, telling, chance):
        return {SuccessStoryPage: self._story, GoodPracticePage: self._practice, CoursePage: self._course}[model](
            telling, chance
        )

    def _story(self, telling, chance):
        kind = skewed(chance, SuccessStoryPage.Kind.values)
        names = [*SuccessStoryPage.PROSE_FIELDS, *(["turning_point"] if kind == "lesson" else [])]
        return Parts(_prose(names, telling), {"story_kind": kind})

    def _practice(self, telling, chance):
        facts = {
            "practice_kind": self._one(terms.PracticeKind, chance),
            "interreg_topic": self._one(terms.InterregTopic, chance),
            "scope": chance.choice(["national", "regional", "local"]),
            "status_now": chance.choice(["ended", "transformed"]),
            "in_charge": True,
        }
        names = ["description", "results", "resources", "transfer_potential", "transfer_conditions"]
        blocks = [
            [BuildingBlock(title=purpose[3:70], purpose=purpose) for purpose in telling.prose(1)]
            for _ in range(chance.randint(1, 3))
        ]
        return Parts(_prose(names, telling), facts, {"building_blocks": blocks})

    def _course(self, telling, chance):
        facts = {
            "service_form": self._one(terms.ServiceForm, chance),
            "level": self._one(terms.TrainingLevel, chance),
            "open_to": self._one(terms.OpenTo, chance),
            "contact_hours": _number(chance.randint(4, 60)),
            "price": _number(chance.choice([0, 45000, 120000])),
            "currency": "HUF",
            "voucher": chance.choice(["accepted", "pending", "no"]),
            "web_page": "https://kepzes.example/",
        }
        lists = {
            "competences": self._some(terms.Competence, chance, 3),
            "target_groups": self._some(terms.TargetGroup, chance, 2),
            "languages": self._some(terms.Language, chance, 2),
            "delivery_modes": self._some(terms.DeliveryMode, chance, 2),
        }
        outcomes = [[LearningOutcome(text=text[:200]) for text in telling.text(1)] for _ in range(3)]
        start = LATEST + datetime.timedelta(days=chance.randint(0, 400), hours=chance.randint(8, 15))
        runs = [CourseRun(start=start, end=start + datetime.timedelta(hours=8), mode=lists["delivery_modes"][0])]
        return Parts(_prose(["description"], telling), facts, {"learning_outcomes": outcomes}, lists, runs)

    def _give_rows(self, model, pages, more, chance):
        hold(pages["hu"], **more.lists, **self._facts(chance, pages["hu"]))
        if "en" in pages:
            hold(pages["en"])
        for name, rows in more.rows.items():
            keys = [uuid.UUID(int=chance.getrandbits(128), version=4) for _ in rows]
            for at, (language, page) in enumerate(pages.items()):
                page._cluster_related_objects[name] = own = [pair[at] for pair in rows]
                for row, key in zip(own, keys, strict=True):
                    row.locale, row.translation_key = self.locales[language], key

    def _facts(self, chance, source):
        cells = {(self._one(terms.Objective, chance), self._one(terms.Activity, chance)) for _ in range(3)}
        year = source.period_start.year
        indicators = self._some(terms.Indicator, chance, 2)
        return {
            "themes": self._some(terms.Theme, chance, 2),
            "ecosystems": self._some(terms.Ecosystem, chance, 2),
            "sectors": self._some(terms.Sector, chance, 2),
            "s3_priorities": self._some(terms.S3Priority, chance, 2),
            "keyword_items": [RecordKeyword(tag=word) for word in some(chance, self.keywords, 3)],
            "cells": [RecordCell(objective=why, activity=how) for why, how in cells],
            "indicators": [
                IndicatorValue(
                    indicator=one,
                    baseline=_number(chance.randint(1, 40)),
                    baseline_year=year,
                    achieved=_number(chance.randint(41, 99)),
                    achieved_year=year,
                )
                for one in indicators
            ],
            "evidence": [
                Evidence(
                    evidence_type=self._one(terms.EvidenceType, chance),
                    title_hu="Záró jelentés",
                    title_en="Final report",
                    url="https://klaszter.example/forras",
                    year=year,
                )
            ],
            "partners": [Partner(name=firm(chance)) for _ in range(chance.randint(1, 3))],
            "funding": [Funding(programme=self._one(terms.FundingProgramme, chance), year=year)]
            if chance.random() < 0.4
            else [],
        }


@dataclass
class Parts:
    """What is a type's own. `texts` in both languages, `rows` of words as pairs, `lists` of terms by field."""

    texts: list
    facts: dict
    rows: dict = field(default_factory=dict)
    lists: dict = field(default_factory=dict)
    runs: list = field(default_factory=list)


def slug_of(title):
    """What the address of a record says."""
    return slugify(title)[:80]


def _prose(names, telling):
    told = {name: telling.prose(3) for name in names}
    return [{name: pair[at] for name, pair in told.items()} for at in (0, 1)]


def _published(chance):
    """Some time after it began, and in the last years: many records of an hour never share a moment."""
    days, seconds = chance.randrange(900), chance.randrange(86_400)
    return LATEST - datetime.timedelta(days=days, seconds=seconds)


def _number(value):
    """A number as the database gives it back, so that a copy made before it was asked says the same."""
    return Decimal(value).quantize(Decimal("1.0000"))
