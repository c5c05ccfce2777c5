import pytest
from django.conf import settings as configured
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("asked", "led_to"),
    [("hu", "/hu/"), ("en-GB,en;q=0.9", "/en/"), ("de,en;q=0.5,hu;q=0.4", "/en/"), ("de", "/hu/"), ("", "/hu/")],
)
def test_front_door_leads_to_the_visitors_language(client, asked, led_to):
    response = client.get("/", headers={"Accept-Language": asked})
    assert (response.status_code, response["Location"]) == (302, led_to)
    assert "Accept-Language" in response["Vary"]


def test_front_door_sets_no_cookie(client):
    assert not client.get("/").cookies


def test_pulse_asks_the_database(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok")
    assert "no-store" in response["Cache-Control"]


def test_robots_learn_where_the_map_is(client):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text


@pytest.mark.parametrize("path", ["/nowhere/", "/admin/nowhere/", "/documents/99999/nothing.pdf"])
def test_missing_address_is_not_led_to_another_language(client, path):
    response = client.get(path)
    assert not response.get("Location", "").startswith(("/hu/", "/en/"))


def test_public_side_has_the_strict_policy(client):
    policy = client.get("/robots.txt")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in f"{policy};"
    assert "unsafe" not in policy
    assert "http" not in policy


def test_admin_has_a_policy_of_its_own(client):
    policy = client.get(reverse("wagtailadmin_login"))["Content-Security-Policy"]
    assert "script-src 'self' 'unsafe-inline'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe-eval" not in policy


def test_other_headers_stand_on_both_sides(client):
    for path, frames in (("/robots.txt", "DENY"), (reverse("wagtailadmin_login"), "SAMEORIGIN")):
        headers = client.get(path).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["X-Frame-Options"] == frames
        assert "camera=()" in headers["Permissions-Policy"]


def test_scripts_of_the_admin_get_our_texts_before_wagtails(client):
    response = client.get(reverse("wagtailadmin_javascript_catalog"), headers={"Accept-Language": "hu"})
    assert response.resolver_match.func.__module__ == "clusterix.views"
    assert response["Content-Type"].startswith("text/javascript")
    assert configured.LANGUAGE_CODE == "hu"
