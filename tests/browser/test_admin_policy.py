import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from home.setup import ensure_site

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def administrator(person):
    user = get_user_model().objects.create_superuser(email="admin@example.org", password="secret")
    anna = person()
    anna.sign_in(user)
    return anna


def test_editor_and_its_preview_work_under_the_policy(administrator):
    home = ensure_site().home["hu"]
    administrator.go(reverse("wagtailadmin_pages:edit", args=[home.pk]))
    administrator.page.locator("[data-side-panel-toggle='preview']").click()
    preview = administrator.page.frame_locator("#w-preview-iframe")
    preview.locator("h1").wait_for()
    assert preview.locator("html").get_attribute("lang") == "hu"
    # The public page's style sheet is loaded inside of the frame too.
    assert preview.locator("body").evaluate("body => getComputedStyle(body).margin") == "0px"


def test_public_page_works_for_somebody_signed_in(administrator):
    home = ensure_site().home["hu"]
    response = administrator.go(home.url)
    assert response.headers["x-frame-options"] == "DENY"
    assert administrator.page.locator("h1").count() == 1
