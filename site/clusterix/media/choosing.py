"""The rule that a page shows only what its writer may choose."""

from django.forms import ModelChoiceField
from django.utils.translation import gettext as _
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage
from wagtail.permissions import policy_registry


class OwnUploadsForm(WagtailAdminPageForm):
    """A page's editing form that takes images and documents only from those whom the choosers offer them to.

    The choosers hide what belongs to others, but the number that they send could be any.
    """

    def is_valid(self):
        """Look at the page's own choices and at those in its rows."""
        valid = super().is_valid()
        forms = [self, *(form for formset in self.formsets.values() for form in formset.forms)]
        refused = [_refuse_foreign(form, self.for_user) for form in forms]
        return valid and not any(refused)


def _refuse_foreign(form, user):
    refused = []
    for name in form.changed_data:
        field, chosen = form.fields.get(name), getattr(form, "cleaned_data", {}).get(name)
        if not chosen or not _chooses_upload(field):
            continue
        policy = policy_registry.get_by_type(type(chosen))
        if not policy.user_has_permission_for_instance(user, "choose", chosen):
            form.add_error(name, _("This file belongs to another organisation."))
            refused.append(name)
    return refused


def _chooses_upload(field):
    return isinstance(field, ModelChoiceField) and issubclass(field.queryset.model, (AbstractImage, AbstractDocument))
