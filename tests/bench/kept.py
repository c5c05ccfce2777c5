"""Kept pages through nginx against nginx serving the same compressed file, and how soon a change is seen there.

    python -m tests.bench.kept     # on the demo in var/; needs nginx and wrk

The site runs as in production, nginx as `docs/operations.md` configures it: the configuration is read from that page,
only addresses and folders are replaced, and there is no TLS.
"""

import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

from django.conf import settings

from clusterix.vocabularies.models import Theme

ROOT = Path(__file__).parents[2]
PAGE, FILE = "/hu/", "/file/home.html"
ROUNDS, CHANGES, SECONDS = 3, 6, 3
RATIO, FRESH = 0.65, 1.0  # the budgets: a share of the file's requests, and seconds
_MAIN = """
worker_processes 1; daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off; default_type text/html;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    {http}
    server {{ listen 127.0.0.1:{port}; location /file/ {{ alias {folder}/; gzip_static on; }} {server} }}
}}
"""


def configuration(folder, port, upstream):
    """nginx's configuration as the operators' guide has it, with addresses and folders of this measurement."""
    guide = (ROOT / "docs" / "operations.md").read_text()
    block = textwrap.dedent(
        "\n".join(re.search(r"### nginx\n.*?\n\n((?:    [^\n]*\n|\n)+)", guide, re.S)[1].splitlines())
    )
    http, _server_head, server = block.partition("# server { listen 443 ssl; … }\n")
    for old, new in (
        ("/var/cache/nginx/clusterix", f"{folder}/pages"),
        ("127.0.0.1:8000", f"127.0.0.1:{upstream}"),
        ("X-Forwarded-Proto $scheme", "X-Forwarded-Proto https"),
    ):
        http, server = http.replace(old, new), server.replace(old, new)
    return _MAIN.format(folder=folder, port=port, http=http, server=server)


def free_port():
    """A port that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def environment(port):
    """What production wants to know, for the database of this process."""
    given = {
        "DJANGO_SETTINGS_MODULE": "clusterix.settings.production",
        "SECRET_KEY": os.urandom(32).hex(),
        "ALLOWED_HOSTS": "localhost",
        "BASE_URL": f"https://localhost:{port}",
        "EMAIL_URL": "dummy:",
        "DEFAULT_FROM_EMAIL": "bench@clusterix.example",
        "PRIVACY_EMAIL": "bench@clusterix.example",
        "SECURE_PROXY": "true",
        "LOG_LEVEL": "ERROR",
        "DATABASE_URL": f"sqlite:///{settings.DATABASES['default']['NAME']}",
    }
    return given | dict(os.environ) if os.environ.get("DATABASE_URL") else dict(os.environ) | given


def read(port, path=PAGE):
    """The body of a page, compressed as it comes."""
    asked = Request(f"http://127.0.0.1:{port}{path}", headers={"Host": "localhost", "Accept-Encoding": "gzip"})
    with urlopen(asked, timeout=30) as answer:
        assert answer.headers["Content-Encoding"] == "gzip", path
        return answer.read()


@contextmanager
def running(*command, until, **options):
    """A server that is stopped at the end; `until` raises OSError as long as it does not answer."""
    process = subprocess.Popen(command, **options)
    try:
        for _attempt in range(120):
            try:
                until()
            except OSError:
                time.sleep(0.5)
            else:
                break
        else:
            raise RuntimeError(f"{command[0]} does not answer")
        yield
    finally:
        process.terminate()
        process.wait()


def rate(port, path):
    """Requests a second."""
    headers = ["-H", "Host: localhost", "-H", "Accept-Encoding: gzip"]
    command = ["wrk", "-t1", "-c16", f"-d{SECONDS}s", *headers, f"http://127.0.0.1:{port}{path}"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "Non-2xx" not in said, said
    return float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])


def seconds_until_seen(port):
    """How long nginx shows the old home page after a theme was renamed; the theme has its name back afterwards."""
    theme, old = Theme.objects.order_by("pk").first(), read(port)
    name = theme.label_hu
    try:
        theme.label_hu = f"{name}, más néven"
        theme.save()
        began = time.perf_counter()
        while read(port) == old:
            assert time.perf_counter() - began < 10, "the change is never seen"
            time.sleep(0.01)
        return time.perf_counter() - began
    finally:
        theme.label_hu = name
        theme.save()
        time.sleep(1.2)


def main():
    """Print the two ratios of `docs/performance.md`."""
    for program in ("nginx", "wrk"):
        if not shutil.which(program):
            sys.exit(f"{program} is not installed")
    with tempfile.TemporaryDirectory() as name:
        folder, site, front = Path(name), free_port(), free_port()
        folder.chmod(0o755)  # nginx's worker may be another user
        (folder / "nginx.conf").write_text(configuration(folder, front, site))
        site_runs = {"cwd": ROOT, "env": environment(front)}
        subprocess.run([sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"], check=True, **site_runs)
        gunicorn = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{site}", "--workers", "2"]
        with (
            running(*gunicorn, "--log-level", "error", until=lambda: read_health(site), **site_runs),
            running("nginx", "-c", str(folder / "nginx.conf"), until=lambda: read(front)),
        ):
            measure(folder, front)


def read_health(port):
    """Whether the site itself answers."""
    urlopen(Request(f"http://127.0.0.1:{port}/healthz", headers={"Host": "localhost"}), timeout=30).close()


def measure(folder, front):
    """Both rates by turns, then the changes."""
    (folder / "home.html.gz").write_bytes(read(front))
    (folder / "home.html").write_text("")
    pages, files = [], []
    for _round in range(ROUNDS):
        pages.append(rate(front, PAGE))
        files.append(rate(front, FILE))
    page, file = statistics.median(pages), statistics.median(files)
    print(f"kept page {page:,.0f} a second, the same file {file:,.0f}: {page / file:.2f} (budget at least {RATIO})")
    worst = max(seconds_until_seen(front) for _change in range(CHANGES))
    print(f"a renamed theme is seen after {worst:.2f} s at worst of {CHANGES} (budget {FRESH:.0f} s)")


if __name__ == "__main__":
    main()
