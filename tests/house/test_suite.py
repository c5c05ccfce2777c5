import pytest
from wagtail.models import Page

from home.models import HomePage


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", [1, 2])
def test_the_standing_pages_survive_tests_that_empty_the_database(turn):
    assert Page.objects.filter(depth=1).count() == 1
    assert set(HomePage.objects.values_list("locale__language_code", flat=True)) == {"hu", "en"}
    HomePage.objects.all().delete()
