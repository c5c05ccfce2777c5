"""What an organisation fills in when it registers."""

from clusterix.organisations.models import Registration, RegistrationState
from tests.factories.vocabularies import NationalStatusFactory, OrganisationTypeFactory, county

REPRESENTATIVE = "anna@ujklaszter.example"


def filled_in(**changes):
    """The whole form as a browser sends it, for a cluster."""
    return {
        "name": "Új Klaszter Egyesület",
        "organisation_type": OrganisationTypeFactory(code="cmo").pk,
        "seat": county().pk,
        "website": "https://ujklaszter.example",
        "mailbox": "iroda@ujklaszter.example",
        "summary": "Faipari vállalkozások együttműködése.",
        "is_cluster": "on",
        "website_en": "https://ujklaszter.example/en",
        "national_status": NationalStatusFactory(code="q2025-industrial").pk,
        "members": "24",
        "sme_members": "15",
        "research_members": "2",
        "other_members": "1",
        "management_fte": "0,75",
        "figures_year": "2025",
        "last_name": "Kovács",
        "first_name": "Anna",
        "position": "ügyvezető",
        "email": REPRESENTATIVE,
        "phone": "+36 52 123 456",
        "authorised": "on",
    } | changes


def waiting_registration(**fields):
    """A registration that the office has to decide about."""
    names = {"last_name": "Kovács", "first_name": "Anna", "position": "ügyvezető", "email": REPRESENTATIVE}
    return Registration.objects.create(
        **{
            "name": "Új Klaszter Egyesület",
            "organisation_type": OrganisationTypeFactory(code="cmo"),
            "seat": county(),
            "summary": "Faipari vállalkozások együttműködése.",
            "is_cluster": True,
            "state": RegistrationState.WAITING,
            "members": 24,
            "figures_year": 2025,
            **names,
        }
        | fields
    )
