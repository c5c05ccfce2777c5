"""Views of the admin that Wagtail does not have: a term is closed where it cannot be deleted."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.generic import DeleteView
from wagtail.log_actions import log

from clusterix.vocabularies.domain import close


class RemoveTermView(DeleteView):
    """Deletes a term that nobody could choose yet and closes any other."""

    template_name = "vocabularies/remove_term.html"

    @property
    def closes(self):
        """Whether the term will be closed."""
        return self.object.begun

    @property
    def page_title(self):
        """What will be done, in a word."""
        return _("Close") if self.closes else _("Delete")

    @property
    def success_message(self):
        """What was done."""
        return _("“%(object)s” can no longer be chosen.") if self.closes else _("“%(object)s” has been deleted.")

    def form_valid(self, form):
        """A term in use is no obstacle: it stays where it is used."""
        self.usage = None
        return super().form_valid(form)

    def delete_action(self):
        """Close or delete; a closing is logged as a change."""
        if not self.closes:
            super().delete_action()
            return
        close(term=self.object)
        log(instance=self.object, action="wagtail.edit", user=self.request.user)
