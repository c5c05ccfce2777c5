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

pytestmark = [
    pytest.mark.django_db,
    # Wagtail's own lists; an error here would hide what they say.
    pytest.mark.filterwarnings("ignore::django.core.paginator.UnorderedObjectListWarning"),
]

# Plain letters, so that it reads the same in JSON.
WORD = "Zafirkarika"
# Where a title shows for those who may read it: if one of these fell silent, the walk would prove nothing.
TELLING = {
    "wagtailadmin_explore",
    "wagtailadmin_explore_results",
    "wagtailadmin_choose_page_child",
    "wagtailadmin_choose_page_search",
    "wagtailadmin_choose_page_chosen_multiple",
    "wagtail_bulk_action",
    "chosen",
    "desk",
    "detail",
    "edit",
    "history",
    "index",
    "listing",
    "locked_pages",
    "page_types_usage",
    "revisions_view",
    "search",
    "site_history",
    "usage",
    "view_draft",
    "workflow",
    "workflow_history",
    "workflow_tasks",
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

    pages = [draft.pk, checked.pk, organisation.pk]
    fixed = {
        "app_label": ["wagtailcore", "media"],
        "app_name": ["wagtailcore", "media"],
        "model_name": ["page", "clusteriximage", "clusterixdocument"],
        "action": ["delete", "move", "publish", "unpublish", "add_tags", "add_to_collection"],
        "revision_id": [draft.latest_revision_id, checked.latest_revision_id],
        "filter_spec": ["max-165x165"],
        "content_type_id": [draft.content_type_id],
        "workflow_state_id": [checked.current_workflow_state.pk],
        "number": [draft.dossier.number, checked.dossier.number],
    }

    def values(pattern, argument):
        """What to put into an address: whatever could lead to one of these."""
        if argument not in fixed and ("images" in pattern or "documents" in pattern):
            return [image.pk if "images" in pattern else document.pk]
        return fixed.get(argument, pages)

    # Keys below the root page's are left out: Wagtail's chooser fails on the root, whoever asks.
    ids = "&".join(f"id={pk}" for pk in pages)
    return author, organisation, values, ids


def telling(user, secret, names=None):
    """Addresses, by name, whose answer to this person contains the word, and those that failed."""
    _author, organisation, values, ids = secret
    client, found, failed = Client(raise_request_exception=False), {}, set()
    client.force_login(user)
    for address, name in addresses(values):
        if names is not None and (name not in names or name in found):
            continue
        for query in queries(address, organisation, ids):
            response = client.get(f"{address}?{query}")
            if response.status_code >= 500:
                failed.add(address)
            # What was searched for stands in the search box, alone.
            if not response.streaming and f"{WORD} " in response.content.decode(errors="replace"):
                found.setdefault(name, []).append(f"{address}?{query}")
    return found, failed


def queries(address, organisation, ids):
    """What to ask an address for: by key, by word, for everything."""
    found = [f"{ids}&q={WORD}"]
    if "/bulk/" in address:
        found += [f"id=all&childOf={organisation.pk}", f"id=all&childOf={organisation.get_parent().pk}"]
    if "/api/" in address or "/reports/" in address:
        found += ["", f"search={WORD}"]
    return found


def test_no_address_of_the_admin_tells_a_stranger(secret):
    stranger = member_of(OrganisationFactory())
    found, failed = telling(stranger, secret)
    assert found == {}
    assert failed == set()


def test_the_walk_would_notice(secret):
    found, _failed = telling(UserFactory(is_superuser=True), secret, TELLING)
    assert TELLING - set(found) == set()


def test_the_owner_finds_the_own_draft(secret):
    author, organisation, *_ = secret
    client = Client()
    client.force_login(author)
    for address in (
        reverse("wagtailadmin_explore", args=[organisation.pk]),
        reverse("wagtailadmin_choose_page_child", args=[organisation.pk]),
    ):
        assert WORD in client.get(address).content.decode()
