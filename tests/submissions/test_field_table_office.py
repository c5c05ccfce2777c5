"""How the office keeps the field tables, over HTTP and in the domain."""

import pytest
from django.urls import reverse

from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.completeness import missing
from clusterix.submissions.field_tables import current, domain, for_record, newer_for
from clusterix.submissions.field_tables.loading import FieldTableError, load, read
from clusterix.submissions.models import Dossier
from clusterix.submissions.refusals import Refused
from tests.factories.organisations import OrganisationFactory, member_of, office_user
from tests.factories.stories import StoryFactory, again, bring_to, dossier_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return office_user(OfficeRole.OFFICE_EDITOR)


@pytest.fixture
def author():
    return member_of(OrganisationFactory())


@pytest.fixture
def story(author):
    return StoryFactory(organisation=author.memberships.get().organisation, author=author)


def put_in_force(office, name, **values):
    draft = domain.draft(type_code="story", user=office)
    domain.change(rule=draft.rules.select_related("table").get(name=name), user=office, **values)
    return domain.put_in_force(table=draft, user=office, note="Új mező kötelező.")


def test_a_record_keeps_the_version_it_was_started_with(office, story):
    before = for_record(again(story)).version
    assert missing(again(story).get_latest_revision_as_object()) == []
    after = put_in_force(office, "plain_summary", required=["story"])
    kept = again(story).get_latest_revision_as_object()
    assert (for_record(kept).version, after.version) == (before, before + 1)
    assert missing(kept) == []
    assert newer_for(kept) == after
    fresh = StoryFactory(organisation=story.organisation, author=story.owner).get_latest_revision_as_object()
    assert [item.field for item in missing(fresh)] == ["plain_summary"]


def test_the_author_changes_to_the_new_version_before_submission_only(office, story, author, client):
    put_in_force(office, "plain_summary", required=["story"])
    client.force_login(author)
    address = reverse("records:desk", args=[dossier_of(story).number])
    assert reverse("records:adopt", args=[dossier_of(story).number]) in client.get(address).content.decode()
    client.post(reverse("records:adopt", args=[dossier_of(story).number]))
    assert dossier_of(story).field_table == current("story")
    other = bring_to(StoryFactory(organisation=story.organisation, author=author, plain_summary="Van."), "revision")
    put_in_force(office, "policy_message", required=["story"])
    with pytest.raises(Refused):
        domain.adopt(dossier=dossier_of(other), user=author)


def test_a_version_in_force_is_never_changed(office):
    rule = current("story").rules.select_related("table").get(name="teaser")
    for act in (
        lambda: domain.change(rule=rule, user=office, maximum=10),
        lambda: domain.put_in_force(table=rule.table, user=office),
        lambda: domain.discard(table=rule.table, user=office),
    ):
        with pytest.raises(Refused):
            act()
    assert current("story").rule("teaser").maximum == 440


def test_an_unchanged_draft_is_not_put_in_force_and_there_is_one_at_a_time(office):
    draft = domain.draft(type_code="story", user=office)
    assert domain.draft(type_code="story", user=office) == draft
    with pytest.raises(Refused):
        domain.put_in_force(table=draft, user=office)


ROLES = [*OfficeRole.values, "author"]


@pytest.mark.parametrize("role", ROLES)
def test_only_the_office_keeps_the_templates(client, author, role):
    person = author if role == "author" else office_user(role)
    client.force_login(person)
    may = role == OfficeRole.OFFICE_EDITOR
    table = current("story")
    answers = [
        client.get(reverse("records:field_tables")),
        client.get(reverse("records:field_table", args=[table.pk])),
        client.get(reverse("records:field_rule", args=[table.pk, "teaser"])),
    ]
    assert [answer.status_code == 200 for answer in answers] == [may] * 3
    client.post(reverse("records:field_table_draft", args=["story"]))
    assert type(table).objects.filter(in_force_since=None).exists() is may


def test_the_office_edits_a_field_and_sees_what_changes(client, office):
    client.force_login(office)
    client.post(reverse("records:field_table_draft", args=["story"]))
    draft = domain.draft(type_code="story", user=office)
    address = reverse("records:field_rule", args=[draft.pk, "teaser"])
    rule = draft.rule("teaser")
    data = {name: getattr(rule, name) for name in ("tab", "order", "minimum", "help_hu", "help_en")}
    wrong = client.post(address, data | {"maximum": 20, "minimum": 120, "required": ["story"], "help_hu": "Megmaradt."})
    assert "minimum" in wrong.context["form"].errors
    assert "Megmaradt." in wrong.content.decode()
    client.post(
        address, data | {"maximum": 300, "required": ["story", "lesson"], "canvas": "", "help_hu": "Rövidebben!"}
    )
    page = client.get(reverse("records:field_table", args=[draft.pk])).content.decode()
    assert "Rövidebben!" in page
    assert "<td>Sikertörténet, Tanulságos eset</td>" in page
    assert "use_case" not in page.partition("<main")[2]
    client.post(reverse("records:field_table_force", args=[draft.pk]), {"note": "Rövidebb bevezető"})
    assert (current("story").rule("teaser").maximum, current("story").note) == (300, "Rövidebb bevezető")


def test_new_defaults_make_a_new_version_in_which_the_offices_values_stay(office, story):
    put_in_force(office, "teaser", maximum=300)
    shipped = read("story")
    shipped["teaser"] = shipped["teaser"] | {"help_en": "New words.", "maximum": 500}
    report = load("story", shipped)
    table = current("story")
    assert (table.rule("teaser").maximum, table.rule("teaser").help_en) == (300, "New words.")
    assert report.kept == 1
    assert load("story", shipped).changed == 0
    assert Dossier.objects.get(pk=dossier_of(story).pk).field_table != table


def test_a_data_file_that_names_what_does_not_exist_is_refused(tmp_path, monkeypatch):
    from clusterix.submissions.field_tables import loading

    bad = tmp_path / "fields.toml"
    bad.write_text('[[field]]\nname = "no_such_field"\ntab = "story"\n', encoding="utf-8")
    monkeypatch.setattr(loading, "SHARED", bad)
    with pytest.raises(FieldTableError):
        read("story")


def test_a_draft_of_the_office_survives_new_defaults(office):
    draft = domain.draft(type_code="story", user=office)
    shipped = read("story")
    shipped["teaser"] = shipped["teaser"] | {"help_en": "Other words."}
    load("story", shipped)
    draft.refresh_from_db()
    assert draft.in_force_since is None
    domain.change(rule=draft.rules.select_related("table").get(name="teaser"), user=office, maximum=123)
    draft.refresh_from_db()
    domain.put_in_force(table=draft, user=office)
    assert current("story").rule("teaser").maximum == 123
