"""The editing form of a record."""

from clusterix.media.choosing import OwnUploadsForm
from clusterix.submissions.completeness import too_long
from clusterix.submissions.field_tables import for_record
from clusterix.submissions.lengths import count


class RecordForm(OwnUploadsForm):
    """Refuses texts beyond their hard limit, with everything that was typed still there (R51)."""

    def clean(self):
        """Say at each field what is too long; the recommended length alone is never an error."""
        cleaned = super().clean()
        for rule in for_record(self.instance).by_name.values():
            text = cleaned.get(rule.name)
            if rule.hard_limit and isinstance(text, str) and (number := count(text)) > rule.hard_limit:
                self.add_error(rule.name, too_long(number, rule))
        return cleaned
