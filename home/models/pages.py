"""The home page and pages of information."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail.models import Page, PageViewRestriction

from clusterix.organisations.permissions import HolderPermissionTester
from home.information.registry import part_choices

BODY = ["h2", "h3", "bold", "italic", "ul", "ol", "link", "document-link"]


class HomePage(Page):
    """The front of the showcase in one language; matrix, figures and latest records are counted, not written."""

    claim = models.CharField(_("claim"), max_length=120, blank=True, help_text=_("The large line at the top."))
    lead = models.TextField(_("introduction"), max_length=400, blank=True)
    featured = models.ForeignKey(
        "submissions.SubmissionPage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("featured record"),
        help_text=_("Shown large while it is public; otherwise the newest story or practice is."),
    )
    call_title = models.CharField(_("title of the invitation"), max_length=120, blank=True)
    call_text = models.TextField(_("text of the invitation"), max_length=400, blank=True)
    call_page = models.ForeignKey(
        Page,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page that explains the invitation"),
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("claim"),
        FieldPanel("lead"),
        PageChooserPanel("featured"),
        MultiFieldPanel(
            [FieldPanel("call_title"), FieldPanel("call_text"), FieldPanel("call_page")],
            heading=_("Invitation to write"),
        ),
    ]
    parent_page_types = ["wagtailcore.Page"]
    max_count_per_parent = 2
    page_description = _("The front of the showcase in one language.")
    template = "home/home_page.html"

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_view_restrictions(self):
        """Those of this page and of the pages above, with one query: a home page is never an alias."""
        above = [self.path[: self.steplen * depth] for depth in range(1, self.depth + 1)]
        return PageViewRestriction.objects.filter(page__path__in=above)

    def permissions_for_user(self, user):
        """Everything stands below it, so it stays where it is."""
        return HolderPermissionTester(user, self)

    def get_context(self, request, *args, **kwargs):
        """Add what is counted: `home.front.FrontView`."""
        from home.front import front_of

        return super().get_context(request, *args, **kwargs) | {"home": front_of(self, request)}


class InformationPage(Page):
    """A page of text: how records get here, acceptance criteria, accessibility statement, privacy notice."""

    intro = models.TextField(_("introduction"), max_length=400, blank=True)
    body = RichTextField(_("text"), features=BODY, blank=True)
    part = models.CharField(
        _("part that the site makes itself"),
        max_length=20,
        blank=True,
        choices=part_choices,
        help_text=_("It stands below the text and follows what is decided elsewhere: states, rubrics, settings."),
    )
    show_in_footer = models.BooleanField(_("show at the foot of every page"), default=False)

    content_panels = [*Page.content_panels, FieldPanel("intro"), FieldPanel("body"), FieldPanel("part")]
    promote_panels = [*Page.promote_panels, FieldPanel("show_in_footer")]
    parent_page_types = ["home.HomePage", "home.InformationPage"]
    subpage_types = ["home.InformationPage"]
    page_description = _("A page of plain text.")
    template = "home/information_page.html"

    class Meta:
        verbose_name = _("information page")
        verbose_name_plural = _("information pages")
