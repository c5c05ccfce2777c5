"""A course, or another service that somebody can take part in."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField

from clusterix.organisations.models.family import translatable
from clusterix.submissions.models import SubmissionPage
from clusterix.submissions.models.classification import PROSE
from training.models.offer import OfferedPage
from training.panels import FORM


class CoursePage(OfferedPage, SubmissionPage):
    """A training, a study visit, mentoring … of any provider (R57, R67, R69).

    The shared teaser is its summary (domain.md 5.2, field 3); the field table keeps it to 240 characters. Its dates are
    no part of the page but runs (`training.models.run`), since they change without a new review.
    """

    description = RichTextField(_("description"), features=PROSE, blank=True)
    prerequisites = models.TextField(_("entry requirements"), blank=True)
    credential = models.CharField(_("certificate or credential"), blank=True)
    assessment = models.CharField(_("assessment"), blank=True)
    price_note = models.CharField(_("note on the fee"), blank=True)
    voucher_scheme = models.CharField(_("voucher scheme"), blank=True)
    accessibility = models.TextField(_("accessibility (venue, materials, sign language, captions)"), blank=True)
    quality_mark = models.CharField(_("quality assurance"), blank=True)
    benefit_host = models.TextField(_("benefit for the host"), blank=True)
    benefit_guest = models.TextField(_("benefit for the guest"), blank=True)

    type_code = kind = "training"
    index_model = "training.CourseIndexPage"
    PLAIN_TEXTS = [
        "prerequisites",
        "credential",
        "assessment",
        "price_note",
        "voucher_scheme",
        "accessibility",
        "quality_mark",
        "benefit_host",
        "benefit_guest",
    ]
    TEXTS = [*SubmissionPage.BASE_TEXTS, "description", *PLAIN_TEXTS, "learning_outcomes", "modules"]
    FACTS = [
        *SubmissionPage.FACTS,
        *OfferedPage.OFFER_FACTS,
        "esco_skills",
        "materials",
        "announced_also",
    ]
    exclude_fields_in_copy = FACTS
    translatable_fields = translatable(TEXTS)
    edit_handler = FORM
    page_description = _("A course, a webinar, a study visit or another service that others can take part in.")
    template = "training/course_page.html"
    parent_page_types = ["organisations.OrganisationPage"]

    class Meta:
        verbose_name = _("training")
        verbose_name_plural = _("trainings")

    @property
    def last_verified(self):
        """The day on which the office last validated the text (domain.md 5.2, field 35)."""
        return self.dossier.validated_on
