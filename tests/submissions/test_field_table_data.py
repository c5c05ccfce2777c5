"""What the shipped templates ask for: the required sets are written out here, so that an error in the data shows."""

import html

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.models import CharField, EmailField, TextField, URLField
from django.urls import reverse

from clusterix.submissions.completeness import missing
from clusterix.submissions.field_tables import sources
from clusterix.submissions.field_tables.loading import read
from clusterix.submissions.lengths import text_length
from clusterix.submissions.models.field_table import FieldRule
from clusterix.submissions.panels import names_in
from clusterix.submissions.refusals import Refused
from clusterix.vocabularies.models import CanvasCell
from tests.factories.forms import form_data
from tests.factories.organisations import OrganisationFactory, member_of
from tests.factories.stories import StoryFactory, dossier_of, take

# Every record: both languages know its title and summary (domain.md 0.6), and everybody its licence (7.5).
ALWAYS = {"title", "teaser", "other_title", "other_summary", "licence"}
# Fields of domain.md 1.2 marked R. The lead image is optional (0.6).
STORY = ALWAYS | {
    "partners",
    "region",
    "period_start",
    "challenge",
    "solution",
    "cluster_role",
    "results",
    "indicators",
    "evidence",
    "lessons",
    "s3_priorities",
    "cells",
    "ecosystems",
    "themes",
    "contact_email",
    "publicly_funded",
    "keywords",
}
# Fields of domain.md 5.2 marked R.
TRAINING = ALWAYS | {
    "description",
    "service_form",
    "level",
    "competences",
    "learning_outcomes",
    "languages",
    "delivery_modes",
    "contact_hours",
    "target_groups",
    "price",
    "voucher",
    "open_to",
    "accessibility",
    "web_page",
}
# Fields of domain.md 2.2 and 2.4 marked R; themes and cells place it on the site (0.6), evidence proves it (2.1).
PRACTICE = ALWAYS | {
    "description",
    "building_blocks",
    "transfer_potential",
    "transfer_conditions",
    "resources",
    "results",
    "period_start",
    "status_now",
    "scope",
    "region",
    "place_name",
    "main_institution",
    "in_charge",
    "practice_kind",
    "interreg_topic",
    "from_interreg",
    "indicators",
    "evidence",
    "themes",
    "cells",
    "keywords",
    "contact_email",
}
REQUIRED = {
    "story": STORY,
    "member": STORY,
    "lesson": STORY - {"indicators"},
    "use_case": STORY - {"indicators", "evidence"},
    "short": ALWAYS | {"cluster_role", "indicators"},
    "practice": PRACTICE,
    "training": TRAINING,
}
# What a kind asks for besides (domain.md 1.5): a lesson tells where it turned, a member is asked for consent.
BESIDES = {"lesson": {"turning_point"}, "member": {"persons"}}
KINDS = [(type_code, kind) for type_code, source in sources().items() for kind in source.kinds if kind in REQUIRED]


def fields_of(type_code):
    return {field.name for field in sources()[type_code].model._meta.get_fields()}


@pytest.mark.parametrize(("type_code", "kind"), KINDS)
def test_each_kind_requires_what_the_domain_says(type_code, kind):
    asked = {name for name, row in read(type_code).items() if kind in row["required"]}
    assert asked == REQUIRED[kind] | (BESIDES.get(kind, set()) & fields_of(type_code))


@pytest.mark.parametrize("type_code", sources())
def test_every_field_of_the_form_has_its_place_and_guidance(type_code):
    table = read(type_code)
    names = {name for panel in sources()[type_code].model.get_edit_handler().children for name in names_in(panel)}
    assert names - set(table) == set()
    for name in names:
        row = table[name]
        if row["order"] == 999 or bool(row["help_hu"]) != bool(row["help_en"]):
            pytest.fail(f"{name} has no place, or guidance in one language only")


@pytest.mark.parametrize("type_code", sources())
def test_every_text_has_guidance_and_two_examples_in_both_languages(type_code):
    model, lacking = sources()[type_code].model, []
    for name, row in read(type_code).items():
        field = model._meta.get_field(name)
        is_text = isinstance(field, CharField | TextField) and not isinstance(field, EmailField | URLField)
        if not is_text or field.choices or not row["maximum"]:
            continue
        lacking += [(name, key) for key in FieldRule.VALUES if "_" in key and not row[key].strip()]
        for language in ("hu", "en"):
            assert text_length(row[f"good_{language}"]) <= row["maximum"], (name, language)
            assert row[f"good_{language}"] != row[f"weak_{language}"], name
    assert lacking == []


@pytest.mark.django_db
@pytest.mark.parametrize("type_code", sources())
def test_the_canvas_names_cells_that_exist_and_a_story_fills_them_all(type_code):
    call_command("load_vocabularies", verbosity=0)
    named = {row["canvas"] for row in read(type_code).values()} - {""}
    cells = set(CanvasCell.objects.values_list("code", flat=True))
    assert named <= cells
    assert type_code != "story" or cells == named


@pytest.mark.django_db
class TestLimits:
    """The recommended length is advice; a fifth above it is the end, in the form and at submission."""

    @pytest.fixture
    def author(self):
        return member_of(OrganisationFactory())

    def story(self, author, length):
        words = f"<p>{'x' * length}</p>"
        return StoryFactory(
            organisation=author.memberships.get().organisation, author=author, lessons=words
        ).get_latest_revision_as_object()

    @pytest.mark.parametrize(("length", "too_long"), [(600, False), (601, False), (720, False), (721, True)])
    def test_tags_do_not_count_and_a_fifth_above_is_the_end(self, author, length, too_long):
        assert [item.field for item in missing(self.story(author, length))] == ["lessons"] * too_long

    def test_submission_refuses_what_is_too_long(self, author):
        story = self.story(author, 721)
        with pytest.raises(Refused):
            take(story, "submit", user=author)
        assert dossier_of(story).state == "draft"
        allowed = self.story(author, 720)
        take(allowed, "submit", user=author)
        assert dossier_of(allowed).state != "draft"

    def test_the_form_says_all_of_it_at_once_and_loses_nothing(self, author, client):
        story = self.story(author, 10)
        client.force_login(author)
        typed = {"teaser": "é" * 529, "policy_message": "ő" * 481}
        answer = client.post(reverse("wagtailadmin_pages:edit", args=[story.pk]), form_data(story, **typed))
        assert set(typed) <= set(answer.context["form"].errors)
        page = answer.content.decode()
        assert all(text in page for text in typed.values())

    def test_the_form_shows_what_the_table_says_of_a_field(self, author, client):
        call_command("load_vocabularies", verbosity=0)
        story = self.story(author, 10)
        client.force_login(author)
        page = html.unescape(client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode())
        row = read("story")["lessons"]
        for words in (row["help_hu"], row["good_hu"], row["weak_hu"], 'data-recommended="600"', 'data-limit="720"'):
            assert words in page
        assert row["help_en"] not in page
        assert CanvasCell.objects.get(code=row["canvas"]).label_hu in page
        assert f'<dd lang="en">{read("story")["other_title"]["good_hu"]}' in page


def test_every_type_on_the_engine_has_a_table():
    from clusterix.submissions.models import SubmissionPage

    types = {model.type_code for model in apps.get_models() if issubclass(model, SubmissionPage) and model.type_code}
    assert types == set(sources())
