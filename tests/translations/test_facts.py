import pytest
from django.db.models import Sum

from clusterix.submissions.models import Dossier, Evidence, GapNote, IndicatorValue, RecordCell, RecordKeyword
from clusterix.translations import domain
from stories.models import SuccessStoryPage
from tests.factories.records import TYPES, published_quickly
from tests.translations.records import change_story, english, fill_in_all, published_story

ROWS = (RecordCell, IndicatorValue, Evidence, GapNote, RecordKeyword, SuccessStoryPage.themes.through, Dossier)


def rows():
    return {model.__name__: model.objects.count() for model in ROWS}


def total():
    return IndicatorValue.objects.aggregate(total=Sum("achieved"))["total"]


def test_no_second_fact_row_from_start_to_second_publication(organisation, english_organisation, office):
    story = published_story(organisation)
    before, sum_before = rows(), total()
    assert all(before.values())

    draft = domain.start(page=story, user=office)
    assert (rows(), total()) == (before, sum_before)

    fill_in_all(draft)
    live = domain.publish(page=draft, user=office)
    assert (rows(), total()) == (before, sum_before)

    change_story(story, challenge="<p>Azóta kiderült, hogy a karbantartás is sokba kerül.</p>")
    assert (rows(), total()) == (before, sum_before)

    fill_in_all(live)
    domain.publish(page=live, user=office)
    assert (rows(), total()) == (before, sum_before)


def fact_rows(record):
    """How many rows of every kind of fact there are in all languages, for the type of a record."""
    model = type(record)
    relations = {relation.get_accessor_name(): relation.related_model for relation in model._meta.related_objects}
    through = {field.name: field.remote_field.through for field in model._meta.many_to_many}
    return {name: rows.objects.count() for name, rows in (relations | through).items() if name in model.FACTS}


@pytest.mark.parametrize("type_name", ["practice", "training"])
def test_no_second_fact_row_for_the_other_types(organisation, english_organisation, office, type_name):
    [record] = published_quickly(type_name, organisation=organisation)
    before = fact_rows(record)
    assert sum(map(bool, before.values())) > 3
    draft = domain.start(page=record, user=office)
    assert fact_rows(record) == before
    fill_in_all(draft)
    live = domain.publish(page=draft, user=office)
    assert fact_rows(record) == before
    text = TYPES[type_name].prose
    change_story(record, **{text: f"<p>{'Azóta kiderült, hogy sokba kerül. ' * 9}</p>"})
    fill_in_all(live)
    domain.publish(page=live, user=office)
    assert fact_rows(record) == before
    row = type(record).objects.get(pk=live.pk)
    assert (row.live, row.other_title, row.contact_email) == (True, "", "")


def test_the_translation_has_no_facts_in_its_own_columns(english_story):
    row = SuccessStoryPage.objects.get(pk=english_story.pk)
    assert row.region is None
    assert row.other_title == row.other_summary == ""
    assert row.hero_image is None
    assert row.source.region is not None


def test_a_number_published_at_the_source_is_what_the_translation_shows(story, english_story):
    changed = SuccessStoryPage.objects.get(pk=story.pk)
    value = changed.indicators.first()
    value.achieved = 77
    changed.indicators = [value]
    change_story(changed, indicators=[value])
    english_page = SuccessStoryPage.objects.get(translation_key=story.translation_key, locale=english())
    assert [row.achieved for row in english_page.source.indicators.all()] == [77]
    assert total() == 77
