"""Gunicorn's settings: both import roots on the path, language data loaded before forking."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
# Set here and not by `pythonpath`, which `gunicorn --check-config` ignores.
sys.path[:0] = [str(ROOT), str(ROOT / "site")]

wsgi_app = "clusterix.wsgi"
preload_app = True
workers = 3
bind = "0.0.0.0:8000"
