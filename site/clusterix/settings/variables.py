"""Every environment variable the project reads: one table, typed.

`docs/settings.md` is made from this table and a test keeps the two equal.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from environs import Env

env = Env()


@dataclass(frozen=True)
class Variable:
    """One setting from the environment.

    `read` is a method of `environs.Env`; `default` is used in development and tests;
    production refuses to start when a variable with `secret_or_required` is missing.
    """

    name: str
    read: Callable[..., Any]
    default: Any
    help: str
    secret_or_required: bool = False


TABLE = (
    Variable("SECRET_KEY", env.str, "", "Key that signs sessions and review links.", True),
    Variable("ALLOWED_HOSTS", env.list, [], "Host names the site answers to, comma separated.", True),
    Variable(
        "BASE_URL", env.str, "http://localhost:8000", "Public address, without a slash at the end; used in mails.", True
    ),
    Variable(
        "DATABASE_URL", env.str, "", "Database; empty means SQLite in `var/`. Production expects PostgreSQL.", True
    ),
    Variable(
        "ELASTICSEARCH_URL",
        env.list,
        [],
        "Nodes of Elasticsearch 9, comma separated; empty means the database searches.",
    ),
    Variable("ELASTICSEARCH_INDEX", env.str, "clusterix", "Name of the index alias; indexes behind it carry a suffix."),
    Variable(
        "REDIS_URL",
        env.str,
        "",
        "Redis that keeps whole pages for visitors; empty means the memory of each process.",
    ),
    Variable("EMAIL_URL", env.str, "console:", "Mail server, such as `submission://user:password@host:587`.", True),
    Variable(
        "DEFAULT_FROM_EMAIL", env.str, "Clusterix Showcase <no-reply@clusterix.example>", "Sender of mails.", True
    ),
    Variable(
        "PRIVACY_EMAIL",
        env.str,
        "adatvedelem@clusterix.example",
        "Mailbox that takes withdrawals of consents; stands in the words that people agree to.",
        True,
    ),
    Variable(
        "DATA_DIR", env.path, None, "Folder for the SQLite file, uploads and private documents; empty means `var/`."
    ),
    Variable(
        "SECOND_FACTOR_REQUIRED",
        env.bool,
        True,
        "Whether office roles and administrators need a code from an app beside the password; never in development.",
    ),
    Variable("SECURE_PROXY", env.bool, False, "Whether a proxy in front sets `X-Forwarded-Proto` and `-For`."),
    Variable("HSTS_SECONDS", env.int, 31536000, "How long browsers insist on HTTPS, in seconds (production)."),
    Variable("LOG_LEVEL", env.str, "INFO", "Lowest level that is logged."),
)


def read(name: str) -> Any:
    """Return the value of one variable of the table, or its default.

    Raises `environs.EnvError` when the text in the environment cannot be read as its type.
    """
    variable = next(v for v in TABLE if v.name == name)
    if env.str(name, "") == "":
        return variable.default
    return variable.read(name)


def missing() -> list[str]:
    """Names of required variables that the environment does not set."""
    return [v.name for v in TABLE if v.secret_or_required and env.str(v.name, "") == ""]


_WORDS = {"str": "text", "list": "list", "path": "folder", "bool": "true or false", "int": "number"}


def markdown() -> str:
    """Give the text of `docs/settings.md`."""
    lines = [
        "# Settings",
        "",
        "The site reads these environment variables and no file. Development needs none of them; production",
        "(`clusterix.settings.production`) refuses to start while a required one is missing.",
        "",
        "This page is made by `make settings-table` from `site/clusterix/settings/variables.py`.",
        "",
        "| Variable | Type | Without it | Required in production | What for |",
        "|---|---|---|---|---|",
    ]
    for v in TABLE:
        default = f"`{v.default}`" if v.default not in ("", None, []) else "empty"
        required = "yes" if v.secret_or_required else ""
        lines.append(f"| `{v.name}` | {_WORDS[v.read.__name__]} | {default} | {required} | {v.help} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(markdown(), end="")  # noqa: T201 - run as a script
