"""The forms of beginning a record."""

from django import forms
from django.utils.translation import gettext_lazy as _

from clusterix.submissions.beginning.questions import QUESTIONS

_ANSWERS = [("yes", _("Yes")), ("no", _("No"))]


class QuestionsForm(forms.Form):
    """Five questions, each answered by yes or no."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for question in QUESTIONS:
            self.fields[question.name] = forms.TypedChoiceField(
                label=question.text,
                help_text=question.hint,
                choices=_ANSWERS,
                widget=forms.RadioSelect,
                coerce=lambda answer: answer == "yes",
                error_messages={"required": _("Please answer yes or no.")},
            )


class BeginForm(forms.Form):
    """The working title, and for whom the record is written where somebody works for several organisations."""

    title = forms.CharField(
        label=_("Working title"),
        max_length=100,
        help_text=_("In one sentence: who achieved what? You can change it at any time."),
    )
    organisation = forms.ModelChoiceField(queryset=None, label=_("Organisation"), empty_label=None)

    def __init__(self, *args, organisations, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation"].queryset = organisations
        self.fields["organisation"].initial = organisations.first()
        if organisations.count() == 1:
            self.fields["organisation"].widget = forms.HiddenInput()
