"""Installed applications and middleware, in the order in which they stand on each other."""

ENGINE = [
    "clusterix.vocabularies",
    "clusterix.mail",
    "clusterix.presentation",
    "clusterix.organisations",
    "clusterix.media",
    "clusterix.submissions",
    "clusterix.reviews",
    "clusterix.translations",
    "clusterix.catalogue",
    "clusterix.search",
    "clusterix.pagecache",
]
CONTENT = ["stories", "practices", "training", "home"]

INSTALLED_APPS = [
    *CONTENT,
    *reversed(ENGINE),
    "wagtail_localize",
    "wagtail_localize.locales",  # replaces wagtail.locales
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "clusterix.organisations.apps.PeopleConfig",  # wagtail.users
    "wagtail.snippets",
    "clusterix.media.apps.DocumentsConfig",  # wagtail.documents
    "clusterix.media.apps.ImagesConfig",  # wagtail.images
    "clusterix.search.admin_search.AdminSearchConfig",  # wagtail.search
    "wagtail.admin",
    "wagtail",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "modelcluster",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.contrib.humanize",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "clusterix.catalogue.middleware.OneVersionMiddleware",
    "clusterix.pagecache.middleware.PageCacheMiddleware",
    "clusterix.middleware.PolicyMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "clusterix.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "clusterix.organisations.second_factor.middleware.SecondFactorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "clusterix.submissions.middleware.RefusalMiddleware",
    "clusterix.organisations.middleware.DiscretionMiddleware",
]
