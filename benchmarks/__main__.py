"""`python -m benchmarks`: how fast policylint is, beside its peers.

Makes letters from a seed, runs the tools on them in turn, sees that each did its work, and prints medians, ratios, peak
memory and growth. With `--update` the tables in README.md and docs/performance.md and the plot are written as well.
"""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import plot, table
from benchmarks.peers import PEERS, Absent, found
from benchmarks.results import Results, Skipped
from benchmarks.tools import OWN, POLICYLINT_CACHED, POLICYLINT_COLD
from benchmarks.workloads import ROWS, SIZES, Limits, measure, measure_changed

_ROOT = Path(__file__).parent.parent
_README, _DOCS, _PLOT = _ROOT / "README.md", _ROOT / "docs" / "performance.md", _ROOT / "docs" / "performance.svg"
_BESIDE = (*SIZES, "5MB", "faulty")
_ALONE = ("changed", "cited", "miscited", "scaled")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; the exit code is 0, or 1 where a tool did not do its work."""
    options = _parser().parse_args(arguments)
    if options.save and not find_spec("pyperf"):
        print("error: --save needs pyperf: `pip install pyperf`", file=sys.stderr)
        return 2
    tools, absent = found(options.tools_in, options.peers)
    limits = Limits(options.rounds, options.budget, options.longest)
    results = Results()
    print(f"{_machine()}\n", flush=True)
    for row in ROWS:
        if row.name not in options.rows:
            continue
        _say(row.title)
        how = measure_changed if row.name == "changed" else measure
        these = [*OWN, *tools] if row.peers else [POLICYLINT_COLD, POLICYLINT_CACHED]
        with TemporaryDirectory(prefix="policylint-benchmarks-", dir=options.scratch) as folder:
            how(row, these, Path(folder, "row"), options.seed, limits, results, _say)
    text = _report(results, absent, options.rows)
    print(text)
    if options.save:
        results.save(options.save)
    if options.plot or options.update:
        drawing = plot.drawn(results, {name: int(name) for name in SIZES}, "Checking letters of 12 kB")
        (options.plot or _PLOT).write_text(drawing, "utf-8")
    if options.update:
        _write(_DOCS, text)
        _write(_README, table.seconds(results, [n for n in SIZES if n in options.rows], POLICYLINT_COLD.name))
    return 1 if any(isinstance(each, Skipped) and each.failed for each in results.values()) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m benchmarks",
        description=(__doc__ or "").partition("\n\n")[2],
        epilog="rows: " + "; ".join(f"{row.name} ({row.title})" for row in ROWS),
    )
    names, peers = [row.name for row in ROWS], [peer.name for peer in PEERS]
    defaults = Limits()
    parser.add_argument(
        "--rows", type=_words(names), default=names, help="which rows, with commas between (default: all)"
    )
    parser.add_argument(
        "--peers", type=_words(peers), default=peers, help=f"which of {', '.join(peers)} (default: all)"
    )
    parser.add_argument(
        "--tools-in",
        type=_folder,
        action="append",
        default=[],
        metavar="FOLDER",
        help="a virtual environment, or a folder with `node_modules`, to find peers in; may be repeated",
    )
    parser.add_argument(
        "--rounds",
        type=_positive(int),
        default=defaults.rounds,
        help="most runs of a tool in a row (default: %(default)s)",
    )
    parser.add_argument(
        "--budget",
        type=_positive(float),
        default=defaults.budget,
        metavar="SECONDS",
        help="no further run of a tool in a row when they would take more than this together (default: %(default)s)",
    )
    parser.add_argument(
        "--longest",
        type=_positive(float),
        default=defaults.longest,
        metavar="SECONDS",
        help="a tool is left out of a row where one run would take more than this (default: %(default)s)",
    )
    parser.add_argument("--seed", type=int, default=2026, help="what the letters are made from (default: %(default)s)")
    parser.add_argument("--scratch", type=Path, help="where the letters are put for as long as it takes")
    parser.add_argument(
        "--save", type=Path, metavar="FILE", help="write all values for pyperf, which compares such files"
    )
    parser.add_argument("--plot", type=Path, metavar="FILE", help="write the plot as SVG")
    parser.add_argument("--update", action="store_true", help="write the tables and the plot into README.md and docs/")
    return parser


def _words(known: Sequence[str]) -> Callable[[str], list[str]]:
    def words(text: str) -> list[str]:
        given = [word.strip() for word in text.split(",")]
        for word in given:
            if word not in known:
                raise argparse.ArgumentTypeError(f"`{word}` is none of {', '.join(known)}")
        return given

    return words


def _positive(kind: type[int] | type[float]) -> Callable[[str], float]:
    def number(text: str) -> float:
        if kind(text) <= 0:
            raise ValueError(text)
        return kind(text)

    number.__name__ = "positive number"
    return number


def _folder(text: str) -> Path:
    if not Path(text).is_dir():
        raise argparse.ArgumentTypeError(f"`{text}` is no folder")
    return Path(text).absolute()


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _machine() -> str:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{date.today()}, {cores} cores ({platform.machine()}), Python {platform.python_version()}, `{_command()}`."


def _command() -> str:
    return "python -m benchmarks"


def _report(results: Results, absent: Sequence[Absent], rows: Sequence[str]) -> str:
    beside = [name for name in _BESIDE if name in rows]
    parts = [
        "Median wall seconds; in brackets, how many times as long as policylint, cold.",
        table.seconds(results, beside, POLICYLINT_COLD.name),
        "Peak memory in MiB, of the largest single process; and what ten times as many letters do to time and memory.",
        table.peaks(results, beside),
        "Measured with few tools:",
        table.own(results, list(dict.fromkeys(tool for _, tool in results)), [n for n in _ALONE if n in rows]),
        table.targets(results),
    ]
    if missing := table.left_out(results, absent):
        parts += ["Not measured:", missing]
    return "\n\n".join(parts)


def _write(path: Path, text: str) -> None:
    """Put a text in its place in a file, between two marks."""
    whole = path.read_text("utf-8")
    start, end = "<!-- benchmarks -->\n", "<!-- end -->"
    before, mark, rest = whole.partition(start)
    if not mark:
        raise SystemExit(f"{path} has no place for the table: {start.strip()}")
    after = rest[rest.index(end) :]
    path.write_text(f"{before}{start}{_machine()}\n\n{text}\n{after}", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
