"""Wagtail's list of users in this house: signed in by e-mail, Hungarian order of names, a language for each."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.users.views.users import IndexView, UserViewSet

from clusterix.organisations.forms import PersonCreationForm, PersonEditForm


class PeopleIndexView(IndexView):
    """The list, with the e-mail address where other sites have a user name."""

    @cached_property
    def columns(self):
        """Wagtail's columns, with the address named as what it is."""
        found = super().columns
        for column in found:
            if column.name == self.model.USERNAME_FIELD:
                column.label = _("E-mail address")
        return [*found[:3], Column("language", label=_("Language"), accessor="get_language_display"), *found[3:]]


class PeopleViewSet(UserViewSet):
    """Accounts, for administrators. The office invites people to organisations (`viewsets.py`)."""

    index_view_class = PeopleIndexView
    ordering = "name"

    def get_form_class(self, for_update=False):
        """Our forms."""
        return PersonEditForm if for_update else PersonCreationForm
