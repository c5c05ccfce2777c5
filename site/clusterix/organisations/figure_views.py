"""The page on which an organisation keeps its key figures."""

from django import forms
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clusterix.organisations import figures
from clusterix.organisations.models import KeyFigure
from clusterix.organisations.views import OrganisationFormView


class KeyFigureForm(forms.ModelForm):
    """One figure with its year and its source."""

    class Meta:
        model = KeyFigure
        fields = ("kind", "value", "currency", "year", "source")
        error_messages = {
            "value": {"required": gettext_lazy("Please give the figure.")},
            "year": {"required": gettext_lazy("Please give the year that the figure is about.")},
            "source": {"required": gettext_lazy("Please say where the figure comes from.")},
        }

    def __init__(self, *args, organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.organisation = organisation
        self.fields["value"].required = True

    def _get_validation_exclusions(self):
        """The organisation takes part, so that a second figure of the same year is found."""
        return super()._get_validation_exclusions() - {"organisation"}


class FiguresView(OrganisationFormView):
    """All figures, and the form for one more."""

    form_class = KeyFigureForm
    template_name = "organisations/admin/figures.html"
    header_icon = "order"
    page_title = gettext_lazy("Key figures")
    submit_label = gettext_lazy("Save the figure")
    explanation = gettext_lazy(
        "Each figure belongs to a year and has a source. It is public at once with the profile, and what was changed "
        "by whom is kept in the history."
    )

    def is_allowed(self, user):
        """The organisation's own people and the office."""
        return figures.may_update(user, self.organisation)

    def get_form_kwargs(self):
        """A new figure of this organisation."""
        return super().get_form_kwargs() | {"organisation": self.organisation}

    def get_context_data(self, **kwargs):
        """Add the figures there are."""
        return super().get_context_data(figures=figures.newest_first(self.organisation), **kwargs)

    def get_breadcrumbs_items(self):
        """Through the profile, where the person came from."""
        here = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        way = {"url": reverse("wagtailadmin_pages:edit", args=[self.organisation.pk]), "label": self.organisation.title}
        return [*self.breadcrumbs_items, way, here]

    def carry_out(self, form):
        """Store it."""
        figures.save(figure=form.instance, user=self.request.user)
        return _("Saved: %(figure)s.") % {"figure": form.instance}

    def get_success_url(self):
        """The list."""
        return reverse("organisations:figures", args=[self.organisation.pk])


class _OneFigureMixin:
    """A figure that exists."""

    def get_figure(self):
        """The figure of the address, if it belongs to the organisation."""
        return get_object_or_404(self.organisation.key_figures, pk=self.kwargs["figure"])


class ChangeFigureView(_OneFigureMixin, FiguresView):
    """A figure is corrected."""

    page_title = gettext_lazy("Change a key figure")

    def get_form_kwargs(self):
        """The form begins with what is stored."""
        return super().get_form_kwargs() | {"instance": self.get_figure()}

    def get_context_data(self, **kwargs):
        """The form alone, with the way to take the figure away."""
        remove = reverse("organisations:remove_figure", args=[self.organisation.pk, self.kwargs["figure"]])
        return super().get_context_data(**kwargs) | {"figures": None, "remove_url": remove}


class RemoveFigureView(_OneFigureMixin, FiguresView):
    """A figure that should not be there goes; the history keeps it."""

    form_class = forms.Form
    template_name = "organisations/admin/change.html"
    page_title = gettext_lazy("Remove a key figure")
    submit_label = gettext_lazy("Remove")
    explanation = gettext_lazy("The figure disappears from the profile at once. The history keeps what it was.")

    def get_form_kwargs(self):
        """Nothing is asked but whether."""
        return {name: value for name, value in super().get_form_kwargs().items() if name != "organisation"}

    def get_page_subtitle(self):
        """Which one."""
        return str(self.get_figure())

    def carry_out(self, form):
        """Remove it."""
        figure = self.get_figure()
        name = str(figure)
        figures.remove(figure=figure, user=self.request.user)
        return _("Removed: %(figure)s.") % {"figure": name}
