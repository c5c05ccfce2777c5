"""Models of the submissions app, one family a file."""

from clusterix.submissions.models.consent import Authorisation, Consent
from clusterix.submissions.models.dossier import Dossier, StateChange
from clusterix.submissions.models.evidence import Evidence
from clusterix.submissions.models.facts import GapNote, RecordCell
from clusterix.submissions.models.field_table import FieldRule, FieldTable
from clusterix.submissions.models.frozen import FrozenCopy
from clusterix.submissions.models.funding import Currency, Funding
from clusterix.submissions.models.indicators import IndicatorValue
from clusterix.submissions.models.keywords import Keyword, RecordKeyword
from clusterix.submissions.models.partners import CoOrganisation, NamedPerson, Partner
from clusterix.submissions.models.record import SubmissionPage
from clusterix.submissions.models.relations import GalleryImage, RelatedRecord
from clusterix.submissions.models.task import StageTask
from clusterix.submissions.models.text_rows import TextRow

__all__ = [
    "Authorisation",
    "CoOrganisation",
    "Consent",
    "Currency",
    "Dossier",
    "Evidence",
    "FieldRule",
    "FieldTable",
    "FrozenCopy",
    "Funding",
    "GalleryImage",
    "GapNote",
    "IndicatorValue",
    "Keyword",
    "NamedPerson",
    "Partner",
    "RecordCell",
    "RecordKeyword",
    "RelatedRecord",
    "StageTask",
    "StateChange",
    "SubmissionPage",
    "TextRow",
]
