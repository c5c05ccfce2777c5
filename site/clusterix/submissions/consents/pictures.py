"""Whether pictures show people; only those who are named can be asked for their consent (domain.md 7.2)."""

from django.utils.translation import gettext as _

from clusterix.submissions.completeness import missing_at
from clusterix.submissions.models import NamedPerson


def people_in_pictures(record):
    """Rule of `completeness.extra_rules`: each picture is answered for, and whom it shows is named.

    Who is named as shown keeps the record from being published without a consent that covers pictures.
    """
    gallery = record.gallery.all()
    if record.hero_image and record.hero_shows_people is None:
        words = _("Please say whether somebody can be recognised in the picture.")
        yield missing_at(record, "hero_shows_people", words)
    for number, row in enumerate(gallery, start=1):
        if row.shows_people is None:
            words = _("Row %(number)d: please say whether somebody can be recognised in the picture.")
            yield missing_at(record, "gallery", words % {"number": number})
    shown = [record.hero_image and record.hero_shows_people, *(row.shows_people for row in gallery)]
    if any(shown) and not any(row.way == NamedPerson.Way.PICTURED for row in record.persons.all()):
        words = _("A picture shows somebody who can be recognised: please name everybody whom the pictures show.")
        yield missing_at(record, "persons", words)
