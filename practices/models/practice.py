"""A good practice, after the form of Interreg Europe with building blocks added."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField

from clusterix.organisations.models.family import translatable
from clusterix.submissions.models import SubmissionPage
from clusterix.submissions.models.classification import PROSE
from practices.models.facts import DescribedPractice
from practices.panels import FORM


def _prose(name):
    return RichTextField(name, features=PROSE, blank=True)


class GoodPracticePage(DescribedPractice, SubmissionPage):
    """What worked, in a form in which others can take it over (R01; domain.md 2).

    The shared teaser is its short summary, the shared links its further information. An expert's opinion is no part
    of the page: it is written at validation (`practices.models.opinion`).
    """

    description = _prose(_("detailed information"))
    resources = _prose(_("resources needed"))
    results = _prose(_("evidence of success"))
    challenges = _prose(_("challenges encountered"))
    transfer_potential = _prose(_("potential for learning or transfer"))
    transfer_conditions = _prose(_("conditions of transfer"))
    transfer_barriers = _prose(_("hampering factors"))
    blocks_interaction = _prose(_("how the building blocks work together"))
    participation = _prose(_("participation of stakeholders"))
    main_institution = models.CharField(_("main institution involved"), blank=True)
    policy_link = models.CharField(_("policy instrument in words"), blank=True)

    type_code = kind = "practice"
    index_model = "practices.PracticeIndexPage"
    PROSE_FIELDS = [
        "description",
        "blocks_interaction",
        "results",
        "resources",
        "challenges",
        "transfer_potential",
        "transfer_conditions",
        "transfer_barriers",
        "participation",
    ]
    TEXTS = [*SubmissionPage.BASE_TEXTS, *PROSE_FIELDS, "main_institution", "policy_link", "building_blocks"]
    FACTS = [*SubmissionPage.FACTS, *DescribedPractice.PRACTICE_FACTS, "transfers"]
    exclude_fields_in_copy = FACTS
    CHECKED = {
        "policy": [*SubmissionPage.CHECKED["policy"], "policy_programme", "policy_link"],
        "transfer": ["transfer_potential", "transfer_conditions"],
        "resources": ["resources"],
    }
    translatable_fields = translatable(TEXTS)
    edit_handler = FORM
    page_description = _("What has proved itself, with its building blocks, costs and conditions, for others to use.")
    template = "practices/good_practice_page.html"
    parent_page_types = ["organisations.OrganisationPage"]

    class Meta:
        verbose_name = _("good practice")
        verbose_name_plural = _("good practices")

    @property
    def last_checked(self):
        """The day on which the office last validated it (domain.md 2.4)."""
        return self.dossier.validated_on
