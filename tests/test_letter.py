"""The main job: the whole real letter, read and checked."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from policylint import check
from policylint.messages import render

EXAMPLE = Path(__file__).parent.parent / "examples" / "staat-van-de-unie-2026"
LETTER = EXAMPLE / "letter.yaml"

WITHOUT = [
    "Bescherming van rechtsstaat en democratie",
    "Grip op migratie",
    "Steun aan Oekraïne",
    "Crisisbeheersing, weerbaarheid en een veilige Europese samenleving",
    "Nederlanders bij de EU-instellingen",
    "Nederlands EU-voorzitterschap 2029",
]


def test_exactly_the_six_themes_without_kamerstuk_are_found() -> None:
    report = check(EXAMPLE)
    source = report.sources[report.diagnostics[0].place.path]
    assert [(d.rule.name, source.cut(d.place.span).strip('"').rstrip(".")) for d in report.diagnostics] == [
        ("theme-without-kamerstuk", title) for title in WITHOUT
    ]
    assert report.documents == 1
    assert report.left_out == 0


def test_the_messages_are_in_the_language_of_the_letter() -> None:
    [first, *_] = check(EXAMPLE).diagnostics
    assert first.language == "nl"
    assert render(first, "nl").message == f"thema “{WITHOUT[0]}” verwijst niet naar een Kamerstuk"


def test_routes_name_places_by_id() -> None:
    routes = [d.route for d in check(EXAMPLE).diagnostics]
    assert all(route.startswith("staat-van-de-unie-2026/themes/") and route.endswith("/title") for route in routes)
    assert not any(part.isdigit() for route in routes for part in route.split("/"))


@pytest.mark.parametrize("prefix", ["# een regel erbij\n\n", "\n\n\n"])
def test_routes_survive_moved_lines(tmp_path: Path, prefix: str) -> None:
    moved = tmp_path / "letter.yaml"
    moved.write_text(prefix + LETTER.read_text("utf-8"), "utf-8")
    assert [d.route for d in check(moved).diagnostics] == [d.route for d in check(LETTER).diagnostics]


def test_a_clean_check_imports_nothing_that_only_a_finding_needs(tmp_path: Path) -> None:
    clean = tmp_path / "clean.yaml"
    text = LETTER.read_text("utf-8")
    clean.write_text("# policylint: waive theme-without-kamerstuk -- proef\n" + text, "utf-8")
    code = (
        "import sys; from policylint.cli import main; code = main(['check', sys.argv[1]]);"
        "heavy = {'pydantic', 'jsonschema', 'rich', 'dataclasses', 'inspect', 'difflib', 'importlib.resources'};"
        "print(code, sorted(heavy & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code, str(clean)], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "0 []", run.stdout + run.stderr


@pytest.mark.parametrize(("arguments", "code"), [([], 1), (["--exit-zero"], 0), (["--ignore", "PL101"], 0)])
def test_exit_codes_of_the_command(arguments: list[str], code: int) -> None:
    command = [sys.executable, "-m", "policylint", "check", str(EXAMPLE), *arguments]
    run = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONUTF8": "1"}, check=False)
    assert run.returncode == code, run.stderr
    assert run.stderr == ""
