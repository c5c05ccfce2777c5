"""Words that are kept as they were read."""

from django.utils.translation import gettext as _


def declaration() -> str:
    """The declaration of having no conflict of interest (domain rule 6.5), in the active language."""
    return _(
        "I declare that I have no conflict of interest regarding this item, will treat it as confidential and will "
        "neither pass it on nor use it before publication."
    )


def grounds() -> list[str]:
    """What counts as a conflict of interest, in the active language."""
    return [
        _(
            "I work, or worked in the last three years, for the organisation that owns the record, or have a contract, "
            "a share or family there."
        ),
        _("My organisation took part in what is told, or I wrote, translated or am quoted in the text."),
        _("The organisation judges a record of mine at the same time."),
        _("We have a project together, or compete in the same call."),
        _("There is a dispute, or anything else that could make me partial."),
    ]
