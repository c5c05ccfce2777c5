"""Trainings and their runs."""

import datetime

import factory
from django.utils import timezone

from tests.factories import vocabularies as terms
from tests.factories.organisations import OrganisationFactory, member_of
from tests.factories.stories import dossier_of
from training.models import (
    Announcement,
    CourseMaterial,
    CourseModule,
    CoursePage,
    CourseRun,
    EscoSkill,
    LearningOutcome,
)

OUTCOMES = ("Stratégiát ír.", "Tagságot szervez.", "Eredményt mér.")
ESCO = "http://data.europa.eu/esco/skill/0b4d9e5c-2f7a-4c1e-9d3b-5a6f7e8d9c0b"


class CourseFactory(factory.django.DjangoModelFactory):
    """A complete draft of a training below an organisation, in the organisation's language.

    Rows are given as lists of dicts, learning outcomes as texts; lists of terms as codes. The author whose revision it
    is stands in `course.author`.
    """

    class Meta:
        model = CoursePage

    hero_shows_people = factory.LazyAttribute(lambda course: False if getattr(course, "hero_image", None) else None)
    contact_email = "iroda@kepzo.example"
    title = factory.Sequence(lambda n: f"Klasztermenedzsment-alapok, {n}. képzés")
    teaser = "Háromnapos bevezető képzés új klasztermenedzsereknek, sok gyakorlattal és hazai példával."
    description = "<p>" + "A résztvevők saját klaszterük példáján dolgoznak végig egy tervezési kört. " * 4 + "</p>"
    other_title = factory.LazyAttribute(lambda course: f"{course.title} (English title)")
    other_summary = "A three-day introduction for new cluster managers."
    contact_hours = 24
    price = 120000
    currency = "HUF"
    voucher = "accepted"
    voucher_scheme = factory.LazyAttribute(lambda course: "Kitalált utalvány" if course.voucher == "accepted" else "")
    voucher_max = factory.LazyAttribute(lambda course: 50000 if course.voucher == "accepted" else None)
    voucher_currency = factory.LazyAttribute(lambda course: "HUF" if course.voucher == "accepted" else "")
    accessibility = "A terem akadálymentes, a diák előre elkérhetők."
    web_page = "https://kepzes.example/alapok"

    @classmethod
    def _create(cls, model_class, *args, organisation=None, author=None, **fields):
        organisation = organisation or OrganisationFactory()
        author = author or member_of(organisation)
        rows = {name: make(fields.pop(name, usual)) for name, (make, usual) in _ROWS.items()}
        chosen = {name: [term(code=code) for code in fields.pop(name, usual)] for name, (term, usual) in _MANY.items()}
        keywords = fields.pop("keywords", ("képzés",))
        for name, (term, code) in _ONE.items():
            fields.setdefault(name, term(code=code))
        page = model_class(locale=organisation.locale, live=False, owner=author, **fields)
        course = organisation.add_child(instance=page)
        for name, values in (rows | chosen).items():
            setattr(course, name, values)
        course.keywords.set(keywords)
        course.save()
        course.save_revision(user=author)
        course = model_class.objects.get(pk=course.pk)
        course.author = author
        return course


def _made(model):
    return lambda rows: [model(**row) for row in rows]


_ROWS = {
    "learning_outcomes": (lambda texts: [LearningOutcome(text=text) for text in texts], OUTCOMES),
    "modules": (_made(CourseModule), ()),
    "esco_skills": (_made(EscoSkill), ()),
    "materials": (_made(CourseMaterial), ()),
    "announced_also": (_made(Announcement), ()),
}
_MANY = {
    "competences": (terms.CompetenceFactory, ("cm-strategy",)),
    "criteria": (terms.CriterionFactory, ()),
    "themes": (terms.ThemeFactory, ()),
    "target_groups": (terms.TargetGroupFactory, ("managers",)),
    "languages": (terms.LanguageFactory, ("hu",)),
    "delivery_modes": (terms.DeliveryModeFactory, ("online-sync",)),
    "prepares_for": (terms.ClusterLabelFactory, ()),
    "open_regions": (terms.RegionFactory, ()),
}
_ONE = {
    "service_form": (terms.ServiceFormFactory, "training"),
    "level": (terms.TrainingLevelFactory, "entry"),
    "open_to": (terms.OpenToFactory, "all"),
}


def in_days(number, hour=9):
    """A moment so many days from now, in local time."""
    day = timezone.localdate() + datetime.timedelta(days=number)
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time(hour)))


class RunFactory(factory.django.DjangoModelFactory):
    """A run of `course`, online in a month."""

    class Meta:
        model = CourseRun

    start = factory.LazyFunction(lambda: in_days(30))
    end = factory.LazyAttribute(lambda run: run.start and run.start + datetime.timedelta(hours=8))
    mode = factory.LazyFunction(lambda: terms.DeliveryModeFactory(code="online-sync"))
    online_url = "https://terem.example/alapok"

    @classmethod
    def _create(cls, model_class, *args, course, **fields):
        return model_class.objects.create(dossier=dossier_of(course), **fields)
