"""The pages on which the office keeps the field tables."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from wagtail.log_actions import registry as log_registry

from clusterix.submissions.completeness import label_of
from clusterix.submissions.field_tables import current, domain, sources
from clusterix.submissions.field_tables.forms import RuleForm
from clusterix.submissions.models.field_table import FieldRule, FieldTable, Tab
from clusterix.submissions.refusals import Refused


def _check(request):
    if not domain.may_keep(request.user):
        raise Refused(_("Only the Cluster Office changes the templates."))


def _name(type_code):
    return capfirst(str(sources()[type_code].model._meta.verbose_name))


def _label(table, name):
    return capfirst(str(label_of(sources()[table.type_code].model, name)))


def _row(table, rule):
    """A rule with the label of its field and the names of the kinds that need it."""
    kinds = sources()[table.type_code].kinds
    needed = [label for code, label in kinds.items() if rule.required_for(code)]
    everywhere = _("every kind") if len(needed) == len(kinds) > 1 else ""
    return rule, _label(table, rule.name), everywhere or ", ".join(str(label) for label in needed)


@require_GET
def index(request):
    """The tables of all types with their versions."""
    _check(request)
    versions = {type_code: [] for type_code in sources()}
    for table in FieldTable.objects.filter(type_code__in=versions):
        versions[table.type_code].append(table)
    rows = [(_name(type_code), type_code, tables) for type_code, tables in versions.items()]
    return TemplateResponse(request, "submissions/admin/field_tables/index.html", {"rows": rows})


@require_GET
def show(request, pk):
    """One version: its fields tab by tab, what differs from the version in force, and its history."""
    _check(request)
    table = get_object_or_404(FieldTable.objects.prefetch_related("rules"), pk=pk)
    changed = dict(domain.differences(current(table.type_code), table)) if table.in_force_since is None else {}
    fields = FieldRule._meta
    context = {
        "table": table,
        "name": _name(table.type_code),
        "tabs": [(tab.label, [_row(table, rule) for rule in table.in_order() if rule.tab == tab.value]) for tab in Tab],
        "changed": [
            (_label(table, name), [str(fields.get_field(key).verbose_name) for key in keys])
            for name, keys in changed.items()
        ],
        "history": log_registry.get_logs_for_instance(table).select_related("user")[:50],
    }
    return TemplateResponse(request, "submissions/admin/field_tables/show.html", context)


@require_POST
def draft(request, type_code):
    """Begin the next version, or go on with the one that was begun."""
    if type_code not in sources():
        raise Refused(_("There is no such template."))
    return redirect("records:field_table", domain.draft(type_code=type_code, user=request.user).pk)


@require_http_methods(["GET", "POST"])
def edit(request, pk, name):
    """What a draft asks of one field."""
    _check(request)
    rule = get_object_or_404(FieldRule.objects.select_related("table"), table=pk, name=name)
    form = RuleForm(request.POST or None, instance=rule)
    if request.method == "POST" and form.is_valid():
        fresh = FieldRule.objects.select_related("table").get(pk=rule.pk)
        domain.change(rule=fresh, user=request.user, **form.cleaned_data)
        messages.success(request, _("Saved in the draft. It takes effect when the version is put in force."))
        return redirect("records:field_table", pk)
    context = {
        "form": form,
        "rule": rule,
        "label": _label(rule.table, rule.name),
        "table": rule.table,
        "name": _name(rule.table.type_code),
    }
    return TemplateResponse(request, "submissions/admin/field_tables/edit.html", context)


@require_POST
def put_in_force(request, pk):
    """Let new records use a draft."""
    table = get_object_or_404(FieldTable, pk=pk)
    domain.put_in_force(table=table, user=request.user, note=request.POST.get("note", ""))
    messages.success(request, _("The version is in force. Records that are under way keep theirs."))
    return redirect("records:field_tables")


@require_POST
def discard(request, pk):
    """Throw a draft away."""
    domain.discard(table=get_object_or_404(FieldTable, pk=pk), user=request.user)
    messages.success(request, _("The draft is gone."))
    return redirect("records:field_tables")


@require_POST
def adopt(request, number):
    """Let a record use the version in force."""
    from clusterix.submissions.views import readable

    domain.adopt(dossier=readable(request, number), user=request.user)
    messages.success(request, _("The record uses the new version of the template now."))
    return redirect("records:desk", number)
