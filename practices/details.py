"""The data sheet of a practice: every fact with its name, in the active language."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clusterix.catalogue import surroundings
from clusterix.catalogue.cards import plain
from clusterix.catalogue.record_views import language_of
from clusterix.catalogue.sheet import detail, money, terms_of, words
from clusterix.presentation import formats
from clusterix.presentation.records import Term

# Label, field, vocabulary, and the facet that the value leads to.
_TERMS = (
    (gettext_lazy("Kind of practice"), "practice_kind", "practice_kind", "practice"),
    (gettext_lazy("Thematic objective"), "interreg_topic", "interreg_topic", "topic"),
)


def details_of(page, request, opinion):
    """Facts come from `page.source`, texts from the page; what is not known is left out."""
    around, source, language = surroundings.of(page), page.source, language_of(page)
    terms, address = around.snapshot.terms, around.index.get_url(request) if around.index else ""
    for label, name, vocabulary, facet in _TERMS:
        found = terms_of(source, name, vocabulary, terms, language, facet=facet, address=address)
        yield from detail(label, found)
    yield from _choice(_("Geographical scope"), "scope", source.scope, source.get_scope_display(), address)
    yield from _choice(_("Current status"), "status", source.status_now, source.get_status_now_display(), address)
    if opinion and (term := terms.get("applicability", opinion.applicability_id)):
        url = f"{address}?applicability={term.code}" if address else ""
        yield from detail(_("Applicability in Hungary"), [Term(term.code, term.label(language), url)])
    yield from _origin(page, source)
    yield from _needs(source)
    programme = terms_of(source, "policy_programme", "funding_programme", terms, language)
    yield from detail(_("Policy instrument"), (*programme, Term("", page.policy_link)))
    if around.dossier.validated_on:
        yield from words(_("Last checked"), formats.day(around.dossier.validated_on))


def _choice(label, facet, code, name, address):
    if code:
        yield from detail(label, [Term(code, str(name), f"{address}?{facet}={code}" if address else "")])


def _origin(page, source):
    """A practice published without its organisation's name does not give it away here."""
    if not source.hide_organisation:
        charge = "" if source.in_charge is None else _WHOSE[source.in_charge]
        yield from words(_("Main institution"), page.main_institution, str(charge))
    if source.from_interreg:
        yield from words(_("Interreg project"), source.interreg_project or _("yes"))
    elif source.from_interreg is False:
        yield from words(_("Interreg project"), _("does not come from one"))


_WHOSE = {
    True: gettext_lazy("the organisation that describes it is in charge"),
    False: gettext_lazy("described by another organisation"),
}


def _needs(source):
    setup = money(source.cost_setup_amount, source.cost_setup_currency, source.cost_setup_year)
    run = money(source.cost_run_amount, source.cost_run_currency, source.cost_run_year)
    yield from words(_("Set-up cost"), setup)
    yield from words(_("Yearly running cost"), run)
    yield from words(_("Staff at set-up"), _staff(source.fte_setup))
    yield from words(_("Staff when running"), _staff(source.fte_run))


def _staff(value):
    if value is None:
        return ""
    return _("%(number)s full-time equivalents") % {"number": formats.number(plain(value))}
