"""Every shared fact and text is shown truthfully, and nothing else."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from clusterix.media.models import Visibility
from clusterix.submissions.models import (
    CoOrganisation,
    Evidence,
    Funding,
    IndicatorValue,
    NamedPerson,
    Partner,
    RelatedRecord,
)
from clusterix.vocabularies import models as terms
from tests.factories.consents import agreed
from tests.factories.organisations import OrganisationFactory
from tests.factories.stories import StoryFactory, again, bring_to, let_through, published_stories, translated
from tests.factories.vocabularies import EvidenceTypeFactory, IndicatorFactory

pytestmark = pytest.mark.django_db


def term(model, code, **fields):
    labels = {"label_hu": f"{code} magyarul", "label_en": f"{code} in English"}
    return model.objects.get_or_create(code=code, defaults=labels | fields)[0]


MANY = {
    "policy_dimensions": terms.PolicyDimension,
    "criteria": terms.Criterion,
    "governance_levels": terms.GovernanceLevel,
    "audiences": terms.Audience,
    "markets": terms.Market,
    "access_routes": terms.AccessRoute,
    "ecosystems": terms.Ecosystem,
    "sectors": terms.Sector,
    "emerging_industries": terms.EmergingIndustry,
    "s3_priorities": terms.S3Priority,
}
ONE = {
    "submission_round": terms.SubmissionRound,
    "monitoring_period": terms.MonitoringPeriod,
    "cluster_role_kind": terms.ClusterRole,
    "nace_section": terms.NaceSection,
    "trl_start": terms.ReadinessLevel,
    "trl_end": terms.ReadinessLevel,
}
WORDS = {
    "plain_summary": "Közérthetőmondat",
    "policy_message": "Szakpolitikaiüzenet",
    "strategic_goal": "Stratégiaicél",
    "s3_reason": "Szakosodásiindok",
    "worked": "<p>Beváltdolog</p>",
    "did_not_work": "<p>Nemváltbe</p>",
    "differently": "<p>Másképpen</p>",
    "quote_text": "Idézettmondat",
    "quote_role": "Beosztás",
}


def full_rows():
    programme = term(
        terms.FundingProgramme,
        "ginop",
        statement_hu="Társfinanszírozottprojekt",
        statement_en="Cofundedproject",
        fund_hu="Regionálisalap",
        fund_en="Regionalfund",
    )
    report = EvidenceTypeFactory(code="report")
    return {
        "partners": [
            Partner(
                name="Partnercég",
                country=term(terms.Region, "DE", level=0),
                role=term(terms.PartnerRole, "developer"),
                link="https://partner.example/",
                is_member=True,
            )
        ],
        "co_organisations": [CoOrganisation(organisation=OrganisationFactory(title="Társklaszter"))],
        "persons": [NamedPerson(name="Titkosnév Elek")],
        "funding": [
            Funding(
                programme=programme,
                reference="GINOP-1",
                project_title="Támogatottprojekt",
                beneficiary="Kedvezményezett",
                amount=49978425,
                currency="HUF",
                year=2016,
                intensity=85,
                start_year=2014,
                end_year=2016,
            )
        ],
        "related": [RelatedRecord(url="https://kapcsolodo.example/", title_hu="Kapcsolódólap", title_en="Relatedpage")],
        "evidence": [
            Evidence(
                evidence_type=report, title_hu="Nyilvánosforrás", title_en="Publicsource", url="https://forras.example/"
            ),
            Evidence(evidence_type=report, title_hu="Bírálóiforrás", visibility=Visibility.REVIEWERS),
            Evidence(evidence_type=report, title_hu="Irodaiforrás", visibility=Visibility.OFFICE),
        ],
        "indicators": [
            IndicatorValue(
                indicator=IndicatorFactory(code="ind-a1"),
                achieved=31,
                achieved_year=2016,
                target=30,
                target_year=2017,
                follow_up=44,
                follow_up_year=2019,
                comparison=7,
                comparison_year=2018,
                comparison_group_hu="Összehasonlítottak",
                comparison_group_en="Comparedgroup",
                comparison_source="Statisztikaihivatal",
                scope="project",
                attribution="together",
                confidence="measured",
                evidence_title="Bírálóiforrás",
                goal_hu="Sajátcélunk",
                goal_en="Owngoal",
            )
        ],
    }


@pytest.fixture
def full():
    """A draft in which every shared fact and text is given."""
    story = StoryFactory(
        **WORDS, quote_name="Megszólaló Mária", contact_person="Titkoskapcsolat", contact_email="titkos@x.hu"
    )
    story = story.get_latest_revision_as_object()
    for name, model in MANY.items():
        setattr(story, name, [term(model, f"{name}-kód".replace("_", "-").replace("ó", "o"))])
    for name, model in ONE.items():
        setattr(story, name, term(model, f"{name}-kod".replace("_", "-"), order=9 if name == "trl_end" else 1))
    story.publicly_funded = True
    story.influenced_amount, story.influenced_currency, story.influenced_year = 1200000, "EUR", 2018
    for name, rows in full_rows().items():
        setattr(story, name, rows)
    story.save_revision(user=story.owner)
    for name in ("Titkosnév Elek", "Megszólaló Mária"):
        agreed(story, name)
    return again(story)


PUBLIC = [
    *(text.removeprefix("<p>").removesuffix("</p>") for text in WORDS.values()),
    *(f"{name.replace('_', '-')}-kod magyarul" for name in (*MANY, *ONE)),
    "Megszólaló Mária",
    "Partnercég",
    "Társklaszter",
    "Közreműködő szervezet",
    "DE magyarul",
    "developer magyarul",
    "https://partner.example/",
    "Társfinanszírozottprojekt. Regionálisalap. Támogatottprojekt – GINOP-1.",
    "Kedvezményezett",
    "49\xa0978\xa0425\xa0Ft (2016)",
    "85%",
    "2014–2016",
    "1\xa0200\xa0000\xa0euró (2018)",
    "Kapcsolódólap",
    "Nyilvánosforrás",
    "2 további forrás nem nyilvános",
    "44",
    "(2019)",
    "(2017)",
    "Összehasonlítottak: 7",
    "Statisztikaihivatal",
    "projekt, másokkal közösen, mért",
    "Sajátcélunk",
]
SECRET = ["Titkosnév", "Titkoskapcsolat", "titkos@x.hu", "Bírálóiforrás", "Irodaiforrás"]


def test_the_public_page_shows_every_shared_fact_and_keeps_what_is_not_public(full, client):
    story = bring_to(full, "published")
    page = client.get(story.get_url()).content.decode()
    assert [words for words in PUBLIC if words not in page] == []
    assert [words for words in SECRET if words in page] == []
    for words in SECRET:
        assert story.title not in client.get("/hu/kereses/", {"q": words}).content.decode(), words
    assert story.title in client.get("/hu/kereses/", {"q": "Partnercég"}).content.decode()


def test_lists_are_narrowed_down_by_any_of_the_shared_facts(full, client):
    story = bring_to(full, "published")
    for code in ("programme=ginop", "sector=sectors-kod", "s3=s3-priorities-kod", "policy=policy-dimensions-kod"):
        assert story.title in client.get(f"/hu/tortenetek/?{code}").content.decode(), code
    term(terms.FundingProgramme, "other")
    assert story.title not in client.get("/hu/tortenetek/?programme=other").content.decode()


@pytest.mark.django_db(transaction=True)
def test_a_page_with_every_fact_takes_few_queries_however_many_rows(full, client):
    def cost(count):
        draft = again(full).get_latest_revision_as_object()
        for name in ("partners", "co_organisations", "funding", "related", "evidence", "indicators", "persons"):
            setattr(draft, name, [full_rows()[name][0] for _ in range(count)])
        draft.save_revision(user=full.owner)
        story = again(full)
        story.author = full.owner
        copy = let_through(story)
        client.get(copy.get_url())
        with CaptureQueriesContext(connection) as context:
            assert client.get(copy.get_url()).status_code == 200
        return len(context)

    one = cost(1)
    assert cost(5) == one
    assert one <= 10, one


def test_reviewers_find_with_the_documents_what_is_for_them(full):
    judged = full.get_latest_revision_as_object()
    audiences = [
        (row.title_hu, row.readable_by(Visibility.PUBLIC, Visibility.REVIEWERS)) for row in judged.evidence.all()
    ]
    assert audiences == [("Nyilvánosforrás", True), ("Bírálóiforrás", True), ("Irodaiforrás", False)]


def test_the_english_page_reads_the_facts_in_english(full, client):
    page = client.get(translated(bring_to(full, "published")).get_url()).content.decode()
    for words in (
        "Cofundedproject. Regionalfund. Támogatottprojekt – GINOP-1.",
        "HUF\xa049,978,425 (2016)",
        "sectors-kod in English",
        "Relatedpage",
        "Comparedgroup: 7",
        "project, together with others, measured",
        "Owngoal",
    ):
        assert words in page, words


def test_preview_and_frozen_copy_show_the_same(full, client):
    client.force_login(full.owner)
    preview = client.get(f"/admin/pages/{full.pk}/view_draft/").content.decode()
    assert [words for words in PUBLIC if words not in preview] == []
    assert [words for words in SECRET if words in preview] == []


def test_without_its_organisations_name_a_record_does_not_tell_who_was_paid(full, client):
    draft = full.get_latest_revision_as_object()
    draft.hide_organisation, draft.story_kind, draft.turning_point = True, "lesson", "<p>Elfogyott a pénz.</p>"
    draft.save_revision(user=full.owner)
    page = client.get(bring_to(again(full), "published").get_url()).content.decode()
    assert "49\xa0978\xa0425\xa0Ft" in page
    for words in ("Kedvezményezett", "GINOP-1", "Támogatottprojekt"):
        assert words not in page


def test_a_quotation_is_shown_whole_or_not_at_all(client):
    [story] = published_stories(1, quote_text="Senki mondata")
    assert "Senki mondata" not in client.get(story.get_url()).content.decode()


def test_no_shared_fact_is_doubled_by_a_translation(full):
    story = bring_to(full, "published")
    translation = translated(story)
    for name in story.FACTS:
        field = story._meta.get_field(name)
        if field.one_to_many or field.many_to_many:
            assert not getattr(type(story).objects.get(pk=translation.pk), name).exists(), name
            assert getattr(story, name).count() == getattr(full.get_latest_revision_as_object(), name).count(), name
