from pathlib import Path

import pytest

from tests.mail.server import serving


@pytest.fixture
def mail_templates(settings):
    """Make the sample templates of this folder known beside the real ones."""
    templates = settings.TEMPLATES[0]
    settings.TEMPLATES = [templates | {"DIRS": [*templates["DIRS"], Path(__file__).parent / "templates"]}]


@pytest.fixture
def mail_server(settings):
    """A real server that speaks SMTP, and settings that point to it."""
    with serving() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        settings.EMAIL_TIMEOUT = 5
        yield server
