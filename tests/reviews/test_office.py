"""The office's pages: choosing, following, reading; and the pool."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from clusterix.organisations.models import Membership
from clusterix.organisations.roles import OfficeRole
from clusterix.reviews import work
from clusterix.reviews.models import ReviewAssignment, Reviewer
from clusterix.submissions.models import Dossier
from tests.factories.organisations import OrganisationFactory, UserFactory, member_of, office_user
from tests.factories.reviews import ReviewerFactory, review
from tests.factories.vocabularies import county

pytestmark = pytest.mark.django_db


@pytest.fixture
def at_desk(client, office):
    client.force_login(office)
    return client


def url(name, *args):
    return reverse(f"reviews:{name}", args=args)


def text(response):
    return response.content.decode()


def test_the_way_leads_from_the_record_to_the_candidates(at_desk, ready):
    desk = text(at_desk.get(reverse("records:desk", args=[ready.number])))
    assert url("assign", ready.number) in desk
    assert f'href="{url("show", ready.number)}"' not in desk


def test_the_table_proposes_explains_and_says_who_cannot_be_chosen(at_desk, ready):
    near = ReviewerFactory(name="Közeli Klára", region=county("HU322"))
    own = ReviewerFactory(name="Saját Sára", organisation=ready.record.specific.organisation)
    page = text(at_desk.get(url("assign", ready.number)))
    assert f'name="reviewer" value="{near.pk}" checked' in page
    assert f'name="reviewer" value="{own.pk}"' not in page
    assert "Saját Sára" in page


def test_those_who_were_ticked_are_asked(at_desk, ready):
    chosen, left = ReviewerFactory(), ReviewerFactory()
    answer = at_desk.post(url("assign", ready.number), {"reviewer": [chosen.pk], "seen": ready.version})
    assert answer.status_code == 302
    assert list(ReviewAssignment.objects.values_list("reviewer", flat=True)) == [chosen.pk]
    page = text(at_desk.get(answer["Location"]))
    assert chosen.name in page
    assert left.name not in page


@pytest.mark.parametrize("data", [{}, {"reviewer": ["x", "0", "99999"]}, {"seen": "0"}])
def test_what_cannot_be_is_said_on_the_same_page(at_desk, ready, data):
    reviewer = ReviewerFactory()
    answer = at_desk.post(url("assign", ready.number), {"reviewer": [reviewer.pk]} | data)
    if "reviewer" in data or "seen" in data:
        assert answer.status_code == 409
        assert not ReviewAssignment.objects.exists()
        assert Dossier.objects.get(pk=ready.pk).state == "screening"
    else:
        assert answer.status_code == 302


def test_links_are_renewed_and_called_back(at_desk, asked):
    page = text(at_desk.get(url("show", asked[0].dossier_id)))
    for name in ("resend", "revoke"):
        assert url(name, asked[0].dossier_id, asked[0].pk) in page
        assert at_desk.get(url(name, asked[0].dossier_id, asked[0].pk)).status_code == 405
    at_desk.post(url("resend", asked[0].dossier_id, asked[0].pk))
    at_desk.post(url("revoke", asked[0].dossier_id, asked[1].pk))
    assert list(ReviewAssignment.objects.values_list("state", "link_version")) == [("invited", 2), ("released", 1)]


def test_an_assignment_is_reached_by_its_own_record_alone(at_desk, asked, ready):
    at_desk.post(url("revoke", ready.number, asked[0].pk))
    assert ReviewAssignment.objects.get(pk=asked[0].pk).state == "invited"


def test_drafts_are_the_reviewers_own(at_desk, asked):
    work.declare(assignment=asked[0])
    work.save_draft(assignment=asked[0], opinion=work.Opinion(strengths="Még vázlat"))
    review(asked[1], strengths="Elküldve")
    page = text(at_desk.get(url("show", asked[0].dossier_id)))
    assert "Még vázlat" not in page
    assert "Elküldve" in page


def test_reviews_are_read_with_scores_and_advice(client, asked):
    review(asked[0], confidential="Csak nektek.")
    review(asked[1], mark=3)
    for role in (OfficeRole.OFFICE_EDITOR, OfficeRole.VALIDATOR):
        client.force_login(office_user(role))
        page = text(client.get(url("show", asked[0].dossier_id), headers={"accept-language": "en"}))
        assert "Csak nektek." in page
        assert "75" in page
        assert "50" in page


def interest(user, dossier):
    Membership.objects.create(user=user, organisation=dossier.record.specific.organisation)


def wrote_it(user, dossier):
    dossier.contributors.add(user)


@pytest.mark.parametrize("partial", [interest, wrote_it])
def test_whoever_has_an_interest_sees_no_reviewer(at_desk, office, asked, ready, partial):
    dossier = asked[0].dossier
    review(asked[0], strengths="Csak másnak szól.")
    for one in (dossier, ready):
        partial(office, one)
        for name in ("show", "assign"):
            page = text(at_desk.get(url(name, one.number), follow=True))
            assert asked[0].reviewer.name not in page
            assert "Csak másnak szól." not in page
        at_desk.post(url("assign", one.number), {"reviewer": [ReviewerFactory().pk]})
    at_desk.post(url("revoke", dossier.number, asked[1].pk))
    assert list(ReviewAssignment.objects.values_list("state", flat=True)) == ["sent", "invited"]
    assert "/admin/reviews/" not in text(at_desk.get(reverse("records:desk", args=[dossier.number])))


def nobody(owner):
    return UserFactory()


def a_member(owner):
    return member_of(owner)


def a_validator(owner):
    return office_user(OfficeRole.VALIDATOR)


def a_translator(owner):
    return office_user(OfficeRole.TRANSLATOR)


def a_superuser(owner):
    return UserFactory(is_superuser=True)


@pytest.mark.parametrize("who", [nobody, a_member, a_validator, a_translator, a_superuser])
def test_the_pool_is_the_office_editors_alone(client, who):
    reviewer = ReviewerFactory()
    client.force_login(who(OrganisationFactory()))
    for name in ("index", "add"):
        assert client.get(reverse(f"reviewers:{name}")).status_code != 200
    for name in ("edit", "delete", "history", "usage"):
        assert client.get(reverse(f"reviewers:{name}", args=[reviewer.pk])).status_code != 200
    assert reverse("reviewers:index") not in text(client.get(reverse("wagtailadmin_home"), follow=True))


@pytest.mark.parametrize("who", [a_member, a_validator, a_translator])
def test_the_history_of_the_pool_is_told_to_nobody_else(at_desk, who):
    at_desk.post(reverse("reviewers:add"), {"name": "Naplózott Nóra", "email": "n@example.org", "language": "hu"})
    assert "Naplózott Nóra" in str(ModelLogEntry.objects.values_list("label", flat=True))
    other = Client()
    other.force_login(who(OrganisationFactory()))
    assert "Naplózott Nóra" not in text(other.get(reverse("wagtailadmin_reports:site_history"), follow=True))


def test_nobody_can_be_given_the_pool():
    assert not Permission.objects.filter(content_type__app_label="reviews").exists()


def test_the_office_keeps_the_pool(at_desk):
    organisation = OrganisationFactory()
    data = {
        "name": "Új Bíráló",
        "email": "Uj@Example.org",
        "language": "en",
        "organisation": organisation.pk,
        "active": "on",
    }
    assert at_desk.post(reverse("reviewers:add"), data).status_code == 302
    made = Reviewer.objects.get(email="uj@example.org")
    assert made.organisation == organisation
    assert "Új Bíráló" in text(at_desk.get(reverse("reviewers:index")))
    assert at_desk.get(reverse("reviewers:edit", args=[made.pk])).status_code == 200
    assert "Új Bíráló" in text(at_desk.get(reverse("reviewers:index") + "?q=bíráló"))


def test_who_has_reviewed_cannot_be_deleted(at_desk, asked):
    at_desk.post(reverse("reviewers:delete", args=[asked[0].reviewer_id]))
    assert Reviewer.objects.filter(pk=asked[0].reviewer_id).exists()


def test_the_usage_of_an_organisation_names_no_reviewer(at_desk):
    organisation = OrganisationFactory()
    reviewer = ReviewerFactory(organisation=organisation)
    page = text(at_desk.get(reverse("wagtailadmin_pages:usage", args=[organisation.pk]), follow=True))
    assert organisation.title in page
    assert reviewer.name not in page
