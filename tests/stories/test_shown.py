"""How a story is shown: the same on its page, in previews and to reviewers (trap: their children are no querysets)."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file

from clusterix.catalogue import addresses
from clusterix.media.models import ClusterixDocument, ClusterixImage, Visibility
from clusterix.presentation.records import Cell, LanguageLink, Period, RecordView
from clusterix.submissions import rendering
from clusterix.submissions.freezing import as_page, freeze
from clusterix.submissions.models import FrozenCopy
from stories.models import SuccessStoryPage
from tests.catalogue.reading import entry_of
from tests.factories.organisations import OrganisationFactory
from tests.factories.stories import StoryFactory, dossier_of, published_stories, published_story, translated, updated

pytestmark = pytest.mark.django_db


def shown(client, story, language="hu") -> RecordView:
    """What the public page shows."""
    return client.get(entry_of(story, language).path).context["record"]


def full_story(**fields):
    return published_stories(
        1,
        cells=[("obj-01", "act-02"), ("obj-04", "act-05")],
        indicators=[{"achieved": Decimal("40"), "achieved_year": 2016, "note_hu": "fő", "note_en": "heads"}],
        gap_notes=[{"about": "evidence", "note_hu": "Nincs adat.", "note_en": "No data."}],
        themes=["innovation", "skills"],
        **fields,
    )[0]


def test_the_public_page_a_revision_and_a_frozen_copy_show_the_same(client, rf):
    story = full_story()
    copy = freeze(dossier=dossier_of(story), purpose=FrozenCopy.Purpose.SUBMITTED, user=None)
    pages = [SuccessStoryPage.objects.get(pk=story.pk), story.get_latest_revision_as_object(), as_page(copy)]
    # Where else it can be read concerns the public page alone.
    public = replace(shown(client, story), other_languages=())
    assert [rendering.view_of(page, rf.get("/")) == public for page in pages] == [True] * 3


def test_what_the_page_shows_is_what_was_written(client):
    view = shown(client, full_story())
    assert view.cells == (
        Cell(1, 2, "obj-01 magyarul", "act-02 magyarul"),
        Cell(4, 5, "obj-04 magyarul", "act-05 magyarul"),
    )
    [indicator] = view.indicators
    assert (str(indicator.achieved), indicator.baseline, indicator.note, indicator.unit) == ("40", None, "fő", "fő")
    assert [note.note for note in view.gap_notes] == ["Nincs adat."]
    assert {theme.url for theme in view.themes} == {"/hu/temak/innovation-magyarul/", "/hu/temak/skills-magyarul/"}
    assert [section.key for section in view.sections if section.own] == ["cluster_role"]
    assert (view.place, type(view.period)) == ("Debrecen, HU321 magyarul", Period)
    assert view.seal.validated_on is not None


def test_the_english_page_has_its_own_words_and_the_facts_of_the_original(client):
    story = full_story()
    english = translated(story, words={"title": "Green ways", "challenge": "It was hard."})
    view, original = shown(client, story, "en"), shown(client, story)
    assert (view.title, view.language, view.url) == ("Green ways", "en", english.get_url())
    assert "It was hard." in view.sections[0].html
    assert view.indicators[0].achieved == original.indicators[0].achieved
    assert view.indicators[0].note == "heads"
    assert view.cells[0].objective_label == "obj-01 in English"
    assert view.other_languages == (LanguageLink("hu", "Magyar", original.url),)
    assert original.other_languages == (LanguageLink("en", "English", view.url),)


def test_a_number_published_at_the_source_is_on_the_english_page_in_the_next_request(client):
    """Proof 2."""
    story = published_story()
    translated(story)
    path = entry_of(story, "en").path
    assert "31" in client.get(path).content.decode()
    updated(story, indicators=[{"achieved": 47, "achieved_year": 2017}])
    view = client.get(path).context["record"]
    assert [str(one.achieved) for one in view.indicators] == ["47"]
    assert "47" in client.get(path).content.decode()
    assert [str(one.achieved) for one in shown(client, story).indicators] == ["47"]


def test_only_a_public_document_is_linked(client):
    def evidence(visibility):
        file = ContentFile(b"x", name="evidence.pdf")
        document = ClusterixDocument.objects.create(title="Titkos fájl", file=file, visibility=visibility)
        return {"title_hu": f"Jelentés: {visibility}", "document": document}

    rows = [evidence(visibility) for visibility in Visibility.values]
    [story] = published_stories(1, evidence=rows)
    links = {source.title: source.url for source in shown(client, story).evidence}
    assert [links[f"Jelentés: {one}"] is None for one in ("public", "reviewers", "office")] == [False, True, True]
    page = client.get(entry_of(story).path).content.decode()
    assert page.count('href="/documents/') == 1
    # Closing a document takes its link away at once.
    ClusterixDocument.objects.update(visibility=Visibility.OFFICE)
    assert "/documents/" not in client.get(entry_of(story).path).content.decode()


def test_the_lead_image_comes_with_its_credit_and_its_alternative(client):
    image = ClusterixImage.objects.create(
        title="P", file=get_test_image_file(size=(1600, 900)), credit="Fotós Flóra", alt_hu="Csarnok", alt_en="Hall"
    )
    [story] = published_stories(1, hero_image=image)
    translated(story)
    for language, alt in (("hu", "Csarnok"), ("en", "Hall")):
        view = shown(client, story, language).image
        assert (view.width, view.alt, view.credit) == (1280, alt, "Fotós Flóra")
        assert shown(client, story, language).image == view


def test_a_draft_is_previewed_as_it_will_be(client):
    story = StoryFactory()
    client.force_login(story.author)
    preview = client.get(reverse("wagtailadmin_pages:view_draft", args=[story.pk]))
    assert preview.status_code == 200
    assert story.title in preview.content.decode()
    assert preview.context["record"].indicators[0].achieved == 31


def test_what_was_never_saved_can_be_previewed(rf):
    organisation = OrganisationFactory()
    page = SuccessStoryPage(title="Még nincs elmentve", locale=organisation.locale, teaser="Rövid.")
    page.depth, page.path = organisation.depth + 1, organisation._get_path(organisation.path, organisation.depth + 1, 1)
    page.cells = []
    view = rendering.view_of(page, rf.get("/"))
    assert (view.title, view.number, view.url, view.organisation.name) == (page.title, 0, "", organisation.title)


def test_a_record_without_name_is_shown_without_it_to_its_author_too(client, rf):
    story = StoryFactory(hide_organisation=True)
    view = rendering.view_of(story.get_latest_revision_as_object(), rf.get("/"))
    assert view.organisation is None
    assert story.organisation.title not in repr(view)


def test_the_page_of_a_record_is_found_by_its_whole_address_only(client):
    [story] = published_stories(1)
    entry = entry_of(story)
    assert addresses.find(entry.path, entry.number, "hu").pk == story.pk
    assert addresses.find(entry.path, entry.number, "en") is None
    assert addresses.find(f"{entry.path}x/", entry.number, "hu") is None
    assert addresses.find(entry.path, entry.number + 1, "hu") is None
