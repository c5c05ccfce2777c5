"""Nobody sees the title of a draft or an upload that is none of their business, whatever address they try."""

import io

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from clusterix.media.models import ClusterixDocument, ClusterixImage
from clusterix.organisations.rights import sync
from tests.factories.organisations import OrganisationFactory, UserFactory, member_of
from tests.factories.stories import StoryFactory, bring_to
from tests.organisations.addresses import addresses

pytestmark = pytest.mark.django_db

WORD = "Zafírkarika"
# Where a title shows for those who may read it: if one of these fell silent, the walk would prove nothing.
TELLING = {
    "wagtailadmin_explore",
    "wagtailadmin_explore_results",
    "wagtailadmin_choose_page_child",
    "wagtailadmin_choose_page_search",
    "wagtailadmin_choose_page_chosen_multiple",
    "wagtail_bulk_action",
    "search",
    "edit",
    "history",
    "usage",
    "delete",
    "copy",
    "move",
    "view_draft",
    "revisions_view",
    "workflow_history",
    "aging_pages",
    "page_types_usage",
    "site_history",
    "workflow",
    "workflow_tasks",
    "listing",
    "detail",
    "index",
    "chosen",
    "chosen_multiple",
    "desk",
}


def picture():
    data = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(data, "PNG")
    return ContentFile(data.getvalue(), name="picture.png")


@pytest.fixture
def secret(db):
    """A draft organisation with a draft, a record under check and uploads; all of them say WORD."""
    sync()
    organisation = OrganisationFactory(live=False, title=f"{WORD} Egyesület")
    draft = StoryFactory(organisation=organisation, title=f"{WORD} története")
    author = draft.author
    checked = bring_to(StoryFactory(organisation=organisation, author=author, title=f"{WORD} bejárata"), "screening")
    image = ClusterixImage.objects.create(title=f"{WORD} képe", file=picture(), uploaded_by_user=author)
    document = ClusterixDocument.objects.create(
        title=f"{WORD} irata", file=ContentFile(b"%PDF-1.7", name="a.pdf"), uploaded_by_user=author
    )
    draft.hero_image = image
    draft.save_revision(user=author)

    def values(pattern, argument):
        """What to put into an address: whatever could lead to one of these."""
        if argument in ("app_label", "app_name"):
            return ["wagtailcore", "media"]
        if argument == "model_name":
            return ["page", "clusteriximage", "clusterixdocument"]
        if argument == "action":
            return ["delete", "move", "publish", "unpublish", "add_tags", "add_to_collection"]
        if "revision" in argument:
            return [draft.latest_revision_id, checked.latest_revision_id]
        if argument == "filter_spec":
            return ["max-165x165"]
        if "images" in pattern:
            return [image.pk]
        if "documents" in pattern:
            return [document.pk]
        if argument == "content_type_id":
            return [draft.content_type_id]
        if "task" in argument or "workflow" in argument:
            return [checked.current_workflow_state.pk]
        return {"number": [draft.dossier.number, checked.dossier.number]}.get(
            argument, [draft.pk, checked.pk, organisation.pk]
        )

    pages = [draft.pk, checked.pk, organisation.pk]
    ids = "&".join(f"id={pk}" for pk in (*pages, image.pk, document.pk))
    return author, organisation, values, ids


def telling(user, secret, names=None):
    """Addresses, by name, whose answer to this person contains the word."""
    _author, organisation, values, ids = secret
    client, found = Client(raise_request_exception=False), {}
    client.force_login(user)
    for address, name in addresses(values):
        if names is not None and (name not in names or name in found):
            continue
        queries = [f"{ids}&q={WORD}"]
        if "/bulk/" in address:
            queries += [f"id=all&childOf={organisation.pk}", f"id=all&childOf={organisation.get_parent().pk}"]
        for query in queries:
            response = client.get(f"{address}?{query}")
            if not response.streaming and _says(response):
                found.setdefault(name, []).append(f"{address}?{query}")
    return found


def _says(response):
    text = response.content.decode(errors="replace")
    # As written in JSON, too. What was searched for stands alone in the search box.
    return f"{WORD} " in text or "Zaf\\u00edrkarika " in text


def test_no_address_of_the_admin_tells_a_stranger(secret):
    stranger = member_of(OrganisationFactory())
    assert telling(stranger, secret) == {}


def test_the_walk_would_notice(secret):
    found = telling(UserFactory(is_superuser=True), secret, TELLING)
    assert set(found) == TELLING


def test_the_owner_finds_the_own_draft(secret):
    author, organisation, *_ = secret
    client = Client()
    client.force_login(author)
    for address in (
        reverse("wagtailadmin_explore", args=[organisation.pk]),
        reverse("wagtailadmin_choose_page_child", args=[organisation.pk]),
    ):
        assert WORD in client.get(address).content.decode()
