"""Uploads follow membership: own organisation's, what was released, and the office."""

import datetime
import io

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from wagtail.permissions import policy_registry

from clusterix.media.models import ClusterixDocument, ClusterixImage
from clusterix.media.permissions import UploadPermissionPolicy
from clusterix.organisations import changes, domain
from clusterix.organisations.rights import sync
from clusterix.organisations.roles import OfficeRole
from tests.factories.forms import form_data
from tests.factories.organisations import OrganisationFactory, UserFactory, member_of, office_user
from tests.factories.stories import StoryFactory
from tests.factories.vocabularies import EvidenceTypeFactory

pytestmark = pytest.mark.django_db

RIGHTS = ("change", "delete", "choose")


def png(name="picture.png"):
    data = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(data, "PNG")
    return ContentFile(data.getvalue(), name=name)


def image_of(user, **fields):
    return ClusterixImage.objects.create(**{"title": "Kép", "file": png(), "uploaded_by_user": user} | fields)


def document_of(user, **fields):
    file = ContentFile(b"%PDF-1.7 text", name="report.pdf")
    return ClusterixDocument.objects.create(**{"title": "Irat", "file": file, "uploaded_by_user": user} | fields)


@pytest.fixture(autouse=True)
def roles(db):
    sync()


@pytest.fixture
def organisation():
    return OrganisationFactory()


@pytest.fixture
def author(organisation):
    return member_of(organisation)


@pytest.fixture
def stranger():
    return member_of(OrganisationFactory())


@pytest.fixture(params=[image_of, document_of])
def upload_of(request):
    return request.param


def rights(user, upload):
    """What a person may do, asked in both ways: for the one upload and in lists."""
    policy = policy_registry.get(upload)
    found = {right for right in RIGHTS if policy.user_has_permission_for_instance(user, right, upload)}
    listed = {right for right in RIGHTS if upload in policy.instances_user_has_any_permission_for(user, [right])}
    named = {right for right in RIGHTS if user in policy.users_with_any_permission_for_instance([right], upload)}
    assert found == listed == named
    return found


def test_policy_is_ours(upload_of, author):
    assert isinstance(policy_registry.get(upload_of(author)), UploadPermissionPolicy)


def test_colleagues_and_the_office_may_do_everything_and_others_nothing(upload_of, author, organisation, stranger):
    upload = upload_of(author)
    for user in (
        author,
        member_of(organisation),
        office_user(OfficeRole.OFFICE_EDITOR),
        UserFactory(is_superuser=True),
    ):
        assert rights(user, upload) == set(RIGHTS)
    outsiders = [office_user(role) for role in OfficeRole.values if role != OfficeRole.OFFICE_EDITOR]
    for user in (stranger, UserFactory(), *outsiders):
        assert rights(user, upload) == set()


def test_released_upload_may_be_chosen_by_everybody_who_writes(upload_of, author, stranger):
    upload = upload_of(author, released=True)
    assert rights(stranger, upload) == {"choose"}
    assert rights(UserFactory(), upload) == set()


def test_upload_stays_with_the_organisation_when_its_uploader_leaves(upload_of, author, organisation):
    upload = upload_of(author)
    colleague = member_of(organisation)
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    author.memberships.update(starts_on=yesterday)
    type(upload).objects.filter(pk=upload.pk).update(created_at=timezone.now() - datetime.timedelta(days=1))
    domain.end_membership(membership=author.memberships.get(), on=yesterday)
    new_house = OrganisationFactory()
    domain.add_member(user=author, organisation=new_house)
    upload.refresh_from_db()
    assert rights(colleague, upload) == set(RIGHTS)
    assert rights(author, upload) == set()
    assert rights(member_of(new_house), upload) == set()


def test_the_day_of_an_upload_is_the_day_here(upload_of, author, organisation):
    """Half past midnight in Budapest is yesterday elsewhere, and those who began to work here today own the upload."""
    upload = upload_of(author)
    night = datetime.datetime(2026, 3, 1, 23, 30, tzinfo=datetime.UTC)
    type(upload).objects.filter(pk=upload.pk).update(created_at=night)
    author.memberships.update(starts_on=datetime.date(2026, 3, 2))
    upload.refresh_from_db()
    assert rights(author, upload) == rights(member_of(organisation), upload) == set(RIGHTS)


def test_upload_follows_a_merger(upload_of, author, organisation):
    upload = upload_of(author)
    target = OrganisationFactory()
    colleague = member_of(target)
    assert rights(colleague, upload) == set()
    changes.merge(source=organisation, target=target, user=None)
    assert rights(colleague, upload) == set(RIGHTS)


def test_adding_is_for_members_and_the_office(upload_of, author):
    policy = policy_registry.get(upload_of(author))
    for user in (author, office_user(OfficeRole.OFFICE_EDITOR)):
        assert policy.user_has_permission(user, "add")
        assert user in policy.users_with_any_permission(["add"])
    for user in (UserFactory(), office_user(OfficeRole.TRANSLATOR)):
        assert not policy.user_has_permission(user, "add")
        assert user not in policy.users_with_any_permission(["add"])


@pytest.mark.parametrize("address", ["wagtailimages:index", "wagtailimages_chooser:choose"])
def test_list_and_chooser_of_images(author, stranger, address):
    # Plain letters read the same in JSON.
    image_of(author, title="Sajatunk")
    image_of(stranger, title="Idegeneke")
    image_of(stranger, title="Mindenkie", released=True)
    client = Client()
    client.force_login(author)
    page = client.get(reverse(address)).content.decode()
    assert "Sajatunk" in page
    assert "Idegeneke" not in page
    assert ("Mindenkie" in page) is (address == "wagtailimages_chooser:choose")
    found = client.get(reverse(address), {"q": "Sajatunk"}).content.decode()
    assert "Sajatunk" in found


@pytest.mark.parametrize("name", ["edit", "delete", "image_usage", "url_generator", "preview"])
def test_addresses_of_anothers_image(author, stranger, name):
    image = image_of(author, title="Zafirkarika")
    arguments = [image.pk, "max-165x165"] if name == "preview" else [image.pk]
    for user, allowed in ((stranger, False), (author, True)):
        client = Client()
        client.force_login(user)
        answer = client.get(reverse(f"wagtailimages:{name}", args=arguments))
        if name == "url_generator":
            # No address of ours makes pictures on demand, so there is nothing to generate.
            assert answer.status_code == 404
        else:
            assert (answer.status_code == 200) is allowed


def test_bulk_deletion_leaves_what_belongs_to_others(author, stranger):
    mine, theirs = image_of(author), image_of(stranger)
    client = Client()
    client.force_login(author)
    address = reverse("wagtail_bulk_action", args=["media", "clusteriximage", "delete"])
    client.post(f"{address}?id={mine.pk}&id={theirs.pk}")
    assert set(ClusterixImage.objects.all()) == {theirs}


def test_page_takes_no_image_of_others_by_its_number(author, organisation, stranger):
    story = StoryFactory(organisation=organisation, author=author)
    client = Client()
    client.force_login(author)
    theirs, mine = image_of(stranger, title="Zafirkarika"), image_of(author)
    address = reverse("wagtailadmin_pages:edit", args=[story.pk])
    data = form_data(story)
    refused = client.post(address, data | {"hero_image": theirs.pk})
    assert "hero_image" in refused.context["form"].errors
    assert story.get_latest_revision_as_object().hero_image is None
    answer = client.post(address, data | {"hero_image": mine.pk})
    assert answer.status_code == 302, answer.context["form"].errors
    assert type(story).objects.get(pk=story.pk).get_latest_revision_as_object().hero_image == mine


def test_row_of_a_page_takes_no_document_of_others(author, organisation, stranger):
    story = StoryFactory(organisation=organisation, author=author)
    client = Client()
    client.force_login(author)
    theirs, mine = document_of(stranger), document_of(author)
    row = {
        "evidence-0-title_hu": "Jelentés",
        "evidence-0-ORDER": 1,
        "evidence-0-evidence_type": EvidenceTypeFactory().pk,
    }
    data = form_data(story) | row | {"evidence-TOTAL_FORMS": 1}
    address = reverse("wagtailadmin_pages:edit", args=[story.pk])
    refused = client.post(address, data | {"evidence-0-document": theirs.pk})
    assert "document" in refused.context["form"].formsets["evidence"].forms[0].errors
    client.post(address, data | {"evidence-0-document": mine.pk})
    saved = type(story).objects.get(pk=story.pk).get_latest_revision_as_object()
    assert mine in [row.document for row in saved.evidence.all()]
