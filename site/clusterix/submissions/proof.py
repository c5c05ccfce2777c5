"""What makes a figure or a source one that counts when a record is handed in (R14, R21; domain.md 1.2 and 3.2)."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clusterix.submissions.completeness import is_asked, missing_at

_NO_SUCH_EVIDENCE = gettext_lazy("Row %(number)d: no evidence is called “%(title)s”.")
_VALUES = ("baseline", "achieved", "target", "follow_up")


def figures(record):
    """Rule of `completeness.extra_rules`: a row holds a figure, and each figure its year.

    Where figures are asked for, it is the achieved value that has to be there; elsewhere any of them will do. A gap
    note on the period stands for years that a source does not give.
    """
    asked, undated = is_asked(record, "indicators"), _is_said_to_lack(record, "period")
    for number, row in enumerate(record.indicators.all(), start=1):
        lacking = _lacking_values(row, asked)
        if undated:
            lacking = [name for name in lacking if not name.endswith("_year")]
        if lacking:
            labels = ", ".join(str(row._meta.get_field(name).verbose_name) for name in lacking)
            words = _("Row %(number)d still lacks: %(fields)s.") % {"number": number, "fields": labels}
            yield missing_at(record, "indicators", words)


def sources_of_figures(record):
    """Rule of `completeness.extra_rules`: figures have a source, and one that they name is there (domain.md 3.2)."""
    figures, evidence = record.indicators.all(), list(record.evidence.all())
    expected = evidence or is_asked(record, "evidence") or _is_said_to_lack(record, "evidence")
    if figures and not expected:
        yield missing_at(record, "evidence", _("Please add the source of the figures."))
    for number, row in enumerate(figures, start=1):
        if row.evidence_title.strip() and not any(one.is_called(row.evidence_title) for one in evidence):
            values = {"number": number, "title": row.evidence_title.strip()}
            yield missing_at(record, "indicators", " ".join((_NO_SUCH_EVIDENCE % values, _titles(evidence))))


def sources(record):
    """Rule of `completeness.extra_rules`: where evidence is asked for, somebody else can look at one piece of it.

    Sample data name the public document that they are taken from, which is found by its title and year.
    """
    rows = record.evidence.all()
    if not rows or record.sample_source or not is_asked(record, "evidence"):
        return
    if not any(row.url.strip() or row.document_id for row in rows):
        words = _("Please give a link or a document for at least one of them, so that it can be checked.")
        yield missing_at(record, "evidence", words)


def support(record):
    """Rule of `completeness.extra_rules`: the answer about public money and the programmes agree (domain.md 1.2/23)."""
    named = record.funding.all()
    if record.publicly_funded and not named:
        yield missing_at(record, "funding", _("There was public money: please name the programme it came from."))
    if named and record.publicly_funded is False:
        yield missing_at(record, "publicly_funded", _("A programme is named below, so the answer is yes."))


def _titles(evidence):
    if not evidence:
        return _("Please add it to the evidence.")
    return _("The evidence given: %(titles)s.") % {"titles": "; ".join(row.title for row in evidence)}


def _lacking_values(row, asked):
    given = [name for name in _VALUES if getattr(row, name) is not None]
    lacking = [] if "achieved" in given or (given and not asked) else ["achieved", "achieved_year"]
    return lacking + [f"{name}_year" for name in given if getattr(row, f"{name}_year") is None]


def _is_said_to_lack(record, name):
    return record.allows_gap_notes and any(note.about == name for note in record.gap_notes.all())
