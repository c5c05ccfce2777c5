"""Mails in the outbox."""

import factory

from clusterix.mail.models import OutboxMessage


class OutboxMessageFactory(factory.django.DjangoModelFactory):
    """A mail that is due."""

    class Meta:
        model = OutboxMessage

    key = factory.Sequence(lambda n: f"occasion:{n}")
    to = factory.Sequence(lambda n: f"person{n}@example.org")
    language = "hu"
    subject = factory.Sequence(lambda n: f"Tárgy {n}")
    body = "Tisztelt Címzett!\n\nhttps://example.org/review/secret-token/\n"
