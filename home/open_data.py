"""The description of the catalogue as an open data set: DCAT-AP 3 in JSON-LD, in both languages."""

from django.conf import settings
from django.db.models import Max
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from clusterix.catalogue.exports import FORMATS, LICENCE
from clusterix.catalogue.models import CatalogueEntry
from home.models import SiteTexts

_EU = "http://publications.europa.eu/resource/authority/"
_LANGUAGES = {"hu": "HUN", "en": "ENG"}
_FILE_TYPES = {"csv": "CSV", "json": "JSON", "jsonld": "JSON_LD"}
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def dataset_of(absolute) -> dict:
    """The dataset in the words of DCAT, with one query and one for the names of the office.

    `absolute` makes full addresses.
    """
    here, texts = absolute(reverse("dataset")), SiteTexts.load()
    publisher = {"@type": "foaf:Agent", "foaf:name": _in_both(lambda: texts.office_name)}
    dataset = {
        "@id": here,
        "@type": "dcat:Dataset",
        "dct:title": _in_both(lambda: _("Records of Clusterix Showcase")),
        "dct:description": _in_both(
            lambda: _("Validated success stories, good practices and trainings of clusters, with facts in coded terms.")
        ),
        "dcat:keyword": _in_both(lambda: _("clusters")),
        "dct:publisher": publisher,
        "dct:license": {"@id": LICENCE},
        "dct:accessRights": _authority("access-right", "PUBLIC"),
        "dct:accrualPeriodicity": _authority("frequency", "CONT"),
        "dct:language": [_authority("language", code) for code in _LANGUAGES.values()],
        "dct:spatial": _authority("country", "HUN"),
        "dcat:theme": _authority("data-theme", "ECON"),
        "dcat:landingPage": [{"@id": absolute(address)} for address in _in_each(lambda: reverse("records"))],
        "dcat:distribution": [_distribution(code, end, absolute) for code in _LANGUAGES for end in FORMATS],
    }
    last = CatalogueEntry.objects.public().aggregate(last=Max("changed_at"))["last"]
    if last:
        dataset["dct:modified"] = {"@type": "xsd:dateTime", "@value": last.isoformat()}
    catalogue = {
        "@id": f"{here}#catalogue",
        "@type": "dcat:Catalog",
        "dct:title": settings.WAGTAIL_SITE_NAME,
        "dct:description": dataset["dct:description"],
        "dct:publisher": publisher,
        "dcat:dataset": {"@id": here},
    }
    return {"@context": CONTEXT, "@graph": [catalogue, dataset]}


def _distribution(language, ending, absolute):
    with override(language):
        access, download = reverse("records"), reverse("records_file", kwargs={"ending": ending})
    return {
        "@id": absolute(download),
        "@type": "dcat:Distribution",
        "dcat:accessURL": {"@id": absolute(access)},
        "dcat:downloadURL": {"@id": absolute(download)},
        "dcat:mediaType": {"@id": f"http://www.iana.org/assignments/media-types/{FORMATS[ending]}"},
        "dct:format": _authority("file-type", _FILE_TYPES[ending]),
        "dct:language": _authority("language", _LANGUAGES[language]),
        "dct:license": {"@id": LICENCE},
    }


def _authority(table, code):
    return {"@id": f"{_EU}{table}/{code}"}


def _in_each(say):
    for language in _LANGUAGES:
        with override(language):
            yield say()


def _in_both(say):
    return [{"@language": code, "@value": str(text)} for code, text in zip(_LANGUAGES, _in_each(say), strict=True)]
