"""What a record still lacks before it can be submitted: all of it at once, each with its field."""

from dataclasses import dataclass

from django.db.models import CharField, TextField
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations

from clusterix.submissions.field_tables import for_record
from clusterix.submissions.lengths import WHOLE_LIMIT, aims_of, count, hard_limit, texts_in_rows, whole_length
from clusterix.submissions.models.field_table import Tab

# Gap notes are named after the field they stand for, but for these; one about the offer stands for its whole tab.
_ABOUT = {"period_start": "period", "region": "place", "place_name": "place"}
# Sample data from a public source has nobody who could be written to, and may say nothing of public money.
_ASKED_OF_AUTHORS = {"contact_email", "publicly_funded"}
# Rules that later parts add: callables (record) → iterable of Missing.
extra_rules = []


@dataclass(frozen=True)
class Missing:
    """One thing to do: the field's name, its label and what to do about it."""

    field: str
    label: str
    message: str


def missing(record) -> list[Missing]:
    """Everything that keeps a record from being submitted, in the order of its form.

    `record` is a live page, a revision or a frozen copy. What its kind requires says the field table that it was
    started with (R112). A gap note stands for figures, evidence or the period that a source does not give, where the
    content type allows it.
    """
    gaps = _gaps(record)
    found = []
    for rule in for_record(record).in_order():
        number = count(getattr(record, rule.name))
        if number < rule.minimum and _asks(rule, record, gaps):
            found.append(missing_at(record, rule.name, _too_few(number, rule.minimum)))
        elif rule.hard_limit and number > rule.hard_limit:
            found.append(missing_at(record, rule.name, too_long(number, rule.maximum)))
    rules = (_quotation, _reason, _contact, _pictures, _video, _half_rows, _long_rows, _whole, *extra_rules)
    return found + [item for rule in rules for item in rule(record)]


def is_asked(record, name) -> bool:
    """Whether this record has to give this fact: its kind requires it, and no gap note stands for it."""
    rules = for_record(record).in_order()
    return any(rule.name == name and _asks(rule, record, _gaps(record)) for rule in rules)


def label_of(page_class, name):
    """What people call a field or a list of facts."""
    field = page_class._meta.get_field(name)
    return getattr(field, "verbose_name", None) or field.related_model._meta.verbose_name


def _gaps(record):
    return {note.about for note in record.gap_notes.all()} if record.allows_gap_notes else set()


def _asks(rule, record, gaps):
    spared = record.sample_source and rule.name in _ASKED_OF_AUTHORS
    return rule.required_for(record.kind) and _about(rule) not in gaps and not spared


def _about(rule):
    return "offer" if rule.tab == Tab.OFFER else _ABOUT.get(rule.name, rule.name)


def missing_at(record, name, message) -> Missing:
    """What is said at one field of a record."""
    return Missing(name, str(label_of(type(record), name)), message)


def _too_few(number, minimum):
    if number == 0 or minimum == 1:
        return _("Please fill it in.")
    return _("%(count)d so far, at least %(least)d are needed.") % {"count": number, "least": minimum}


def too_long(number, maximum) -> str:
    """What is said about a text or list beyond its hard limit."""
    words = _("%(count)d so far, %(most)d is the aim and %(limit)d the limit. Please shorten it.")
    return words % {"count": number, "most": maximum, "limit": hard_limit(maximum)}


def rather_long(number, rule) -> str:
    """What is said about a text that may stay but is longer than readers like."""
    return _("%(count)d characters; %(most)d are recommended.") % {"count": number, "most": rule.maximum}


def _quotation(record):
    """A quotation has its words, a name and a position, or it is none (domain.md 1.2, field 17)."""
    names = ("quote_text", "quote_name", "quote_role")
    empty = [name for name in names if not getattr(record, name).strip()]
    if 0 < len(empty) < len(names):
        yield from (
            missing_at(record, name, _("A quotation needs its words, a name and a position.")) for name in empty
        )


def _whole(record):
    """A record that nobody reads to its end helps nobody (domain.md 1.2)."""
    number = whole_length(record)
    if number > WHOLE_LIMIT:
        words = _("All texts together: %(count)d characters, %(limit)d is the limit. Please shorten the longest ones.")
        longest = max(record.WHOLE_TEXT, key=lambda name: count(getattr(record, name)))
        yield missing_at(record, longest, words % {"count": number, "limit": WHOLE_LIMIT})


def _reason(record):
    """Some answers about smart specialisation ask why (domain.md 4.4)."""
    if not record.s3_reason.strip() and any(term.needs_reason for term in record.s3_priorities.all()):
        yield missing_at(record, "s3_reason", _("Please say why, since no Hungarian priority was chosen."))


def _contact(record):
    """Somebody can be asked: at the mailbox in the organisation's profile, or by name (domain.md 1.2, field 28)."""
    if record.contact_person.strip() or not record.contact_email or not is_asked(record, "contact_email"):
        return
    mailbox = record.organisation.source.email
    if record.contact_email.casefold() != mailbox.casefold():
        words = _("Please name the person whom this address belongs to, or give the mailbox of your organisation.")
        yield missing_at(record, "contact_person", words)


def _pictures(record):
    """A picture says in words what is seen, in the language of the record (WCAG 2.2, 1.1.1)."""
    words = _("Please say in words what the picture shows.")
    language = record.locale.language_code
    if record.hero_image and not (record.hero_alt.strip() or record.hero_image.alt_in(language)):
        yield missing_at(record, "hero_alt", words)
    if any(not row.alt_in(language) for row in record.gallery.all()):
        yield missing_at(record, "gallery", words)


def _video(record):
    """A video has captions and a transcript, or it is none for those who cannot hear it (domain.md 1.2, field 26)."""
    words = {
        "video_url": _("Please give the link to the video, or leave out what is said about it."),
        "video_title": _("Please give the video a title."),
        "video_captions": _("Please say in which languages the video has captions. Without captions it is not shown."),
        "video_transcript": _("Please write down what is said and shown in the video."),
    }
    empty = [name for name in words if not count(getattr(record, name))]
    if 0 < len(empty) < len(words):
        yield from (missing_at(record, name, words[name]) for name in empty)


def _half_rows(record):
    """A draft keeps rows of which only a part is known; what is handed in is whole."""
    page_class = type(record)
    found = get_all_child_relations(page_class)
    models = {relation.get_accessor_name(): relation.related_model for relation in found}
    for name in (name for name in page_class.FACTS if name in models):
        needed = [field for field in models[name]._meta.fields if _is_needed_text(field)]
        for number, row in enumerate(getattr(record, name).all(), 1):
            if empty := [str(field.verbose_name) for field in needed if not getattr(row, field.name)]:
                words = _("Row %(number)d still lacks: %(fields)s.")
                yield missing_at(record, name, words % {"number": number, "fields": ", ".join(empty)})


def _long_rows(record):
    """The form refuses such texts; what came in another way is found here."""
    for name, number, row, field in texts_in_rows(record):
        aim, length = aims_of(type(row))[field], count(getattr(row, field))
        if length > hard_limit(aim):
            words = {"number": number, "field": label_of(type(row), field), "problem": too_long(length, aim)}
            yield missing_at(record, name, _("Row %(number)d, %(field)s: %(problem)s") % words)


def _is_needed_text(field):
    """Other fields that a row cannot do without are asked for when a draft is saved."""
    return isinstance(field, CharField | TextField) and not field.blank
