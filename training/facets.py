"""What trainings are filtered and counted by."""

import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from clusterix.catalogue.facets import DAY
from clusterix.catalogue.registry import EVERYWHERE, Facet
from training.models import CourseRun

PRICE = {"free": _("free of charge"), "paid": _("for a fee")}
VOUCHER = {"accepted": _("voucher accepted"), "pending": _("voucher pending")}
ON_REQUEST = "request"


def month_label(value: str) -> str:
    """A month as it is written ("2026. december", "December 2026"), or that the date is agreed upon request."""
    if value == ON_REQUEST:
        return gettext("on request")
    year, _dash, month = value.partition("-")
    return date_format(datetime.date(int(year), int(month), 1), "YEAR_MONTH_FORMAT")


def is_to_come(value: str) -> bool:
    """Whether a month is not over yet."""
    return value >= f"{timezone.localdate():%Y-%m}"


FACETS = (
    Facet("level", _("Level"), "training_level"),
    Facet("form", _("Form of service"), "service_form"),
    Facet("competence", _("Competence"), "competence"),
    Facet("label", _("Prepares for the label"), "cluster_label"),
    Facet("mode", _("Mode of delivery"), "delivery_mode"),
    Facet("language", _("Language of instruction"), "language"),
    Facet("group", _("Target group"), "target_group"),
    Facet("price", _("Fee"), values=PRICE),
    Facet("voucher", _("Knowledge voucher"), values=VOUCHER),
    Facet("open", _("Open to"), "open_to"),
    Facet("date", _("Date"), label_of=month_label, offers=is_to_come),
)
OFFERED = (
    "level",
    "form",
    "competence",
    "criterion",
    *(facet.name for facet in FACETS[3:]),
    "theme",
    "region",
    *EVERYWHERE,
)
_MANY = {
    "competence": "competences",
    "label": "prepares_for",
    "mode": "delivery_modes",
    "language": "languages",
    "group": "target_groups",
}
_ONE = {
    "level": ("training_level", "level_id"),
    "form": ("service_form", "service_form_id"),
    "open": ("open_to", "open_to_id"),
}


def codes_of(source, terms):
    """The facet codes of a training; what only a module teaches counts, since modules are chosen singly."""
    for facet, name in _MANY.items():
        yield from (f"{facet}:{term.code}" for term in getattr(source, name).all())
    for module in source.modules.all():
        yield from (f"competence:{code}" for code in module.competences)
    for facet, (vocabulary, name) in _ONE.items():
        if term := terms.get(vocabulary, getattr(source, name)):
            yield f"{facet}:{term.code}"
    runs = CourseRun.objects.filter(dossier=source.dossier).exclude(status=CourseRun.Status.CANCELLED)
    yield from _dates(runs)
    if not source.region_id:
        yield from _places(source, runs, terms)
    if source.is_free is not None:
        yield f"price:{'free' if source.is_free else 'paid'}"
    if source.voucher in VOUCHER:
        yield f"voucher:{source.voucher}"


def _dates(runs):
    """The months and days on which runs begin; those in the past are not offered, and a cancelled one is none."""
    for run in runs:
        if run.status == CourseRun.Status.ON_REQUEST:
            yield f"date:{ON_REQUEST}"
        elif run.start:
            day = timezone.localtime(run.start)
            yield f"date:{day:%Y-%m}"
            yield f"{DAY}:{day:%Y-%m-%d}"


def _places(source, runs, terms):
    """A training that names no region lies where it is held, else where its provider has its seat, if that is shown."""
    places = {run.region_id for run in runs if run.region_id}
    if not places and not source.hide_organisation:
        places = {source.organisation.seat_id}
    for place in places:
        yield from (f"region:{term.code}" for term in terms.upwards("region", place))
