"""Reading takes time in proportion to the text, and importing takes next to nothing."""

import subprocess
import sys
from time import process_time

import pytest

from policylint.citation import find

UNITS = ["1-", "1", "12345-67890-", "36 410 ", "nr. 1, ", "Kamerstukken II 2009/10, ", "36 410 en ", "(36410", "kst-1-"]


def cost(text: str) -> float:
    """The least processor time of three readings, in seconds."""
    times = []
    for _ in range(3):
        start = process_time()
        find(text)
        times.append(process_time() - start)
    return min(times)


@pytest.mark.parametrize("unit", UNITS)
def test_eight_times_the_text_takes_about_eight_times_as_long(unit: str) -> None:
    small = unit * (20_000 // len(unit))
    find(small)
    # Quadratic reading would take sixty-four times as long; the bound leaves room for a noisy machine.
    assert cost(small * 8) < 24 * max(cost(small), 0.001)


def test_importing_compiles_no_grammar_and_loads_nothing_slow() -> None:
    code = (
        "import sys, re, typing; compiled = []; original = re._compiler.compile\n"
        "re._compiler.compile = lambda *a, **k: compiled.append(a) or original(*a, **k)\n"
        "import policylint.citation\n"
        "slow = {'dataclasses', 'inspect', 'logging', 'decimal', 'pydantic', 'jsonschema'} & set(sys.modules)\n"
        "print(len(compiled), sorted(slow))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0 []"
