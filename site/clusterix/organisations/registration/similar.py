"""Who may be here already under the same name, website or address: shown to the office before it decides."""

from urllib.parse import urlsplit

from django.db.models import F

from clusterix.organisations.models import OrganisationPage, Registration, RegistrationState


def organisations(registration) -> list[OrganisationPage]:
    """Organisations with the same name or the same website, by name; each once."""
    pages = OrganisationPage.objects.filter(merged_into=None, locale=F("authoring_locale")).order_by("title")
    if registration.organisation_id:
        pages = pages.exclude(pk=registration.organisation_id)
    return [page for page in pages if _same(page.title, page.website, registration)]


def registrations(registration) -> list[Registration]:
    """Other registrations that wait, by the same name, website or representative."""
    rows = Registration.objects.filter(state=RegistrationState.WAITING).exclude(pk=registration.pk)
    return [row for row in rows if row.email == registration.email or _same(row.name, row.website, registration)]


def _same(name, website, registration):
    host = _host(registration.website)
    return _plain(name) == _plain(registration.name) or bool(host and _host(website) == host)


def _plain(name):
    return " ".join(name.casefold().split())


def _host(website):
    return (urlsplit(website).hostname or "").removeprefix("www.")
