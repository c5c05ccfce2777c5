"""The author's guide: what the five questions, the field tables and the state table say to people who begin."""

from dataclasses import dataclass

from django.templatetags.static import static
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clusterix.presentation.frame import active_language
from clusterix.submissions.beginning.questions import QUESTIONS, REASONS, Question
from clusterix.submissions.completeness import label_of
from clusterix.submissions.field_tables import current
from clusterix.submissions.models.field_table import Tab
from clusterix.submissions.worksheet import kinds

# Pictures of the demo's forms, taken by `make screenshots`: name of the file → what is seen.
_PICTURES = {
    "questions": gettext_lazy(
        "Five questions with yes and no; above them the template that fits and a button to begin."
    ),
    "form-story": gettext_lazy(
        "The form of a story: what is missing stands at the top, tabs below it, then each field with its guidance, the "
        "length of its text, and examples."
    ),
    "form-results": gettext_lazy("The tab of results: an indicator with its values, each with its year."),
    "form-practice": gettext_lazy("The form of a good practice: title, teaser and detailed information."),
    "form-training": gettext_lazy("The form of a training: its form, level and category."),
    "form-run": gettext_lazy("The form of a date of a training: its state, when it is, where and how."),
    "form-people": gettext_lazy(
        "The people of an organisation: its members with their roles, and the form that invites somebody by mail."
    ),
    "form-organisation": gettext_lazy("The profile of an organisation, with a tab for each group of its facts."),
    "start": gettext_lazy("The start page: each record of the organisation, its state, what comes next and when."),
}
WIDTH, HEIGHT = 1280, 900


@dataclass(frozen=True)
class Picture:
    """A picture of a form in the language of the page."""

    url: str
    alt: str
    width: int = WIDTH
    height: int = HEIGHT


@dataclass(frozen=True)
class Asked:
    """What one part of a form requires."""

    tab: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Template:
    """A kind of record: when it fits (empty where the questions do not lead to it), and what it requires."""

    label: str
    reason: str
    worksheet: str
    required: tuple[Asked, ...]

    @property
    def number(self):
        """How many things are required."""
        return sum(len(part.fields) for part in self.required)


@dataclass(frozen=True)
class Guide:
    """Everything the page shows; `way` are the steps from draft to update."""

    questions: tuple[Question, ...]
    templates: tuple[Template, ...]
    tabs: tuple[str, ...]
    pictures: dict[str, Picture]
    way: list


def guide(way):
    """A builder of the guide (`information.registry.Part.build`); `way` builds the steps of a record."""

    def build(request):
        found = kinds()
        tables = {kind.model.type_code: current(kind.model.type_code).in_order() for kind in found}
        return Guide(
            questions=QUESTIONS,
            templates=tuple(_template(kind, tables[kind.model.type_code]) for kind in found),
            tabs=tuple(str(tab.label) for tab in Tab),
            pictures=_pictures(),
            way=way(request),
        )

    return build


def _pictures():
    language = active_language()
    return {
        name.replace("-", "_"): Picture(static(f"screenshots/{name}-{language}-{WIDTH}.webp"), str(alt))
        for name, alt in _PICTURES.items()
    }


def _template(kind, rules):
    needed = [rule for rule in rules if rule.required_for(kind.code)]
    parts = ((tab, [rule for rule in needed if rule.tab == tab.value]) for tab in Tab)
    return Template(
        label=kind.label,
        reason=str(REASONS.get(kind.code, _("For those who know that they need it; the questions do not lead here."))),
        worksheet=reverse("worksheet", args=[kind.code]),
        required=tuple(
            Asked(str(tab.label), tuple(capfirst(str(label_of(kind.model, rule.name))) for rule in chosen))
            for tab, chosen in parts
            if chosen
        ),
    )
