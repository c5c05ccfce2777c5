"""Who took part and who paid, as a record's page shows it."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from clusterix.catalogue.cards import plain
from clusterix.catalogue.models import CatalogueEntry
from clusterix.catalogue.sheet import money
from clusterix.organisations.models import OrganisationPage
from clusterix.presentation import formats
from clusterix.presentation.records import FundingView, PartnerView, Term


def partners_of(source, terms, language):
    """Organisations with a profile here first, then the others; two queries at most."""
    keys = [row.organisation_id for row in source.co_organisations.all()]
    for page in _public_family(keys, language):
        yield PartnerView(page.title, capfirst(_("contributing organisation")), url=page.get_url() or "")
    for row in source.partners.all():
        found = {
            "type_label": ("organisation_type", row.organisation_type_id),
            "role": ("partner_role", row.role_id),
            "country": ("region", row.country_id),
        }
        labels = {name: term.label(language) for name, key in found.items() if (term := terms.get(*key))}
        yield PartnerView(row.name, url=row.link, is_member=row.is_member, **labels)


def _public_family(keys, language):
    """The public pages of some organisations in a language; without any there is no query."""
    if not keys:
        return ()
    family = OrganisationPage.objects.live().filter(
        translation_key__in=OrganisationPage.objects.filter(pk__in=keys).values("translation_key"),
        locale__language_code=language,
    )
    return family.order_by("title")


def funding_of(source, terms, language):
    """Public money with the statement that its beneficiaries publish (domain.md 7.6).

    A record without its organisation's name tells neither beneficiary nor project, which would give the name away.
    """
    named = not source.hide_organisation
    for row in source.funding.all():
        programme = terms.get("funding_programme", row.programme_id)
        yield FundingView(
            programme=programme.label(language) if programme else row.programme_name,
            call=row.programme_name if programme else "",
            reference=row.reference if named else "",
            project_title=row.project_title if named else "",
            beneficiary=row.beneficiary if named else "",
            amount=money(row.amount, row.currency, row.year),
            intensity="" if row.intensity is None else formats.percent(plain(row.intensity)),
            years=formats.DASH.join(str(year) for year in dict.fromkeys((row.start_year, row.end_year)) if year),
            statement=statement_of(programme, row if named else None, language) if programme else "",
        )


def statement_of(programme, row, language) -> str:
    """The co-financing statement in a language: the programme's words, its fund, and the project it is about."""
    words, fund = programme.statement(language)
    if not words:
        return ""
    project = " – ".join(part for part in (row.project_title, row.reference) if part) if row else ""
    return " ".join(f"{part.rstrip('.')}." for part in (words, fund, project) if part)


def named_by(source, language) -> list[tuple]:
    """What a record names: rows, each with the public entry of its record or None; one query at most."""
    rows = list(source.related.all())
    keys = [row.record_id for row in rows if row.record_id]
    entries = {}
    if keys:
        found = CatalogueEntry.objects.public().filter(dossier__record__in=keys, language=language)
        entries = {entry.dossier.record_id: entry for entry in found.select_related("dossier")}
    return [(row, entries.get(row.record_id)) for row in rows]


def related_of(named):
    """What a record names (`named_by`), as links: records that are public, and pages elsewhere."""
    for row, entry in named:
        if entry:
            yield Term("", entry.title, entry.path)
        if row.url:
            yield Term("", row.title or _("Link"), row.url)
