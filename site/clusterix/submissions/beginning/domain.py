"""Making the first draft of a record."""

import uuid

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.log_actions import log

from clusterix.organisations.permissions import works_for
from clusterix.submissions.beginning import registry
from clusterix.submissions.models import SubmissionPage, TextRow
from clusterix.submissions.refusals import Refused

# What an organisation's next record most likely shares with its last one (requirement R46).
LASTING_FACTS = (
    "region",
    "sectors",
    "ecosystems",
    "emerging_industries",
    "nace_section",
    "contact_person",
    "contact_email",
)
# The address, the source of sample data, and the round and period it was written for belong to the one record; keyword
# rows come with the keywords.
_NEVER_COPIED = {
    *("title", "slug", "seo_title", "search_description", "keyword_items"),
    *("sample_source", "sample_year", "submission_round", "monitoring_period"),
}


@transaction.atomic
def begin(*, organisation, kind, title, user):
    """A draft of a kind below an organisation, with what its profile and earlier records already tell.

    Returns the page. Raises Refused when the person does not write for the organisation or the kind is unknown.
    """
    beginning = registry.find(kind)
    if beginning is None:
        raise Refused(_("There is no such kind of record."))
    page = _new(beginning.model, organisation, title, user)
    facts = known_facts(organisation, beginning.model)
    for name, value in {**facts, **beginning.values}.items():
        setattr(page, name, value)
    return _keep(page, organisation, user)


@transaction.atomic
def copy_of(*, record, user):
    """A new draft with the texts and facts of an own record's newest text, titled as a copy.

    Returns the page. Raises Refused when the person does not write for the organisation that owns the record.
    """
    source = record.source.get_latest_revision_as_object()
    organisation = record.source.organisation
    page = _new(type(source), organisation, _title_of_copy(source.title, organisation), user)
    for name in [*source.TEXTS, *source.FACTS]:
        if name not in _NEVER_COPIED:
            _carry(source, page, name)
    return _keep(page, organisation, user)


def known_facts(organisation, model) -> dict:
    """Facts that need not be typed again: from the organisation's profile, then from its latest record."""
    found = {}
    for source in registry.known_facts:
        found = source(organisation) | found
    latest = SubmissionPage.objects.child_of(organisation).order_by("-latest_revision_created_at", "-pk").first()
    earlier = latest.get_latest_revision_as_object() if latest else None
    for name in LASTING_FACTS:
        if earlier is not None and not found.get(name):
            found[name] = _plain(earlier, name)
    return {name: value for name, value in found.items() if value and _has(model, name)}


def _title_of_copy(title, organisation):
    """A title that says it is a copy, in the language of the record, whatever language the person works in."""
    with override(organisation.locale.language_code):
        said = _("%(title)s (copy)") % {"title": ""}
    room = SubmissionPage._meta.get_field("title").max_length - len(said)
    return f"{title[:room].rstrip()}{said}"


def _new(model, organisation, title, user):
    if not works_for(user, organisation):
        raise Refused(_("You can only write records for your own organisation."))
    limit = model._meta.get_field("title").max_length
    return model(title=title.strip()[:limit], locale=organisation.locale, owner=user, live=False)


def _keep(page, organisation, user):
    organisation.add_child(instance=page)
    revision = page.save_revision(user=user)
    log(instance=page, action="wagtail.create", user=user, revision=revision, content_changed=True)
    return page


def _has(model, name):
    return name in {field.name for field in model._meta.get_fields()}


def _plain(page, name):
    """A fact's value as `setattr` takes it; nothing where the page's type has no such fact."""
    if not _has(type(page), name):
        return None
    field = page._meta.get_field(name)
    return list(getattr(page, name).all()) if field.many_to_many else getattr(page, name)


def _carry(source, page, name):
    """Carry one text, fact, list of terms or list of rows over to a new page."""
    field = source._meta.get_field(name)
    if field.one_to_many:
        setattr(page, name, [_fresh(row) for row in getattr(source, name).all()])
    elif field.many_to_many:
        getattr(page, name).set(list(getattr(source, name).all()))
    else:
        setattr(page, name, getattr(source, name))


def _fresh(row):
    """The same row for another record; one that holds text begins a family of its own."""
    row.pk = None
    if isinstance(row, TextRow):
        row.translation_key = uuid.uuid4()
    return row
