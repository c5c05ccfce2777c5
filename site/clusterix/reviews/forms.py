"""The reviewer's forms. What is required is decided when a review is sent (`work.problems`), so drafts always save."""

from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext_lazy as _

from clusterix.reviews.models import Recommendation
from clusterix.reviews.models.review import Confidence
from clusterix.reviews.work import LIMITS, LONG_COMMENT, Opinion

# Far above every limit that is asked for: what is typed is kept and then explained, never cut off.
_STORED = 10_000
_LABELS = {
    "strengths": (_("Strengths"), _("What is good about it? The author reads this.")),
    "must_fix": (_("Must be corrected"), _("What has to change before it can be published? The author reads this.")),
    "suggestions": (_("Suggestions"), _("What could make it better? The author reads this.")),
    "learned": (_("What did I learn from it?"), _("What would you take home? The author reads this.")),
    "confidential": (_("Confidential note to the office"), _("Only the Cluster Office reads this.")),
}


def _text(rows, **options):
    return forms.CharField(required=False, max_length=_STORED, widget=forms.Textarea({"rows": rows}), **options)


@dataclass(frozen=True)
class Question:
    """A criterion in the form: the fields for its mark and its comment."""

    label: str
    mark: forms.BoundField
    comment: forms.BoundField


@dataclass(frozen=True)
class Fault:
    """What is wrong with a field; `label` says which one, also where several fields are called the same."""

    field: forms.BoundField
    label: str
    text: str

    @property
    def target(self) -> str:
        """The id that a link to the field leads to."""
        return self.field.auto_id if self.field.use_fieldset else self.field.id_for_label


class ReviewForm(forms.Form):
    """Marks and comments by a rubric, then the rest of the review."""

    def __init__(self, *args, rubric, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.criteria = list(rubric.criteria.prefetch_related("levels"))
        for criterion in self.criteria:
            self.fields |= {
                f"mark-{criterion.code}": forms.TypedChoiceField(
                    choices=[(level.mark, level.text) for level in criterion.levels.all()],
                    coerce=int,
                    empty_value=None,
                    required=False,
                    widget=forms.RadioSelect,
                    label=_("Mark"),
                ),
                f"comment-{criterion.code}": _text(
                    4,
                    label=_("Why this mark?"),
                    help_text=_("The author reads this. The marks 1, 2 and 5 need at least %(least)d characters.")
                    % {"least": LONG_COMMENT},
                ),
            }
        for name, (label, help_text) in _LABELS.items():
            limit = _("At most %(most)d characters.") % {"most": LIMITS[name]}
            self.fields[name] = _text(5, label=label, help_text=f"{help_text} {limit}")
        self.fields["recommendation"] = forms.ChoiceField(
            choices=Recommendation.choices, required=False, widget=forms.RadioSelect, label=_("My recommendation")
        )
        self.fields["confidence"] = forms.TypedChoiceField(
            choices=Confidence.choices,
            coerce=int,
            empty_value=None,
            required=False,
            widget=forms.RadioSelect,
            label=_("How well do you know the field?"),
            help_text=_("Only the Cluster Office reads this."),
        )

    @property
    def questions(self) -> list[Question]:
        """The criteria in their order."""
        return [Question(one.label, self[f"mark-{one.code}"], self[f"comment-{one.code}"]) for one in self.criteria]

    @property
    def texts(self) -> list[forms.BoundField]:
        """The fields for free words."""
        return [self[name] for name in _LABELS]

    @property
    def faults(self) -> list[Fault]:
        """Every problem with the field it belongs to, in the order of the page."""
        about = {f"{part}-{one.code}": f"{one.label}: " for one in self.criteria for part in ("mark", "comment")}
        return [
            Fault(self[name], f"{about.get(name, '')}{self[name].label}", text)
            for name in self.fields
            for text in self.errors.get(name, ())
        ]

    def opinion(self) -> Opinion:
        """What was typed, as the verbs take it."""
        data = self.cleaned_data
        marks = {one.code: (data[f"mark-{one.code}"], data[f"comment-{one.code}"]) for one in self.criteria}
        rest = {name: data[name] for name in ("recommendation", "confidence", *_LABELS)}
        return Opinion(marks=marks, **rest)


def initial_of(review) -> dict:
    """A saved draft as the form's starting values."""
    values = {name: getattr(review, name) for name in ("recommendation", "confidence", *_LABELS)}
    for row in review.marks.select_related("criterion"):
        values |= {f"mark-{row.criterion.code}": row.mark, f"comment-{row.criterion.code}": row.comment}
    return values


class DeclareForm(forms.Form):
    """Taking an assignment on: the declaration has to be made knowingly."""

    agreed = forms.BooleanField(
        label=_("Yes, I declare this."), error_messages={"required": _("Please tick this if you make the declaration.")}
    )


class DeclineForm(forms.Form):
    """Stepping back."""

    WHY = (
        ("conflict", _("I have a conflict of interest.")),
        ("other", _("I have no time, or it is not my field.")),
    )
    why = forms.ChoiceField(
        choices=WHY,
        widget=forms.RadioSelect,
        label=_("Why can you not take it on?"),
        error_messages={"required": _("Please choose one of the two.")},
    )
    reason = forms.CharField(
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        label=_("Anything the Cluster Office should know"),
        help_text=_("You need not write anything. The author never sees this."),
    )
