import ast
import os
import subprocess
import sys

import pytest
from environs import EnvError

from clusterix.settings import variables
from tests.house.project import ROOT, code_files, tree

PRODUCTION = {
    "SECRET_KEY": "x7Zq-3mWv_9Lk2TfRb8Yc5Nd1Hs6Pg4Ja0EuXoIiQwMzKtBVnUeSdLpR",
    "ALLOWED_HOSTS": "showcase.example",
    "BASE_URL": "https://showcase.example",
    "DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing",
    "EMAIL_URL": "submission://user:secret@mail.example:587",
    "DEFAULT_FROM_EMAIL": "no-reply@showcase.example",
    "PRIVACY_EMAIL": "privacy@showcase.example",
}
# Says which settings to use, before there are any.
OUTSIDE_THE_TABLE = {"DJANGO_SETTINGS_MODULE"}


def run_check(**environment):
    """Run `check --deploy` as production would, with this environment and nothing of ours around it."""
    # The last one is set by browser tests that ran before in the same process.
    known = {v.name for v in variables.TABLE} | {"DJANGO_SETTINGS_MODULE", "DJANGO_ALLOW_ASYNC_UNSAFE"}
    clean = {name: value for name, value in os.environ.items() if name not in known}
    return subprocess.run(
        [sys.executable, "-W", "error::RuntimeWarning", "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT,
        env=clean | {"DJANGO_SETTINGS_MODULE": "clusterix.settings.production"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_production_passes_the_deployment_check_without_a_warning(tmp_path):
    result = run_check(**PRODUCTION, DATA_DIR=str(tmp_path))
    assert result.returncode == 0, result.stderr
    assert "no issues (0 silenced)" in result.stdout


@pytest.mark.parametrize("name", [v.name for v in variables.TABLE if v.secret_or_required])
def test_production_refuses_to_start_without_each_required_variable(name):
    result = run_check(**PRODUCTION | {name: ""})
    assert result.returncode != 0
    assert f"Set these environment variables (docs/settings.md): {name}" in result.stderr


def test_required_variables_are_the_ones_this_test_knows():
    assert {v.name for v in variables.TABLE if v.secret_or_required} == set(PRODUCTION)


def test_page_of_settings_is_the_table():
    assert (ROOT / "docs" / "settings.md").read_text() == variables.markdown()


def names_read(path):
    """Names of environment variables that a file reads, by any of the ways there are."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            reads = called in {"read", "os.getenv", "getenv"} or "environ" in called or called.startswith("env.")
            if reads and node.args and isinstance(node.args[0], ast.Constant):
                yield node.args[0].value
        elif isinstance(node, ast.Subscript) and "environ" in ast.unparse(node.value):
            yield ast.unparse(node.slice).strip("'\"")


def test_every_environment_variable_that_code_reads_is_in_the_table():
    read = {name for path in code_files() for name in names_read(path)}
    assert read == {v.name for v in variables.TABLE} | OUTSIDE_THE_TABLE


def test_values_are_typed(monkeypatch):
    monkeypatch.setenv("ALLOWED_HOSTS", "a.example,b.example")
    monkeypatch.setenv("SECURE_PROXY", "true")
    monkeypatch.setenv("HSTS_SECONDS", "60")
    values = [variables.read(name) for name in ("ALLOWED_HOSTS", "SECURE_PROXY", "HSTS_SECONDS")]
    assert values == [["a.example", "b.example"], True, 60]


def test_mail_server_of_an_unknown_kind_is_refused_in_words():
    result = run_check(**PRODUCTION | {"EMAIL_URL": "pigeon://roof"})
    assert result.returncode != 0
    assert "EMAIL_URL begins with something else" in result.stderr


def test_unreadable_value_is_an_error_and_no_default(monkeypatch):
    monkeypatch.setenv("HSTS_SECONDS", "a year")
    with pytest.raises(EnvError, match="HSTS_SECONDS"):
        variables.read("HSTS_SECONDS")
