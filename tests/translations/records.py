"""Stories and their translations, and the eye that sees what must never exist."""

from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation

from clusterix.organisations.models import User
from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.door import publish_validated
from clusterix.submissions.freezing import freeze
from clusterix.submissions.models import FrozenCopy
from clusterix.submissions.states import State
from clusterix.translations import domain, strings
from clusterix.translations.families import work_on
from stories.models import SuccessStoryPage
from tests.factories import stories as factories
from tests.factories.organisations import office_user

ENGLISH = {
    "title": "Six small firms bought costly instruments together",
    "teaser": "They shared the price and the room, and each of them tests more today.",
}
TEXTS = {
    "challenge": "<p>Egyik vállalkozás sem tudta egyedül megvenni a műszert.</p><p>Az ár húszmillió forint volt.</p>",
    "solution": "<p>A klaszter összehívta őket, és megírta a közös szerződést.</p>",
    "cluster_role": "",
    "results": "",
    "lessons": "",
    "gap_notes": [{"about": "period", "note_hu": "nincs adat", "note_en": "no data"}],
    "other_title": ENGLISH["title"],
    "other_summary": ENGLISH["teaser"],
}
# What a translation of these stories has to translate: title, teaser, two paragraphs and one.
STRINGS = 5


def draft_story(organisation, **fields):
    """A story that was never handed in, with every kind of fact."""
    author = fields.pop("author", None) or office()
    return factories.StoryFactory(organisation=organisation, author=author, **TEXTS | fields)


def published_story(organisation, **fields):
    """A story the public can read in its own language, published without the steps before it."""
    return _let_through(draft_story(organisation, **fields))


def change_story(story, **fields):
    """Publish another text of a published story."""
    draft = factories.again(story)
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save_revision()
    return _let_through(draft)


def _let_through(story):
    dossier = factories.dossier_of(story)
    dossier.state = State.PUBLISHED
    dossier.validated_copy = freeze(dossier=dossier, purpose=FrozenCopy.Purpose.UPDATE, user=None)
    dossier.save()
    publish_validated(dossier, user=None)
    return factories.again(story)


def fill_in_all(page, template="English words for string {}"):
    """Translate every string of a translation that is still missing."""
    work = work_on(page)
    for segment in strings.missing(work).select_related("context"):
        StringTranslation.objects.update_or_create(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale_id=work.target_locale_id,
            defaults={"data": ENGLISH.get(segment.context.path, template.format(segment.pk)), "has_error": False},
        )


def started(page):
    """The English draft of a published page as it is after the start."""
    return domain.start(page=page, user=office())


def translated(page):
    """The English page of a published page, live."""
    fill_in_all(draft := started(page))
    return domain.publish(page=draft, user=office())


def office():
    """Somebody of the office; the same person whenever asked."""
    return User.objects.filter(groups__name=OfficeRole.OFFICE_EDITOR).first() or office_user(OfficeRole.OFFICE_EDITOR)


def english():
    """The second language."""
    return Locale.objects.get(language_code="en")


def wrong_language():
    """Copies across languages, and live translations with a text that is missing or still the original's."""
    found = [page for page in Page.objects.exclude(alias_of=None) if page.alias_of.locale_id != page.locale_id]
    for page in Page.objects.filter(live=True).specific():
        if getattr(page, "is_translation", False):
            found += [(page, name) for name in _compared(page) if _is_wrong(getattr(page, name), page.source, name)]
    return found


def _compared(page):
    names = {"title", "teaser", "summary", "challenge", "solution", "description"}
    return sorted(names & {field.name for field in page._meta.fields})


def _is_wrong(ours, source, name):
    theirs = getattr(source, name)
    sentences = [part for part in theirs.replace("</p>", "<p>").split("<p>") if part]
    return bool(theirs) and (not ours or any(sentence in ours for sentence in sentences))


def reload(page):
    """The page as the database has it now."""
    return type(page).objects.get(pk=page.pk)


def rows():
    """What the tree of pages looks like: nothing of it may change when something is refused."""
    return list(Page.objects.order_by("pk").values_list("pk", "path", "live", "title", "alias_of", "live_revision"))


def story_pages():
    """All stories in all languages."""
    return SuccessStoryPage.objects.all()
