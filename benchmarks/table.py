"""The results as tables in Markdown."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from benchmarks.peers import Absent
from benchmarks.results import Measured, Results, Skipped
from benchmarks.targets import judged
from benchmarks.workloads import ROWS

_GROWTH = ("1000", "10000")


def seconds(results: Results, rows: Sequence[str], reference: str) -> str:
    """Median wall seconds by tool and row, each with how many times as long it took as the reference."""

    def cell(row: str, tool: str) -> str:
        found = results.get((row, tool))
        if not isinstance(found, Measured):
            return "–"
        times = results.ratio((row, tool), (row, reference))
        ratio = f" ({_figures(times)}×)" if times is not None and tool != reference else ""
        return f"{_figures(found.median)}{ratio}"

    return _grid("seconds", results, rows, cell)


def peaks(results: Results, rows: Sequence[str]) -> str:
    """Peak memory in MiB by tool and row, and what time and memory grow by from 1,000 letters to 10,000."""

    def cell(row: str, tool: str) -> str:
        found = results.measured(row, tool)
        return f"{found.peak / 2**20:.0f}" if found else "–"

    def growth(tool: str) -> list[str]:
        small, large = (results.measured(row, tool) for row in _GROWTH)
        if not small or not large:
            return ["–", "–"]
        return [f"{large.median / small.median:.1f}×", f"{large.peak / small.peak:.1f}×"]

    if set(_GROWTH) <= set(rows):
        return _grid("MiB", results, rows, cell, ["time ×10", "memory ×10"], growth)
    return _grid("MiB", results, rows, cell)


def _grid(
    corner: str,
    results: Results,
    rows: Sequence[str],
    cell: Callable[[str, str], str],
    headings: Sequence[str] = (),
    more: Callable[[str], Sequence[str]] = lambda tool: (),
) -> str:
    titles = [row.title for row in ROWS if row.name in rows]
    tools = dict.fromkeys(tool for row, tool in results if row in rows)
    return _table(
        [corner, *titles, *headings], ([tool, *(cell(row, tool) for row in rows), *more(tool)] for tool in tools)
    )


def own(results: Results, tools: Sequence[str], rows: Sequence[str]) -> str:
    """The rows that are measured with few tools, one line for each tool in each."""
    titles = {row.name: row.title for row in ROWS}
    lines = (
        [titles[row], tool, _figures(found.median), f"{found.peak / 2**20:.0f}"]
        for row in rows
        for tool in tools
        if (found := results.measured(row, tool))
    )
    return _table(["", "tool", "seconds", "MiB"], lines, "llrr")


def targets(results: Results) -> str:
    """Each target with what was measured, and whether it is met."""
    return _table(
        ["target", "measured", ""], ([t.words, value, verdict] for t, value, verdict in judged(results)), "lrl"
    )


def left_out(results: Results, absent: Iterable[Absent]) -> str:
    """What was not measured, and why."""
    titles = {row.name: row.title for row in ROWS}
    lines = [f"- {each.name}: {each.reason}" for each in absent]
    lines += [
        f"- {tool}, {titles[row]}: {found.reason}"
        for (row, tool), found in results.items()
        if isinstance(found, Skipped)
    ]
    return "\n".join(lines)


def _figures(number: float) -> str:
    """A number with three figures, or whole."""
    return (
        f"{number:.3f}"
        if number < 1
        else f"{number:.2f}"
        if number < 10
        else f"{number:,.1f}"
        if number < 100
        else f"{number:,.0f}"
    )


def _table(headings: Sequence[str], lines: Iterable[Sequence[str]], align: str = "") -> str:
    def rows() -> Iterator[Sequence[str]]:
        yield headings
        yield ["--:" if (align[n] if align else "lr"[n > 0]) == "r" else "---" for n in range(len(headings))]
        yield from lines

    return "\n".join("| " + " | ".join(row) + " |" for row in rows())
