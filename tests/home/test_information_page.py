import pytest

from home.models import SiteTexts
from tests.home.pages import add_information_page

pytestmark = pytest.mark.django_db


def test_an_information_page_shows_its_text_in_a_frame(client):
    page = add_information_page(
        "Módszer", "modszer", intro="Kik vagyunk?", body="<h2>Célunk</h2><p>Tanulni egymástól.</p>"
    )
    add_information_page("Method", "method", language="en", twin_of=page)
    html = client.get("/hu/modszer/").content.decode()
    assert '<html lang="hu">' in html
    assert "<h2>Célunk</h2>" in html.replace(' data-block-key="', "")
    assert '<link rel="alternate" hreflang="en" href="http://testserver/en/method/">' in html
    assert '<link rel="canonical" href="http://testserver/hu/modszer/">' in html


def test_no_visitor_gets_a_cookie(client):
    add_information_page("Módszer", "modszer")
    response = client.get("/hu/modszer/")
    assert response.status_code == 200
    assert response.cookies == {}
    assert "Cookie" not in response.headers.get("Vary", "")


def test_the_foot_names_the_office_of_the_settings_in_the_language_of_the_page(client):
    texts = SiteTexts.load()
    texts.office_name_hu, texts.office_name_en = "Szövetségi Iroda", "Alliance Office"
    texts.authority_hu, texts.authority_en = "Hatóság A", "Authority A"
    texts.save()
    page = add_information_page("Módszer", "modszer")
    add_information_page("Method", "method", language="en", twin_of=page)
    hungarian, english = (client.get(address).content.decode() for address in ("/hu/modszer/", "/en/method/"))
    assert "Szövetségi Iroda" in hungarian
    assert "Hatóság A" in hungarian
    assert "Alliance Office" in english
    assert "Authority A" in english


def test_a_page_of_one_language_says_so_in_the_switch(client):
    add_information_page("Method", "method", language="en")
    html = client.get("/en/method/").content.decode()
    assert "(this page: not yet)" in html
    assert 'hreflang="hu"' in html
    assert 'rel="alternate" hreflang="hu"' not in html


@pytest.mark.parametrize("language", ["hu", "en"])
def test_a_missing_page_is_said_in_words_with_a_way_on(client, language):
    add_information_page("Módszer", "modszer")
    response = client.get(f"/{language}/nincs-ilyen/")
    html = response.content.decode()
    assert response.status_code == 404
    assert f'<html lang="{language}">' in html
    assert 'role="search"' in html
    assert f'href="/{language}/"' in html


@pytest.mark.parametrize("address", ["/en/no-such-page/", "/en/no/such/page/", "/en/themes/no-such-theme/"])
def test_what_does_not_exist_promises_no_translation(client, address):
    response = client.get(address)
    html = response.content.decode()
    assert response.status_code == 404
    assert "This page does not exist" in html
    assert "(this page: not yet)" not in html
    assert 'hreflang="hu"' in html
