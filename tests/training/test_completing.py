"""What a training has to tell before it is handed in (domain.md 5.2)."""

import pytest

from clusterix.submissions.completeness import missing
from tests.factories.training import CourseFactory

pytestmark = pytest.mark.django_db


def lacking(**fields):
    return [item.field for item in missing(CourseFactory(**fields))]


def test_a_whole_training_lacks_nothing():
    assert lacking() == []


def test_an_accepted_voucher_names_its_scheme_and_what_it_covers():
    assert lacking(voucher_scheme=" ", voucher_max=None, voucher_currency="") == ["voucher_scheme", "voucher_max"]


@pytest.mark.parametrize("voucher", ["pending", "no"])
def test_no_other_answer_asks_for_them(voucher):
    assert lacking(voucher=voucher) == []
