"""What makes a figure or a source one that counts when a record is handed in (R14, R21; domain.md 1.2 and 3.2)."""

from django.utils.translation import gettext as _

from clusterix.submissions.completeness import Missing, is_asked, label_of

_VALUES = ("baseline", "achieved", "target", "follow_up")


def figures(record):
    """Rule of `completeness.extra_rules`: a row holds a figure, each figure its year, and there is a source for it.

    Where figures are asked for, it is the achieved value that has to be there; elsewhere any of them will do. A gap
    note on the period stands for years that a source does not give.
    """
    asked, undated = is_asked(record, "indicators"), _is_said_to_lack(record, "period")
    sourced = record.evidence.all() or is_asked(record, "evidence") or _is_said_to_lack(record, "evidence")
    for number, row in enumerate(record.indicators.all(), start=1):
        lacking = _lacking_values(row, asked)
        if undated:
            lacking = [name for name in lacking if not name.endswith("_year")]
        if not (sourced or row.evidence_title.strip()):
            lacking.append("evidence_title")
        if lacking:
            labels = ", ".join(str(row._meta.get_field(name).verbose_name) for name in lacking)
            words = _("Row %(number)d still lacks: %(fields)s.") % {"number": number, "fields": labels}
            yield Missing("indicators", str(label_of(type(record), "indicators")), words)


def sources(record):
    """Rule of `completeness.extra_rules`: where evidence is asked for, somebody else can look at one piece of it.

    Sample data name the public document that they are taken from, which is found by its title and year.
    """
    rows = record.evidence.all()
    if not rows or record.sample_source or not is_asked(record, "evidence"):
        return
    if not any(row.url.strip() or row.document_id for row in rows):
        words = _("Please give a link or a document for at least one of them, so that it can be checked.")
        yield Missing("evidence", str(label_of(type(record), "evidence")), words)


def _lacking_values(row, asked):
    given = [name for name in _VALUES if getattr(row, name) is not None]
    lacking = [] if "achieved" in given or (given and not asked) else ["achieved", "achieved_year"]
    return lacking + [f"{name}_year" for name in given if getattr(row, f"{name}_year") is None]


def _is_said_to_lack(record, name):
    return record.allows_gap_notes and any(note.about == name for note in record.gap_notes.all())
