"""Models of the submissions app, one family a file."""

from clusterix.submissions.models.dossier import Dossier, StateChange
from clusterix.submissions.models.facts import Evidence, GapNote, IndicatorValue, RecordCell
from clusterix.submissions.models.frozen import FrozenCopy
from clusterix.submissions.models.keywords import Keyword, RecordKeyword
from clusterix.submissions.models.record import SubmissionPage
from clusterix.submissions.models.task import StageTask
from clusterix.submissions.models.text_rows import TextRow

__all__ = [
    "Dossier",
    "Evidence",
    "FrozenCopy",
    "GapNote",
    "IndicatorValue",
    "Keyword",
    "RecordCell",
    "RecordKeyword",
    "StageTask",
    "StateChange",
    "SubmissionPage",
    "TextRow",
]
