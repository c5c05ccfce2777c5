"""Good practices."""

import datetime

import factory
from django.utils import timezone

from practices.models import BuildingBlock, ExpertOpinion, GoodPracticePage, Transfer
from tests.factories import vocabularies as terms
from tests.factories.organisations import OrganisationFactory, member_of
from tests.factories.stories import dossier_of
from tests.factories.stories import fact_rows as shared_rows

BLOCK = {"title": "Igények gyűjtése", "purpose": "<p>Húsz beszerző kikérdezése.</p>", "enabling": "<p>Ismeretség.</p>"}
_SHARED = {
    "cells": [("obj-04", "act-05")],
    "indicators": [{"baseline": 12, "baseline_year": 2014, "achieved": 31, "achieved_year": 2016}],
    "evidence": [{"title_hu": "Záró jelentés", "title_en": "Final report", "year": 2016}],
    "partners": [],
    "gap_notes": [],
}


class PracticeFactory(factory.django.DjangoModelFactory):
    """A complete draft of a good practice below an organisation, in the organisation's language.

    Shared rows of facts are given as to `StoryFactory`; `building_blocks` and `transfers` as lists of dicts. The
    author whose revision it is stands in `practice.author`.
    """

    class Meta:
        model = GoodPracticePage

    title = factory.Sequence(lambda n: f"Bemutatónap beszállítóknak, {n}. gyakorlat")
    teaser = "A klaszter kiválogatja és felkészíti a beszállítóit, majd bemutatónapon hozza össze őket a gyártókkal."
    description = "<p>" + "A klaszter tavasszal összegyűjti az igényeket, ősszel bemutatónapot tart. " * 4 + "</p>"
    results = "<p>46 bemutatóból 21 szerződés lett 2018-ig.</p>"
    resources = "<p>Évi fél állás és hárommillió forint.</p>"
    transfer_potential = "<p>A kérdéssor bárhol használható.</p>"
    transfer_conditions = "<p>Tíz bemutatható tag kell hozzá.</p>"
    main_institution = "Kitalált Klasztermenedzsment Kft."
    other_title = factory.LazyAttribute(lambda page: f"{page.title} (English title)")
    other_summary = "The cluster prepares its suppliers and brings them together with manufacturers."
    period_start = datetime.date(2014, 3, 1)
    ongoing = factory.LazyAttribute(lambda page: getattr(page, "period_end", None) is None)
    place_name = "Debrecen"
    hero_shows_people = factory.LazyAttribute(lambda practice: False if getattr(practice, "hero_image", None) else None)
    contact_person = "Kitalált Kapcsolattartó"
    contact_email = "iroda@klaszter.example"
    scope = "regional"
    status_now = "running"
    in_charge = True
    from_interreg = False

    @classmethod
    def _create(cls, model_class, *args, organisation=None, author=None, **fields):
        organisation = organisation or OrganisationFactory()
        author = author or member_of(organisation)
        rows = shared_rows({name: fields.pop(name, usual) for name, usual in _SHARED.items()})
        rows["building_blocks"] = [BuildingBlock(**row) for row in fields.pop("building_blocks", [BLOCK])]
        rows["transfers"] = [Transfer(**row) for row in fields.pop("transfers", ())]
        keywords = fields.pop("keywords", ("beszállító", "bemutató", "felkészítés"))
        themes = fields.pop("themes", ("innovation",))
        fields.setdefault("region", terms.county())
        fields.setdefault("practice_kind", terms.PracticeKindFactory(code="service"))
        fields.setdefault("interreg_topic", terms.InterregTopicFactory(code="interreg-2127-smart"))
        page = model_class(locale=organisation.locale, live=False, owner=author, **fields)
        practice = organisation.add_child(instance=page)
        practice.themes = [terms.ThemeFactory(code=code) for code in themes]
        for name, values in rows.items():
            setattr(practice, name, values)
        practice.keywords.set(keywords)
        practice.save()
        practice.save_revision(user=author)
        practice = model_class.objects.get(pk=practice.pk)
        practice.author = author
        return practice


class OpinionFactory(factory.django.DjangoModelFactory):
    """What an expert says of `practice`."""

    class Meta:
        model = ExpertOpinion

    applicability = factory.LazyFunction(lambda: terms.ApplicabilityFactory(code="adapt"))
    text_hu = "Átvétele csekély ráfordítással megoldható."
    text_en = "It can be taken over with little effort."
    expert_name = "Kitalált Szakértő Szilvia"
    given_on = factory.LazyFunction(timezone.localdate)

    @classmethod
    def _create(cls, model_class, *args, practice, **fields):
        return model_class.objects.create(dossier=dossier_of(practice), **fields)
