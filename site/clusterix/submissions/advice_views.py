"""The page of advice on a record's texts."""

from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from clusterix.submissions.advice import advise_record
from clusterix.submissions.anchors import anchors
from clusterix.submissions.completeness import label_of
from clusterix.submissions.permissions import may_write
from clusterix.submissions.refusals import Refused
from clusterix.submissions.views import readable


@require_GET
def show(request, number):
    """Advice on the newest text, field by field, each with the way to its place in the form."""
    dossier = readable(request, number)
    record = dossier.record.specific
    if not may_write(request.user, record):
        raise Refused(_("Advice is for those who can write the record now."))
    context = {
        "dossier": dossier,
        "record": record,
        "groups": groups_of(record),
        "edit_url": reverse("wagtailadmin_pages:edit", args=[record.pk]),
    }
    return TemplateResponse(request, "submissions/admin/advice.html", context)


def groups_of(record):
    """Advice by field: label of the field, its place in the form, what there is to say."""
    where, found = anchors(record), {}
    for advice in advise_record(record.get_latest_revision_as_object()):
        found.setdefault(advice.field, []).append(advice)
    return [(_label(record, field), where.get(field.partition(".")[0], ""), items) for field, items in found.items()]


def _label(record, field):
    """What people call a field; one in a row with its list and number."""
    name, *in_row = field.split(".")
    label = label_of(type(record), name)
    if not in_row:
        return label
    number, text = in_row
    row_model = type(record)._meta.get_field(name).related_model
    words = {"list": label, "number": number, "field": label_of(row_model, text)}
    return _("%(list)s, row %(number)s: %(field)s") % words
