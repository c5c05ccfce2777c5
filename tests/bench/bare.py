"""A Django view as small as they come: twelve cards from memory. What a page costs is told as a multiple of it."""

from django.http import HttpResponse
from django.template import engines
from django.urls import path

CARDS = [
    {"title": f"Közös műhely {number}", "teaser": "Tizenkét cég közös beszerzéssel kezdte. " * 3, "place": "Vas"}
    for number in range(12)
]
SOURCE = """<!doctype html><html lang="hu"><head><meta charset="utf-8"><title>12</title></head><body><ul>
{% for card in cards %}<li><article><h2><a href="#">{{ card.title }}</a></h2><p>{{ card.teaser }}</p>
<p>{{ card.place }}</p></article></li>{% endfor %}</ul></body></html>"""


def cards(request):
    """The twelve cards."""
    return HttpResponse(engines["django"].from_string(SOURCE).render({"cards": CARDS}, request))


urlpatterns = [path("bare/", cards)]
