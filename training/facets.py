"""What trainings are filtered and counted by."""

from django.utils.translation import gettext_lazy as _

from clusterix.catalogue.registry import EVERYWHERE, Facet

PRICE = {"free": _("free of charge"), "paid": _("for a fee")}
VOUCHER = {"accepted": _("voucher accepted"), "pending": _("voucher pending")}
FACETS = (
    Facet("level", _("Level"), "training_level"),
    Facet("form", _("Form of service"), "service_form"),
    Facet("competence", _("Competence"), "competence"),
    Facet("label", _("Prepares for the label"), "cluster_label"),
    Facet("mode", _("Mode of delivery"), "delivery_mode"),
    Facet("language", _("Language of instruction"), "language"),
    Facet("group", _("Target group"), "target_group"),
    Facet("price", _("Fee"), values=PRICE),
    Facet("voucher", _("Knowledge voucher"), values=VOUCHER),
    Facet("open", _("Open to"), "open_to"),
)
OFFERED = (
    "level",
    "form",
    "competence",
    "criterion",
    *(facet.name for facet in FACETS[3:]),
    "theme",
    "region",
    *EVERYWHERE,
)
_MANY = {
    "competence": "competences",
    "label": "prepares_for",
    "mode": "delivery_modes",
    "language": "languages",
    "group": "target_groups",
}
_ONE = {
    "level": ("training_level", "level_id"),
    "form": ("service_form", "service_form_id"),
    "open": ("open_to", "open_to_id"),
}


def codes_of(source, terms):
    """The facet codes of a training; what only a module teaches counts, since modules are chosen singly."""
    for facet, name in _MANY.items():
        yield from (f"{facet}:{term.code}" for term in getattr(source, name).all())
    for module in source.modules.all():
        yield from (f"competence:{code}" for code in module.competences)
    for facet, (vocabulary, name) in _ONE.items():
        if term := terms.get(vocabulary, getattr(source, name)):
            yield f"{facet}:{term.code}"
    if source.is_free is not None:
        yield f"price:{'free' if source.is_free else 'paid'}"
    if source.voucher in VOUCHER:
        yield f"voucher:{source.voucher}"
