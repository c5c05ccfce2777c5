"""People and organisations."""

import factory
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission, Locale

from clusterix.organisations.models import Membership, OrganisationPage, User
from clusterix.organisations.roles import GRANTS, MEMBERS_GROUP, MemberRole
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
        for dotted in GRANTS[name].permissions:
            app, codename = dotted.split(".")
            group.permissions.add(*Permission.objects.filter(content_type__app_label=app, codename=codename))
        rights = Permission.objects.filter(
            content_type__app_label="wagtailcore", codename__in=[f"{right}_page" for right in GRANTS[name].pages]
        )
        for page in site_pages().home.values():
            for right in rights:
                GroupPagePermission.objects.create(group=group, page=page, permission=right)
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
