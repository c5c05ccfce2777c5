"""Writing the expert's opinion in the admin."""

from django.contrib import messages
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from clusterix.submissions.models import Dossier
from clusterix.submissions.refusals import Refused
from practices import opinions
from practices.models import ExpertOpinion
from practices.panels import OPINION_FORM


@require_http_methods(["GET", "POST"])
def write(request, number):
    """The form; what was typed wrongly stays in it, with the reason at the field."""
    dossier = Dossier.objects.select_related("record").filter(pk=number).first()
    if dossier is None:
        raise Refused(_("Only good practices have an expert opinion."))
    if why := opinions.refusal(request.user, dossier):
        raise Refused(why)
    opinion = opinions.opinion_of(number) or ExpertOpinion(dossier=dossier)
    panel = OPINION_FORM.bind_to_model(ExpertOpinion)
    form = panel.get_form_class()(request.POST or None, instance=opinion, for_user=request.user)
    if request.method == "POST" and form.is_valid():
        opinions.keep(opinion=form.save(commit=False), user=request.user)
        messages.success(request, _("The opinion is saved. It stands on the practice's page in both languages."))
        return redirect("records:desk", number)
    bound = panel.get_bound_panel(instance=opinion, request=request, form=form)
    context = {"dossier": dossier, "form": form, "panel": bound, "media": bound.media + form.media}
    return TemplateResponse(request, "practices/admin/opinion.html", context, status=400 if form.errors else 200)
