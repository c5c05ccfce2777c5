"""Vocabularies too long for a list: fields to type in, which work without scripts, with suggestions where there are."""

import html

import pytest
from django.urls import reverse
from django.utils import translation

from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.models.partners import Partner
from clusterix.vocabularies import choices
from clusterix.vocabularies.domain import close
from clusterix.vocabularies.models import PartnerRole, Sector
from clusterix.vocabularies.suggestions import matching
from tests.factories.organisations import OrganisationFactory, UserFactory, member_of, office_user
from tests.factories.vocabularies import EcosystemFactory, PartnerRoleFactory, RegionFactory, SectorFactory
from tests.vocabularies.test_choices import PartnerForm, SectorForm

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch):
    """A list ends at three terms."""
    monkeypatch.setattr(choices, "LONG", 3)


@pytest.fixture
def roles():
    names = {"dev": ("Fejlesztő", "Developer"), "gyarto": ("Gyártó", "Maker"), "gyar": ("Gyárépítő", "Builder")}
    names |= {"other": ("Egyéb", "Other"), "two-a": ("Kettő", "Two"), "two-b": ("Kettő", "Two")}
    return {
        code: PartnerRoleFactory(code=code, label_hu=hungarian, label_en=english)
        for code, (hungarian, english) in names.items()
    }


def posted(value, **kept):
    form = PartnerForm({"name": "x", "role": value}, instance=Partner(**kept))
    return form if form.errors else form.cleaned_data["role"]


def test_a_long_vocabulary_is_a_field_to_type_in_and_shows_what_is_chosen(roles):
    with translation.override("hu"):
        shown = html.unescape(str(PartnerForm(instance=Partner(role=roles["gyarto"]))["role"]))
    assert 'value="Gyártó [gyarto]"' in shown
    assert 'id="id_role"' in shown
    assert "Fejlesztő" not in shown
    assert "<option" not in shown


@pytest.mark.parametrize("typed", ["Gyártó [gyarto]", "gyarto", "gyártó", "  GYARTO ", "maker", "Anything [gyarto]"])
def test_name_and_code_are_understood_without_any_script(roles, typed):
    assert posted(typed) == roles["gyarto"]


def test_what_a_short_list_would_have_sent_is_understood_as_well(roles):
    assert posted(str(roles["dev"].pk)) == roles["dev"]
    assert posted("") is None


@pytest.mark.parametrize(("typed", "similar"), [("gyár", ["gyarto", "gyar"]), ("Kettő", ["two-a", "two-b"])])
def test_what_is_not_one_term_is_answered_with_those_it_may_be_and_stays_in_the_field(roles, typed, similar):
    with translation.override("hu"):
        form = posted(typed)
        [told] = form.errors["role"]
        assert all(f"[{code}]" in told for code in similar)
        assert f'value="{typed}"' in html.unescape(str(form["role"]))


@pytest.mark.parametrize("nonsense", ["nincs ilyen", "[", "[]", "999999999999999999999", "-1", "x [nincs]"])
def test_nonsense_is_refused_in_words(roles, nonsense):
    assert list(posted(nonsense).errors) == ["role"]


def test_a_closed_term_is_only_kept_where_it_was_chosen_before(roles):
    close(term=roles["dev"])
    assert list(posted("Fejlesztő [dev]").errors) == ["role"]
    assert posted("Fejlesztő [dev]", role=roles["dev"]) == roles["dev"]


def test_a_field_that_is_narrowed_down_takes_and_suggests_nothing_else():
    for code in ("AT", "DE", "FR", "HU"):
        RegionFactory(code=code, level=0)
    RegionFactory(code="HU321", level=3)
    assert "level=0" in str(PartnerForm()["country"])
    assert "country" in PartnerForm({"name": "x", "country": "HU321"}).errors
    assert "country" not in PartnerForm({"name": "x", "country": "HU"}).errors


def test_typing_the_same_is_no_change(roles):
    field = PartnerForm().fields["role"]
    key = roles["dev"].pk
    assert not field.has_changed(key, "Fejlesztő [dev]")
    assert field.has_changed(key, "Gyártó [gyarto]")
    assert field.has_changed(key, "")
    assert not field.has_changed(None, "")


@pytest.fixture
def branches():
    return [EcosystemFactory(code=f"e-{number}", label_hu=f"Ágazat {number}") for number in range(5)]


def test_several_terms_are_boxes_for_the_chosen_ones_and_room_for_more(branches):
    sector = SectorFactory()
    sector.ecosystems.set(branches[:2])
    with translation.override("hu"):
        shown = html.unescape(str(SectorForm(instance=sector)["ecosystems"]))
    assert [f"Ágazat {number} [e-{number}]" in shown for number in range(5)] == [True, True, False, False, False]
    assert shown.count(" checked") == 2
    assert shown.count('type="text"') == 3


def test_several_terms_are_typed_ticked_and_given_up(branches):
    sector = SectorFactory()
    sector.ecosystems.set(branches[:2])
    form = SectorForm({"ecosystems": ["Ágazat 1 [e-1]", "ágazat 4", "", " "]}, instance=sector)
    assert form.is_valid(), form.errors
    form.save()
    assert set(Sector.objects.get(pk=sector.pk).ecosystems.all()) == {branches[1], branches[4]}


def test_of_several_terms_a_wrong_one_stays_beside_the_right_ones(branches):
    form = SectorForm({"ecosystems": ["e-1", "Ágazatka"]}, instance=SectorFactory())
    assert not form.is_valid()
    shown = html.unescape(str(form["ecosystems"]))
    assert '[e-1]" id' in shown
    assert 'value="Ágazatka"' in shown


def test_suggestions_begin_with_what_was_typed_and_know_both_languages(roles):
    with translation.override("hu"):
        assert [term.code for term in matching(PartnerRole.objects.all(), "gyar")] == ["gyar", "gyarto"]
        assert [term.code for term in matching(PartnerRole.objects.all(), "develop")] == ["dev"]
    assert matching(PartnerRole.objects.all(), "  ") == []


ADDRESS = "vocabulary_suggestions"


def test_the_address_suggests_what_may_be_chosen(client, roles):
    close(term=roles["gyar"])
    client.force_login(member_of(OrganisationFactory()))
    answer = client.get(reverse(ADDRESS, args=["partnerrole"]), {"q": "GYÁR"})
    assert [told.rpartition(" ")[2] for told in answer.json()["terms"]] == ["[gyarto]"]
    RegionFactory(code="HU", label_hu="Magyar", level=0)
    RegionFactory(code="HU32", label_hu="Magyar rész", level=2)
    regions = client.get(reverse(ADDRESS, args=["region"]), {"q": "magyar", "level": "0"}).json()["terms"]
    assert [told.rpartition(" ")[2] for told in regions] == ["[HU]"]


@pytest.mark.parametrize("query", ["level=sok", "parent=1", "parent__code=HU", "pk__in=1", "nincs=1"])
def test_the_address_filters_by_fields_of_the_vocabulary_alone(client, query):
    client.force_login(office_user(OfficeRole.OFFICE_EDITOR))
    assert client.get(f"{reverse(ADDRESS, args=['region'])}?q=x&{query}").status_code == 404


def test_the_address_knows_vocabularies_alone_and_only_reads(client):
    client.force_login(office_user(OfficeRole.OFFICE_EDITOR))
    assert client.get(reverse(ADDRESS, args=["user"]), {"q": "a"}).status_code == 404
    assert client.post(reverse(ADDRESS, args=["region"]), {"q": "a"}).status_code == 405


def test_the_address_is_closed_to_those_who_may_not_enter(client):
    address = reverse(ADDRESS, args=["region"])
    for user in (None, UserFactory()):
        if user:
            client.force_login(user)
        assert client.get(address, {"q": "a"}).status_code == 302
