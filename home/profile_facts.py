"""The facts of an organisation as its public profile shows them, in the language of the page (domain.md 4.9–5.5)."""

from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import override
from modelcluster.models import get_all_child_m2m_relations

from clusterix.catalogue.cards import plain
from clusterix.catalogue.sheet import detail, money, terms_of, words
from clusterix.organisations import figures
from clusterix.organisations.models import KeyFigure, OrganisationPage, ProfileCheck
from clusterix.presentation import formats
from clusterix.presentation.records import Detail, Period, Term


@dataclass(frozen=True)
class Dated:
    """A status, a label or an accreditation; `current` says whether it holds today."""

    label: str
    period: Period
    current: bool
    note: str = ""
    url: str = ""


@dataclass(frozen=True)
class FigureView:
    """A key figure with its year and source; `value` is written in the language of the page."""

    label: str
    value: str
    year: int
    source: str


@dataclass(frozen=True)
class ProfileFacts:
    """What an organisation tells besides its name and introduction; empty parts are not shown."""

    texts: tuple[tuple[str, str], ...] = ()
    details: tuple[Detail, ...] = ()
    cluster: tuple[Detail, ...] = ()
    provider: tuple[Detail, ...] = ()
    statuses: tuple[Dated, ...] = ()
    labels: tuple[Dated, ...] = ()
    accreditations: tuple[Dated, ...] = ()
    references: tuple[Term, ...] = ()
    figures: tuple[FigureView, ...] = ()
    verified_on: date | None = field(default=None)


def facts_of(page, request, terms) -> ProfileFacts:
    """The facts of a profile; what is private (`PRIVATE_FACTS`) is not among them."""
    source, language = _facts_page(page, request), page.locale.language_code
    with override(language):
        return ProfileFacts(
            texts=tuple(_texts(page)),
            details=tuple(_details(source, terms, language)),
            cluster=tuple(_cluster(source, terms, language)) if source.is_cluster else (),
            provider=tuple(_provider(source, terms, language)) if source.is_provider else (),
            statuses=tuple(_statuses(source, terms, language)),
            labels=tuple(_labels(source, terms, language)),
            accreditations=tuple(_accreditations(source)) if source.is_provider else (),
            references=tuple(_references(source)) if source.is_provider else (),
            figures=tuple(_figure(row) for row in figures.newest_first(source)),
            verified_on=_verified_on(source),
        )


def _facts_page(page, request):
    """The page with the facts. The published revision has them all, so that a list costs no query of its own."""
    source = page.source
    revision = source.live_revision if source.live and not getattr(request, "is_preview", False) else None
    if revision is None:
        return source
    content = revision.content
    chosen = {
        relation.name: content.get(relation.name, []) for relation in get_all_child_m2m_relations(OrganisationPage)
    }
    facts = OrganisationPage.from_serializable_data(content | {name: [] for name in chosen}, check_fks=False)
    facts.chosen_terms = chosen
    return facts


def _texts(page):
    for heading, text in (
        (_("Specialisation"), page.specialisation),
        (_("Support of entrepreneurship"), page.entrepreneurship),
    ):
        if text:
            yield heading, text


def _details(source, terms, language):
    yield from words(_("Legal name"), source.legal_name)
    yield from words(
        _("Formerly"), *(_with(row.name, _span(row.used_from, row.used_until)) for row in _rows(source.former_names))
    )
    yield from words(_("Address"), source.address)
    yield from words(_("Phone"), source.phone)
    for label, url in (
        (_("Website in English"), source.website_en),
        (_("European Cluster Collaboration Platform"), source.eccp_url),
    ):
        yield from detail(label, [Term("", url, url)])
    for label, name, vocabulary in (
        (_("Sectors"), "sectors", "sector"),
        (_("NACE section"), "nace_section", "nace_section"),
        (_("Industrial ecosystems"), "ecosystems", "ecosystem"),
        (_("Emerging industries"), "emerging_industries", "emerging_industry"),
        (_("Target markets"), "markets", "market"),
    ):
        yield from detail(label, terms_of(source, name, vocabulary, terms, language))


def _cluster(source, terms, language):
    yield from words(_("Cluster management organisation"), source.cmo_name)
    yield from words(_("Founded in"), str(source.founded_year or ""))
    yield from detail(_("Phase of development"), terms_of(source, "life_phase", "life_phase", terms, language))
    strategy = source.get_strategy_display() if source.strategy else ""
    yield from words(_("Internationalisation strategy"), _with(strategy, source.strategy_year))


def _provider(source, terms, language):
    yield from words(_("Level"), source.get_provider_level_display() if source.provider_level else "")
    yield from words(_("Adult education registration number"), source.registration_number)
    if source.is_cluster:
        yield from words(_("Kind of provider"), _("a cluster that shares its own experience"))
    for label, name, vocabulary in (
        (_("Competence areas"), "competences", "competence"),
        (_("Languages"), "languages", "language"),
        (_("Regions served"), "regions_served", "region"),
    ):
        yield from detail(label, terms_of(source, name, vocabulary, terms, language))


def _statuses(source, terms, language):
    for row in sorted(_rows(source.statuses), key=lambda row: row.starts_on or date.min, reverse=True):
        if term := terms.get("national_status", row.status_id):
            period = Period(row.starts_on, row.ends_on, row.ends_on is None)
            yield Dated(term.label(language), period, row.holds())


def _labels(source, terms, language):
    for row in sorted(_rows(source.labels), key=lambda row: row.awarded_on or date.min, reverse=True):
        if term := terms.get("cluster_label", row.label_id):
            period = Period(row.awarded_on, row.valid_until)
            yield Dated(term.label(language), period, row.holds(), row.awarding_body, row.certificate_url)


def _accreditations(source):
    for row in _rows(source.accreditations):
        yield Dated(row.name, Period(row.awarded_on, row.valid_until), row.holds(), row.issuer)


def _references(source):
    for row in _rows(source.references):
        yield Term("", _with(row.title, row.year), row.url)


def _rows(relation):
    return list(relation.all())


def _with(text, more):
    return f"{text} ({more})" if text and more else text


def _span(start, end):
    if start or end is None:
        return formats.period(start, end)
    return _("until %(end)s") % {"end": formats.period(None, end)}


def _figure(row):
    value = money(row.value, row.currency) if row.kind in KeyFigure.MONEY else formats.number(plain(row.value))
    return FigureView(row.get_kind_display(), value, row.year, row.source)


def _verified_on(source):
    found = ProfileCheck.objects.filter(organisation=source.pk).values_list("verified_on", flat=True)
    return found.first()
