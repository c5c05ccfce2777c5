"""Stories in any state, brought there by the steps that people take."""

import datetime

import factory
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from clusterix.organisations.roles import OfficeRole
from clusterix.submissions import lifecycle
from clusterix.submissions.door import publish_validated
from clusterix.submissions.freezing import freeze
from clusterix.submissions.models import (
    Dossier,
    Evidence,
    FrozenCopy,
    GalleryImage,
    GapNote,
    IndicatorValue,
    Partner,
    RecordCell,
)
from clusterix.submissions.states import State
from clusterix.translations import domain as translations
from clusterix.translations import strings
from clusterix.translations.families import work_on
from clusterix.vocabularies.models import Ecosystem, S3Priority
from stories.models import SuccessStoryPage
from tests.factories.organisations import OrganisationFactory, member_of, office_user
from tests.factories.vocabularies import (
    ActivityFactory,
    EvidenceTypeFactory,
    IndicatorFactory,
    ObjectiveFactory,
    ThemeFactory,
    county,
)

TURN = "<p>A harmadik szállító felmondta a szerződést.</p>"
TEASER = "Tizenkét cég közös beszerzéssel kezdte, és két év alatt közös fejlesztésig jutott. " * 2


class StoryFactory(factory.django.DjangoModelFactory):
    """A complete draft below an organisation, in the organisation's language.

    Rows of facts are given as lists of dicts: `indicators=[{"indicator": …, "achieved": 5}]`, `cells=[("obj-01",
    "act-02")]`, `evidence=[{"title_hu": …}]`; `keywords` and `themes` as lists of words and of codes. The author
    whose revision it is stands in `story.author`.
    """

    class Meta:
        model = SuccessStoryPage

    title = factory.Sequence(lambda n: f"Közös fejlesztés, {n}. történet")
    teaser = TEASER
    challenge = "<p>A cégek egyenként kicsik voltak a nagy megrendelőknek.</p>"
    solution = "<p>A klaszter közös beszerzést szervezett.</p>"
    cluster_role = "<p>A menedzsment tárgyalt a szállítókkal.</p>"
    results = "<p>Olcsóbb alapanyag, több megrendelés.</p>"
    turning_point = factory.LazyAttribute(lambda story: TURN if story.story_kind == "lesson" else "")
    lessons = "<p>Korábban kellett volna bevonni a pénzügyeseket.</p>"
    story_kind = "story"
    other_title = factory.LazyAttribute(lambda story: f"{story.title} (English title)")
    other_summary = "Twelve firms began by buying together and ended by developing together."
    period_start = datetime.date(2014, 3, 1)
    period_end = datetime.date(2016, 8, 31)
    place_name = "Debrecen"
    publicly_funded = False
    hero_shows_people = factory.LazyAttribute(lambda story: False if getattr(story, "hero_image", None) else None)
    contact_person = "Kitalált Kapcsolattartó"
    contact_email = "iroda@klaszter.example"
    keywords = ("beszerzés", "együttműködés", "fejlesztés")

    @classmethod
    def _create(cls, model_class, *args, organisation=None, author=None, **fields):
        organisation = organisation or OrganisationFactory()
        author = author or member_of(organisation)
        rows = fact_rows({name: fields.pop(name, usual) for name, usual in _ROWS.items()})
        keywords, themes = fields.pop("keywords"), fields.pop("themes", ("innovation",))
        fields.setdefault("region", county())
        story = organisation.add_child(
            instance=model_class(locale=organisation.locale, live=False, owner=author, **fields)
        )
        story.ecosystems = [_term(Ecosystem, "mobility")]
        story.s3_priorities = [_term(S3Priority, "s3-2127-digital")]
        story.themes = [ThemeFactory(code=code) for code in themes]
        for name, values in rows.items():
            setattr(story, name, values)
        story.keywords.set(keywords)
        story.save()
        story.save_revision(user=author)
        story = model_class.objects.get(pk=story.pk)
        story.author = author
        return story


_ROWS = {
    "cells": [("obj-04", "act-05")],
    "indicators": [{"baseline": 12, "baseline_year": 2014, "achieved": 31, "achieved_year": 2016}],
    "evidence": [{"title_hu": "Záró jelentés", "title_en": "Final report", "year": 2016}],
    "partners": [{"name": "Kitalált Kft."}],
    "gap_notes": [],
    "gallery": [],
}


def _term(model, code):
    return model.objects.get_or_create(code=code, defaults={"label_hu": code, "label_en": code})[0]


def fact_rows(given):
    """Rows of facts from what the caller gave for them."""
    make = {
        "cells": lambda row: RecordCell(objective=ObjectiveFactory(code=row[0]), activity=ActivityFactory(code=row[1])),
        "indicators": lambda row: IndicatorValue(**{"indicator": IndicatorFactory(code="ind-a1")} | _dated(row)),
        "evidence": lambda row: Evidence(**{"evidence_type": EvidenceTypeFactory()} | _checkable(row)),
        "partners": lambda row: Partner(**row),
        "gap_notes": lambda row: GapNote(**row),
        "gallery": lambda row: GalleryImage(**{"shows_people": False} | row),
    }
    return {name: [make[name](row) for row in rows] for name, rows in given.items() if name in make}


def _dated(row):
    return ({"achieved_year": 2016} if "achieved" in row else {}) | row


def _checkable(row):
    """Evidence that names no document of its own has a link."""
    return ({} if "document" in row else {"url": "https://klaszter.example/forras"}) | row


# The straight way through the state table: act, and who takes it.
_WAY = {
    "submit": "author",
    "start_check": OfficeRole.OFFICE_EDITOR,
    "send_to_review": OfficeRole.OFFICE_EDITOR,
    "close_review": OfficeRole.OFFICE_EDITOR,
    "ask_confirmation": OfficeRole.OFFICE_EDITOR,
    "confirm": "author",
    "validate": OfficeRole.VALIDATOR,
}
_SIDE = {
    State.REVISION: (State.SCREENING, "request_revision", OfficeRole.OFFICE_EDITOR),
    State.REJECTED: (State.SCREENING, "decline", OfficeRole.OFFICE_EDITOR),
    State.UPDATE_DUE: (State.PUBLISHED, "call_for_update", OfficeRole.OFFICE_EDITOR),
    State.WITHDRAWN: (State.PUBLISHED, "withdraw", OfficeRole.OFFICE_EDITOR),
    State.ARCHIVED: (State.PUBLISHED, "archive", OfficeRole.OFFICE_EDITOR),
}


def dossier_of(story):
    """The dossier as the database has it now."""
    return Dossier.objects.get(translation_key=story.translation_key)


def again(page):
    """The page as the database has it now."""
    return type(page).objects.get(pk=page.pk)


def take(story, action, *, user=None, reason="Indoklás."):
    """Take one step with a story, by the author or by a fresh person with the right role."""
    who = next((role for _, name, role in _SIDE.values() if name == action), _WAY.get(action, "author"))
    if user is None:
        user = author_of(story) if who == "author" else office_user(who)
    return lifecycle.act(dossier=dossier_of(story), action=action, user=user, reason=reason)


def author_of(story):
    """A person who works for the story's organisation: its author, if known."""
    return getattr(story, "author", None) or story.source.owner or member_of(story.organisation)


def bring_to(story, state):
    """Take a draft through the real life cycle until it is in a state; gives the story as it is then."""
    state = State(state)
    if state in _SIDE:
        before, action, _role = _SIDE[state]
        bring_to(story, before)
        take(story, action)
    else:
        for action in _WAY:
            if dossier_of(story).state == state:
                break
            take(story, action)
    assert dossier_of(story).state == state
    return again(story)


def published_story(**fields):
    """A story that went the whole way to publication."""
    return bring_to(StoryFactory(**fields), State.PUBLISHED)


def published_stories(count, **fields):
    """Many published stories, quickly: frozen and let through the door without the steps before it."""
    fields.setdefault("organisation", OrganisationFactory())
    fields.setdefault("author", member_of(fields["organisation"]))
    return [let_through(StoryFactory(**fields)) for _ in range(count)]


def let_through(story):
    dossier = dossier_of(story)
    copy = freeze(dossier=dossier, purpose=FrozenCopy.Purpose.SUBMITTED, user=story.author)
    today = timezone.localdate()
    Dossier.objects.filter(pk=dossier.pk).update(
        state=State.PUBLISHED, current_copy=copy, validated_copy=copy, validated_on=today, published_on=today
    )
    publish_validated(dossier_of(story), user=None)
    return again(story)


def updated(story, **fields):
    """Change a published story through its light check: the author edits, the update is validated.

    Fields and rows of facts are given as to `StoryFactory`; rows replace the ones before.
    """
    draft = story.get_latest_revision_as_object()
    for name, value in (fields | fact_rows(fields)).items():
        setattr(draft, name, value)
    draft.save_revision(user=author_of(story))
    take(story, "submit_update")
    take(story, "validate")
    return again(story)


def translated(page, *, words=None, user=None):
    """Translate a published page into the other language and publish the translation; gives the translated page.

    `words` maps a field's name to its text there; other texts get made-up ones. An organisation is translated before
    its records, as the office does it.
    """
    user = user or office_user(OfficeRole.OFFICE_EDITOR)
    locale = Locale.objects.exclude(pk=page.locale_id).get()
    parent = page.get_parent().specific
    if not parent.has_translation(locale):
        translated(parent, user=user)
    if not page.has_translation(locale):
        translations.start(page=again(page), user=user)
    draft = page.get_translation(locale).specific
    _fill_in(work_on(draft), words or {})
    return translations.publish(page=draft, user=user)


def _fill_in(work, words):
    """Put in the words given, and made-up ones where a text is still missing."""
    made_up = {
        segment.context.path: f"Text {segment.pk} in the other language"
        for segment in strings.missing(work).select_related("context")
    }
    for segment in work.source.stringsegment_set.select_related("context"):
        if text := (made_up | words).get(segment.context.path):
            StringTranslation.objects.update_or_create(
                translation_of_id=segment.string_id,
                context_id=segment.context_id,
                locale_id=work.target_locale_id,
                defaults={"data": text, "has_error": False},
            )
