"""What was measured, by row and tool, in plain values; kept as pyperf keeps it."""

from pathlib import Path
from statistics import median
from typing import NamedTuple


class Measured(NamedTuple):
    """All runs of one tool in one row. `seconds` by the clock, of each run; `peak` in bytes, the most of any run."""

    seconds: tuple[float, ...]
    peak: int
    size: int

    @property
    def median(self) -> float:
        """The median wall time in seconds."""
        return median(self.seconds)


class Skipped(NamedTuple):
    """A tool that was not measured in a row, and why. `failed` where it ran, and did not do its work."""

    reason: str
    failed: bool = False


class Results(dict[tuple[str, str], Measured | Skipped]):
    """By row and tool."""

    def measured(self, row: str, tool: str) -> Measured | None:
        """What was measured; None where nothing was."""
        found = self.get((row, tool))
        return found if isinstance(found, Measured) else None

    def ratio(self, one: tuple[str, str], other: tuple[str, str]) -> float | None:
        """How many times as long the one took as the other, by their medians; None where either was not measured."""
        first, second = self.measured(*one), self.measured(*other)
        return first.median / second.median if first and second else None

    def save(self, path: Path) -> None:
        """Write a file that `python -m pyperf` compares with another (`compare_to`), and shows (`stats`, `hist`).

        Raises:
            ImportError: pyperf is not installed.
        """
        import pyperf

        suite = pyperf.BenchmarkSuite(
            [
                pyperf.Benchmark(
                    [
                        pyperf.Run(
                            [seconds],
                            metadata={"name": f"{row}: {tool}", "unit": "second", "mem_max_rss": measured.peak},
                            collect_metadata=False,
                        )
                        for seconds in measured.seconds
                    ]
                )
                for (row, tool), measured in self.items()
                if isinstance(measured, Measured)
            ]
        )
        suite.dump(str(path), replace=True)
