"""Pages of the admin: one's own second factor, and the reset of somebody else's."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from clusterix.organisations.accounts.forms import PasswordForm
from clusterix.organisations.models import User
from clusterix.organisations.refusals import Refused
from clusterix.organisations.second_factor import domain
from clusterix.organisations.second_factor.views import show_codes


@method_decorator(sensitive_post_parameters("password"), name="dispatch")
class OwnView(WagtailAdminTemplateMixin, FormView):
    """How it stands, new recovery codes, another app, and the way back where it is not required."""

    form_class = PasswordForm
    template_name = "organisations/admin/second_factor/own.html"
    page_title = gettext_lazy("Second factor")
    header_icon = "key"

    def get_form_kwargs(self):
        """It is about oneself."""
        return super().get_form_kwargs() | {"user": self.request.user}

    def get_context_data(self, **kwargs):
        """How it stands."""
        user = self.request.user
        return super().get_context_data(
            has_one=domain.has_one(user),
            is_required=domain.is_required_of(user),
            codes_left=domain.codes_left(user),
            **kwargs,
        )

    def form_valid(self, form):
        """New codes, or without it again."""
        here = reverse("organisations:second_factor")
        try:
            if "switch_off" not in self.request.POST:
                return show_codes(self.request, domain.new_codes(user=self.request.user), here)
            domain.switch_off(user=self.request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
            return self.form_invalid(form)
        messages.success(self.request, _("The second factor is switched off."))
        return redirect(here)


def reset(request, pk):
    """An administrator helps somebody who has lost app and recovery codes."""
    if not request.user.is_superuser:
        raise PermissionDenied
    person = get_object_or_404(User, pk=pk)
    if request.method == "POST":
        try:
            domain.reset(user=person, by=request.user)
            messages.success(request, _("%(person)s has to set up the second factor anew.") % {"person": person})
            return redirect("wagtailusers_users:index")
        except Refused as refusal:
            messages.error(request, str(refusal))
    context = {"person": person, "has_one": domain.has_one(person)}
    return TemplateResponse(request, "organisations/admin/second_factor/reset.html", context)
