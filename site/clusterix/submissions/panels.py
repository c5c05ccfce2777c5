"""The editing form of a record: its tabs, their order, guidance and limits come from the field table."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
    get_form_for_model,
)

from clusterix.submissions.completeness import rather_long
from clusterix.submissions.field_tables import for_record, newer_for
from clusterix.submissions.forms import RecordForm, RowForm, RowsFormSet
from clusterix.submissions.lengths import WHOLE_LIMIT, WHOLE_RECOMMENDED, count
from clusterix.submissions.models.field_table import Tab
from clusterix.vocabularies.choices import terms_in
from clusterix.vocabularies.models import CanvasCell, Term
from clusterix.vocabularies.widgets import TermBoxes


class RuledPanel:
    """What panels of fields and of rows share: guidance, examples and limits of their rule."""

    template_name = ""

    @cached_property
    def rule(self):
        """The rule of the field in the version that the record was started with."""
        return for_record(self.instance).rule(self.panel.rule_name)

    def get_context_data(self, parent_context=None):
        """Add the rule to what Wagtail's panel shows."""
        context = super().get_context_data(parent_context)
        kind = getattr(self.instance, "kind", "")
        return context | {"rule": self.rule, "required": self.rule.required_for(kind), "cell": self._cell()}

    def _cell(self):
        """The cell of the strategy canvas that the field fills (R01); None for a field that fills none."""
        cells = terms_in(CanvasCell.objects.all()) if self.rule.canvas else ()
        return next((cell for cell in cells if cell.code == self.rule.canvas), None)


class RecordFieldPanel(FieldPanel):
    """A field with its guidance, two examples and a counter. Terms of which several may be chosen are boxes."""

    @property
    def rule_name(self):
        """The name of the field in the table."""
        return self.field_name

    def get_form_options(self):
        """Boxes can be used by keyboard and show what is chosen; a list that scrolls can and does not."""
        options = super().get_form_options()
        if self.db_field.many_to_many and issubclass(self.db_field.related_model, Term):
            options.setdefault("widgets", {}).setdefault(self.field_name, TermBoxes)
        return options

    class BoundPanel(RuledPanel, FieldPanel.BoundPanel):
        template_name = "submissions/admin/panels/field.html"

        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            if self.bound_field is None:
                return
            self.help_text = self.rule.help or self.help_text
            if self.rule.maximum:
                limits = {"data-recommended": self.rule.maximum, "data-limit": self.rule.hard_limit}
                if self.field_name in self.instance.WHOLE_TEXT:
                    limits["data-summed"] = "yes"
                self.bound_field.field.widget.attrs.update(limits)
                self.bound_field.field.widget.attrs.pop("maxlength", None)

        def get_context_data(self, parent_context=None):
            """Add what is said of a text between the aim and the limit: scripts count on from there."""
            return super().get_context_data(parent_context) | {"rather_long": self._rather_long()}

        def _rather_long(self):
            text = getattr(self.instance, self.field_name, None) if self.rule.maximum else None
            if not isinstance(text, str) or self.bound_field is None or self.bound_field.errors:
                return ""
            return rather_long(number, self.rule) if (number := count(text)) > self.rule.maximum else ""


class RecordRowsPanel(InlinePanel):
    """A list of rows with its guidance."""

    @property
    def rule_name(self):
        """The name of the list in the table."""
        return self.relation_name

    def get_form_options(self):
        """Rows that share what they offer; in a draft they may lack what they need at submission."""
        options = super().get_form_options()
        inner = self.child_edit_handler.get_form_options()
        later = inner.get("defer_required_on_fields", [])
        model = self.db_field.related_model
        options["formsets"][self.relation_name] |= {
            "formset": RowsFormSet,
            "form": get_form_for_model(model, form_class=RowForm, defer_required_on_fields=later),
        }
        return options

    class BoundPanel(RuledPanel, InlinePanel.BoundPanel):
        template_name = "submissions/admin/panels/rows.html"

        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.help_text = self.rule.help or self.help_text


class TabPanel(ObjectList):
    """One tab; the form gives it its panels when it is shown."""

    def __init__(self, *args, code="", **kwargs):
        super().__init__(*args, **kwargs)
        self.code = code

    def clone_kwargs(self):
        """Keep the code when bound to a model."""
        return super().clone_kwargs() | {"code": self.code}

    class BoundPanel(ObjectList.BoundPanel):
        @property
        def visible_children_with_identifiers(self):
            """The panels of the tab with the names of their fields."""
            return [(child, name_of(child.panel)) for child in self.visible_children]


class RecordTabs(TabbedInterface):
    """The form of a record: a flat list of panels, put into tabs by the field table when it is shown."""

    def on_model_bound(self):
        """Make the tabs ready once for the model."""
        super().on_model_bound()
        tabs = (TabPanel(heading=tab.label, code=tab.value) for tab in Tab)
        self.tabs = [tab.bind_to_model(self.model) for tab in tabs]

    class BoundPanel(TabbedInterface.BoundPanel):
        template_name = "submissions/admin/panels/form.html"

        @cached_property
        def children(self):
            """The tabs that have panels, each with its own in the order of the table."""
            members = placed(self.panel, self.instance)
            return [bound for tab in self.panel.tabs if (bound := self._tab(tab, members.get(tab.code, ())))]

        def _tab(self, tab, members):
            if not members:
                return None
            common = {"instance": self.instance, "request": self.request, "form": self.form}
            prefix = f"{self.prefix}-child-{tab.code}"
            bound = tab.get_bound_panel(prefix=prefix, **common)
            bound.__dict__["children"] = [
                panel.get_bound_panel(prefix=f"{prefix}-child-{name_of(panel)}", **common) for panel in members
            ]
            return bound

        @property
        def visible_children_with_identifiers(self):
            """The tabs with their codes."""
            return [(child, child.panel.code) for child in self.children if child.is_shown()]

        def get_context_data(self, parent_context=None):
            """Add what is still missing, and a newer version of the template."""
            from clusterix.submissions.progress import of_record

            whole = {"whole_recommended": WHOLE_RECOMMENDED, "whole_limit": WHOLE_LIMIT}
            context = super().get_context_data(parent_context) | whole
            if self.instance.pk is None:
                return context
            return context | {"to_do": of_record(self.instance), "newer": newer_for(self.instance)}


def placed(form: RecordTabs, record) -> dict[str, list]:
    """The panels of a form by the code of their tab, in the order of the record's field table."""
    table, found = for_record(record), {}
    rules = [(table.rule(name_of(panel)), number, panel) for number, panel in enumerate(form.children)]
    for rule, _number, panel in sorted(rules, key=lambda row: (row[0].order, row[1])):
        found.setdefault(rule.tab, []).append(panel)
    return found


def name_of(panel) -> str:
    """The field or list that a panel is about; a group is named after its first field."""
    own = getattr(panel, "field_name", None) or getattr(panel, "relation_name", None)
    return own or name_of(panel.children[0])


def names_in(panel) -> list[str]:
    """All fields and lists in a panel."""
    own = getattr(panel, "field_name", None) or getattr(panel, "relation_name", None)
    return [own] if own else [name for child in panel.children for name in names_in(child)]


def group(heading, *rows):
    """Fields that belong together below one heading: names, or tuples of names for one line."""
    panels = [RecordFieldPanel(row) if isinstance(row, str) else line(*row) for row in rows]
    return MultiFieldPanel(panels, heading=heading)


def line(*names):
    """Short fields in one line."""
    return FieldRowPanel([RecordFieldPanel(name) for name in names])


def rows(relation, heading, label):
    """A list of rows."""
    return RecordRowsPanel(relation, heading=heading, label=label)


def record_form(*own, form=RecordForm):
    """The form of a content type: its own panels, then those that all records share; `form` may check more."""
    return RecordTabs([*own, *shared_panels()], base_form_class=form)


def shared_panels():
    """The panels of `SubmissionPage`. Where they stand says the field table."""
    return [
        *map(RecordFieldPanel, ("title", "teaser", "worked", "did_not_work", "differently", "plain_summary")),
        group(_("Quotation"), "quote_text", ("quote_name", "quote_role")),
        group(_("Period"), ("period_start", "period_end"), "ongoing"),
        group(_("Place"), "region", "place_name"),
        RecordFieldPanel("themes"),
        rows("cells", _("Objectives and activities"), _("objective and activity")),
        RecordFieldPanel("keywords"),
        RecordFieldPanel("hide_organisation"),
        rows("indicators", _("Result indicators"), _("result indicator")),
        rows("evidence", _("Evidence"), _("evidence")),
        rows("gap_notes", _("What the source does not tell"), _("gap note")),
        *map(RecordFieldPanel, ("ecosystems", "sectors", "emerging_industries", "nace_section")),
        group(_("Technology readiness"), ("trl_start", "trl_end")),
        group(_("Smart specialisation"), "s3_priorities", "s3_reason"),
        RecordFieldPanel("strategic_goal"),
        group(_("Policy"), "policy_dimensions", "policy_message"),
        *map(RecordFieldPanel, ("governance_levels", "audiences", "markets", "access_routes", "cluster_role_kind")),
        group(_("Public funds influenced"), ("influenced_amount", "influenced_currency", "influenced_year")),
        RecordFieldPanel("criteria"),
        group(_("Monitoring"), ("submission_round", "monitoring_period")),
        rows("partners", _("Partners"), _("partner")),
        rows("co_organisations", _("Contributing organisations"), _("contributing organisation")),
        rows("persons", _("Persons named or shown"), _("person named or shown")),
        RecordFieldPanel("publicly_funded"),
        rows("funding", _("Funding"), _("funding")),
        group(_("Contact"), ("contact_person", "contact_email")),
        rows("related", _("Related records and links"), _("related record or link")),
        RecordFieldPanel("licence"),
        group(_("Lead image"), "hero_image", "hero_alt", "hero_shows_people"),
        rows("gallery", _("Gallery"), _("picture")),
        group(_("Video"), "video_url", "video_title", "video_captions", "video_transcript"),
        *map(RecordFieldPanel, ("other_title", "other_summary")),
    ]
