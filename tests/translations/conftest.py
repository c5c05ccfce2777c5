import pytest
from django.contrib.messages import get_messages
from django.utils import translation

from tests.factories.home import site_pages
from tests.factories.organisations import OrganisationFactory, office_user
from tests.translations import records


@pytest.fixture(autouse=True)
def in_english(client):
    """Messages are compared in the language they are written in."""
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    with translation.override("en"):
        yield


@pytest.fixture
def said():
    """What the person was told with a response."""
    return lambda response: " ".join(str(message) for message in get_messages(response.wsgi_request))


@pytest.fixture
def pages(db):
    """The standing pages in both languages."""
    return site_pages()


@pytest.fixture
def office(pages):
    return records.office()


@pytest.fixture
def translator(pages):
    return office_user("translator")


@pytest.fixture
def organisation(pages):
    """A published organisation, in Hungarian only."""
    return OrganisationFactory(title="Műszerklaszter")


@pytest.fixture
def story(organisation):
    """A published story, in Hungarian only."""
    return records.published_story(organisation)


@pytest.fixture
def english_organisation(organisation):
    """The organisation's page in English, live."""
    return records.translated(organisation)


@pytest.fixture
def started(story, english_organisation):
    """The English draft of the story: title and teaser filled in, the rest missing."""
    return records.started(story)


@pytest.fixture
def english_story(story, english_organisation):
    """The story in English, live."""
    return records.translated(story)


@pytest.fixture
def as_office(client, office):
    """The office's browser."""
    client.force_login(office)
    return client


@pytest.fixture
def as_translator(client, translator):
    """A translator's browser."""
    client.force_login(translator)
    return client
