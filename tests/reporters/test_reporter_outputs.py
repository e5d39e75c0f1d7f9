"""Where reports go: several formats in one run, files written whole or not at all, and the summary of a GitHub job."""

import json
import os
import stat
import sys
from pathlib import Path

import pytest

from policylint import UsageError
from policylint.cli import main, output

LETTER = "policylint: 1\nkind: policy\nid: brief\ntitle: Brief\nthemes:\n  - title: Rechtsstaat\n"
CLEAN = "policylint: 1\nkind: policy\nid: brief\ntitle: Brief\n"


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a letter in a folder of it, in which the command runs."""
    folder = tmp_path / "brieven"
    folder.mkdir()
    (tmp_path / ".git").mkdir()
    (folder / "brief.yaml").write_text(LETTER)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return tmp_path


def here() -> list[str]:
    return sorted(path.name for path in Path().iterdir())


def test_several_formats_in_one_run(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--output-format", "full", "--output-format", "sarif=out.sarif", "--format", "gitlab=out.json"]
    assert main(["check", ".", *arguments]) == 1
    assert "-->" in capsys.readouterr().out
    assert json.loads(Path("out.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert len(json.loads(Path("out.json").read_text("utf-8"))) == 1


def test_a_format_with_a_file_alone_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", ".", "--output-format", "json=out.json"]) == 1
    assert capsys.readouterr().out == ""
    assert Path("out.json").exists()


def test_output_file_takes_the_format_without_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", ".", "--output-format", "json", "--output-file", "out.json"]) == 1
    assert json.loads(Path("out.json").read_text("utf-8"))["version"] == 1
    assert main(["check", ".", "--output-format", "json=other.json", "--output-file", "out.txt"]) == 1
    assert "-->" in Path("out.txt").read_text("utf-8")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "full", "--format", "json"], "standard output"),
        (["--format", "json=a", "--format", "sarif=./a"], "both go to ./a"),
        (["--format", "json", "--format", "sarif=a", "--output-file", "a"], "both go to"),
        (["--format", "sarfi"], "`sarfi` is no output format"),
        (["--format", "sarif="], "names no file"),
    ],
)
def test_two_outputs_to_one_place_and_unknown_formats_are_usage_errors(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", ".", *arguments]) == 2
    assert told in capsys.readouterr().err
    assert not Path("a").exists()


@pytest.mark.parametrize("path", ["weg/out.json", "brief.yaml/out.json", "."])
def test_a_file_that_cannot_be_written_is_2_with_its_name(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", ".", "--format", "concise", "--format", f"json={path}"]) == 2
    printed = capsys.readouterr()
    assert f"policylint: {path}: cannot be written: " in printed.err
    assert "PL101" in printed.out
    assert here() == ["brief.yaml"]


def test_what_stood_there_stays_when_writing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("out.json").write_text("vorige keer")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert main(["check", ".", "--format", "json=out.json"]) == 2
    assert here() == ["brief.yaml", "out.json"]
    assert Path("out.json").read_text() == "vorige keer"


@pytest.mark.skipif(sys.platform == "win32", reason="no such links and modes there")
def test_a_link_is_written_through_and_others_may_read(repository: Path) -> None:
    (repository / "elders.json").write_text("")
    Path("out.json").symlink_to(repository / "elders.json")
    assert main(["check", ".", "--format", "json=out.json"]) == 1
    assert Path("out.json").is_symlink()
    assert json.loads((repository / "elders.json").read_text("utf-8"))["version"] == 1
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE((repository / "elders.json").stat().st_mode) == 0o666 & ~umask


@pytest.mark.skipif(sys.platform == "win32", reason="no devices there")
def test_a_device_can_be_written_to() -> None:
    assert main(["check", ".", "--format", "json=/dev/null"]) == 1
    assert not Path("/dev/null").is_file()


def test_programs_are_given_paths_from_the_top_of_the_repository() -> None:
    formats = ["sarif", "gitlab", "rdjson", "junit", "github"]
    assert main(["check", ".", *(word for name in formats for word in ("--format", f"{name}=out.{name}"))]) == 1
    for name in formats:
        assert "brieven/brief.yaml" in Path(f"out.{name}").read_text("utf-8"), name


def test_quiet_prints_nothing_for_people_but_programs_get_their_report(capsys: pytest.CaptureFixture[str]) -> None:
    Path("brief.yaml").write_text(CLEAN)
    assert main(["check", ".", "--quiet", "--format", "concise", "--format", "gitlab=out.json"]) == 0
    assert capsys.readouterr().out == ""
    assert Path("out.json").read_text() == "[]\n"
    assert main(["check", ".", "--quiet", "--format", "gitlab"]) == 0
    assert capsys.readouterr().out == "[]\n"


def test_statistics_take_the_place_of_findings(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", ".", "--statistics", "--lang", "en"]) == 1
    assert capsys.readouterr().out == (
        "1  PL101  theme-without-kamerstuk  A theme cites no Kamerstuk\n1 error in 1 document\n"
    )


def test_statistics_leave_what_programs_read_alone() -> None:
    assert main(["check", ".", "--statistics", "--format", "json=out.json"]) == 1
    assert json.loads(Path("out.json").read_text("utf-8"))["findings"]


def test_the_summary_of_a_github_job_is_added_to(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("summary.md").write_text("eerder\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(Path("summary.md").absolute()))
    assert main(["check", ".", "--format", "concise"]) == 1
    assert Path("summary.md").read_text("utf-8") == "eerder\n"
    assert main(["check", ".", "--format", "github"]) == 1
    assert Path("summary.md").read_text("utf-8").startswith("eerder\n### policylint")


def test_colour_goes_to_a_terminal_not_into_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", ".", "--color", "auto", "--format", "full", "--format", "concise=out.txt"])
    assert "\x1b" not in capsys.readouterr().out + Path("out.txt").read_text("utf-8")
    main(["check", ".", "--color", "always", "--format", "json"])
    assert "\x1b" not in capsys.readouterr().out


def test_with_a_diff_on_standard_output_the_report_stands_beside_it(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", ".", "--diff", "--format", "json"])
    printed = capsys.readouterr()
    assert '"findings"' in printed.err
    assert '"findings"' not in printed.out


def test_a_file_is_named_only_after_its_content_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, str]] = []
    replace = os.replace

    def watched(old: str, new: str) -> None:
        seen.append((Path(old).read_text("utf-8"), Path(new).name))
        replace(old, new)

    monkeypatch.setattr(os, "replace", watched)
    output._save("out.txt", "alles")
    assert seen == [("alles", "out.txt")]


def test_an_error_of_writing_says_which_file() -> None:
    with pytest.raises(UsageError, match=r"weg.out: cannot be written"):
        output._save(str(Path("weg", "out")), "x")
