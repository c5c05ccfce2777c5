"""What a record still lacks, asked again by its form whenever a text has been kept (R51)."""

from django.template.response import TemplateResponse
from django.views.decorators.http import require_GET

from clusterix.submissions.progress import of_record
from clusterix.submissions.views import readable


@require_GET
def show(request, number):
    """The part of the form's head that says what is missing in the newest text; a part of a page, not a page."""
    newest = readable(request, number).record.specific.get_latest_revision_as_object()
    return TemplateResponse(request, "submissions/admin/panels/progress.html", {"to_do": of_record(newest)})
