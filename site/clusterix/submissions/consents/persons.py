"""Who appears in a record, and whether each of them has agreed.

Works on a live page, on a revision and on a frozen copy: rows are walked through and never filtered.
"""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.html import strip_tags
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clusterix.submissions.models import Consent, Dossier, NamedPerson
from clusterix.submissions.models.consent import Ending

_Way = NamedPerson.Way
# What a consent has to cover for each way in which somebody appears.
NEEDS = {
    _Way.NAMED: ("covers_name",),
    _Way.TRAINER: ("covers_name",),
    _Way.QUOTED: ("covers_name", "covers_quote"),
    _Way.PICTURED: ("covers_picture",),
}
_USES = {False: ("for_website",), True: ("for_website", "for_translation")}
_NOT_FOR = {
    "for_website": gettext_lazy("The consent of %(name)s does not allow publication on this site."),
    "for_translation": gettext_lazy("The consent of %(name)s does not allow publication in the other language."),
}


@dataclass(frozen=True)
class Standing:
    """A person who appears in a record, how, and why that cannot be published; `problem` is empty where it can."""

    name: str
    ways: tuple[str, ...]
    problem: str

    @property
    def way_labels(self) -> str:
        """How the person appears, in words."""
        return ", ".join(str(_Way(way).label) for way in self.ways)

    @property
    def key(self) -> str:
        """What a consent is found by."""
        return normal(self.name)


def normal(name: str) -> str:
    """A name without what does not count: case, and blanks at the ends or doubled."""
    return " ".join(name.split()).casefold()


def appearing(record) -> dict[str, tuple[str, list[str]]]:
    """The people in a record: normal name → name as written, and the ways in which they appear."""
    found: dict[str, tuple[str, list[str]]] = {}
    rows = [(row.name, row.way) for row in record.source.persons.all()]
    for name, way in [*rows, (record.source.quote_name, _Way.QUOTED)]:
        if key := normal(name):
            ways = found.setdefault(key, (name.strip(), []))[1]
            ways += [way] if way not in ways else []
    return found


def standings(record, dossier: Dossier, *, translation=False, on=None) -> list[Standing]:
    """Everybody who appears in a record, with what their consents are worth on a day; no query where nobody does."""
    people = appearing(record)
    if not people:
        return []
    given: dict[str, list[Consent]] = {}
    for consent in dossier.consents.exclude(withdrawn_how=Ending.MISTAKE):
        given.setdefault(normal(consent.person_name), []).append(consent)
    return [
        Standing(name, tuple(ways), _problem(name, ways, given.get(key, ()), _USES[translation], on))
        for key, (name, ways) in people.items()
    ]


def _problem(name, ways, consents, uses, on):
    words = {"name": name}
    if not consents:
        return _("No consent of %(name)s has been recorded.") % words
    valid = [consent for consent in consents if consent.is_valid(on)]
    if not valid:
        return _ended(consents[0], words)
    for use in uses:
        valid = [consent for consent in valid if getattr(consent, use)]
        if not valid:
            return str(_NOT_FOR[use]) % words
    needed = dict.fromkeys(need for way in ways for need in NEEDS[way])
    lacking = [need for need in needed if not any(getattr(consent, need) for consent in valid)]
    if not lacking:
        return ""
    labels = ", ".join(str(Consent._meta.get_field(need).verbose_name) for need in lacking)
    return _("The consent of %(name)s does not cover this: %(what)s.") % (words | {"what": labels})


def _ended(latest, words):
    if latest.withdrawn_on:
        day = {"day": date_format(latest.withdrawn_on)}
        return _("%(name)s has withdrawn the consent on %(day)s.") % (words | day)
    day = date_format(latest.valid_until)
    return _("The consent of %(name)s was valid until %(day)s.") % (words | {"day": day})


def withdrawn_names(dossier: Dossier) -> dict[str, str]:
    """People who have withdrawn a consent and given no other since: normal name → name as written."""
    rows = list(dossier.consents.exclude(withdrawn_how=Ending.MISTAKE))
    standing = {normal(row.person_name) for row in rows if row.is_valid()}
    gone = {normal(row.person_name): row.person_name for row in rows if row.withdrawn_on}
    return {key: name for key, name in gone.items() if key not in standing}


def mentions(record, names) -> list[tuple[str, str]]:
    """Where people are still named in the texts of a page: (name, label of the field)."""
    found = []
    for field in record.TEXTS if names else ():
        text = getattr(record, field)
        if isinstance(text, str) and (words := normal(strip_tags(text))):
            label = capfirst(str(record._meta.get_field(field).verbose_name))
            found += [(name, label) for key, name in names.items() if key in words]
    return found
