"""Success stories, with lessons learned, use cases, member stories and results in brief among them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField

from clusterix.catalogue.models import RecordIndexPage
from clusterix.organisations.models.family import translatable
from clusterix.submissions.models import SubmissionPage
from stories.panels import FORM

PROSE = ["bold", "italic", "ul", "ol", "link"]


class SuccessStoryPage(SubmissionPage):
    """A success story or one of its kinds, each with its own required fields (R01, R18; domain.md 1.5 and 0.6)."""

    class Kind(models.TextChoices):
        STORY = "story", _("Success story")
        LESSON = "lesson", _("Lesson learned")
        USE_CASE = "use_case", _("Use case")
        MEMBER = "member", _("Member company story")
        SHORT = "short", _("Results in brief")

    story_kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.STORY)
    challenge = RichTextField(_("challenge: where did we start?"), features=PROSE, blank=True)
    solution = RichTextField(_("solution: what did we do?"), features=PROSE, blank=True)
    cluster_role = RichTextField(_("the cluster's own contribution"), features=PROSE, blank=True)
    results = RichTextField(_("results"), features=PROSE, blank=True)
    lessons = RichTextField(_("lessons learned"), features=PROSE, blank=True)
    turning_point = RichTextField(_("turning point or difficulty"), features=PROSE, blank=True)
    next_steps = RichTextField(_("what next?"), features=PROSE, blank=True)

    type_code = "story"
    index_model = "stories.StoryIndexPage"
    PROSE_FIELDS = ["challenge", "solution", "cluster_role", "results", "lessons"]
    OPTIONAL_PROSE = ["turning_point", "next_steps"]
    TEXTS = [*SubmissionPage.BASE_TEXTS, *PROSE_FIELDS, *OPTIONAL_PROSE]
    WHOLE_TEXT = [*PROSE_FIELDS, *OPTIONAL_PROSE]
    FACTS = [*SubmissionPage.FACTS, "story_kind"]
    exclude_fields_in_copy = FACTS
    translatable_fields = translatable(TEXTS)

    edit_handler = FORM
    page_description = _("What a cluster achieved, how, and what others can learn from it.")
    template = "stories/success_story_page.html"
    parent_page_types = ["organisations.OrganisationPage"]

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    @property
    def kind(self):
        """Success story, lesson …; a fact, so a translation reads it from its source."""
        return self.source.story_kind

    @property
    def allows_gap_notes(self):
        """A lesson may lack figures: what went wrong was seldom measured."""
        return super().allows_gap_notes or self.story_kind == self.Kind.LESSON

    @property
    def kind_label(self):
        """The kind in the active language."""
        return self.source.get_story_kind_display()


class StoryIndexPage(RecordIndexPage):
    """The list of stories of all kinds in one language; serves their addresses."""

    record_model = SuccessStoryPage

    page_description = _("The list of success stories and lessons learned, with filters.")
    template = "stories/story_index_page.html"

    class Meta:
        verbose_name = _("list of stories")
        verbose_name_plural = _("lists of stories")
