"""Images and documents with what must be known before they are shown."""

import secrets
from pathlib import PurePosixPath

from django.core.files.storage import storages
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.search import index


def private_storage():
    """The folder that no web server serves (settings.STORAGES)."""
    return storages["private"]


def neutral_name(folder: str, filename: str) -> str:
    """A stored name that tells nothing about who uploaded what; the ending stays."""
    return f"{folder}/{secrets.token_hex(12)}{PurePosixPath(filename).suffix.lower()[:10]}"


def document_name(document, filename: str) -> str:
    """Where a document is stored; its title says what it is."""
    return neutral_name("documents", filename)


class Licence(models.TextChoices):
    """Under what terms a picture may be shown and reused."""

    CC_BY = "cc-by-4.0", _("CC BY 4.0")
    OWN = "own", _("own picture, all rights reserved")
    PERMITTED = "permitted", _("used with permission")
    PUBLIC_DOMAIN = "public-domain", _("public domain")


class ClusterixImage(AbstractImage):
    """A picture with its credit, licence and a text alternative in both languages."""

    credit = models.CharField(_("credit"), max_length=120, blank=True)
    licence = models.CharField(_("licence"), max_length=20, choices=Licence, default=Licence.CC_BY)
    alt_hu = models.CharField(_("text alternative in Hungarian"), max_length=150, blank=True)
    alt_en = models.CharField(_("text alternative in English"), max_length=150, blank=True)
    released = models.BooleanField(
        _("released for everybody"), default=False, help_text=_("People of every organisation may choose it.")
    )

    search_fields = [*AbstractImage.search_fields, index.FilterField("id"), index.FilterField("released")]
    admin_form_fields = (
        "title",
        "file",
        "alt_hu",
        "alt_en",
        "credit",
        "licence",
        "released",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", _("Can choose image"))]

    def get_upload_to(self, filename):
        """Store under a neutral name: a file name can give an author away."""
        return neutral_name("original_images", filename)

    def alt_in(self, language):
        """The text alternative in "hu" or "en"."""
        return self.alt_hu if language == "hu" else self.alt_en

    @property
    def default_alt_text(self):
        """The alternative in the active language, or in the other one rather than none."""
        language = get_language()[:2]
        return self.alt_in(language) or self.alt_in("en" if language == "hu" else "hu")


class ClusterixRendition(AbstractRendition):
    """A picture at one size."""

    image = models.ForeignKey(ClusterixImage, models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class Visibility(models.TextChoices):
    """Who may read a document."""

    PUBLIC = "public", _("public")
    REVIEWERS = "reviewers", _("reviewers and the office only")
    OFFICE = "office", _("the office only")


class ClusterixDocument(AbstractDocument):
    """A file that is served only after a check; never by a web server."""

    file = models.FileField(_("file"), upload_to=document_name, storage=private_storage)
    visibility = models.CharField(_("visible to"), max_length=10, choices=Visibility, default=Visibility.OFFICE)
    released = models.BooleanField(
        _("released for everybody"), default=False, help_text=_("People of every organisation may choose it.")
    )

    search_fields = [*AbstractDocument.search_fields, index.FilterField("id"), index.FilterField("released")]
    admin_form_fields = ("title", "file", "visibility", "released")

    def clean(self):
        """A file that the form refused has no name whose ending could be wrong."""
        if self.file:
            super().clean()

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", _("Can choose document"))]
