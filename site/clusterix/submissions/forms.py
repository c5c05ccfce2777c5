"""The editing form of a record, and of its rows."""

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.forms import WagtailAdminModelForm

from clusterix.media.choosing import OwnUploadsForm
from clusterix.organisations.overtaken import NewestForm
from clusterix.submissions.chosen import ChosenInRows
from clusterix.submissions.completeness import too_long
from clusterix.submissions.field_tables import for_record
from clusterix.submissions.lengths import aims_of, count, hard_limit


class OneReasonMixin:
    """The model says what cannot be; a field that could not be read at all says that and nothing else."""

    def add_error(self, field, error):
        """Leave out what follows from a value that could not be read."""
        if hasattr(error, "error_dict"):
            left = {name: found for name, found in error.error_dict.items() if name not in self._errors}
            if not left:
                return
            error = ValidationError(left)
        super().add_error(field, error)


class RowForm(OneReasonMixin, WagtailAdminModelForm):
    """A row of facts or texts. Its texts have counters and limits as the fields of the page have (R51)."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        words = _("About %(most)d characters are recommended; %(limit)d is the limit.")
        for name, aim in self._aims().items():
            field, limit = self.fields[name], hard_limit(aim)
            field.widget.attrs |= {"data-recommended": aim, "data-limit": limit}
            field.help_text = words % {"most": aim, "limit": limit}

    def clean(self):
        """Say at each text what is too long; the recommended length alone is never an error."""
        cleaned = super().clean()
        for name, aim in self._aims().items():
            if (number := count(cleaned.get(name))) > hard_limit(aim):
                self.add_error(name, too_long(number, aim))
        return cleaned

    def _aims(self):
        return {name: aim for name, aim in aims_of(self._meta.model).items() if name in self.fields}


class RowsFormSet(BaseChildFormSet):
    """Rows of facts. What is chosen in them is read once for all rows, not for each of them."""

    def add_fields(self, form, index):
        """Called for every row, and for the empty one that the browser copies. A row may ask its page already."""
        super().add_fields(form, index)
        setattr(form.instance, self.fk.name, self.instance)
        self._chosen.share(form)

    @cached_property
    def _chosen(self):
        return ChosenInRows(self.get_queryset())

    def get_unique_error_message(self, unique_check):
        """Rows that say the same."""
        return _("The same stands here twice. Please delete one of the two.")

    def get_form_error(self):
        """At the row that comes second."""
        return _("This stands above already.")


class RecordForm(OneReasonMixin, OwnUploadsForm, NewestForm):
    """Refuses texts beyond their hard limit, with everything that was typed still there (R51)."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.parent_page is not None and self.instance.pk is None:
            # A new record has no place in the tree yet, from which its organisation could be read.
            self.instance.organisation = self.parent_page.specific

    def clean(self):
        """Say at each field what is too long; the recommended length alone is never an error."""
        cleaned = super().clean()
        for rule in for_record(self.instance).by_name.values():
            text = cleaned.get(rule.name)
            if rule.hard_limit and isinstance(text, str) and (number := count(text)) > rule.hard_limit:
                self.add_error(rule.name, too_long(number, rule.maximum))
        return cleaned
