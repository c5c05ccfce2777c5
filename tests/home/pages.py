"""Information pages for the tests of the home app."""

from home.models import InformationPage
from home.setup import ensure_site


def add_information_page(title, slug, *, below=None, language="hu", twin_of=None, **fields):
    """Publish an information page, below the home page of its language unless told otherwise."""
    parent = below or ensure_site().home[language]
    page = InformationPage(title=title, slug=slug, locale=parent.locale, **fields)
    if twin_of is not None:
        page.translation_key = twin_of.translation_key
    parent.add_child(instance=page)
    page.save_revision().publish()
    return InformationPage.objects.get(pk=page.pk)
