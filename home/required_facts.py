"""Which facts about the operator a site has to tell and does not tell yet: imprint, privacy notice, statement."""

from home.models import AccessibilityStatement, SiteTexts

# What the three pages show as "not given yet" (domain.md 7.1, 7.2).
REQUIRED = {
    SiteTexts: ("email", "operator_hu", "operator_en", "operator_address", "hosting", "data_protection"),
    AccessibilityStatement: ("made_on", "reviewed_on", "approved_by", "body_name", "body_address", "body_email"),
}


def missing_facts() -> list[tuple[type, list[str]]]:
    """Settings in which something is missing, each with the names of its empty fields as people read them."""
    rows = [(model, model.load()) for model in REQUIRED]
    found = [(model, [_name(model, each) for each in REQUIRED[model] if not getattr(row, each)]) for model, row in rows]
    return [(model, names) for model, names in found if names]


def _name(model, field):
    return str(model._meta.get_field(field).verbose_name)
