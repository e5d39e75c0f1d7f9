"""The library: its page, run from top to bottom; and a report, filtered and grouped."""

import contextlib
import io
import re
from pathlib import Path
from typing import Any

import pytest

from policylint import Linter, Look, Report, UsageError, check, check_text, render
from policylint.diagnostic import Diagnostic
from policylint.reporters import FORMATS

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "library.md").read_text("utf-8")


def test_every_example_of_the_page_prints_what_it_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    examples = re.findall(r"^```python\n(.*?)^```\n\n```text\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert len(examples) == PAGE.count("```python")
    space: dict[str, Any] = {}
    for code, shown in examples:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(code, space)
        assert printed.getvalue() == shown


@pytest.fixture(scope="module")
def report() -> Report:
    return check(ROOT / "examples", isolated=True)


@pytest.mark.parametrize("by", ["file", "rule", "owner"])
def test_each_finding_is_in_one_group(by: str, report: Report) -> None:
    groups = report.group(by)
    assert sorted(d for group in groups.values() for d in map(id, group)) == sorted(map(id, report.findings))

    def key(finding: Diagnostic) -> str:
        return {"file": finding.place.path, "rule": finding.rule.code, "owner": finding.owner or ""}[by]

    assert all(key(finding) == name for name, group in groups.items() for finding in group)


def test_what_nobody_owns_is_the_last_group() -> None:
    head = "policylint: 1\nkind: policy\nid: b\ntitle: B\nthemes:\n"
    themes = "  - title: A\n  - {title: B, owner: Z}\n  - {title: C, owner: Y}\n"
    groups = check_text(head + themes, isolated=True).group("owner")
    assert list(groups) == ["Y", "Z", ""]


def test_a_report_is_not_grouped_by_anything_else(report: Report) -> None:
    with pytest.raises(UsageError, match="file, rule, owner, not by `colour`"):
        report.group("colour")


@pytest.mark.parametrize("name", FORMATS)
def test_a_filtered_report_goes_into_every_format_and_holds_nothing_else(name: str, report: Report) -> None:
    codes = {finding.rule.code for finding in report.findings}
    kept = report.filter(lambda finding: finding.rule.code == "PL101")
    assert kept.documents == report.documents
    written = render(kept, name, Look(lang="en"))
    assert {code for code in codes if re.search(rf"\b{code}\b", written)} == {"PL101"}
    assert render(report.filter(lambda _: False), name, Look(lang="en")).count("PL") == 0


def test_a_linter_gives_many_threads_what_it_gives_one(tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    for number in range(8):
        text = f"policylint: 1\nkind: policy\nid: b{number}\ntitle: B\nthemes:\n" + "  - title: A\n" * (number + 1)
        (tmp_path / f"{number}.yaml").write_text(text)
    linter = Linter(isolated=True)
    alone = [len(check(tmp_path / f"{number}.yaml", isolated=True).findings) for number in range(8)]

    def work(turn: int) -> int:
        return len(linter.check(tmp_path / f"{turn % 8}.yaml").findings)

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(work, range(80))) == alone * 10
