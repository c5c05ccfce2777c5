"""Making PDFs changes nothing for the rest of the process."""

from PIL import ImageFile

from clusterix.presentation import pdf


def test_broken_pictures_stay_broken_after_the_library_was_loaded():
    pdf._weasyprint.cache_clear()
    pdf.available()
    assert ImageFile.LOAD_TRUNCATED_IMAGES is False
