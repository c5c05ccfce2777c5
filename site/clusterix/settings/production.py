"""Production: refuses to start without its secrets and addresses."""

from django.core.exceptions import ImproperlyConfigured

from clusterix.settings.base import *  # noqa: F403 - Django's way to layer settings
from clusterix.settings.base import BEHIND_PROXY
from clusterix.settings.variables import missing, read

if names := missing():
    raise ImproperlyConfigured(f"Set these environment variables (docs/settings.md): {', '.join(names)}")

DEBUG = False
SECURE_SSL_REDIRECT = True
# The machine that watches the process asks it directly, without TLS.
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SECURE_HSTS_SECONDS = read("HSTS_SECONDS")
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
