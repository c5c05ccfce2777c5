"""Persons who may not be shown any more: they leave the public page at once, before anybody has changed the record."""

from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone

from clusterix.submissions.consents.persons import appearing, mentions, normal, standings, withdrawn_names
from clusterix.submissions.freezing import as_page
from clusterix.submissions.models import Dossier, NamedPerson
from clusterix.submissions.models.consent import Ending
from clusterix.submissions.states import READABLE

# Sent inside the transaction with `dossier`: what the public may see of a record has changed.
changed = Signal()


@transaction.atomic
def refresh(*, dossier, user=None, today=None) -> bool:
    """Work out anew who may not be shown on the public page of a record; gives whether something is lacking.

    Called whenever a consent is given or ends, when a record is published or withdrawn, and every morning.
    """
    from clusterix.submissions.consents.domain import lacking_authorisation

    today = today or timezone.localdate()
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    public = dossier.state in READABLE and dossier.validated_copy_id is not None
    page = as_page(dossier.validated_copy) if public else None
    names = sorted(one.key for one in standings(page, dossier, on=today) if one.problem) if public else []
    named = mentions(page, withdrawn_names(dossier)) if public else []
    lacking = bool(names or named or (public and lacking_authorisation(dossier, on=today)))
    since = (dossier.lapsed_since or today) if lacking else None
    if (names, since) != (dossier.withheld, dossier.lapsed_since):
        Dossier.objects.filter(pk=dossier.pk).update(withheld=names, lapsed_since=since)
        changed.send(sender=Dossier, dossier=dossier)
    _settle(dossier, page, user, today)
    return lacking


def _settle(dossier, page, user, today):
    """Mark as carried out what was withdrawn and has left the public text."""
    done = {"handled_on": today, "handled_by": user}
    open_rows = dossier.consents.filter(handled_on=None).exclude(withdrawn_on=None)
    for row in open_rows:
        key = normal(row.person_name)
        gone = page is None or (key not in appearing(page) and not mentions(page, {key: row.person_name}))
        if gone or row.withdrawn_how == Ending.MISTAKE or key not in withdrawn_names(dossier):
            type(row).objects.filter(pk=row.pk).update(**done)
    if page is None:
        dossier.authorisations.filter(handled_on=None).exclude(withdrawn_on=None).update(**done)


def mask(page, dossier):
    """Take out of a page in memory whom the public may not see; the page must not be saved.

    A quotation goes as a whole. Which picture shows whom is not known, so all of them go in which somebody can be
    recognised or of which nobody has said, and the video with them.
    """
    hidden = set(dossier.withheld)
    if not hidden:
        return page
    source = page.source
    rows = list(source.persons.all())
    if normal(source.quote_name) in hidden:
        source.quote_name = page.quote_text = page.quote_role = ""
    if any(row.way == NamedPerson.Way.PICTURED and normal(row.name) in hidden for row in rows):
        source.gallery = [row for row in source.gallery.all() if row.shows_people is False]
        source.hero_image = source.hero_image if source.hero_shows_people is False else None
        source.video_url = ""
        page.video_title = page.video_transcript = ""
    source.persons = [row for row in rows if normal(row.name) not in hidden]
    return page
