"""What all environments share. Values from the environment: `variables.py`, `docs/settings.md`."""

import mimetypes
from pathlib import Path

import dj_database_url
import dj_email_url
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from clusterix.settings.apps import INSTALLED_APPS, MIDDLEWARE  # noqa: F401 - settings are read from here
from clusterix.settings.caching import page_cache
from clusterix.settings.security import *  # noqa: F403 - one room for headers and policies
from clusterix.settings.variables import read

ROOT = Path(__file__).resolve().parents[3]
DATA_DIR = read("DATA_DIR") or ROOT / "var"

SECRET_KEY = read("SECRET_KEY")
ALLOWED_HOSTS = read("ALLOWED_HOSTS")
BASE_URL = read("BASE_URL")

ROOT_URLCONF = "clusterix.urls"
WSGI_APPLICATION = "clusterix.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "organisations.User"

if read("DATABASE_URL"):
    DATABASES = {"default": dj_database_url.parse(read("DATABASE_URL"), conn_max_age=60, conn_health_checks=True)}
else:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA_DIR / "clusterix.sqlite3",
            "OPTIONS": {
                # Writers queue instead of failing half-way: SQLite ignores select_for_update.
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            },
        }
    }

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    # Counts tries, so all processes of a machine have to see it.
    "limits": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA_DIR / "limits",
        "OPTIONS": {"MAX_ENTRIES": 5000},
    },
    # Share pictures, drawn once.
    "pictures": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA_DIR / "pictures",
        "OPTIONS": {"MAX_ENTRIES": 5000},
    },
    "pages": page_cache(read("REDIS_URL")),
}
BEHIND_PROXY = read("SECURE_PROXY")

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
            ],
        },
    }
]

# Languages: Hungarian first, English second; the address is the memory of the choice.
LANGUAGE_CODE = "hu"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("hu", _("Hungarian")), ("en", _("English"))]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("hu", "Magyar"), ("en", "English")]
LOCALE_PATHS = [ROOT / "locale"]
FORMAT_MODULE_PATH = ["clusterix.formats"]
TIME_ZONE = "Europe/Budapest"
USE_I18N = USE_TZ = USE_THOUSAND_SEPARATOR = True
WAGTAIL_I18N_ENABLED = True
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAIL_LOCALIZE_DEFAULT_TRANSLATION_MODE = "synced"

STATIC_URL = "/static/"
STATIC_ROOT = ROOT / "static-collected"
# Python before 3.13 does not know it, and browsers are told not to guess.
mimetypes.add_type("image/webp", ".webp")
# The author's guide shows pictures of the forms.
STATICFILES_DIRS = [ROOT / "static", ("screenshots", ROOT / "docs" / "screenshots")]
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
# Documents are served by Django after a check, so no web server may see this folder.
PRIVATE_ROOT = DATA_DIR / "private"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": PRIVATE_ROOT}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

WAGTAIL_SITE_NAME = "Clusterix Showcase"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_ALLOW_UNICODE_SLUGS = False  # addresses that can be read aloud and copied
WAGTAILIMAGES_IMAGE_MODEL = "media.ClusterixImage"
WAGTAILDOCS_DOCUMENT_MODEL = "media.ClusterixDocument"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_INLINE_CONTENT_TYPES = []
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "odt", "ods", "png", "jpg", "jpeg", "webp", "avif"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_DOCUMENT_FORM_BASE = "clusterix.media.forms.DocumentForm"
WAGTAILIMAGES_EXTENSIONS = ["png", "jpg", "jpeg", "webp", "avif"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 60_000_000
WAGTAILIMAGES_IMAGE_FORM_BASE = "clusterix.media.forms.ImageForm"
WAGTAILADMIN_USER_LOGIN_FORM = "clusterix.organisations.forms.SignInForm"
WAGTAILADMIN_USER_PASSWORD_RESET_FORM = "clusterix.organisations.forms.PasswordResetForm"  # noqa: S105 - a form
# One zone, so nobody is asked; Wagtail's list has names that browsers do not know.
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
# One's own address changes by a link in the new mailbox (clusterix.organisations.accounts.address).
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# Milliseconds without typing before a draft saves itself.
WAGTAIL_AUTOSAVE_INTERVAL = 2000
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAIL_FINISH_WORKFLOW_ACTION = "clusterix.submissions.finish.publish_validated_copy"
# The admin searches in the database, without an index: search/admin_search.py counts on it. The public search is
# clusterix.search (docs/adr).
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database.fallback"}}
TAGGIT_CASE_INSENSITIVE = True

LOGIN_URL = WAGTAILADMIN_LOGIN_URL = "wagtailadmin_login"
SECOND_FACTOR_REQUIRED = read("SECOND_FACTOR_REQUIRED")
OTP_TOTP_ISSUER = WAGTAIL_SITE_NAME
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

_mail = dj_email_url.parse(read("EMAIL_URL"))
if "EMAIL_BACKEND" not in _mail:
    raise ImproperlyConfigured("EMAIL_URL begins with something else than console:, file:, smtp: or submission:.")
EMAIL_BACKEND = _mail["EMAIL_BACKEND"]
EMAIL_HOST, EMAIL_PORT = _mail["EMAIL_HOST"], _mail["EMAIL_PORT"]
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail["EMAIL_HOST_USER"], _mail["EMAIL_HOST_PASSWORD"]
EMAIL_USE_TLS, EMAIL_USE_SSL = _mail["EMAIL_USE_TLS"], _mail["EMAIL_USE_SSL"]
EMAIL_FILE_PATH = _mail["EMAIL_FILE_PATH"]
EMAIL_TIMEOUT = 10
PRIVACY_EMAIL = read("PRIVACY_EMAIL")
DEFAULT_FROM_EMAIL = SERVER_EMAIL = read("DEFAULT_FROM_EMAIL")

ELASTICSEARCH_URL = read("ELASTICSEARCH_URL")
ELASTICSEARCH_INDEX = read("ELASTICSEARCH_INDEX")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {
        # Django brings handlers of its own, which would say everything twice.
        "django": {"handlers": [], "propagate": True},
        # Two lines for every task of Wagtail that succeeded.
        "django_tasks": {"level": "WARNING"},
        # Lines for every step and every font of every PDF.
        "weasyprint": {"level": "ERROR"},
        "fontTools": {"level": "ERROR"},
    },
    "root": {"handlers": ["console"], "level": read("LOG_LEVEL")},
}
