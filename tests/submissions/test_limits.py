"""One limit for each text, that of the field table: no column is narrower, and the server says what counters say."""

import html
import json

import pytest
from django.core.management import call_command
from django.db.models import CharField, TextField
from django.urls import reverse

from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.field_tables import current, domain, sources
from clusterix.submissions.field_tables.loading import read
from tests.factories.forms import form_data
from tests.factories.organisations import office_user
from tests.factories.records import draft_of

# Titles stand in addresses and in Wagtail's own column; every other text is as long as its template says.
TITLES = {"title", "other_title"}


def texts_of(type_code):
    """Name → (field, recommended length) of every limited text of a template."""
    fields = sources()[type_code].model._meta
    named = ((name, fields.get_field(name), row["maximum"]) for name, row in read(type_code).items() if "." not in name)
    return {name: (field, most) for name, field, most in named if most and isinstance(field, CharField | TextField)}


@pytest.mark.parametrize("type_code", sources())
def test_no_column_is_narrower_than_the_template(type_code):
    for name, (field, most) in texts_of(type_code).items():
        assert field.max_length is None or (name in TITLES and field.max_length >= most * 12 // 10), name


@pytest.fixture
def opened(client, db):
    """The edit page of a draft of a type, its author signed in: (record, address)."""

    def open_form(type_code):
        call_command("load_vocabularies", verbosity=0)
        record = draft_of(type_code)
        client.force_login(record.owner)
        return record, reverse("wagtailadmin_pages:edit", args=[record.pk])

    return open_form


def typed(type_code, percent):
    """A text for each field, another one for each, of so many per cent of what is recommended."""
    return {name: (name * most)[: most * percent // 100] for name, (_field, most) in texts_of(type_code).items()}


def prose(field, text):
    """A text as the browser sends it: an editor sends its blocks."""
    if not hasattr(field, "features"):
        return text
    block = {"key": "a1", "text": text, "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": []}
    return json.dumps({"blocks": [block], "entityMap": {}})


def sent(client, record, address, texts):
    fields = record._meta
    data = {name: prose(fields.get_field(name), text) for name, text in texts.items()}
    return client.post(address, form_data(record, **data))


@pytest.mark.parametrize("type_code", sources())
def test_a_tenth_above_is_kept_and_said(client, opened, type_code):
    record, address = opened(type_code)
    texts = typed(type_code, 110)
    assert sent(client, record, address, texts).status_code == 302
    kept = type(record).objects.get(pk=record.pk).get_latest_revision_as_object()
    page = html.unescape(client.get(address).content.decode())
    for name, text in texts.items():
        most = texts_of(type_code)[name][1]
        assert text in getattr(kept, name), name
        assert f'data-counted-by-server="{name}">{len(text)} karakter; az ajánlott hossz {most}.</p>' in page, name


@pytest.mark.parametrize("type_code", sources())
def test_a_fifth_above_is_the_end_and_only_our_words_say_so(client, opened, type_code):
    record, address = opened(type_code)
    texts = {name: text + "ű" for name, text in typed(type_code, 120).items()}
    answer = sent(client, record, address, texts)
    errors = answer.context["form"].errors
    assert set(errors) == set(texts)
    for name, text in texts.items():
        most = texts_of(type_code)[name][1]
        said = f"Eddig {len(text)}; a cél {most}, a felső határ {most * 12 // 10}. Kérjük, rövidítse."
        assert list(errors[name]) == [said], name
        assert text[:-1] in answer.content.decode()


def test_the_office_raises_a_limit_and_the_form_follows(client, opened):
    office = office_user(OfficeRole.OFFICE_EDITOR)
    draft = domain.draft(type_code="story", user=office)
    for name in ("quote_name", "place_name", "hero_alt", "s3_reason"):
        domain.change(rule=draft.rules.select_related("table").get(name=name), user=office, maximum=600)
    domain.put_in_force(table=draft, user=office)
    record, address = opened("story")
    texts = dict.fromkeys(("quote_name", "place_name", "hero_alt", "s3_reason"), "x" * 700)
    assert sent(client, record, address, texts).status_code == 302


@pytest.mark.parametrize(("name", "most", "kept"), [("title", 213, True), ("title", 214, False), ("teaser", 900, True)])
def test_the_office_is_told_what_a_title_can_hold(client, db, name, most, kept):
    office = office_user(OfficeRole.OFFICE_EDITOR)
    draft = domain.draft(type_code="story", user=office)
    client.force_login(office)
    address = reverse("records:field_rule", args=[draft.pk, name])
    rule = draft.rules.get(name=name)
    data = {"tab": rule.tab, "order": rule.order, "minimum": rule.minimum, "maximum": most, "required": rule.required}
    answer = client.post(address, data)
    assert (answer.status_code == 302) is kept
    assert draft.rules.get(name=name).maximum == (most if kept else rule.maximum)
    assert kept or "255" in answer.content.decode()
    assert current("story").rule(name).maximum == rule.maximum
