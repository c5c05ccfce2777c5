"""“Our people”: who works for an organisation, who is invited, and what may be done about it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from clusterix.organisations import domain
from clusterix.organisations.invitations import domain as invitations
from clusterix.organisations.members.forms import InviteForm, RemoveForm, RoleForm
from clusterix.organisations.models import OrganisationPage, User
from clusterix.organisations.permissions import administered_by, manages_people
from clusterix.organisations.refusals import Refused
from clusterix.organisations.views import OrganisationFormView
from clusterix.vocabularies.collation import sort_key


def ours(request):
    """Lead an administrator to the people of the own organisation; let them choose where there are several."""
    found = list(administered_by(request.user).order_by("title"))
    if len(found) == 1:
        return redirect("organisations:people", found[0].pk)
    return TemplateResponse(request, "organisations/admin/our_people.html", {"organisations": found})


class PeopleView(OrganisationFormView):
    """All members, open invitations, and the form for one more."""

    form_class = InviteForm
    template_name = "organisations/admin/people.html"
    header_icon = "group"
    page_title = gettext_lazy("People")
    submit_label = gettext_lazy("Send the invitation")
    explanation = gettext_lazy(
        "People write in the name of the organisation as long as they belong to it. What they wrote stays with the "
        "organisation when they leave."
    )

    def is_allowed(self, user):
        """The organisation's administrators and the office."""
        return manages_people(user, self.organisation)

    def get_initial(self):
        """Mails are written in the organisation's language unless told otherwise."""
        return {"language": self.organisation.locale.language_code}

    def get_context_data(self, **kwargs):
        """Add who is there and who is invited."""
        people = self.organisation.memberships.current().select_related("user__wagtail_userprofile")
        language = (get_language() or "hu")[:2]
        return super().get_context_data(
            members=sorted(people, key=lambda one: sort_key(str(one.user), language)),
            invitations=self.organisation.invitations.open().select_related("invited_by").order_by("-sent_at"),
            organisation=self.organisation,
            has_administrator=domain.has_administrator(self.organisation),
            **kwargs,
        )

    def carry_out(self, form):
        """Invite."""
        invitations.invite(organisation=self.organisation, by=self.request.user, **form.cleaned_data)
        return _("The invitation was sent to %(address)s.") % {"address": form.cleaned_data["email"]}

    def get_success_url(self):
        """The list; for somebody who has just given up looking after it, the page that is still open to them."""
        user = User.objects.get(pk=self.request.user.pk)
        if self.is_allowed(user):
            return reverse("organisations:people", args=[self.organisation.pk])
        return reverse("wagtailadmin_home" if user.has_perm("wagtailadmin.access_admin") else "front_door")


class _MemberView(PeopleView):
    """A question about one member."""

    template_name = "organisations/admin/change.html"

    def get_form_kwargs(self):
        """The form is about the member of the address, if they belong to the organisation today."""
        people = self.organisation.memberships.current().select_related("user", "organisation")
        self.membership = get_object_or_404(people, pk=self.kwargs["membership"])
        return super(PeopleView, self).get_form_kwargs() | {"membership": self.membership}

    def get_initial(self):
        """What is asked about is as it stands now."""
        return {"role": self.membership.role}

    def get_context_data(self, **kwargs):
        """The question alone."""
        return super(PeopleView, self).get_context_data(**kwargs)

    def get_page_subtitle(self):
        """Who it is about."""
        return f"{self.membership.user} – {self.organisation.title}"

    def get_breadcrumbs_items(self):
        """Through the list, where the person came from."""
        here = {"url": "", "label": self.get_page_title(), "sublabel": str(self.membership.user)}
        way = {
            "url": reverse("organisations:people", args=[self.organisation.pk]),
            "label": _("People"),
            "sublabel": self.organisation.title,
        }
        return [*self.breadcrumbs_items, way, here]


class RoleView(_MemberView):
    """A member gets another role."""

    form_class = RoleForm
    page_title = gettext_lazy("Change the role")
    submit_label = gettext_lazy("Change the role")
    explanation = gettext_lazy("The person gets a mail about it, and the change is kept in the history.")

    def carry_out(self, form):
        """Change it."""
        member = domain.change_role(membership=self.membership, role=form.cleaned_data["role"], by=self.request.user)
        return _("%(person)s is %(role)s now.") % {"person": member.user, "role": member.get_role_display()}


class RemoveView(_MemberView):
    """A member leaves."""

    form_class = RemoveForm
    page_title = gettext_lazy("Remove from the organisation")
    submit_label = gettext_lazy("Remove")
    explanation = gettext_lazy(
        "The person cannot write in the name of the organisation from now on and gets a mail about it. Their texts "
        "and the history stay; their account stays theirs."
    )

    def carry_out(self, form):
        """Let the person go."""
        domain.end_membership(membership=self.membership, by=self.request.user, at_once=True)
        return _("%(person)s does not belong to the organisation any more.") % {"person": self.membership.user}


_ACTS = {
    "send_again": (invitations.send_again, gettext_lazy("The invitation was sent to %(address)s again.")),
    "cancel": (invitations.cancel, gettext_lazy("The invitation of %(address)s was called back.")),
}


@require_POST
def act_on_invitation(request, pk, invitation, act):
    """Send an invitation again or call it back."""
    organisation = get_object_or_404(OrganisationPage, pk=pk).source
    if not manages_people(request.user, organisation):
        raise PermissionDenied
    found = get_object_or_404(organisation.invitations, pk=invitation)
    verb, words = _ACTS[act]
    try:
        verb(invitation=found, by=request.user)
        messages.success(request, words % {"address": found.email})
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("organisations:people", organisation.pk)
