"""What pages tell machines in the words of schema.org (JSON-LD): made from the same view objects as the page.

So nothing can be told here that the page does not show: a record published without its organisation's name has no
author here either. A test checks every type and property against schema.org's own vocabulary.
"""

from collections.abc import Callable, Iterable

from django.conf import settings

from clusterix.presentation import sharing
from clusterix.presentation.records import Crumb, OrganisationCard, RecordView

CONTEXT = "https://schema.org"
Absolute = Callable[[str], str]


def filled(**properties) -> dict:
    """The properties that have a value; a leading word such as `type_` stands for "@type"."""
    named = {f"@{name[:-1]}" if name.endswith("_") else name: value for name, value in properties.items()}
    return {name: value for name, value in named.items() if value not in (None, "", [], (), {})}


def of_record(record: RecordView, absolute: Absolute) -> dict:
    """A record as an article; a content type may say more of it, or that it is something else (`record.schema`)."""
    url = absolute(record.url)
    author = of_organisation(record.organisation, absolute) if record.organisation else None
    common = filled(
        context_=CONTEXT,
        type_="Article",
        id_=url,
        url=url,
        name=record.title,
        headline=record.title,
        description=record.teaser,
        inLanguage=record.language,
        identifier=str(record.number),
        datePublished=record.published_on and record.published_on.isoformat(),
        dateModified=record.changed_on and record.changed_on.isoformat(),
        author=author,
        provider=author,
        publisher=site(absolute),
        license=record.licence.url,
        keywords=[*record.keywords],
        about=[defined_term(theme.label, theme.code) for theme in record.themes],
        spatialCoverage=record.place and {"@type": "Place", "name": record.place},
        temporalCoverage=_span(record.period),
        citation=[
            filled(type_="CreativeWork", name=one.title, url=one.url and absolute(one.url))
            for one in record.evidence
            if one.title
        ],
        workTranslation=[
            {"@type": "CreativeWork", "@id": absolute(link.url), "inLanguage": link.code}
            for link in record.other_languages
            if link.same_record
        ],
    )
    image = [absolute(record.image.url if record.image else sharing.picture_of_record(record))]
    return common | filled(image=image) | dict(record.schema)


def of_organisation(card: OrganisationCard, absolute: Absolute) -> dict:
    """An organisation by what its card says."""
    return filled(
        type_="Organization",
        id_=card.url and absolute(card.url),
        name=card.name,
        alternateName=card.short_name,
        url=card.url and absolute(card.url),
        sameAs=card.website,
        email=card.email,
        description=card.summary,
        location=card.seat and {"@type": "Place", "name": card.seat},
        dissolutionDate=card.ended_on and card.ended_on.isoformat(),
    )


def breadcrumbs(crumbs: Iterable[Crumb], title: str, address: str, absolute: Absolute) -> dict:
    """The way to a page; the page itself is its last step."""
    steps = [*((crumb.label, absolute(crumb.url)) for crumb in crumbs), (title, address)]
    items = [
        {"@type": "ListItem", "position": place, "name": label, "item": {"@type": "WebPage", "@id": url}}
        for place, (label, url) in enumerate(steps, 1)
    ]
    return {"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": items}


def site(absolute: Absolute) -> dict:
    """The site as the one that publishes."""
    return {"@type": "Organization", "name": settings.WAGTAIL_SITE_NAME, "url": absolute("/")}


def home(description: str, url: str, language: str, absolute: Absolute) -> dict:
    """The site itself, told by its home pages."""
    return filled(
        context_=CONTEXT,
        type_="WebSite",
        name=settings.WAGTAIL_SITE_NAME,
        description=description,
        url=url,
        inLanguage=language,
        publisher=site(absolute),
    )


def collection(
    title: str,
    description: str,
    url: str,
    language: str,
    entries: Iterable[tuple[str, str]],
    absolute: Absolute,
    *,
    about: dict | None = None,
) -> dict:
    """A page that gathers others, each with title and address; `about` says by what."""
    items = [
        {"@type": "ListItem", "position": place, "name": name, "url": absolute(address)}
        for place, (name, address) in enumerate(entries, 1)
    ]
    return filled(
        context_=CONTEXT,
        type_="CollectionPage",
        id_=url,
        url=url,
        name=title,
        description=description,
        inLanguage=language,
        about=about,
        publisher=site(absolute),
        mainEntity=items and {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items},
    )


def defined_term(label: str, code: str) -> dict:
    """A coded term."""
    return filled(type_="DefinedTerm", name=label, termCode=code)


def _span(period):
    start, end = (day.isoformat() if day else "" for day in (period.start, period.end))
    if not start:
        return end
    return f"{start}/{'..' if period.ongoing or not end else end}"
