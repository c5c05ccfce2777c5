"""Who could judge a record: an explained suggestion. People decide (requirements R11, R24, R31)."""

from dataclasses import dataclass, field

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from clusterix.reviews import quorum
from clusterix.reviews.conflicts import conflicts_of
from clusterix.reviews.models import ReviewAssignment, Reviewer
from clusterix.reviews.models.assignment import OPEN
from clusterix.reviews.regions import WITH_PARENTS, home_region, same_region
from clusterix.submissions.freezing import as_page

MOST_OPEN_REVIEWS = 3


@dataclass
class Candidate:
    """A reviewer of the pool, seen from one record.

    `obstacles` say why they cannot be chosen, `reasons` what speaks for them; `same_region` is None where a region is
    not known. `suggested` marks the ones that the page proposes.
    """

    reviewer: Reviewer
    same_region: bool | None
    open_reviews: int
    read_before: bool
    obstacles: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    shared_themes: int = 0
    suggested: bool = False

    @property
    def eligible(self) -> bool:
        """Whether they can be chosen."""
        return not self.obstacles

    @property
    def region_label(self) -> str:
        """Within or across regions, in words."""
        return {True: _("same region"), False: _("another region"), None: _("region not known")}[self.same_region]


def candidates(dossier, among=None) -> list[Candidate]:
    """The active reviewers of the pool, those first who should be asked; `among` narrows the pool.

    The same number of queries for one reviewer and for a thousand.
    """
    pool = Reviewer.objects.filter(active=True) if among is None else among
    pool = list(
        pool.select_related("organisation", f"region__{WITH_PARENTS}")
        .prefetch_related("themes")
        .annotate(open_reviews=Count("assignments", filter=Q(assignments__state__in=OPEN)))
    )
    asked, before = _asked(dossier)
    conflicts, home = conflicts_of(dossier, pool), home_region(dossier)
    themes = set(as_page(dossier.current_copy).themes.all()) if dossier.current_copy else set()
    found = []
    for reviewer in pool:
        one = Candidate(
            reviewer, same_region(reviewer, home), reviewer.open_reviews, reviewer.pk in before, conflicts[reviewer.pk]
        )
        _weigh(one, reviewer.pk in asked, themes & set(reviewer.themes.all()))
        found.append(one)
    found.sort(key=_rank)
    _suggest(found, quorum.of(dossier))
    return found


def _asked(dossier):
    """Keys of the reviewers asked for the current copy, and of those who sent a review of an earlier one."""
    rows = ReviewAssignment.objects.filter(dossier=dossier).values_list("reviewer", "copy", "state")
    asked = {reviewer for reviewer, copy, _state in rows if copy == dossier.current_copy_id}
    before = {reviewer for reviewer, copy, state in rows if copy != dossier.current_copy_id and state == "sent"}
    return asked, before


def _weigh(one, asked, shared_themes):
    if asked:
        one.obstacles.append(_("has been asked for this round already"))
    if one.open_reviews >= MOST_OPEN_REVIEWS:
        one.obstacles.append(_("has three open reviews, which is the most"))
    if one.read_before:
        one.reasons.append(_("has judged an earlier round of this record"))
    one.shared_themes = len(shared_themes)
    if shared_themes:
        names = ", ".join(sorted(theme.label for theme in shared_themes))
        one.reasons.append(_("knows about: %(themes)s") % {"themes": names})
    if one.open_reviews:
        count = one.open_reviews
        text = ngettext("has %(count)d open review", "has %(count)d open reviews", count)
        one.reasons.append(text % {"count": count})
    else:
        one.reasons.append(_("has no open review"))


def _rank(one):
    return (not one.eligible, not one.read_before, -one.shared_themes, one.open_reviews, one.reviewer.name)


def _suggest(found, needed):
    """Propose those who judged the round before; to make enough, the best of the same region and of another one."""
    eligible = [one for one in found if one.eligible]
    chosen = [one for one in eligible if one.read_before]
    for wanted in (True, False):
        if len(chosen) < needed and all(one.same_region is not wanted for one in chosen):
            chosen += [one for one in eligible if one.same_region is wanted and one not in chosen][:1]
    if len(chosen) < needed:
        chosen += [one for one in eligible if one not in chosen][: needed - len(chosen)]
    for one in chosen:
        one.suggested = True


def lacks(chosen, needed=quorum.USUAL) -> list[str]:
    """What a choice of candidates does not meet of the rule: enough, and with two one from near and one from afar."""
    if needed == 1:
        return [] if chosen else [_("One reviewer is needed.")]
    advice = []
    if len(chosen) < needed:
        advice.append(_("Two reviewers are advised, so that one opinion does not stand alone."))
    regions = {one.same_region for one in chosen}
    if True not in regions:
        advice.append(_("Nobody comes from the same region."))
    if False not in regions:
        advice.append(_("Nobody comes from another region."))
    return advice
