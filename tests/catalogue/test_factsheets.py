"""The one-page factsheet: readable by everybody, in one language or both, and nothing on it that is not public."""

import io

import pypdf
import pytest

from clusterix.media.models import ClusterixDocument, Visibility
from clusterix.presentation import factsheet, pdf
from tests.catalogue.reading import entry_of
from tests.factories.organisations import OrganisationFactory
from tests.factories.stories import StoryFactory, dossier_of, published_stories, take, translated, updated

pytestmark = [pytest.mark.django_db]
needs_pango = pytest.mark.pango
LONG = "<p>" + "A klaszter közös beszerzést szervezett, őszinte műhelymunkával. " * 60 + "</p>"


def address(story, language="hu", *, both=False):
    folder = {"hu": "adatlap", "en": "factsheet"}[language]
    return f"/{language}/{folder}/{dossier_of(story).number}{'-hu-en' if both else ''}.pdf"


def read(client, path):
    response = client.get(path)
    assert (response.status_code, response["Content-Type"]) == (200, "application/pdf")
    return pypdf.PdfReader(io.BytesIO(response.content))


def words(document):
    return " ".join(" ".join(page.extract_text() for page in document.pages).split())


@needs_pango
def test_a_record_fits_on_one_page_with_tags_title_and_language(client):
    [story] = published_stories(1, solution=LONG, challenge=LONG, results=LONG)
    document = read(client, address(story))
    assert len(document.pages) == 1
    root = document.trailer["/Root"]
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("hu", True)
    assert document.metadata.title == story.title
    assert document.xmp_metadata is not None
    text = words(document)
    assert "őszinte műhelymunkával" in text
    assert f"http://testserver{entry_of(story).path}" in text.replace(" ", "")


@needs_pango
def test_both_languages_stand_side_by_side(client):
    [story] = published_stories(1, solution=LONG)
    assert client.get(address(story, both=True)).status_code == 404
    translated(story, words={"title": "Buying together"})
    document = read(client, address(story, "en", both=True))
    text = words(document)
    assert (len(document.pages), document.trailer["/Root"]["/Lang"]) == (1, "en")
    assert "Buying together" in text
    assert story.title in text


@needs_pango
def test_the_page_leads_to_it_and_it_follows_the_record(client):
    [story] = published_stories(1)
    assert f'href="{address(story)}"' in client.get(entry_of(story).path).content.decode()
    assert "Egészen új cím" not in words(read(client, address(story)))
    updated(story, title="Egészen új cím")
    assert "Egészen új cím" in words(read(client, address(story)))


@needs_pango
def test_nothing_that_is_not_public_is_on_it(client):
    organisation = OrganisationFactory(title="Titokzatos Klaszter")
    document = ClusterixDocument.objects.create(
        title="Belső irat", file="documents/d.pdf", visibility=Visibility.OFFICE
    )
    fields = {"contact_email": "titok@klaszter.example", "evidence": [{"title_hu": "Jelentés", "document": document}]}
    shown, hidden = (
        published_stories(1, organisation=organisation, story_kind="lesson", hide_organisation=hide, **fields)[0]
        for hide in (False, True)
    )
    named, nameless = (client.get(address(story)).content for story in (shown, hidden))
    told = [words(pypdf.PdfReader(io.BytesIO(data))) for data in (named, nameless)]
    assert ["Titokzatos" in text for text in told] == [True, False]
    for text, data in zip(told, (named, nameless), strict=True):
        assert "titok@" not in text
        assert "Belső irat" not in text
        assert b"/URI" not in data or b"/documents/" not in data
    metadata = pypdf.PdfReader(io.BytesIO(nameless)).metadata
    assert "Titokzatos" not in str(dict(metadata))


def test_drafts_withdrawn_records_and_nonsense_have_none(client):
    [story] = published_stories(1)
    draft = StoryFactory()
    assert client.get(address(draft)).status_code == 404
    assert client.get(address(story, "en")).status_code == 404
    assert client.get("/hu/adatlap/99999999999999999999.pdf").status_code == 404
    take(story, "withdraw")
    assert client.get(address(story)).status_code == 404


def test_without_the_library_there_is_no_link_and_a_clear_answer(client, monkeypatch):
    [story] = published_stories(1)
    monkeypatch.setattr(pdf, "available", lambda: False)
    assert ".pdf" not in client.get(entry_of(story).path).content.decode()
    response = client.get(address(story))
    assert (response.status_code, "Pango" in response.content.decode()) == (503, True)


@needs_pango
def test_no_address_makes_the_server_fetch_anything(tmp_path):
    secret = tmp_path / "secret.svg"
    secret.write_text("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><title>geheim</title></svg>")
    page = f'<html lang="hu"><title>x</title><p>Szöveg</p><img alt="kép" src="file://{secret}"></html>'
    assert b"/Image" not in pdf.fitting([(page, 1)], "css/factsheet.css")


FIRST = "A három üvegműhely kemencéje éjjel-nappal ontotta a kárba vesző hőt, és ezt senki sem használta fel a faluban."
TEXTS = dict.fromkeys(("challenge", "solution", "results"), f"<p>{FIRST} " + "Ez a folytatás. " * 90 + "</p>")


@needs_pango
@pytest.mark.parametrize("pages", [1, 2])
def test_sections_hold_whole_sentences_in_both_languages(client, pages):
    """However long the record is: the sheet takes its second side before a sentence is cut."""
    texts = TEXTS if pages == 2 else dict.fromkeys(TEXTS, f"<p>{FIRST}</p>")
    teaser = {"teaser": "Közösen vettek. " * 15} if pages == 2 else {}
    [story] = published_stories(1, **texts, **teaser)
    translated(story)
    document = read(client, address(story, both=True))
    text = words(document)
    assert len(document.pages) <= pages
    assert _letters(text).count(_letters(FIRST)) == len(TEXTS)
    assert "…" not in text


def _letters(text):
    """Words may be divided at the end of a line."""
    return "".join(letter for letter in text if letter.isalpha())


@pytest.mark.parametrize(
    ("text", "letters", "brief"),
    [
        ("Egy mondat. Még egy.", 100, "Egy mondat. Még egy."),
        ("Egy mondat. Még egy.", 15, "Egy mondat."),
        ("Dr. Kovács Anna kérdezte. Mások nem.", 30, "Dr. Kovács Anna kérdezte."),
        ("Tíz cég pl. Győrben kezdte. Más nem.", 30, "Tíz cég pl. Győrben kezdte."),
        ("Kezdés 2026. december 5. 12 óra volt. Vége.", 40, "Kezdés 2026. december 5. 12 óra volt."),
        ("„Jó volt.” Aztán nem.", 12, "„Jó volt.”"),
        ("szó " * 80, 20, "szó " * 49 + "szó …"),
    ],
)
def test_texts_are_shortened_to_sentences(text, letters, brief):
    assert factsheet.in_brief(text.strip(), letters) == brief
