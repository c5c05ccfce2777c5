"""The parts that information pages can show."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from clusterix.catalogue.registry import types
from clusterix.reviews.models import Criterion, Rubric
from clusterix.submissions.desk import CAPACITIES
from clusterix.submissions.states import STATES, State, Unit
from home.information.guide import guide
from home.information.registry import Part, register
from home.models import AccessibilityStatement, SiteTexts

# The way a record takes when nothing stands against it, and the one detour that most of them take.
_WAY = {
    State.DRAFT: _("Somebody at the organisation writes on the template. A draft can be saved with a title alone."),
    State.SCREENING: _("The office looks at whether the record is complete and stands on the right template."),
    State.IN_REVIEW: _(
        "People from other clusters judge it by the acceptance criteria. Nobody whose organisation is involved may "
        "judge; the author never learns who did, but reads their comments."
    ),
    State.REVISION: _(
        "Only where something has to be corrected: the author is told what, and submits it again. There are two "
        "rounds of review at most."
    ),
    State.CONFIRMATION: _(
        "The office may edit the language only. The author sees the differences and confirms the text or objects."
    ),
    State.VALIDATION: _(
        "The validator decides about publication. Nobody decides about their own organisation or their own work."
    ),
    State.PUBLISHED: _(
        "The validated text is what the public reads. The version in the other language follows; until then the page "
        "says so."
    ),
    State.UPDATE_DUE: _("Two years later the organisation is asked what has been achieved since."),
}


@dataclass(frozen=True)
class Step:
    """A step of a record's way: `days` is None where there is no limit; `working` tells which days are meant."""

    label: str
    text: str
    who: str
    days: int | None
    working: bool


def way_of_a_record(request) -> list[Step]:
    """The steps from draft to update, with the limits of the state table."""
    return [_step(state, text) for state, text in _WAY.items()]


def _step(state, text):
    info = STATES[state]
    who = _("peers from other clusters") if state == State.IN_REVIEW else CAPACITIES.get(info.waits_for, "")
    days, unit = info.limit or (None, None)
    return Step(state.label, text, who, days, unit == Unit.WORKING)


@dataclass(frozen=True)
class Yardstick:
    """By what one kind of record is judged."""

    label: str
    criteria: list[Criterion]


def yardsticks(request) -> list[Yardstick]:
    """The newest rubric of each kind with one of its own: three queries, whatever the number of rubrics."""
    newest = {}
    for rubric in Rubric.objects.order_by("version").prefetch_related("criteria__levels"):
        newest[rubric.type_code, rubric.kind] = rubric
    return [Yardstick(label, list(newest[key].criteria.all())) for key, label in _kinds_with_rubrics(newest)]


def _kinds_with_rubrics(newest):
    for page_type in types():
        code = page_type.model.type_code
        if (code, "") in newest:
            yield (code, ""), page_type.model._meta.verbose_name
        for kind, label in page_type.kinds.items():
            if (code, kind) in newest:
                yield (code, kind), label


def statement(request):
    """The facts of the accessibility statement with the address to write to."""
    return {
        "facts": AccessibilityStatement.load(request_or_site=request),
        "texts": SiteTexts.load(request_or_site=request),
        "site": settings.BASE_URL,
    }


def operator(request):
    """Who runs the site: imprint and privacy notice."""
    return SiteTexts.load(request_or_site=request)


def register_all():
    """Offer them to information pages."""
    for part in (
        Part("way", _("steps from draft to publication"), "home/parts/way.html", way_of_a_record),
        Part("guide", _("author's guide, with the steps"), "home/parts/guide.html", guide(way_of_a_record)),
        Part("criteria", _("criteria of the reviews"), "home/parts/criteria.html", yardsticks),
        Part(
            "accessibility",
            _("accessibility statement"),
            "home/parts/accessibility.html",
            statement,
            before="home/parts/accessibility_status.html",
        ),
        Part("operator", _("operator of the site"), "home/parts/operator.html", operator),
        Part("privacy", _("controller and rights"), "home/parts/privacy.html", operator),
    ):
        register(part)
