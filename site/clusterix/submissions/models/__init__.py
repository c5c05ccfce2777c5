"""Models of the submissions app, one family a file."""

from clusterix.submissions.models.dossier import Dossier, StateChange
from clusterix.submissions.models.facts import Evidence, GapNote, IndicatorValue, RecordCell
from clusterix.submissions.models.frozen import FrozenCopy
from clusterix.submissions.models.keywords import Keyword, RecordKeyword
from clusterix.submissions.models.record import SubmissionPage
from clusterix.submissions.models.task import StageTask

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
]
