"""The table of what waits for a translation: a constant number of queries, however long it is."""

from dataclasses import dataclass

from django.db.models import Count, F, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from clusterix.organisations.models import OrganisationPage
from clusterix.submissions.models import Dossier, SubmissionPage
from clusterix.submissions.states import READABLE
from clusterix.translations import strings
from clusterix.translations.permissions import publishes
from clusterix.translations.status import Standing, standing_of

PAGE_SIZE = 30


@dataclass(frozen=True)
class Step:
    """What to do next. A `post` is a button, anything else a link; without an address it is only said."""

    label: str
    url: str = ""
    post: bool = False


@dataclass(frozen=True)
class Row:
    """One page whose translation is not finished."""

    title: str
    kind: str
    from_code: str
    number: int | None
    from_language: str
    to_language: str
    standing: Standing
    done: int
    total: int
    step: Step


def unfinished():
    """Originals the public can read whose translation is missing, incomplete, outdated or waiting for publication.

    Organisations come first, since their records stand below them.
    """
    written_here = Q(locale_id=F("authoring_locale_id"))
    readable = Dossier.objects.filter(state__in=READABLE).values("translation_key")
    originals = Q(pk__in=OrganisationPage.objects.filter(written_here).values("pk")) | Q(
        pk__in=SubmissionPage.objects.filter(written_here, translation_key__in=readable).values("pk")
    )
    others = Page.objects.filter(translation_key=OuterRef("translation_key")).exclude(locale_id=OuterRef("locale_id"))
    sources = TranslationSource.objects.filter(object_id=OuterRef("translation_key"), locale_id=OuterRef("locale_id"))
    words = StringTranslation.objects.filter(context__object_id=OuterRef("translation_key"))
    words = words.exclude(locale_id=OuterRef("locale_id")).order_by("-updated_at")
    return (
        Page.objects.filter(originals, live=True)
        .annotate(
            target_id=Subquery(others.values("pk")[:1]),
            target_live=Subquery(others.values("live")[:1]),
            target_published=Subquery(others.values("last_published_at")[:1]),
            changed_at=Subquery(sources.values("last_updated_at")[:1]),
            touched_at=Subquery(words.values("updated_at")[:1]),
        )
        .filter(
            Q(target_live=None)
            | Q(target_live=False)
            | Q(changed_at__gt=F("target_published"))
            | Q(touched_at__gt=F("target_published"))
        )
        .order_by("depth", "last_published_at", "pk")
    )


def rows(pages, user) -> list[Row]:
    """The rows of one screen; `pages` is a slice of `unfinished`."""
    pages = list(pages)
    keys = [page.translation_key for page in pages]
    counts = _counts(keys)
    numbers = dict(Dossier.objects.filter(translation_key__in=keys).values_list("translation_key", "pk"))
    parents = _parents(pages)
    languages = {locale.pk: locale for locale in Locale.objects.all()}
    may_publish = publishes(user)
    return [
        _row(
            page,
            languages=languages,
            number=numbers.get(page.translation_key),
            counts=counts.get(page.translation_key, (0, 0)),
            parent=parents[page.path[: -Page.steplen]],
            may_publish=may_publish,
        )
        for page in pages
    ]


def _counts(keys):
    """Translation key → texts in all, texts translated."""
    found = (
        StringSegment.objects.filter(source__object_id__in=keys)
        .annotate(is_done=strings.translated_elsewhere())
        .values("source__object_id")
        .annotate(total=Count("pk"), done=Count("pk", filter=Q(is_done=True)))
    )
    return {row["source__object_id"]: (row["total"], row["done"]) for row in found}


def _parents(pages):
    """Path → the page above, annotated with its translation."""
    others = Page.objects.filter(translation_key=OuterRef("translation_key")).exclude(locale_id=OuterRef("locale_id"))
    above = Page.objects.filter(path__in={page.path[: -Page.steplen] for page in pages}).annotate(
        target_id=Subquery(others.values("pk")[:1]), target_live=Subquery(others.values("live")[:1])
    )
    return {page.path: page for page in above}


def _row(page, *, languages, number, counts, parent, may_publish):
    total, done = counts
    if page.target_id is None:
        standing = Standing.MISSING
    else:
        # Only pages with something left to do are listed, so a complete one waits to be published.
        standing = standing_of(page.target_live, total, done, outdated=True, touched=True)
    to = next((locale for key, locale in languages.items() if key != page.locale_id), None)
    return Row(
        title=page.title,
        kind=page.specific_class._meta.verbose_name,
        from_code=languages[page.locale_id].language_code,
        number=number,
        from_language=languages[page.locale_id].get_display_name(),
        to_language=to.get_display_name() if to else "",
        standing=standing,
        done=done,
        total=total,
        step=_step(page, standing, parent, may_publish),
    )


def _step(page, standing, parent, may_publish):
    if not parent.target_live:
        label = _("First: translate “%(title)s”") % {"title": parent.title}
        return _work(label, parent)
    if standing == Standing.MISSING:
        return _work(_("Start the translation"), page)
    if standing == Standing.READY:
        if may_publish:
            return Step(_("Publish the translation"), reverse("translations:publish", args=[page.target_id]), post=True)
        return Step(_("The Cluster Office publishes it"))
    return _work(_("Continue the translation"), page)


def _work(label, page):
    if page.target_id is None:
        return Step(label, reverse("translations:start", args=[page.pk]), post=True)
    return Step(label, reverse("wagtailadmin_pages:edit", args=[page.target_id]))
