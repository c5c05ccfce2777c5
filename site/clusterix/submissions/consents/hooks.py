"""Where consents join the life cycle (`submissions.lifecycle`) and the door to publication (`submissions.door`)."""

from clusterix.submissions.consents import withholding
from clusterix.submissions.consents.domain import authorise_by_submission, lacking_authorisation, refusal
from clusterix.submissions.freezing import as_page
from clusterix.submissions.refusals import Refused


def everybody_has_agreed(step):
    """A rule of "validate": nobody is published who has not agreed, and no data whose owner has not. Raises Refused."""
    dossier = step.dossier
    _refuse(refusal(as_page(dossier.current_copy), dossier) + lacking_authorisation(dossier))


def publication_rule(page, text):
    """A rule of the door, for every language. Raises Refused."""
    _refuse(refusal(text, page.dossier, translation=page.is_translation))


def follow_state(sender, step, **kwargs):
    """Submitting authorises the office; whatever ends or begins publication changes who may be shown."""
    if step.action in ("submit", "submit_update"):
        authorise_by_submission(dossier=step.dossier, user=step.user)
    withholding.refresh(dossier=step.dossier, user=step.user)


def _refuse(reasons):
    if reasons:
        raise Refused(" ".join(reasons))
