"""The demo's organisations: real ones from public sources, and two that are clearly invented."""

from django.utils.text import slugify
from wagtail.models import Locale

from clusterix.organisations import validation
from clusterix.organisations.models import KeyFigure, OrganisationPage
from clusterix.vocabularies.models import OrganisationType, Region
from home.demo.once import once
from home.demo.records import fact_value
from home.demo.sources import key_of, organisations
from home.demo.translating import translate
from home.setup import ensure_site


def ensure_organisations(*, office) -> dict[str, OrganisationPage]:
    """Make sure that the organisations exist and are public in both languages. Gives them by name, in Hungarian."""
    index = ensure_site().organisations["hu"]
    with once():
        return {name: _existing(name) or _publish(name, data, index, office) for name, data in organisations().items()}


def _existing(name):
    return OrganisationPage.objects.filter(translation_key=key_of(name), locale__language_code="hu").first()


def _publish(name, data, index, office):
    page = OrganisationPage(
        translation_key=key_of(name),
        locale=Locale.objects.get(language_code="hu"),
        live=False,
        slug=slugify(data["hu"]["title"]),
        organisation_type=OrganisationType.objects.filter(code=data.get("type")).first(),
        seat=Region.objects.filter(code=data.get("seat")).first(),
        email=data.get("email", ""),
        is_cluster=data.get("cluster", False),
        is_fictional=data.get("fictional", False),
        **data["hu"],
    )
    for fact, value in data.get("facts", {}).items():
        setattr(page, fact, fact_value(page, fact, value))
    index.add_child(instance=page)
    for figure in data.get("figures", ()):
        KeyFigure.objects.create(organisation=page, entered_by=office, **figure)
    revision = page.save_revision(user=office)
    if page.is_fictional:
        validation.validate(organisation=page, user=office, seen=revision.pk)
    else:
        # Nobody has verified what public sources say of a real organisation, so its profile does not claim it.
        revision.publish(user=office)
    page = OrganisationPage.objects.get(pk=page.pk)
    translate(page, data["en"], translator=office, office=office)
    return page
