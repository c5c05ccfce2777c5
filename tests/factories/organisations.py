"""People and organisations."""

from datetime import date
from uuid import uuid4

import factory
from django.contrib.auth.models import Group
from django.db.models import F
from wagtail.models import GroupPagePermission, Locale, Page

from clusterix.organisations.models import (
    Accreditation,
    FormerName,
    KeyFigure,
    LabelAward,
    Membership,
    OrganisationPage,
    ProviderReference,
    StatusPeriod,
    User,
)
from clusterix.organisations.rights import permissions_called
from clusterix.organisations.roles import GRANTS, MEMBERS_GROUP, MemberRole
from tests.factories import vocabularies as terms
from tests.factories.home import site_pages
from tests.factories.vocabularies import OrganisationTypeFactory, county

PASSWORD = "a long pass phrase"


class UserFactory(factory.django.DjangoModelFactory):
    """A person who can sign in with PASSWORD and has no role yet."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"person{n}@example.org")
    last_name = factory.Sequence(lambda n: f"Vezetéknév{n}")
    first_name = "Anna"

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        return model_class.objects.create_user(*args, **{"password": PASSWORD} | kwargs)


def _group(name):
    """A group with the rights of the role table."""
    group, made = Group.objects.get_or_create(name=name)
    if made:
        group.permissions.set(permissions_called(GRANTS[name].permissions))
        if rights := permissions_called([f"wagtailcore.{right}_page" for right in GRANTS[name].pages]):
            homes = site_pages().home.values()
            rows = [GroupPagePermission(group=group, page=page, permission=right) for page in homes for right in rights]
            GroupPagePermission.objects.bulk_create(rows)
    return group


def office_user(role, **fields):
    """A person with an office role (`OfficeRole`)."""
    user = UserFactory(**fields)
    user.groups.add(_group(role))
    return user


def member_of(organisation, role=MemberRole.AUTHOR, **fields):
    """A person who works for an organisation and may enter the admin."""
    user = UserFactory(**fields)
    user.groups.add(_group(MEMBERS_GROUP))
    Membership.objects.create(user=user, organisation=organisation.source, role=role)
    return user


class OrganisationFactory(factory.django.DjangoModelFactory):
    """An organisation with a public profile in the authoring language; `language` says which one.

    `live=False` leaves the profile a draft.
    """

    class Meta:
        model = OrganisationPage

    title = factory.Sequence(lambda n: f"Szervezet {n}")
    summary = factory.LazyAttribute(lambda page: f"Amivel a(z) {page.title} foglalkozik.")

    @classmethod
    def _create(cls, model_class, *args, language="hu", live=True, **kwargs):
        index = site_pages().organisations[language]
        kwargs.setdefault("organisation_type", OrganisationTypeFactory(code="cluster"))
        kwargs.setdefault("seat", county())
        locale = Locale.objects.get(language_code=language)
        page = index.add_child(instance=model_class(locale=locale, live=False, **kwargs))
        if live:
            page.save_revision().publish()
        return model_class.objects.get(pk=page.pk)


def many_organisations(count, *, beside):
    """So many organisations in the directory of another one, written straight into the tables."""
    directory = beside.get_parent()
    common = {
        "depth": beside.depth,
        "locale_id": beside.locale_id,
        "content_type_id": beside.content_type_id,
        "live": True,
    }
    pages = [
        Page(
            path=OrganisationPage._get_path(directory.path, beside.depth, 1_000 + number),
            title=f"Sokadik {number}",
            draft_title=f"Sokadik {number}",
            slug=f"sokadik-{number}",
            url_path=f"{directory.url_path}sokadik-{number}/",
            translation_key=uuid4(),
            **common,
        )
        for number in range(count)
    ]
    for page in Page.objects.bulk_create(pages):
        OrganisationPage(page_ptr_id=page.pk, authoring_locale_id=beside.authoring_locale_id).save_base(raw=True)
    Page.objects.filter(pk=directory.pk).update(numchild=F("numchild") + count)


class KeyFigureFactory(factory.django.DjangoModelFactory):
    """A figure of an organisation; the number of its members unless told otherwise."""

    class Meta:
        model = KeyFigure

    organisation = factory.SubFactory(OrganisationFactory)
    kind = KeyFigure.Kind.MEMBERS
    value = 24
    year = 2024
    source = "éves jelentés"


def whole_profile(**fields):
    """A cluster that is also a training provider, with every fact and every kind of row filled in."""
    organisation = OrganisationFactory(
        **{
            "short_name": "KK",
            "specialisation": "Amiben jók vagyunk.",
            "entrepreneurship": "Ahogyan az induló vállalkozásokat segítjük.",
            "legal_name": "Kitalált Klaszter Nonprofit Kft.",
            "address": "4025 Debrecen, Piac utca 1.",
            "phone": "+36 52 123 456",
            "website": "https://kk.example",
            "website_en": "https://kk.example/en",
            "eccp_url": "https://eccp.example/kk",
            "email": "iroda@kk.example",
            "is_cluster": True,
            "is_provider": True,
            "cmo_name": "Kitalált Menedzsment",
            "founded_year": 2008,
            "life_phase": terms.LifePhaseFactory(code="mature"),
            "nace_section": terms.NaceSectionFactory(code="c"),
            "strategy": "yes",
            "strategy_year": 2020,
            "adult_education": "yes",
            "registration_number": "B/2020/000123",
            "tax_number": "12345678-1-42",
            "provider_level": "national",
            "live": False,
        }
        | fields
    )
    for name, factory_class in _TERMS.items():
        setattr(organisation, name, [factory_class(code=f"{name.replace('_', '-')}-a")])
    organisation.regions_served = [county("HU321")]
    organisation.former_names = [FormerName(name="Régi Klaszter", used_until=date(2012, 5, 1))]
    organisation.statuses = [
        StatusPeriod(
            status=terms.NationalStatusFactory(code="p1420-ak"), starts_on=date(2016, 1, 1), ends_on=date(2018, 12, 31)
        )
    ]
    organisation.labels = [
        LabelAward(
            label=terms.ClusterLabelFactory(code="silver"),
            awarded_on=date(2023, 3, 1),
            awarding_body="EUCLES",
            certificate_url="https://eucles.example/kk",
        )
    ]
    organisation.references = [ProviderReference(title_hu="Kockázati műhely", title_en="Risk workshop", year=2022)]
    organisation.accreditations = [Accreditation(name_hu="Minősített képző", name_en="Certified provider")]
    organisation.save_revision().publish()
    KeyFigureFactory(organisation=organisation)
    return OrganisationPage.objects.get(pk=organisation.pk)


_TERMS = {
    "sectors": terms.SectorFactory,
    "ecosystems": terms.EcosystemFactory,
    "emerging_industries": terms.EmergingIndustryFactory,
    "markets": terms.MarketFactory,
    "competences": terms.CompetenceFactory,
    "languages": terms.LanguageFactory,
}
