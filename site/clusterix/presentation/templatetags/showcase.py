"""Tags and filters of the public templates: formats of the language, and drawings as SVG.

Drawings carry attributes only, never a style, since the content security policy allows no inline style.
"""

from django import template

from clusterix.presentation import formats
from clusterix.presentation.bars import SCALE, bar_of
from clusterix.presentation.emblem import emblem_of
from clusterix.presentation.frame import Frame, frame_of_page, frame_of_record, frame_of_view

register = template.Library()


@register.filter
def number(value):
    """Write a number in running text; nothing for what is missing."""
    return "" if value is None or value == "" else formats.number(value)


@register.filter
def figure(value):
    """Write a number that stands in a column with others."""
    return "" if value is None or value == "" else formats.number(value, table=True)


@register.filter
def plain(value):
    """Write a year, a record's number or a measure of a drawing: digits are never grouped."""
    return "" if value is None else str(value)


@register.filter
def percent(value, decimals=None):
    """Write a percentage."""
    return "" if value is None or value == "" else formats.percent(value, decimals=decimals)


@register.simple_tag
def money(amount, currency):
    """Write a sum of money."""
    return formats.money(amount, currency)


@register.filter
def day(value):
    """Write a day in words."""
    return formats.day(value) if value else ""


@register.filter
def day_short(value):
    """Write a day in figures."""
    return formats.day(value, short=True) if value else ""


@register.filter
def day_iso(value):
    """Write a day for machines."""
    return formats.as_day(value).isoformat() if value else ""


@register.filter
def period(value):
    """Write a `Period` by its months."""
    return formats.period(value.start, value.end, ongoing=value.ongoing) if value else ""


@register.filter
def years(value):
    """Write a `Period` by its years."""
    return formats.years(value.start, value.end, ongoing=value.ongoing) if value else ""


@register.filter
def short_label(value):
    """The label of a term without what stands in brackets behind it, for narrow places."""
    return str(value).split(" (")[0]


@register.inclusion_tag("components/emblem.html")
def emblem(cells, kind=""):
    """Draw the emblem of a record from its cells; it is hidden from screen readers, words stand beside it."""
    return {"emblem": emblem_of(cells), "kind": kind}


@register.inclusion_tag("components/bar.html")
def bar(indicator):
    """Draw an indicator as a bar; its table twin is `components/indicator_table.html`."""
    return {"indicator": indicator, "bar": bar_of(indicator), "scale": SCALE}


@register.inclusion_tag("components/matrix.html")
def matrix(view):
    """Draw the matrix of objectives and activities as a table with heat steps."""
    return {"matrix": view}


@register.simple_tag(takes_context=True)
def page_frame(context) -> Frame:
    """Find out what surrounds the content: said by the view, or read from the record or the page."""
    request = context.get("request")
    if "frame" in context:
        return context["frame"]
    if request is None:
        return Frame()
    record, page = context.get("record"), context.get("page")
    if hasattr(record, "other_languages"):
        return frame_of_record(record, request)
    if hasattr(page, "get_ancestors") and page.pk and page.path:
        return frame_of_page(page, request)
    return frame_of_view(request)
