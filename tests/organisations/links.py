"""Links in mails."""

import re

from clusterix.mail.models import OutboxMessage


def last_mail(address):
    return OutboxMessage.objects.filter(to=address).order_by("pk").last()


def link_in(message, part=""):
    """The path of the first link of a mail that contains `part`."""
    return next(path for path in re.findall(r"https?://[^/\s]+(/\S+)", message.body) if part in path)
