"""The pages on which a person takes another mail address, or closes the own account."""

from django.contrib import messages
from django.contrib.auth import logout
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from clusterix.organisations.accounts import address, closing
from clusterix.organisations.accounts.forms import AddressForm, PasswordForm
from clusterix.organisations.domain import is_last_administrator
from clusterix.organisations.refusals import Refused


@method_decorator(sensitive_post_parameters("password"), name="dispatch")
class AddressView(WagtailAdminTemplateMixin, FormView):
    """Asks for the new address, to which a link is mailed."""

    form_class = AddressForm
    template_name = "organisations/admin/change.html"
    page_title = gettext_lazy("Another e-mail address")
    header_icon = "mail"

    def get_form_kwargs(self):
        """It is about oneself."""
        return super().get_form_kwargs() | {"user": self.request.user}

    def get_context_data(self, **kwargs):
        """What happens next."""
        words = _(
            "You sign in with %(address)s now. We send a link to the new address; once you have opened it, the new one "
            "counts. Your address of until now is told too."
        )
        explanation = words % {"address": self.request.user.email}
        return super().get_context_data(explanation=explanation, submit_label=_("Send the link"), **kwargs)

    def form_valid(self, form):
        """Mail the link."""
        try:
            address.ask(user=self.request.user, address=form.cleaned_data["address"])
        except Refused as refusal:
            form.add_error(None, str(refusal))
            return self.form_invalid(form)
        words = _("We have sent a link to %(address)s. Until you open it, nothing changes.")
        messages.success(self.request, words % {"address": form.cleaned_data["address"]})
        return redirect("wagtailadmin_account")


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
