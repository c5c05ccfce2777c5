import ast
import subprocess
import sys
import sysconfig

import pytest

from tests.house.project import CONTENT, ORDER, ROOT, app_of, code_files, imported_names, module_name, tree

LONGEST_FILE, LONGEST_FUNCTION = 340, 40


def test_site_is_no_package():
    assert not (ROOT / "site" / "__init__.py").exists()


@pytest.mark.parametrize("flags", [[], ["-X", "frozen_modules=off"]])
def test_import_site_is_pythons_own(flags):
    roots = [str(ROOT), str(ROOT / "site")]
    code = f"import sys; sys.path[:0] = {roots}; import clusterix, site; print(site.__file__)"
    found = subprocess.run([sys.executable, *flags, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == f"{sysconfig.get_paths()['stdlib']}/site.py"


def test_every_app_has_its_place_in_the_order(settings):
    ours = [name for name in settings.INSTALLED_APPS if name.startswith("clusterix.") or name in CONTENT]
    assert len(ours) > 5
    assert [name for name in ours if app_of(name) is None] == []


def test_imports_run_one_way():
    wrong = []
    for path in code_files():
        importer = app_of(module_name(path))
        if importer is None:
            continue
        for name, line in imported_names(path):
            imported = app_of(name)
            if imported and ORDER.index(imported) > ORDER.index(importer):
                wrong.append(f"{path.relative_to(ROOT)}:{line} imports {name}")
    assert wrong == []


def test_a_wrong_import_would_be_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr("tests.house.project.ROOT", tmp_path)
    folder = tmp_path / "site" / "clusterix" / "media"
    folder.mkdir(parents=True)
    sample = folder / "models.py"
    sample.write_text("def late():\n    from ..search import service\n    import stories.models\n")
    assert [app_of(name) for name, _ in imported_names(sample)] == ["clusterix.search", "stories"]


def test_what_belongs_to_no_app_imports_no_content():
    neutral = [path for path in code_files() if app_of(module_name(path)) is None]
    assert len(neutral) > 5
    assert [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in neutral
        for name, line in imported_names(path)
        if app_of(name) in CONTENT
    ] == []


def places(path):
    """The constants that say below which page a page may stand: Wagtail takes names there, and nothing else does."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "parent_page_types":
            yield from ast.walk(node.value)


def test_engine_does_not_name_content_models():
    labels = tuple(f"{app}." for app in CONTENT)
    assert [
        f"{path.relative_to(ROOT)}:{node.lineno} says {node.value}"
        for path in code_files()
        if (app_of(module_name(path)) or "").startswith("clusterix.")
        for node in {*ast.walk(tree(path))} - {*places(path)}
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith(labels)
    ] == []


def test_files_stay_short_enough_to_be_read_in_one_go():
    long = {
        str(path.relative_to(ROOT)): lines
        for path in [*code_files(), *sorted((ROOT / "tests").rglob("*.py"))]
        if "migrations" not in path.parts and (lines := len(path.read_text().splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_functions_do_one_thing():
    long = {
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}": lines
        for path in code_files()
        if "migrations" not in path.parts
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef) and (lines := node.end_lineno - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert long == {}


def test_every_test_folder_is_a_package():
    folders = {path.parent for path in (ROOT / "tests").rglob("*.py")}
    assert [str(folder) for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []
