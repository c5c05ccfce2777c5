"""What all tables of peer review have in common."""

from django.db import models


class Confidential(models.Model):
    """A row that stays out of what Wagtail shows to people with an account.

    It is not in the reference index, from which "usage" pages are made, and there is no permission for it that a
    group could hold: Wagtail's history of the site shows entries about a model to whoever holds one.
    """

    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True
        default_permissions = ()
