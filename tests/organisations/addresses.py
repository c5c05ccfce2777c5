"""Every address of the admin, with its arguments filled in."""

import re
from itertools import product

from django.urls import URLResolver, get_resolver

_ARGUMENT = re.compile(r"<(?:\w+:)?(\w+)>")
_LEFT_OUT = re.compile(r"sprite|logout|jsi18n|failwhale|\\|\*")


def patterns(resolver=None, prefix=""):
    """Pairs of a pattern below `admin/` and the name of its address."""
    for entry in (resolver or get_resolver()).url_patterns:
        whole = prefix + str(entry.pattern).removeprefix("^")
        if isinstance(entry, URLResolver):
            yield from patterns(entry, whole)
        elif whole.startswith("admin/") and not _LEFT_OUT.search(whole):
            yield whole, entry.name


def addresses(values):
    """Pairs of an address and its name. `values(pattern, argument)` gives what to put into a pattern."""
    for pattern, name in patterns():
        arguments = _ARGUMENT.findall(pattern)
        for chosen in product(*(values(pattern, argument) for argument in arguments)):
            address = pattern
            for value in chosen:
                address = _ARGUMENT.sub(str(value), address, count=1)
            yield f"/{address}", name
