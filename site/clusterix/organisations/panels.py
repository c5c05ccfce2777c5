"""The editing form of a profile: tabs in plain words (domain.md 4.9–4.12, 5.5)."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.models import Page


class FiguresPanel(HelpPanel):
    """The key figures as they are now and the way to change them: they are saved at once, without the profile."""

    class BoundPanel(HelpPanel.BoundPanel):
        template_name = "organisations/admin/figures_panel.html"

        def get_context_data(self, parent_context=None):
            """Add the figures; a profile that was never saved has none."""
            from clusterix.organisations.figures import newest_first

            context = super().get_context_data(parent_context)
            saved = self.instance.pk is not None
            return context | {"saved": saved, "figures": newest_first(self.instance.source) if saved else []}


# Codes of the tabs, so that a link leads to one of them in either language.
ABOUT, CONTACT, SORTING, STATUS, FIGURES, CLUSTER, PROVIDER, ADDRESS = (
    "about",
    "contact",
    "sorting",
    "status",
    "figures",
    "cluster",
    "provider",
    "address",
)


class ProfileTab(ObjectList):
    """A tab whose name in addresses is its code; Wagtail makes it from the heading, which has two languages."""

    def __init__(self, *args, code="", **kwargs):
        super().__init__(*args, **kwargs)
        self.code = code

    def clone_kwargs(self):
        """Keep the code when bound to a model."""
        return super().clone_kwargs() | {"code": self.code}

    @property
    def clean_name(self):
        """The code."""
        return self.code


def _tab(code, heading, *panels):
    panels = [FieldPanel(panel) if isinstance(panel, str) else panel for panel in panels]
    return ProfileTab(panels, heading=heading, code=code)


def _line(*names):
    return FieldRowPanel([FieldPanel(name) for name in names])


def profile_form(form_class) -> TabbedInterface:
    """The form of an organisation's page; `form_class` checks what the tabs bring."""
    return TabbedInterface([*_common_tabs(), *_classification_tabs(), *_role_tabs()], base_form_class=form_class)


def _common_tabs():
    return (
        _tab(
            ABOUT,
            _("About"),
            FieldPanel("title", help_text=_("The official name in the language of this page.")),
            FieldPanel("short_name", help_text=_("What people call it, such as an abbreviation.")),
            "organisation_type",
            FieldPanel("summary", help_text=_("Who you are and for whom you work. At most 1,000 characters.")),
            "specialisation",
            "entrepreneurship",
            FieldPanel("legal_name", help_text=_("As it stands in the register, where it differs from the name.")),
            InlinePanel("former_names", heading=_("Former names"), label=_("former name")),
        ),
        _tab(
            CONTACT,
            _("Contact"),
            FieldPanel("seat", help_text=_("The county, or the country where it is not in Hungary.")),
            "address",
            FieldPanel("email", help_text=_("A mailbox of the organisation that several people read. It is public.")),
            "phone",
            _line("website", "website_en"),
            "eccp_url",
        ),
    )


def _classification_tabs():
    return (
        _tab(
            SORTING,
            _("Classification"),
            *("sectors", "nace_section", "ecosystems", "emerging_industries"),
            FieldPanel("markets", help_text=_("Where you sell, or help your members to sell.")),
        ),
        _tab(
            STATUS,
            _("Status and labels"),
            InlinePanel(
                "statuses",
                heading=_("National statuses"),
                label=_("national status"),
                help_text=_(
                    "Each status you have or had, with its days. Do not overwrite one that has ended: add the new one."
                ),
            ),
            InlinePanel("labels", heading=_("Excellence labels"), label=_("excellence label")),
        ),
        _tab(FIGURES, _("Figures"), FiguresPanel(heading=_("Key figures"))),
    )


def _role_tabs():
    return (
        _tab(
            CLUSTER,
            _("As a cluster"),
            FieldPanel(
                "is_cluster", help_text=_("Tick it for a cluster; the rest of this tab is then shown to the public.")
            ),
            FieldPanel("cmo_name", help_text=_("The organisation that runs the cluster, where it is another one.")),
            _line("founded_year", "life_phase"),
            MultiFieldPanel([_line("strategy", "strategy_year")], heading=_("Internationalisation")),
        ),
        _tab(
            PROVIDER,
            _("As a training provider"),
            FieldPanel(
                "is_provider",
                help_text=_("Tick it when you offer trainings; the rest of this tab is then shown to the public."),
            ),
            "provider_level",
            "adult_education",
            _line("registration_number", "tax_number"),
            *("competences", "languages", "regions_served"),
            InlinePanel("accreditations", heading=_("Accreditations"), label=_("accreditation")),
            InlinePanel("references", heading=_("References (at most 10)"), label=_("reference"), max_num=10),
        ),
        _tab(ADDRESS, _("Address and search engines"), *Page.promote_panels),
    )
