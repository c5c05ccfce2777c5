"""What a file is, by its content: the ending of its name is only what somebody says it is."""

import zipfile
import zlib

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image

from clusterix.media.cleaning import UNREADABLE

_OFFICE_OPEN = {"docx": "word/", "xlsx": "xl/"}
_OPEN_DOCUMENT = {
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}
_PICTURES = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "webp": "WEBP", "avif": "AVIF"}
DOCUMENTS = ("pdf", *_OFFICE_OPEN, *_OPEN_DOCUMENT, *_PICTURES)
PICTURES = tuple(_PICTURES)
# Besides its own error, the library answers encrypted and mutilated archives with these.
_BROKEN_ARCHIVE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError)


def ending_of(file) -> str:
    """The ending of a file's name, in small letters."""
    return file.name.rpartition(".")[2].lower()


def check(file) -> None:
    """Refuse a file whose content is not what its name says, or of a kind that is not taken. Raises ValidationError."""
    ending = ending_of(file)
    if ending not in DOCUMENTS:
        raise ValidationError(
            _("Files of this kind are not taken. Please use one of these: %(kinds)s.")
            % {"kinds": ", ".join(kind.upper() for kind in DOCUMENTS)},
            code="kind",
        )
    file.seek(0)
    try:
        genuine = _is_genuine(file, ending)
    finally:
        file.seek(0)
    if not genuine:
        raise not_genuine(file)


def not_genuine(file) -> ValidationError:
    """What is said about a file whose content is not what its name says."""
    words = _("The content of this file is not %(kind)s. Please save it again in its program.")
    return ValidationError(words % {"kind": ending_of(file).upper()}, code="content")


def _is_genuine(file, ending):
    if ending == "pdf":
        return file.read(1024).lstrip().startswith(b"%PDF-")
    if ending in _PICTURES:
        return _is_picture(file, _PICTURES[ending])
    try:
        with zipfile.ZipFile(file) as archive:
            return _is_office(archive, ending)
    except _BROKEN_ARCHIVE:
        return False


def _is_picture(file, kind):
    try:
        with Image.open(file, formats=[kind]) as picture:
            picture.verify()
    except UNREADABLE:
        return False
    return True


def _is_office(archive, ending):
    """Only names are read, and the few letters of `mimetype`, so that a packed bomb stays packed."""
    names = archive.namelist()
    if ending in _OFFICE_OPEN:
        folder = _OFFICE_OPEN[ending]
        macros = any(name.lower().endswith("vbaproject.bin") for name in names)
        return "[Content_Types].xml" in names and not macros and any(name.startswith(folder) for name in names)
    if "mimetype" not in names:
        return False
    with archive.open("mimetype") as stated:
        return stated.read(100).decode("ascii", "replace").strip() == _OPEN_DOCUMENT[ending]
