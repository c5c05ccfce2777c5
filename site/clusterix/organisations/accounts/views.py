"""The page on which a person closes the own account."""

from django.contrib.auth import logout
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from clusterix.organisations.accounts import closing
from clusterix.organisations.accounts.forms import PasswordForm
from clusterix.organisations.domain import is_last_administrator
from clusterix.organisations.refusals import Refused


@method_decorator(sensitive_post_parameters("password"), name="dispatch")
class CloseView(WagtailAdminTemplateMixin, FormView):
    """Explains what stays and what goes, and closes the account."""

    form_class = PasswordForm
    template_name = "organisations/admin/close_account.html"
    page_title = gettext_lazy("Close my account")
    header_icon = "user"

    def get_form_kwargs(self):
        """It is about oneself."""
        return super().get_form_kwargs() | {"user": self.request.user}

    def get_context_data(self, **kwargs):
        """Name the organisations that would be left without an administrator."""
        mine = self.request.user.memberships.filter(ends_on=None).select_related("organisation")
        left = [one.organisation.title for one in mine if is_last_administrator(one)]
        return super().get_context_data(left_alone=left, submit_label=self.page_title, **kwargs)

    def form_valid(self, form):
        """Close it, and show the way out."""
        try:
            closing.close(user=self.request.user, by=self.request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
            return self.form_invalid(form)
        logout(self.request)
        return redirect("front_door")
