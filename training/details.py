"""The data sheet of a training: every fact with its name, in the active language."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from clusterix.catalogue import surroundings
from clusterix.catalogue.cards import plain
from clusterix.catalogue.models import CatalogueEntry
from clusterix.catalogue.record_views import language_of
from clusterix.catalogue.sheet import detail, terms_of, words
from clusterix.presentation import formats
from clusterix.presentation.records import Term
from clusterix.submissions.models.partners import NamedPerson
from training.models.offer import DurationUnit

# Label, field, vocabulary, and the facet that the value leads to.
_TERMS = (
    (gettext_lazy("Form of service"), "service_form", "service_form", "form"),
    (gettext_lazy("Level"), "level", "training_level", "level"),
    (gettext_lazy("Service category"), "service_category", "service_category", ""),
    (gettext_lazy("Competences"), "competences", "competence", "competence"),
    (gettext_lazy("Prepares for the label"), "prepares_for", "cluster_label", "label"),
    (gettext_lazy("Target group"), "target_groups", "target_group", "group"),
    (gettext_lazy("Language of instruction"), "languages", "language", "language"),
    (gettext_lazy("Mode of delivery"), "delivery_modes", "delivery_mode", "mode"),
    (gettext_lazy("Schedule"), "schedule", "schedule", ""),
    (gettext_lazy("Field of education (ISCED-F 2013)"), "isced_field", "isced_field", ""),
    (gettext_lazy("Open to"), "open_to", "open_to", "open"),
    (gettext_lazy("Regions admitted"), "open_regions", "region", ""),
)


def details_of(page, request):
    """Facts come from `page.source`, texts from the page; what is not known is left out."""
    around, source, language = surroundings.of(page), page.source, language_of(page)
    address = around.index.get_url(request) if around.index else ""
    for label, name, vocabulary, facet in _TERMS:
        found = terms_of(source, name, vocabulary, around.snapshot.terms, language, facet=facet, address=address)
        yield from detail(label, found)
    yield from _times(source)
    yield from _money(page, source, around.snapshot.terms, language)
    yield from _proof(page, source)
    yield from _links(source, language)
    yield from words(_("Provider's own code"), source.code)
    if around.dossier.validated_on:
        yield from words(_("Last verified"), formats.day(around.dossier.validated_on))


def _times(source):
    hours = [
        text % {"hours": formats.number(plain(value))}
        for text, value in (
            (_("%(hours)s contact hours"), source.contact_hours),
            (_("%(hours)s hours of individual work"), source.individual_hours),
        )
        if value is not None
    ]
    yield from words(_("Workload"), *hours)
    if source.duration is not None and source.duration_unit:
        unit = DurationUnit(source.duration_unit).label
        yield from words(_("Duration"), formats.measured(plain(source.duration), str(unit)))
    yield from words(_("Participants"), _participants(source.min_participants, source.max_participants))


def _participants(least, most):
    if least and most:
        return f"{least}{formats.DASH}{most}" if least != most else str(most)
    if least:
        return _("at least %(number)s") % {"number": least}
    return _("at most %(number)s") % {"number": most} if most else ""


def _money(page, source, terms, language):
    yield from words(_("Fee"), _price(source), source.get_vat_display() if source.price else "", page.price_note)
    if source.voucher:
        kind = terms.get("voucher_type", source.voucher_type_id)
        most = source.voucher_max
        limit = formats.money(plain(most), source.voucher_currency) if most is not None else ""
        yield from words(
            _("Knowledge voucher"),
            source.get_voucher_display(),
            kind.label(language) if kind else "",
            page.voucher_scheme,
            _("at most %(number)s") % {"number": limit} if limit else "",
        )


def _price(source):
    if source.price is None:
        return ""
    return formats.money(plain(source.price), source.currency) if source.price else _("free of charge")


def _proof(page, source):
    yield from words(_("Certificate or credential"), page.credential)
    if source.credit is not None:
        yield from words(_("Credit"), formats.measured(plain(source.credit), source.credit_system))
    yield from words(_("Assessment"), page.assessment)
    yield from words(_("Quality assurance"), page.quality_mark)
    trainers = [row.name for row in source.persons.all() if row.way == NamedPerson.Way.TRAINER]
    yield from words(ngettext("Trainer", "Trainers", len(trainers) or 1), *trainers)


def _links(source, language):
    yield from detail(_("ESCO skills"), (Term("", row.label, row.uri) for row in source.esco_skills.all()))
    yield from detail(_("Materials and samples"), (Term("", row.title, row.url) for row in source.materials.all()))
    yield from detail(_("Built on the good practice"), _practice(source, language))
    yield from detail(_("Announced also on"), (Term("", row.name, row.url) for row in source.announced_also.all()))
    if source.web_page:
        yield from detail(_("Web page"), [Term("", source.web_page, source.web_page)])


def _practice(source, language):
    """Only what is public is named; one query, and only where there is one."""
    if source.based_on_practice_id:
        entries = CatalogueEntry.objects.public().filter(dossier__record=source.based_on_practice_id, language=language)
        yield from (Term("", entry.title, entry.path) for entry in entries)
