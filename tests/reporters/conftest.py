"""The small project that every format is shown on, with a finding of every kind, and its golden files."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from policylint import Report, __version__, check
from policylint.reporters import Look

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
# As if the folder of the project lay at the top of a repository.
LOOK = Look(root=str(HERE), lang=None, default_lang="nl")


@pytest.fixture
def project(monkeypatch: pytest.MonkeyPatch) -> Report:
    """The report on `tests/reporters/project/`, its paths as seen from this folder."""
    monkeypatch.chdir(HERE)
    return check("project", today=date(2026, 6, 1))


@pytest.fixture
def look() -> Look:
    return LOOK


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with a golden file; with `--update-expected`, writes that file anew."""

    def compare(name: str, text: str) -> None:
        # The version of policylint is in some reports, and is no matter of theirs.
        text = text.replace(f'"{__version__}"', '"VERSION"')
        path = GOLDEN / name
        if request.config.getoption("--update-expected"):
            path.write_text(text, "utf-8", newline="\n")
        assert text == path.read_text("utf-8"), "if this is better: pytest tests/reporters --update-expected"

    return compare
