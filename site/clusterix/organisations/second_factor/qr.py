"""The picture that an authenticator app reads: drawn here, so that the secret is told to nobody else."""

import segno
from django.utils.safestring import SafeString, mark_safe


def drawing(text: str) -> SafeString:
    """An SVG element with the text as QR code, dark on light in every theme, since cameras want it so."""
    code = segno.make(text, micro=False)
    # Made of digits by the library: nothing of `text` is in it as text.
    return mark_safe(code.svg_inline(border=4, dark="#000", light="#fff", omitsize=True))  # noqa: S308 - digits only
