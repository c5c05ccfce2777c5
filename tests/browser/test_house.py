import pytest
from django.urls import reverse

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("language", ["hu", "en"])
def test_sign_in_page_works_for_everybody(person, language, width):
    anna = person(language=language, width=width)
    response = anna.go(reverse("wagtailadmin_login"))
    assert response.status == 200
    assert anna.page.locator("html").get_attribute("lang") == language
    assert anna.barriers() == []
    assert not anna.spills_sideways()


def test_browser_obeys_the_policy_and_the_listener_would_notice(person):
    anna = person()
    anna.go("/robots.txt")
    anna.page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.intruder = true";
        document.body.append(script);
    }""")
    assert anna.page.evaluate("window.intruder") is None
    assert "Content Security Policy" in anna.errors.pop()
    assert anna.errors == []
