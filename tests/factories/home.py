"""The standing pages of the site."""

from home.setup import ensure_site


def site_pages():
    """Home, list of stories and directory, each by language code; what is there already is given back."""
    return ensure_site()
