"""The pages of consents in the admin, below a record, and the register of all of them."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from clusterix.media.models import ClusterixDocument, Visibility
from clusterix.submissions.consents import domain, register, wording
from clusterix.submissions.consents.forms import AuthorisationForm, ConsentForm, WithdrawForm
from clusterix.submissions.consents.persons import standings
from clusterix.submissions.models import Authorisation, Consent
from clusterix.submissions.refusals import Refused
from clusterix.submissions.views import readable

_KINDS = {
    "consent": (Consent, ConsentForm, domain.record_consent, gettext_lazy("Write down a consent")),
    "authorisation": (
        Authorisation,
        AuthorisationForm,
        domain.record_authorisation,
        gettext_lazy("Write down an authorisation"),
    ),
}


def _dossier(request, number, *, writing=False):
    """The dossier for those who may see its consents. Raises Refused."""
    dossier = readable(request, number)
    if not (domain.may_record if writing else domain.may_see)(request.user, dossier):
        raise Refused(_("You do not have the role that records this."))
    return dossier


@never_cache
@require_GET
def show(request, number):
    """Who appears in the newest text, whether they have agreed, and everything that was written down."""
    dossier = _dossier(request, number)
    record = dossier.record.specific
    newest = record.get_latest_revision_as_object()
    context = {
        "dossier": dossier,
        "record": record,
        "people": standings(newest, dossier),
        "problems": domain.lacking_authorisation(dossier),
        "consents": dossier.consents.select_related("document"),
        "authorisations": dossier.authorisations.select_related("document"),
        "may_record": domain.may_record(request.user, dossier),
    }
    return TemplateResponse(request, "submissions/admin/consents/show.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def add(request, number, kind):
    """Write one down; what was typed stays there while anything is wrong."""
    dossier = _dossier(request, number, writing=True)
    _model, form_class, verb, title = _KINDS[kind]
    known = {"person_name": request.GET.get("person", "")}
    form = form_class(request.POST or None, request.FILES or None, initial=known)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            document = _kept(form.cleaned_data.get("file"), request.user, dossier)
            verb(dossier=dossier, user=request.user, document=document, **form.values())
        messages.success(request, _("It has been written down."))
        return redirect("records:consents", number)
    context = {
        "dossier": dossier,
        "form": form,
        "title": title,
        "wordings": wording.both(kind, dossier.record.specific),
        "groups": [(heading, [form[name] for name in names]) for heading, names in form.groups],
        "submit_label": _("Write it down"),
    }
    return TemplateResponse(request, "submissions/admin/consents/form.html", context, status=_status(form))


def _kept(file, user, dossier):
    """The file of a consent is for the office; the people of the organisation that uploaded it find it too."""
    if not file:
        return None
    title = _("Consent, record no. %(number)d") % {"number": dossier.number}
    return ClusterixDocument.objects.create(title=title, file=file, visibility=Visibility.OFFICE, uploaded_by_user=user)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request, number, kind, pk):
    """Write down that somebody no longer agrees."""
    dossier = _dossier(request, number, writing=True)
    permission = _KINDS[kind][0].objects.filter(dossier=dossier, pk=pk, withdrawn_on=None).first()
    if permission is None:
        raise Refused(_("This has been withdrawn already."))
    form = WithdrawForm(request.POST or None, permission=permission)
    if request.method == "POST" and form.is_valid():
        domain.withdraw(permission=permission, user=request.user, **form.cleaned_data)
        messages.success(request, _("The withdrawal has been written down, and those who have to act were told."))
        return redirect("records:consents", number)
    context = {
        "dossier": dossier,
        "form": form,
        "title": _("Withdrawal"),
        "permission": permission,
        "groups": [("", list(form))],
        "submit_label": _("Write down the withdrawal"),
    }
    return TemplateResponse(request, "submissions/admin/consents/form.html", context, status=_status(form))


def _status(form):
    return 422 if form.is_bound else 200


@never_cache
@require_GET
def all_of_them(request):
    """The register: what has ended without being carried out, what ends soon, everything."""
    if not register.may_read(request.user):
        raise Refused(_("You do not have the role that reads this."))
    which = request.GET.get("show", register.OPEN)
    rows = register.rows(which)
    page = Paginator(rows, 50).get_page(request.GET.get("p"))
    context = {"page": page, "which": which, "choices": register.CHOICES}
    return TemplateResponse(request, "submissions/admin/consents/register.html", context)
