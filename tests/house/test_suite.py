import pytest
from wagtail.models import Locale, Page


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", [1, 2])
def test_what_migrations_wrote_survives_tests_that_empty_the_database(turn):
    assert Page.objects.filter(depth=1).count() == 1
    assert Locale.objects.get().language_code == "hu"
    Page.objects.all().delete()
    Locale.objects.all().delete()
