"""Tags and filters of the public templates: formats of the language, and drawings as SVG.

Drawings carry attributes only, never a style, since the content security policy allows no inline style.
"""

import json
from functools import lru_cache
from html import escape
from urllib.parse import urljoin

from django import template
from django.conf import settings
from django.db.models import Model
from django.template.loader import render_to_string
from django.utils.encoding import iri_to_uri
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from clusterix.presentation import citing, factsheet, formats, linked_data, sharing
from clusterix.presentation.bars import SCALE, bar_of
from clusterix.presentation.emblem import emblem_of
from clusterix.presentation.frame import Frame, frame_of_page, frame_of_record, frame_of_view
from clusterix.presentation.headings import bound, bound_headings, bound_html
from clusterix.presentation.written import written_once

register = template.Library()
# More choices than these stand in a box of their own that scrolls.
MANY = 8


@register.filter
def number(value):
    """Write a number in running text; nothing for what is missing."""
    return "" if value is None or value == "" else formats.number(value)


@register.filter
def measured(value, unit):
    """Write a number with its unit."""
    return "" if value is None or value == "" else formats.measured(value, unit)


@register.filter
def figure(value):
    """Write a number that stands in a column with others."""
    return "" if value is None or value == "" else formats.number(value, table=True)


@register.filter
def plain(value):
    """Write a year, a record's number or a measure of a drawing: digits are never grouped."""
    return "" if value is None else str(value)


@register.filter
def unbroken(text):
    """Write a label so that no line ends behind a hyphen that begins a word."""
    return formats.unbroken(str(text))


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


@register.simple_tag
def moments(start, end=None):
    """Write from when to when, in words and for machines."""
    first, dash, last = formats.moments(start, end)
    begun = format_html('<time datetime="{}">{}</time>', start.isoformat(), first)
    return format_html('{}{}<time datetime="{}">{}</time>', begun, dash, end.isoformat(), last) if last else begun


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


@register.simple_tag
def emblem(cells, kind=""):
    """Draw the emblem of a record from its cells; it is hidden from screen readers, words stand beside it."""
    return _drawn(tuple(cells), kind)


@written_once(2048)
def _drawn(cells, kind):
    """The same cells always give the same drawing, in every language."""
    return render_to_string("components/emblem.html", {"emblem": emblem_of(cells), "kind": kind})


@register.filter(is_safe=True)
def heading(value):
    """Write the text of a heading so that no line of it ends with an article."""
    return bound_html(value) if isinstance(value, SafeString) else bound(str(value))


@register.filter(is_safe=True)
def headings(markup):
    """Write the headings inside of a safe text so that no line of them ends with an article."""
    return bound_headings(markup) if isinstance(markup, SafeString) else markup


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


@register.simple_tag
def fieldsets(facets):
    """`FacetView`s with their choices as check boxes; made in Python, since a list has hundreds of them."""
    return mark_safe("\n".join(_fieldset(facet) for facet in facets if facet.options))  # noqa: S308 - words escaped below


def _fieldset(facet):
    name, size = escape(facet.code), ' class="long"' if len(facet.options) > MANY else ""
    options = "\n".join(_option(name, option) for option in facet.options)
    return f"<fieldset>\n<legend>{escape(str(facet.label))}</legend>\n<div{size}>\n{options}\n</div>\n</fieldset>"


def _option(name, option):
    empty, checked = "" if option.count else ' class="empty"', " checked" if option.selected else ""
    code, label = _choice(option.code, str(option.label))
    return (
        f'<label{empty}><input type="checkbox" name="{name}" value="{code}"{checked}>'
        f'<span class="option">{label}</span>'
        f'<span class="count">{formats.number(option.count, table=True)}</span></label>'
    )


@lru_cache(5000)
def _choice(code, label):
    return escape(code), escape(formats.unbroken(label))


@register.simple_tag
def written(template_name, **values):
    """Include a template that shows nothing but these values: written once for the same ones in the same language.

    It knows nothing of who reads. Raises TypeError for a row of the database, which stays equal to itself when it
    changes.
    """
    if any(isinstance(value, Model) for value in values.values()):
        raise TypeError(template_name)
    return _written(template_name, get_language(), tuple(values.items()))


@written_once(4000)
def _written(template_name, _language, values):
    return render_to_string(template_name, dict(values))


def forget(**kwargs):
    """Drop what is remembered of drawings and parts of pages: a template changes in development."""
    for known in (_drawn, _written, _head):
        known.forget()


@register.simple_tag
def citation(record, address):
    """How a record is cited."""
    return citing.citation(record, address)


@register.simple_tag
def factsheets(record):
    """Where a record's factsheets are."""
    return factsheet.links(record)


@register.simple_tag(takes_context=True)
def head_data(context, frame):
    """What search engines, feeds of friends and other machines read in the head of a page."""
    request = context.get("request")
    return _head(frame, request.build_absolute_uri("/") if request else "", get_language())


@written_once(1000)
def _head(frame, root, _language):
    def absolute(address):
        return iri_to_uri(urljoin(root, address))

    told = {
        "frame": frame,
        "site_name": settings.WAGTAIL_SITE_NAME,
        "picture": frame.picture or absolute(sharing.picture_of_site()),
        "data": [script_of(one) for one in _told(frame, absolute)],
    }
    return render_to_string("components/head_data.html", told)


def _told(frame, absolute):
    """A page that is not to be listed has nothing to tell; the home page has no way to it."""
    if frame.robots or not frame.canonical:
        return
    yield from frame.data
    if frame.crumbs and frame.title:
        yield linked_data.breadcrumbs(frame.crumbs, frame.title, frame.canonical, absolute)


@register.simple_tag(takes_context=True)
def organisation_data(context, organisation):
    """An `OrganisationCard` as JSON-LD, for its own page."""
    told = linked_data.of_organisation(organisation, context["request"].build_absolute_uri)
    return script_of({"@context": linked_data.CONTEXT} | told)


_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def script_of(data):
    """A data block; the content security policy does not stop it, since it is no script that runs."""
    text = json.dumps(data, ensure_ascii=False).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308 - escaped right above
