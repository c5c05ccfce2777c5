"""Which rows may stand on a public page. Ours do unless they are named here, so that a new model is safe by default."""

from clusterix.settings.apps import CONTENT, ENGINE

# Of models that are not ours, those that pages are made from.
OF_OTHERS = {"wagtailcore.Site", "wagtailcore.Locale", "wagtailcore.PageViewRestriction"}
# Nobody reads these without signing in, or (consents, the catalogue, tokens of the search) what follows from them is
# counted by the catalogue itself.
NEVER = {
    "catalogue.CatalogueEntry",
    "catalogue.CatalogueVersion",
    "catalogue.StaleRecord",
    "mail.OutboxMessage",
    "media.ClusterixRendition",
    "organisations.Invitation",
    "organisations.Membership",
    "organisations.ProfileCheck",
    "organisations.Registration",
    "organisations.User",
    "reviews.Review",
    "reviews.ReviewAssignment",
    "reviews.ReviewMark",
    "reviews.Reviewer",
    "search.EntryTokens",
    "search.SearchEntry",
    "search.SearchOutbox",
    "search.SearchWord",
    "search.Synonym",
    "submissions.Authorisation",
    "submissions.Consent",
    "submissions.FrozenCopy",
    "submissions.StageTask",
    "submissions.StateChange",
}


def is_read(model) -> bool:
    """Whether a change of a row may change a page of the public side."""
    label, app = model._meta.label, model._meta.app_config.name
    return label in OF_OTHERS or (app in (*ENGINE, *CONTENT) and label not in NEVER)
