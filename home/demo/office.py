"""The demo's office: invented facts in the settings that the office of a real site fills in itself."""

import tomllib

from home.demo.sources import DATA
from home.models import AccessibilityStatement, SiteTexts

_MODELS = {model.__name__: model for model in (SiteTexts, AccessibilityStatement)}


def fill_settings() -> None:
    """Fill in what is empty; what somebody has entered stays."""
    for row, facts in _rows():
        _write(row, {name: value for name, value in facts.items() if not getattr(row, name)})


def clear_settings() -> None:
    """Empty what still is as the demo has filled it in."""
    for row, facts in _rows():
        empty = {name: row._meta.get_field(name) for name, value in facts.items() if getattr(row, name) == value}
        _write(row, {name: None if field.null else "" for name, field in empty.items()})


def _rows():
    facts = tomllib.loads((DATA / "office.toml").read_text(encoding="utf-8"))
    return [(_MODELS[name].load(), facts[name]) for name in facts]


def _write(row, values):
    for name, value in values.items():
        setattr(row, name, value)
    if values:
        row.save()
