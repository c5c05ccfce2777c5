"""The data sheet's rows that records of all types share."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clusterix.catalogue import registry, surroundings
from clusterix.catalogue.registry import Facet
from clusterix.catalogue.sheet import detail, money, terms_of, words

# Field, vocabulary, code and label of the facet of every list of terms that all records share.
_TABLE = (
    ("ecosystems", "ecosystem", "ecosystem", gettext_lazy("Industrial ecosystem")),
    ("sectors", "sector", "sector", gettext_lazy("Sector")),
    ("emerging_industries", "emerging_industry", "industry", gettext_lazy("Emerging industry")),
    ("nace_section", "nace_section", "nace", gettext_lazy("NACE section")),
    ("s3_priorities", "s3_priority", "s3", gettext_lazy("S3 priority")),
    ("policy_dimensions", "policy_dimension", "policy", gettext_lazy("Policy dimension")),
    ("governance_levels", "governance_level", "governance", gettext_lazy("Level of governance")),
    ("audiences", "audience", "audience", gettext_lazy("Audience")),
    ("cluster_role_kind", "cluster_role", "role", gettext_lazy("Role of the cluster")),
    ("access_routes", "access_route", "route", gettext_lazy("Access to")),
    ("markets", "market", "market", gettext_lazy("Target market")),
    ("criteria", "criterion", "criterion", gettext_lazy("Excellence criterion")),
    ("submission_round", "submission_round", "round", gettext_lazy("Submission round")),
    ("monitoring_period", "monitoring_period", "monitoring", gettext_lazy("Monitoring period")),
)
SHARED = tuple((name, vocabulary, Facet(code, label, vocabulary)) for name, vocabulary, code, label in _TABLE)
PROGRAMME = Facet("programme", gettext_lazy("Programme"), "funding_programme")
# Both halves of the cells of the matrix, and where the text of a record can be read.
OBJECTIVE = Facet("objective", gettext_lazy("Objective"), "objective")
ACTIVITY = Facet("activity", gettext_lazy("Activity"), "activity")
TEXT = Facet("text", gettext_lazy("Language of the text"), values=dict(settings.LANGUAGES))
registry.share([*(facet for _name, _list, facet in SHARED), PROGRAMME, OBJECTIVE, ACTIVITY, TEXT])


def details_of(page, request):
    """Rows in a fixed order; what is not known is left out."""
    around, source = surroundings.of(page), page.source
    terms, language = around.snapshot.terms, page.locale.language_code
    address = around.index.get_url(request) if around.index else ""
    for name, vocabulary, facet in SHARED:
        found = terms_of(source, name, vocabulary, terms, language, facet=facet.name, address=address)
        yield from detail(facet.label, found)
    yield from words(_("Technology readiness"), _readiness(source, terms, language))
    if source.publicly_funded is False:
        yield from words(_("Public money"), _("realised without support"))
    yield from words(
        _("Public funds influenced"),
        money(source.influenced_amount, source.influenced_currency, source.influenced_year),
    )


def codes_of(source, terms):
    """The facet codes of the shared lists of terms, and of the programmes that paid."""
    for name, vocabulary, facet in SHARED:
        field = source._meta.get_field(name)
        if field.many_to_many:
            yield from (f"{facet.name}:{term.code}" for term in getattr(source, name).all())
        elif term := terms.get(vocabulary, getattr(source, field.attname)):
            yield f"{facet.name}:{term.code}"
    for row in source.funding.all():
        if term := terms.get(PROGRAMME.vocabulary, row.programme_id):
            yield f"{PROGRAMME.name}:{term.code}"


def _readiness(source, terms, language):
    levels = [terms.get("readiness_level", key) for key in (source.trl_start_id, source.trl_end_id)]
    return " → ".join(f"TRL {term.order}: {term.label(language)}" for term in levels if term)
