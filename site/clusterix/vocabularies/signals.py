"""What vocabularies tell others."""

from django.dispatch import Signal

# Many terms of one vocabulary (`sender`) changed or came at once, past Django's signals of single rows.
# `changed` are the terms that were there before and say something else now.
terms_loaded = Signal()
