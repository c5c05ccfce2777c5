"""Naming one of many organisations: a field to type in that suggests, since nobody looks through a list of hundreds.

Used by the forms of the office. Nothing is read to show the field; what is typed is looked up when it is sent. Without
a script the whole name does, and a name that is not found is answered by similar ones.
"""

from collections import defaultdict

from django.core.exceptions import ValidationError
from django.db.models import F
from django.forms import ModelChoiceField, TextInput
from django.http import Http404, JsonResponse
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django_filters import Filter

from clusterix.organisations.models import OrganisationPage
from clusterix.organisations.permissions import holds
from clusterix.organisations.roles import OfficeRole
from clusterix.vocabularies.suggestions import MOST, code_in, fold

_DIGITS, SIMILAR = 10, 5


def at_work():
    """Organisations that somebody can work for, by name; each once, on the page in its authoring language."""
    return _authored().filter(merged_into=None, ended_on=None)


def with_people():
    """Those that somebody works or worked for."""
    return _authored().filter(memberships__isnull=False).distinct()


def _authored():
    return OrganisationPage.objects.filter(locale=F("authoring_locale")).order_by("title", "pk")


OFFERS = {"at-work": at_work, "with-people": with_people}


def written(organisation) -> str:
    """How an organisation stands in the field: its name and the number of its page, since two may share a name."""
    return f"{organisation.title} [{organisation.pk}]"


def matching(queryset, text, most=MOST) -> list[OrganisationPage]:
    """Organisations in one of whose names all the words stand, those first that begin so."""
    whole = fold(text)
    words = whole.split()
    ranked = []
    for place, (pk, names) in enumerate(_names(queryset).items() if words else ()):
        if any(all(word in name for word in words) for name in names):
            ranked.append((not any(name.startswith(whole) for name in names), place, pk))
    chosen = [pk for _begins, _place, pk in sorted(ranked)[:most]]
    found = queryset.in_bulk(chosen)
    return [found[pk] for pk in chosen]


def called(queryset, text) -> list[OrganisationPage]:
    """Organisations with exactly this name, whatever its capitals and accents."""
    whole = fold(text)
    chosen = [pk for pk, names in _names(queryset).items() if whole in names]
    return list(queryset.filter(pk__in=chosen))


def _names(queryset):
    """Primary key → names in every language and the short name, in the order of the query; two queries."""
    rows = list(queryset.values_list("pk", "translation_key", "title", "short_name"))
    told, translated = defaultdict(set), OrganisationPage.objects.exclude(locale=F("authoring_locale"))
    for key, title in translated.values_list("translation_key", "title"):
        told[key].add(fold(title))
    return {pk: told[key] | {fold(name) for name in (title, short) if name} for pk, key, title, short in rows}


class OrganisationField(ModelChoiceField):
    """One of the organisations of an offer (`OFFERS`)."""

    widget = TextInput

    def __init__(self, *, offer, **kwargs):
        kwargs.setdefault("help_text", _("Type a part of the name and choose, or type the whole name."))
        super().__init__(queryset=OFFERS[offer](), **kwargs)
        address = reverse_lazy("organisations:suggestions", args=[offer])
        self.widget.attrs |= {"data-terms": address, "autocomplete": "off"}

    def prepare_value(self, value):
        """What stands in the field: what was typed, or the organisation that the form or the address names."""
        if isinstance(value, OrganisationPage):
            return written(value)
        known = self._numbered(str(value)) if value else None
        return written(known) if known else value

    def to_python(self, value):
        """The organisation. Raises ValidationError with those that are meant perhaps."""
        if value in self.empty_values:
            return None
        text = str(value).strip()
        same = called(self.queryset, text)
        if len(same) == 1:
            return same[0]
        return self._numbered(text) or self._numbered(code_in(text)) or self._refuse(text, same)

    def _numbered(self, text):
        fits = text.isdecimal() and len(text) < _DIGITS
        return self.queryset.filter(pk=text).first() if fits else None

    def _refuse(self, text, same):
        like = "; ".join(map(written, same[:SIMILAR] or matching(self.queryset, text, SIMILAR)))
        words = _("There is no organisation “%(text)s” here.")
        if same:
            words = _("Several organisations are called “%(text)s”. Please choose one of them: %(like)s")
        elif like:
            words = _("There is no organisation “%(text)s” here. Similar: %(like)s")
        raise ValidationError(words, code="invalid_choice", params={"text": text, "like": like})


class OrganisationFilter(Filter):
    """Narrows a list of the admin down to one organisation of an offer."""

    field_class = OrganisationField


@require_safe
def suggestions(request, offer):
    """Up to twenty organisations for the words in `q`, as JSON. Drafts are among them, so only the office may ask."""
    if offer not in OFFERS or not holds(request.user, OfficeRole.OFFICE_EDITOR):
        raise Http404
    found = matching(OFFERS[offer](), request.GET.get("q", "")[:200])
    return JsonResponse({"terms": [written(organisation) for organisation in found]})
