"""Views of the admin: all vocabularies on one page, their lists, and how a term is changed, closed and opened."""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import CharField, Count, Q, Value
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import DeleteView, EditView, IndexView, WagtailAdminTemplateMixin
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from clusterix.vocabularies import changes, groups
from clusterix.vocabularies.domain import close, reopen

HOME = [{"url": reverse_lazy("wagtailadmin_home"), "label": _("Home")}]
ALL = {"url": reverse_lazy("vocabularies"), "label": _("Vocabularies")}


def may_keep(user, model) -> bool:
    """Whether somebody may change a vocabulary."""
    return policy_registry.get_by_type(model).user_has_any_permission(user, ["add", "change"])


def may_keep_any(user) -> bool:
    """Whether somebody may change any vocabulary at all."""
    return any(may_keep(user, model) for model in groups.NAMES)


class VocabulariesView(WagtailAdminTemplateMixin, TemplateView):
    """Where the office finds a vocabulary: all of them, in groups, with what is to be confirmed."""

    template_name = "vocabularies/overview.html"
    page_title = _("Vocabularies")
    header_icon = "list-ul"
    _show_breadcrumbs = True
    breadcrumbs_items = HOME

    def dispatch(self, request, *args, **kwargs):
        """Only for those who keep some vocabulary."""
        if not may_keep_any(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        """Home, then this page."""
        return [*HOME, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        """The groups with their vocabularies: name, address, how many terms, how many of them to be confirmed."""
        counts = _counts()
        shown = [
            (
                title,
                [_row(model, counts[model._meta.model_name]) for model in held if may_keep(self.request.user, model)],
            )
            for title, held in groups.GROUPS
        ]
        return super().get_context_data(**kwargs) | {"groups": [(title, rows) for title, rows in shown if rows]}


def _counts():
    """How many terms each vocabulary has, with one query."""
    first, *others = (
        model.objects.order_by()
        .annotate(name=Value(model._meta.model_name, output_field=CharField()))
        .values("name")
        .annotate(total=Count("pk"), doubtful=Count("pk", filter=Q(to_confirm=True)))
        .values_list("name", "total", "doubtful")
        for model in groups.NAMES
    )
    found = {model._meta.model_name: (0, 0) for model in groups.NAMES}
    return found | {name: (total, doubtful) for name, total, doubtful in first.union(*others, all=True)}


def _row(model, counts):
    address = reverse(f"{groups.NAMES[model]}:index")
    return {
        "name": model._meta.verbose_name_plural,
        "url": address,
        "total": counts[0],
        "doubtful": counts[1],
        "doubtful_url": f"{address}?to_confirm=true",
    }


class TermListView(IndexView):
    """The terms of one vocabulary, in the order in which records offer them."""

    breadcrumbs_items = [*HOME, ALL]

    def order_queryset(self, queryset):
        """By a column that somebody has chosen; else in their order, alphabetical in the language of the reader."""
        return super().order_queryset(queryset) if self.ordering else queryset.in_order()

    def get_list_more_buttons(self, instance):
        """The last button says what it does."""
        buttons = super().get_list_more_buttons(instance)
        for button in buttons:
            if button.url == self.get_delete_url(instance):
                button.label = act_of(instance).label
        return buttons


class TermEditView(EditView):
    """Changes a term and logs each field that is another one."""

    breadcrumbs_items = [*HOME, ALL]

    @property
    def delete_item_label(self):
        """What can be done with the term besides."""
        return act_of(self.object).label

    @transaction.atomic
    def save_instance(self):
        """Save, and remember what was there before."""
        before = changes.written(self.model.objects.get(pk=self.object.pk))
        term = self.form.save()
        told = changes.differences(before, changes.written(self.model.objects.get(pk=term.pk)))
        if told:
            log(term, changes.EDITED, user=self.request.user, data={"changes": told}, content_changed=True)
        return term


@dataclass(frozen=True)
class _Act:
    """What takes a term out of use, or back. `action` is its name in the log."""

    code: str
    label: str
    message: str
    verb: Callable | None = None
    action: str = ""


_DELETE = _Act("delete", _("Delete"), _("“%(object)s” has been deleted."))
_CLOSE = _Act("close", _("Close"), _("“%(object)s” can no longer be chosen."), close, changes.CLOSED)
_REOPEN = _Act("reopen", _("Reopen"), _("“%(object)s” can be chosen again."), reopen, changes.REOPENED)


def act_of(term) -> _Act:
    """A term that nobody could choose yet is deleted; any other is closed, and a closed one opened again."""
    if not term.begun:
        return _DELETE
    return _REOPEN if term.closed else _CLOSE


class RemoveTermView(DeleteView):
    """Deletes a term that nobody could choose yet, closes any other, and opens a closed one."""

    template_name = "vocabularies/remove_term.html"
    breadcrumbs_items = [*HOME, ALL]

    @cached_property
    def act(self):
        """What will be done."""
        return act_of(self.object)

    @property
    def page_title(self):
        """What will be done, in a word."""
        return self.act.label

    @property
    def success_message(self):
        """What was done."""
        return self.act.message

    def form_valid(self, form):
        """A term in use is no obstacle: it stays where it is used."""
        self.usage = None
        return super().form_valid(form)

    @transaction.atomic
    def delete_action(self):
        """Delete, close or reopen; the log tells which."""
        if self.act.verb is None:
            super().delete_action()
            return
        before = changes.written(self.object)
        self.act.verb(term=self.object)
        told = changes.differences(before, changes.written(self.object))
        log(self.object, self.act.action, user=self.request.user, data={"changes": told}, content_changed=True)
