"""Takes the demo away again and touches nothing else. What others have built upon stays and is named."""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import ProtectedError
from wagtail.models import ModelLogEntry, Page, ReferenceIndex, Revision
from wagtail_localize.models import String, StringSegment, StringTranslation, TemplateSegment, TranslatableObject
from wagtail_localize.models import Template as MarkupTemplate

from clusterix.mail.models import OutboxMessage
from clusterix.organisations.models import Membership, OrganisationPage, User
from clusterix.reviews.models import Reviewer
from clusterix.submissions.models import Dossier, Keyword, StateChange, SubmissionPage
from home.demo.office import clear_settings
from home.demo.pictures import remove_pictures
from home.demo.sources import DOMAIN, key_of, organisations, pages_of, records
from home.demo.wiping import wipe
from training.models import CourseRun


@transaction.atomic
def remove() -> list[str]:
    """Remove the demo; give lines that say what was removed and what had to stay."""
    number = _remove_records()
    lines = [f"{number} records removed"]
    lines += _remove_reviewers()
    lines += _remove_organisations()
    _remove_words()
    remove_pictures()
    clear_settings()
    OutboxMessage.objects.filter(to__endswith=DOMAIN).delete()
    lines += _remove_people()
    return lines


def _remove_records():
    keys = [key_of(name) for name in records()]
    pages = SubmissionPage.objects.filter(translation_key__in=keys)
    _take_off(pages)
    dossiers = Dossier.objects.filter(translation_key__in=keys)
    number, parents = dossiers.count(), {page.get_parent().pk for page in pages}
    _forget_references(pages)
    _forget_runs(dossiers)
    wipe(dossiers)
    wipe(pages)
    _count_children(parents)
    return number


def _remove_reviewers():
    for reviewer in Reviewer.objects.filter(email__endswith=DOMAIN):
        try:
            with transaction.atomic():
                reviewer.delete()
        except ProtectedError:
            yield f"{reviewer.name} stays in the pool: has been asked to review another record"


def _remove_organisations():
    for name in organisations():
        pages = OrganisationPage.objects.filter(translation_key=key_of(name))
        if not pages:
            continue
        if why := _needed(pages):
            yield f"{pages[0].title} stays: {why}"
            continue
        _take_off(pages)
        parents = {page.get_parent().pk for page in pages}
        _forget_references(pages)
        wipe(pages)
        _count_children(parents)


def _needed(pages):
    """Why an organisation of the demo cannot go; empty when it can."""
    if any(page.get_children().exists() for page in pages):
        return "other pages stand below it"
    if Membership.objects.filter(organisation__in=pages).exclude(user__email__endswith=DOMAIN).exists():
        return "other people work for it"
    if Reviewer.objects.filter(organisation__in=pages).exists():
        return "a reviewer belongs to it"
    return ""


def _take_off(pages):
    """Catalogue and search hear of it as of any withdrawal; a translation goes with its original."""
    for page in pages.filter(live=True, locale__language_code="hu"):
        page.specific.unpublish(log_action=False)


def _forget_references(pages):
    """Wagtail's list of what is used where has no reference of its own that a database could follow."""
    kind, keys = ContentType.objects.get_for_model(Page), [str(page.pk) for page in pages]
    ReferenceIndex.objects.filter(base_content_type=kind, object_id__in=keys).delete()
    ReferenceIndex.objects.filter(to_content_type=kind, to_object_id__in=keys).delete()


def _forget_runs(dossiers):
    """What the log says of runs knows them by number alone; the runs themselves go with their dossiers."""
    runs = [str(key) for key in CourseRun.objects.filter(dossier__in=dossiers).values_list("pk", flat=True)]
    ModelLogEntry.objects.filter(content_type=ContentType.objects.get_for_model(CourseRun), object_id__in=runs).delete()


def _count_children(parents):
    for page in Page.objects.filter(pk__in=parents):
        Page.objects.filter(pk=page.pk).update(numchild=page.get_descendants().filter(depth=page.depth + 1).count())


def _remove_words():
    """Texts kept for translation, and keywords, that nothing else uses."""
    names = [*organisations(), *records()]
    kept = set(pages_of(names).values_list("translation_key", flat=True))
    gone = {key_of(name) for name in names} - kept
    segments = StringSegment.objects.filter(source__object_id__in=gone)
    strings = set(segments.values_list("string", flat=True))
    templates = set(TemplateSegment.objects.filter(source__object_id__in=gone).values_list("template", flat=True))
    wipe(StringTranslation.objects.filter(context__object_id__in=gone))
    wipe(TranslatableObject.objects.filter(pk__in=gone))
    String.objects.filter(pk__in=strings, segments=None, translations=None).delete()
    MarkupTemplate.objects.filter(pk__in=templates, segments=None).delete()
    words = {hungarian for data in records().values() for hungarian, _english in data.get("keywords", ())}
    Keyword.objects.filter(name__in=words, items=None).delete()


def _remove_people():
    kept = []
    for user in User.objects.filter(email__endswith=DOMAIN):
        if _has_acted(user):
            user.is_active = False
            user.set_unusable_password()
            user.save(update_fields=["is_active", "password"])
            kept.append(f"{user.email} stays, but cannot sign in any more: took part in something else")
        else:
            user.delete()
    return kept


def _has_acted(user):
    return (
        Membership.objects.filter(user=user).exists()
        or Revision.objects.filter(user=user).exists()
        or StateChange.objects.filter(user=user).exists()
    )
