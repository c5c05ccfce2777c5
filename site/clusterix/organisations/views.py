"""What the office does to an organisation as a whole: it ends, or becomes part of another."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from clusterix.organisations import changes
from clusterix.organisations.forms import EndForm, MergeForm
from clusterix.organisations.models import OrganisationPage
from clusterix.organisations.permissions import holds
from clusterix.organisations.refusals import Refused
from clusterix.organisations.roles import OfficeRole


class OrganisationFormView(WagtailAdminTemplateMixin, FormView):
    """A page of the admin about one organisation; what is answered is carried out or refused with a reason."""

    template_name = "organisations/admin/change.html"
    header_icon = "group"
    explanation = ""
    submit_label = ""

    def dispatch(self, request, *args, **kwargs):
        """Only those who may."""
        self.organisation = get_object_or_404(OrganisationPage, pk=kwargs["pk"]).source
        if not self.is_allowed(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def is_allowed(self, user):
        """The office, unless a page says otherwise."""
        return holds(user, OfficeRole.OFFICE_EDITOR)

    def get_page_subtitle(self):
        """Whose page it is."""
        return self.organisation.title

    def get_context_data(self, **kwargs):
        """Add the words around the form, and the scripts of its fields."""
        context = super().get_context_data(explanation=self.explanation, submit_label=self.submit_label, **kwargs)
        return context | {"media": context["form"].media}

    def get_breadcrumbs_items(self):
        """Back to the organisation."""
        here = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        way = {"url": reverse("wagtailadmin_explore", args=[self.organisation.pk]), "label": self.organisation.title}
        return [*self.breadcrumbs_items, way, here]

    def form_valid(self, form):
        """Carry it out; a refusal is shown at the form."""
        try:
            messages.success(self.request, self.carry_out(form))
        except Refused as refusal:
            form.add_error(None, str(refusal))
            return self.form_invalid(form)
        return redirect(self.get_success_url())

    def get_success_url(self):
        """Back to the organisation."""
        return reverse("wagtailadmin_explore", args=[self.organisation.pk])


class EndView(OrganisationFormView):
    """An organisation ends."""

    form_class = EndForm
    page_title = gettext_lazy("End the organisation")
    explanation = gettext_lazy("Its profile and its records stay readable. All its memberships end on the same day.")
    submit_label = gettext_lazy("End the organisation")

    def carry_out(self, form):
        """End it."""
        changes.end(organisation=self.organisation, on=form.cleaned_data["on"], user=self.request.user)
        return _("“%(name)s” has ended.") % {"name": self.organisation.title}


class MergeView(OrganisationFormView):
    """An organisation becomes part of another."""

    form_class = MergeForm
    page_title = gettext_lazy("Merge into another organisation")
    explanation = gettext_lazy(
        "All its records and people move to the other organisation. No record's address changes, and the old profile "
        "leads to the new one. This cannot be undone."
    )
    submit_label = gettext_lazy("Merge")

    def get_form_kwargs(self):
        """The form offers all but this one."""
        return super().get_form_kwargs() | {"organisation": self.organisation}

    def carry_out(self, form):
        """Merge it."""
        target = form.cleaned_data["target"]
        moved = changes.merge(source=self.organisation, target=target, user=self.request.user)
        return _("“%(name)s” is now part of “%(target)s”. Records moved: %(count)s.") % {
            "name": self.organisation.title,
            "target": target.title,
            "count": moved,
        }
