"""What makes the catalogue follow: publishing, withdrawing, moving, renaming, restricting, changing a term.

Everything happens in the transaction of the change itself, so the catalogue never says what the pages do not.
"""

from django.db.models.signals import post_delete, post_save, pre_save
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from clusterix.catalogue import domain, following, shown_pictures, versions
from clusterix.catalogue.models.index_page import RecordIndexPage
from clusterix.catalogue.terms import VOCABULARIES
from clusterix.organisations.models import OrganisationPage
from clusterix.submissions.consents.withholding import changed as consents_changed
from clusterix.submissions.lifecycle import state_changed
from clusterix.submissions.models import Dossier, SubmissionPage
from clusterix.vocabularies.signals import terms_loaded


def connect():
    """Called once, when the applications are ready."""
    for signal in (page_published, page_unpublished):
        signal.connect(follow_page, dispatch_uid="catalogue.page")
    page_published.connect(make_pictures, dispatch_uid="catalogue.pictures")
    post_page_move.connect(follow_move, dispatch_uid="catalogue.move")
    post_delete.connect(follow_deletion, dispatch_uid="catalogue.deletion")
    state_changed.connect(follow_state, dispatch_uid="catalogue.state")
    consents_changed.connect(follow_consents, dispatch_uid="catalogue.consents")
    for signal in (post_save, post_delete):
        signal.connect(follow_restriction, sender=PageViewRestriction, dispatch_uid="catalogue.restriction")
    terms_loaded.connect(follow_loaded_terms, dispatch_uid="catalogue.terms_loaded")
    for model in VOCABULARIES.values():
        pre_save.connect(remember_term, sender=model, dispatch_uid="catalogue.term_before")
        post_save.connect(follow_term, sender=model, dispatch_uid="catalogue.term")
        post_delete.connect(follow_term, sender=model, dispatch_uid="catalogue.term_gone")


def follow_page(instance, **kwargs):
    """A page was published or taken off the site."""
    if isinstance(instance, SubmissionPage):
        domain.refresh_keys([instance.translation_key])
    elif isinstance(instance, OrganisationPage):
        following.organisation(instance)
    elif isinstance(instance, RecordIndexPage):
        following.index(instance)


def make_pictures(instance, **kwargs):
    """A record was published: its readers shall not wait for its pictures."""
    if isinstance(instance, SubmissionPage):
        shown_pictures.make_after_commit(instance)


def follow_move(instance, **kwargs):
    """Whatever moved: the address stays, the organisation may be another one."""
    following.below(instance)


def follow_deletion(instance, **kwargs):
    """A translation that was deleted leaves the notice of the other language."""
    if isinstance(instance, SubmissionPage):
        domain.refresh_keys([instance.translation_key])


def follow_state(step, **kwargs):
    """A step of the life cycle may end what everybody may read; "validate" publishes, and that was followed already."""
    if step.action != "validate" and step.dossier.validated_copy_id is not None:
        domain.refresh(Dossier.objects.get(pk=step.dossier.pk))


def follow_consents(dossier, **kwargs):
    """Somebody may not be shown any more, or may again: the search follows, and so does whoever keeps a page."""
    versions.bump_now()
    domain.refresh(dossier)


def follow_restriction(instance, **kwargs):
    """A page was closed to the public, or opened."""
    if page := Page.objects.filter(pk=instance.page_id).first():
        following.below(page)


def remember_term(sender, instance, raw=False, **kwargs):
    """What a term was called before it is saved."""
    before = None if raw or not instance.pk else sender.objects.filter(pk=instance.pk).first()
    instance.was_shown_as = before and following.shown(before)


def follow_term(instance, **kwargs):
    """Labels are read from memory, so that a changed one is seen at once; what the search reads has to follow."""
    before = getattr(instance, "was_shown_as", None)
    if "created" in kwargs and before == following.shown(instance):
        return
    versions.bump_now()
    if before:
        following.terms([instance])


def follow_loaded_terms(changed, **kwargs):
    """A shipped list was loaded, past the signals of single terms."""
    versions.bump_now()
    if changed:
        following.terms(changed)
