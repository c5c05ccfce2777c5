"""Advice on the texts of a record, in Hungarian and English. It never blocks anything (docs/features/advice.md)."""

from clusterix.submissions.advice.domain import Advice, advise, advise_record

__all__ = ["Advice", "advise", "advise_record"]
