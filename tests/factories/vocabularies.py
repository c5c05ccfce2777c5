"""Coded terms. Made once for each code, so tests may ask for the same one again and again."""

import factory

from clusterix.vocabularies import models


class TermFactory(factory.django.DjangoModelFactory):
    """A term of some vocabulary; the labels tell the code."""

    class Meta:
        abstract = True
        django_get_or_create = ("code",)

    label_hu = factory.LazyAttribute(lambda term: f"{term.code} magyarul")
    label_en = factory.LazyAttribute(lambda term: f"{term.code} in English")


class ThemeFactory(TermFactory):
    class Meta:
        model = models.Theme

    code = factory.Sequence(lambda n: f"theme-{n}")


class ObjectiveFactory(TermFactory):
    class Meta:
        model = models.Objective

    code = factory.Sequence(lambda n: f"obj-{n % 8 + 1:02}")
    order = factory.LazyAttribute(lambda term: int(term.code[-2:]))


class ActivityFactory(TermFactory):
    class Meta:
        model = models.Activity

    code = factory.Sequence(lambda n: f"act-{n % 11 + 1:02}")
    order = factory.LazyAttribute(lambda term: int(term.code[-2:]))


class RegionFactory(TermFactory):
    class Meta:
        model = models.Region

    code = factory.Sequence(lambda n: f"HU9{n}")


class OrganisationTypeFactory(TermFactory):
    class Meta:
        model = models.OrganisationType

    code = factory.Sequence(lambda n: f"type-{n}")


class EvidenceTypeFactory(TermFactory):
    class Meta:
        model = models.EvidenceType

    code = "report"


class IndicatorFactory(TermFactory):
    class Meta:
        model = models.Indicator

    code = factory.Sequence(lambda n: f"ind-{n}")
    group = "A"
    kind = "result"
    unit_hu = "fő"
    unit_en = "persons"


def _plain(model_name):
    """A factory of a vocabulary that has nothing beyond code and labels."""
    model = getattr(models, model_name)
    meta = type("Meta", (), {"model": model})
    return type(f"{model_name}Factory", (TermFactory,), {"Meta": meta, "code": factory.Sequence(lambda n: f"term-{n}")})


ClusterLabelFactory = _plain("ClusterLabel")
CompetenceFactory = _plain("Competence")
CriterionFactory = _plain("Criterion")
DeliveryModeFactory = _plain("DeliveryMode")
IscedFieldFactory = _plain("IscedField")
LanguageFactory = _plain("Language")
OpenToFactory = _plain("OpenTo")
ScheduleFactory = _plain("Schedule")
ServiceCategoryFactory = _plain("ServiceCategory")
ServiceFormFactory = _plain("ServiceForm")
TargetGroupFactory = _plain("TargetGroup")
TrainingLevelFactory = _plain("TrainingLevel")
VoucherTypeFactory = _plain("VoucherType")


def county(code="HU321"):
    """A Hungarian county with the regions above it: HU321 is part of HU32, HU3 and HU."""
    parent = None
    for length in range(2, len(code) + 1):
        parent = RegionFactory(code=code[:length], level=length - 2, parent=parent)
    return parent
