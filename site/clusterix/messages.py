"""Compile the catalogues of `locale/` without GNU gettext, which a bare machine does not have.

`python -m clusterix.messages` does so; the test suite calls `compile_all` too. Needs neither Django nor its settings.
"""

import os
from pathlib import Path

import polib

LOCALE = Path(__file__).resolve().parents[2] / "locale"


def compile_all(locale: Path = LOCALE) -> list[Path]:
    """Write the .mo file of every .po file that is newer; return what was written.

    Written aside and moved into place, so that two processes doing it at once never read half a file.
    Raises `OSError` when a .po file cannot be parsed, with its line.
    """
    written = []
    for source in sorted(locale.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        aside = target.with_suffix(f".{os.getpid()}")
        polib.pofile(str(source)).save_as_mofile(str(aside))
        aside.replace(target)
        written.append(target)
    return written


if __name__ == "__main__":
    for path in compile_all():
        print(path.relative_to(LOCALE.parent))  # noqa: T201 - run as a script
