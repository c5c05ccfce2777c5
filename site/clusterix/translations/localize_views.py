"""Views of wagtail-localize with our rules in front: asked first, in words, before anything is written."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail_localize.views.edit_translation import upload_pofile
from wagtail_localize.views.report import TranslationsReportView
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from clusterix.submissions.refusals import Refused
from clusterix.translations import domain, strings
from clusterix.translations.permissions import may_translate, publishes_all


class SubmitView(SubmitPageTranslationView):
    """“Translate this page”: one page at a time, and only when it can be."""

    def get_object(self):
        """The page, if its translation can be started now. Raises Refused."""
        page = super().get_object()
        domain.check_start(page, self.request.user)
        return page

    def get_form(self):
        """Without the whole subtree: each record is started by itself."""
        form = super().get_form()
        form.fields["include_subtree"].widget = forms.HiddenInput()
        return form

    def form_valid(self, form):
        """Start the translation, whatever else was ticked."""
        draft = domain.start(page=self.object, user=self.request.user)
        messages.success(self.request, _("The translation is started. Nobody sees it before it is published."))
        return redirect(self.get_success_url() or self.get_default_success_url(draft))


class UpdateView(UpdateTranslationsView):
    """“Sync translated pages”: publishing is offered only for what is complete, and to those who may."""

    def get_form(self):
        """The form, without the box that publishes where that is not possible now."""
        form = super().get_form()
        if self.request.method == "GET" and not self._can_publish():
            del form.fields["publish_translations"]
        return form

    def _can_publish(self):
        works = self._works()
        return not any(strings.missing(work).exists() for work in works) and publishes_all(self.request.user, works)

    def _works(self):
        return list(self.object.translations.filter(enabled=True).select_related("source", "target_locale"))

    @transaction.atomic
    def form_valid(self, form):
        """Bring the texts up to date and publish if that was asked for: all of it or nothing. Raises Refused."""
        domain.refresh(source=self.object)
        if form.cleaned_data["publish_translations"]:
            for work in self._works():
                domain.publish(page=work.get_target_instance(), user=self.request.user)
        messages.success(self.request, self.get_success_message())
        return redirect(self.get_success_url() or self.get_default_success_url())


class ReportView(TranslationsReportView):
    """The report shows titles of every page, so it is for those who translate."""

    def dispatch(self, request, *args, **kwargs):
        """Refuse everybody else."""
        if not may_translate(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


def upload(request, translation_id):
    """Take in a PO file; one without the line that names its translation gets words instead of an error."""
    try:
        return upload_pofile(request, translation_id)
    except KeyError:
        raise Refused(_("This is not a PO file that was downloaded from here.")) from None


def refuse_stopping(request, translation_id):
    """Translations are not cut from their originals."""
    raise Refused(_("A translation is not stopped: the page would no longer follow its original."))


def refuse_alias(request, page_id):
    """A translation does not become a copy of its original."""
    raise Refused(_("A translation cannot become a copy of its original: it would be in the wrong language."))
