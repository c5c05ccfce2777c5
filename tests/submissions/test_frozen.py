"""What was judged can be neither rewritten nor removed, and is what gets published."""

import pytest
from django.core.management import call_command

from clusterix.submissions import lifecycle
from clusterix.submissions.freezing import as_page, digest_of
from clusterix.submissions.models import FrozenCopy
from clusterix.submissions.refusals import Refused

pytestmark = pytest.mark.django_db


def test_a_copy_is_made_at_submission_and_keeps_its_text(walk, people):
    record = walk("submitted")
    copy = record.dossier.current_copy
    assert as_page(copy).challenge == "<p>Ez a(z) challenge szövege.</p>"
    assert copy.digest == digest_of(type(record), copy.content)


def test_a_copy_cannot_be_changed_or_deleted(walk):
    copy = walk("submitted").dossier.current_copy
    copy.digest = "0" * 64
    rewrite = lambda: FrozenCopy.objects.update(round=9)  # noqa: E731 - one of four attempts in a row
    for attempt in (copy.save, copy.delete, FrozenCopy.objects.all().delete, rewrite):
        with pytest.raises(Refused):
            attempt()
    assert FrozenCopy.objects.get(pk=copy.pk).digest != "0" * 64


def test_purging_revisions_takes_nothing_that_was_judged(walk, people):
    record = walk("published")
    judged = record.dossier.current_copy
    record.get_latest_revision_as_object().save_revision(user=people.author)
    call_command("purge_revisions", verbosity=0)
    assert record.revisions.count() == 1
    assert as_page(FrozenCopy.objects.get(pk=judged.pk)).challenge == record.challenge


def test_what_goes_live_is_the_copy_and_not_the_newest_revision(walk, people):
    record = walk("validation")
    newer = record.get_latest_revision_as_object()
    newer.challenge = "<p>Utólag becsempészve.</p>"
    revision = newer.save_revision(user=people.author)
    lifecycle.act(dossier=record.dossier, action="validate", user=people.validator)
    record.refresh_from_db()
    assert "becsempészve" not in record.challenge
    assert revision.as_object().challenge != record.challenge


def test_equal_content_has_one_digest_wherever_it_was_read_from(walk):
    record = walk("published")
    live = type(record).objects.get(pk=record.pk)
    assert digest_of(type(live), live.serializable_data()) == record.dossier.validated_copy.digest


@pytest.mark.parametrize("name", ["challenge", "place_name", "title"])
def test_a_changed_text_or_fact_changes_the_digest(walk, name):
    copy = walk("submitted").dossier.current_copy
    changed = copy.content | {name: "más"}
    assert digest_of(type(as_page(copy)), changed) != copy.digest


def test_a_changed_figure_changes_the_digest(walk):
    copy = walk("submitted").dossier.current_copy
    rows = [row | {"achieved": "32"} for row in copy.content["indicators"]]
    assert digest_of(type(as_page(copy)), copy.content | {"indicators": rows}) != copy.digest
