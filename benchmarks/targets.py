"""What policylint is to reach, in words, and whether it does."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from benchmarks.results import Results
from benchmarks.tools import PASS, POLICYLINT_CACHED, POLICYLINT_COLD, WALK

_COLD, _CACHED = POLICYLINT_COLD.name, POLICYLINT_CACHED.name


class Target(NamedTuple):
    """What is to be reached: at most, or at least, so much. `value` gives None where it was not measured."""

    words: str
    limit: float
    value: Callable[[Results], float | None]
    at_least: bool = False
    unit: str = "×"

    def met(self, value: float) -> bool:
        """Whether a value is good enough."""
        return value >= self.limit if self.at_least else value <= self.limit

    def shown(self, value: float) -> str:
        """A value, with its unit."""
        return f"{value:.1f} MiB" if self.unit == "MiB" else f"{value:.2f}{self.unit}"


def _of(row: str, tool: str, other: str, of: str | None = None) -> Callable[[Results], float | None]:
    return lambda results: results.ratio((row, tool), (of or row, other))


def _peak(results: Results) -> float | None:
    measured = results.measured("10000", _COLD)
    return measured.peak / 2**20 if measured else None


TARGETS = (
    Target("1 letter, cold: at most 0.35 times yamllint", 0.35, _of("1", _COLD, "yamllint")),
    Target("1 letter, cold: at most 3 times `python -c pass`", 3, _of("1", _COLD, PASS.name)),
    Target("1 letter, cached: at most 1.5 times `python -c pass`", 1.5, _of("1", _CACHED, PASS.name)),
    Target(
        "100 letters, cold: at least 30 times as fast as check-jsonschema",
        30,
        _of("100", "check-jsonschema", _COLD),
        True,
    ),
    Target(
        "1,000 letters, cold: at least 40 times as fast as check-jsonschema",
        40,
        _of("1000", "check-jsonschema", _COLD),
        True,
    ),
    Target("1,000 letters, cold: at most 1.25 times sourcemeta", 1.25, _of("1000", _COLD, "sourcemeta")),
    Target("10,000 letters, cold: at most 10.5 times the time of 1,000", 10.5, _of("10000", _COLD, _COLD, "1000")),
    Target("10,000 letters, cold: at most 80 MiB", 80, _peak, unit="MiB"),
    Target("10,000 letters, one changed: at most 0.65 times ryl, cached", 0.65, _of("changed", _CACHED, "ryl, cached")),
    Target(
        "10,000 letters, one changed: at most 2 times a Python walk that stats every file",
        2,
        _of("changed", _CACHED, WALK.name),
    ),
    Target(
        "one letter of 5 MB, cold: at least 30 times as fast as check-jsonschema",
        30,
        _of("5MB", "check-jsonschema", _COLD),
        True,
    ),
    Target(
        "200 findings in a letter, cold: at most 2 times the same letter clean",
        2,
        _of("miscited", _COLD, _COLD, "cited"),
    ),
    Target(
        "100 letters, 200 rules and 5,000 subjects, cold: at most 1.5 times the built-in set",
        1.5,
        _of("scaled", _COLD, _COLD, "100"),
    ),
)


def judged(results: Results) -> Iterator[tuple[Target, str, str]]:
    """Each target, with what was measured and whether it is met, in words."""
    for target in TARGETS:
        value = target.value(results)
        if value is None:
            yield target, "–", "not measured"
        else:
            yield target, target.shown(value), "met" if target.met(value) else "not met"
