"""The letters that the benchmarks are made of, and what is told of the results. Nothing here is timed."""

import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks import corpora, plot, table
from benchmarks.letters import TODAY, letter
from benchmarks.measurement import run
from benchmarks.results import Measured, Results, Skipped
from benchmarks.targets import TARGETS, judged
from benchmarks.tools import POLICYLINT_COLD, Place, faults_of
from policylint import check
from policylint.rules import builtin

SEEDS = (1, 2026)


def found(folder: Path) -> Counter[tuple[str, str]]:
    """How often each rule was reported in each file, and (under an empty name) in all of them."""
    pairs = [(Path(d.place.path).name, d.rule.code) for d in check(folder, today=TODAY).findings]
    return Counter(pairs) + Counter(("", code) for _, code in pairs)


@pytest.mark.parametrize("seed", SEEDS)
def test_clean_letters_have_no_finding_with_all_rules_on(tmp_path: Path, seed: int) -> None:
    corpus = corpora.clean(tmp_path / "letters", 12, seed)
    assert not found(corpus.folder)
    assert all(12_000 <= (corpus.folder / name).stat().st_size <= 16_000 for name in corpus.files)


def test_a_seed_gives_the_same_letters_and_another_seed_others() -> None:
    assert letter(3, 1) == letter(3, 1)
    assert letter(3, 1).text != letter(3, 2).text
    assert letter(3, 1).text != letter(4, 1).text


@pytest.mark.parametrize("seed", SEEDS)
def test_each_fault_that_is_planted_is_found_where_it_is(tmp_path: Path, seed: int) -> None:
    corpus = corpora.faulty(tmp_path / "letters", 30, seed)
    assert corpus.codes
    assert not corpus.codes - found(corpus.folder)


def test_each_of_the_faulty_citations_is_found(tmp_path: Path) -> None:
    good, bad = (corpora.cited(tmp_path / name, 1, name == "bad") for name in ("good", "bad"))
    assert not found(good.folder)
    assert bad.planted["policy"] == 200
    assert len(check(bad.folder, today=TODAY).findings) >= 200
    assert abs(good.size - bad.size) < 0.05 * good.size


def test_two_hundred_rules_and_five_thousand_subjects_find_nothing_in_clean_letters(tmp_path: Path) -> None:
    corpus = corpora.scaled(tmp_path / "letters", 2, 1)
    report = check(corpus.folder, today=TODAY)
    assert not report.findings
    assert report.rules + len(builtin()) == 200
    path = corpus.folder / corpus.files[0]
    path.write_text(
        path.read_text("utf-8") + "  - title: Kort\n    positions:\n      - {support: adopt eu-ets, text: ja}\n"
    )
    assert len([d for d in check(corpus.folder, today=TODAY).findings if d.rule.code.startswith("HUIS")]) > 30


def test_a_changed_letter_is_at_odds_with_the_one_before_it(tmp_path: Path) -> None:
    corpus = corpora.clean(tmp_path / "letters", 20, 2026)
    for change in corpora.changes(corpus, 2026, 3):
        path = corpus.folder / change.file
        assert path.read_text("utf-8") == change.before
        path.write_text(change.after, "utf-8")
        told = check(corpus.folder, select=["PL301"], today=TODAY).findings
        path.write_text(change.before, "utf-8")
        assert told
        places = {Path(place.path).name for d in told for place in (d.place, *(r.place for r in d.related))}
        assert {change.file, change.at_odds_with} <= places


def test_a_tool_that_did_not_do_its_work_is_told(tmp_path: Path) -> None:
    corpus = corpora.faulty(tmp_path / "letters", 2, 1)
    place = Place(corpus, tmp_path / "cache")
    ran = run(POLICYLINT_COLD.command(place), corpus.folder, {"POLICYLINT_CACHE_DIR": str(place.cache)})
    assert not faults_of(POLICYLINT_COLD, corpus, ran)
    assert ran.seconds > 0
    assert ran.peak > 2**20
    assert faults_of(POLICYLINT_COLD, corpus, ran._replace(output=""))
    assert faults_of(POLICYLINT_COLD, corpus, ran._replace(code=0))
    assert faults_of(POLICYLINT_COLD, corpus._replace(planted=Counter(), codes=Counter()), ran)


def results() -> Results:
    """Made-up results: ours in 0.02 s, others in 1 s, a thousand times as many letters in a thousand times the time."""
    made = Results()
    for row, letters in (("1", 1), ("1000", 1_000), ("10000", 10_000)):
        made[row, "python -c pass"] = Measured((0.01, 0.03, 0.01), 2**23, 1)
        made[row, POLICYLINT_COLD.name] = Measured((0.02 * letters,), 79 * 2**20, letters)
        made[row, "yamllint"] = Measured((1.0 * letters,), 2**24, letters)
    made["10000", "yamllint"] = Skipped("would take about 10,000 s")
    return made


def test_the_table_holds_medians_ratios_peaks_and_growth() -> None:
    rows = ["1", "1000", "10000"]
    seconds = table.seconds(results(), rows, POLICYLINT_COLD.name).splitlines()
    assert seconds[2] == "| python -c pass | 0.010 (0.500×) | 0.010 (0.001×) | 0.010 (0.000×) |"
    assert seconds[4] == "| yamllint | 1.00 (50.0×) | 1,000 (50.0×) | – |"
    assert "| policylint, cold | 79 | 79 | 79 | 10.0× | 1.0× |" in table.peaks(results(), rows).splitlines()
    assert table.left_out(results(), []) == "- yamllint, 10,000 letters: would take about 10,000 s"


def test_a_target_is_met_not_met_or_not_measured() -> None:
    verdicts = {target.words: verdict for target, _, verdict in judged(results())}
    assert len(verdicts) == len(TARGETS)
    assert verdicts["1 letter, cold: at most 0.35 times yamllint"] == "met"
    assert verdicts["10,000 letters, cold: at most 80 MiB"] == "met"
    assert verdicts["1 letter, cached: at most 1.5 times `python -c pass`"] == "not measured"
    slow = results()
    slow["1", POLICYLINT_COLD.name] = Measured((2.0,), 1, 1)
    assert next(judged(slow))[1:] == ("2.00×", "not met")


def test_the_plot_is_an_svg_with_a_line_for_each_tool_that_has_more_than_one_point() -> None:
    root = ElementTree.fromstring(plot.drawn(results(), {"1": 1, "1000": 1_000, "10000": 10_000}, "Letters"))
    name = "{http://www.w3.org/2000/svg}"
    lines = root.findall(f"{name}polyline")
    assert [len((line.get("points") or "").split()) for line in lines] == [3, 3, 2]
    labels = [text.text for text in root.findall(f"{name}text")]
    assert {"python -c pass", "policylint, cold", "yamllint"} <= set(labels)


@pytest.mark.parametrize(("name", "reason"), [("geen", "is no folder"), ("leeg", "holds no tables")])
def test_the_measure_of_imports_says_that_a_folder_holds_no_data(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "leeg").mkdir()
    script = Path(__file__).parent.parent / "benchmarks" / "import_letter.py"
    done = subprocess.run([sys.executable, script, tmp_path / name], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert reason in done.stderr
