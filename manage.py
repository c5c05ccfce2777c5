#!/usr/bin/env python
"""Command line of the project: `python manage.py help`."""

import gc
import os
import sys
from pathlib import Path


def main():
    """Run a Django command with both import roots on the path."""
    # site/ is an import root and never a package: docs/adr/0001.
    sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clusterix.settings.dev")

    # Commands fill tables and build models by the ten thousand: looking for waste each 700 objects takes a sixth of it.
    gc.set_threshold(100_000, 20, 100)

    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
