"""What users may import: frozen here, since a name that goes breaks somebody."""

import ast
import inspect
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import policylint

ROOT = Path(__file__).parent.parent
NAMES = [
    "Change",
    "ConfigError",
    "Diagnostic",
    "Edit",
    "Fix",
    "LineCol",
    "Linter",
    "Look",
    "Place",
    "PolicylintError",
    "Related",
    "Repair",
    "Report",
    "RuleError",
    "Severity",
    "Span",
    "UsageError",
    "Waiver",
    "Wording",
    "__version__",
    "check",
    "check_text",
    "fix",
    "fix_text",
    "render",
    "wording",
]


def test_the_public_names_are_these() -> None:
    assert sorted(policylint.__all__) == NAMES


def test_a_star_import_brings_them_all() -> None:
    space: dict[str, object] = {}
    exec("from policylint import *", space)
    assert set(NAMES) <= set(space)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "__version__"])
def test_each_has_a_docstring_of_its_own(name: str) -> None:
    doc = inspect.getdoc(getattr(policylint, name))
    assert doc is not None
    assert not doc.startswith(f"{name}(")  # what a NamedTuple without one says


@pytest.mark.parametrize("name", ["check", "check_text", "fix", "fix_text"])
def test_every_argument_and_error_of_the_functions_is_told_or_named(name: str) -> None:
    function = getattr(policylint, name)
    assert "Raises:" in (inspect.getdoc(function) or "")
    assert all(p.annotation is not p.empty for p in inspect.signature(function).parameters.values())


def test_type_checkers_see_the_names_that_are_loaded_when_first_used() -> None:
    tree = ast.parse(Path(policylint.__file__).read_text("utf-8"))
    [typed] = [node for node in tree.body if isinstance(node, ast.If)]
    seen = {
        alias.name: (node.module or "").removeprefix("policylint.")
        for node in typed.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert seen == policylint._HOMES


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        _ = policylint.chekc


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert policylint.__version__ == project["version"]


def test_importing_the_package_loads_none_of_its_modules() -> None:
    code = "import sys, policylint; print(sorted(name for name in sys.modules if name.startswith('policylint.')))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout == "[]\n"


def test_every_error_is_a_policylint_error_in_the_tree_of_its_docstring() -> None:
    from policylint import errors

    defined = {name for name, value in vars(errors).items() if isinstance(value, type)}
    drawn = {line.split()[1] for line in (errors.__doc__ or "").splitlines() if line.startswith(("├──", "└──"))}
    assert defined == drawn | {"PolicylintError"}
    assert all(issubclass(getattr(errors, name), policylint.PolicylintError) for name in defined)
