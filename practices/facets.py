"""What good practices are filtered and counted by."""

from django.utils.translation import gettext_lazy as _

from clusterix.catalogue.registry import EVERYWHERE, Facet
from practices.models.facts import Scope, Status
from practices.opinions import opinion_of

TRANSFERRED = {"yes": _("already taken over elsewhere")}
FACETS = (
    Facet("practice", _("Kind of practice"), "practice_kind"),
    Facet("scope", _("Geographical scope"), values=dict(Scope.choices)),
    Facet("topic", _("Thematic objective"), "interreg_topic"),
    Facet("status", _("Current status"), values=dict(Status.choices)),
    Facet("applicability", _("Applicability in Hungary"), "applicability"),
    Facet("transferred", _("Transfer"), values=TRANSFERRED),
)
OFFERED = (
    *("practice", "theme", "region", "scope", "topic", "applicability", "transferred", "status", "policy"),
    *EVERYWHERE,
)
_ONE = {
    "practice": ("practice_kind", "practice_kind_id"),
    "topic": ("interreg_topic", "interreg_topic_id"),
}


def codes_of(source, terms):
    """The facet codes of a practice. Applicability is said at validation, so it comes from the dossier."""
    for facet, (vocabulary, name) in _ONE.items():
        if term := terms.get(vocabulary, getattr(source, name)):
            yield f"{facet}:{term.code}"
    if source.scope:
        yield f"scope:{source.scope}"
    if source.status_now:
        yield f"status:{source.status_now}"
    if source.transfers.all():
        yield "transferred:yes"
    opinion = opinion_of(source.dossier.number)
    if opinion and (term := terms.get("applicability", opinion.applicability_id)):
        yield f"applicability:{term.code}"
