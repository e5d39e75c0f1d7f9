"""How well and how fast citations are read, beside `nllegalcit` where that is installed.

    python benchmarks/citations.py SET.tsv

SET.tsv is a development set: tab-separated, with the columns `raw` (a text) and `expected_ids` (the canonical ids of
the papers of parliament in it: `;` between papers, `|` between ids of which either will do). A text is right when
exactly those papers are read from it; what else a reader finds, such as an ECLI, does not count. Both readers see the
same texts, in one process, one after the other; times are of the processor, the least of three rounds.

With `--register ROWS` it measures a register of that many made-up papers instead: how long it takes to read it for the
first time, to open it again, and to look one paper up.
"""

import argparse
import csv
import importlib.util
import os
import platform
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from datetime import date
from importlib.metadata import version
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import NamedTuple

from policylint.citation import find
from policylint.project import Project, RegisterFile, Surroundings
from policylint.register import Register

# What stands between the citations in running text: sentences of our own, with numbers that cite nothing.
_FILLER = (
    "Het kabinet zet zich in 2026 in voor een sterke en open economie, waarin ruim 36 000 bedrijven kunnen groeien. ",
    "De Commissie heeft op 12 maart een voorstel gedaan dat in het najaar in de Raad wordt besproken. ",
    "Daarvoor is dit jaar 21 501 euro per deelnemer beschikbaar, en in totaal 1,3 miljard euro. ",
    "Artikel 4 van de verordening geeft lidstaten de ruimte om hiervan in de jaren 2027–2030 af te wijken. ",
)
_ROUNDS = 3
_PARLIAMENT = ("kst-", "dossier/", "ah-", "h-")

# A paper, by the ids of which either will do.
Ids = frozenset[str]


class Reader(NamedTuple):
    """A library that reads citations: `read` gives, for each paper with an id, the ids that it may have; `every` counts
    the citations of all kinds."""

    name: str
    read: Callable[[str], list[Ids]]
    every: Callable[[str], int]


def ours() -> Reader:
    def read(text: str) -> list[Ids]:
        return [frozenset({c.id, *c.alternatives}) for c in find(text) if c.id and c.id.startswith(_PARLIAMENT)]

    return Reader(f"policylint {version('policylint')}", read, lambda text: len(find(text)))


def theirs() -> Reader | None:
    """nllegalcit, its parts put together as ids; None where it is not installed."""
    if importlib.util.find_spec("nllegalcit") is None:
        return None
    from nllegalcit import KamerstukCitation, parse_citations

    def ids(citation: object) -> Ids:
        if not isinstance(citation, KamerstukCitation):
            return frozenset()
        if not citation.ondernummer:
            return frozenset({f"dossier/{citation.dossiernummer}"})
        paper = f"{citation.dossiernummer}-{citation.ondernummer}"
        session = str(citation.vergaderjaar).replace("-", "")
        # Which of the two forms the register has is not its business: either will do.
        return frozenset({f"kst-{paper}", f"kst-{session}-{paper}"})

    def parsed(text: str) -> list[object]:
        # It prints some of what it reads.
        with redirect_stdout(StringIO()):
            return list(parse_citations(text))

    return Reader(
        f"nllegalcit {version('nllegalcit')}",
        lambda text: [found for citation in parsed(text) if (found := ids(citation))],
        lambda text: len(parsed(text)),
    )


def development_set(path: Path) -> list[tuple[str, list[Ids]]]:
    """The texts, and the ids that each holds."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        (row["raw"], [frozenset(paper.split("|")) for paper in (row["expected_ids"] or "").split(";") if paper])
        for row in rows
    ]


def exact(reader: Reader, texts: Sequence[tuple[str, list[Ids]]]) -> int:
    """How many texts are read exactly: every paper that is there, in order, and nothing else."""
    return sum(
        len(found := reader.read(text)) == len(wanted) and all(a & b for a, b in zip(found, wanted, strict=True))
        for text, wanted in texts
    )


def prose(texts: Sequence[tuple[str, list[Ids]]], size: int) -> str:
    """Running text of about `size` bytes: a text of the set after every nineteen sentences."""
    parts: list[str] = []
    length = number = 0
    while length < size:
        text, _ = texts[number // 20 % len(texts)]
        part = _FILLER[number % len(_FILLER)] if number % 20 else f"({text}). "
        parts.append(part)
        length += len(part.encode())
        number += 1
    return "".join(parts)


def seconds(run: Callable[[], object]) -> float:
    """The least processor time of a few rounds."""
    times = []
    for _ in range(_ROUNDS):
        start = process_time()
        run()
        times.append(process_time() - start)
    return min(times)


def register(rows: int) -> None:
    """Print what a register of so many papers costs."""
    with TemporaryDirectory() as folder:
        os.environ["POLICYLINT_CACHE_DIR"] = folder
        path = Path(folder) / "papers.csv"
        lines = (
            f"kst-{20000 + n // 100}-{n % 100 + 1},Titel van een stuk met nummer {n},2020-01-01\n" for n in range(rows)
        )
        path.write_text("id,title,date\n" + "".join(lines), "utf-8")
        project = Project([], Surroundings(date(2026, 1, 1), register=RegisterFile(str(path))))
        times = []
        for _ in range(2):
            start = perf_counter()
            papers = Register(project)
            papers.find("kst-20000-1")
            times.append(perf_counter() - start)
        start = perf_counter()
        for number in range(10_000):
            papers.find(f"kst-{20000 + number % 2000}-1")
        each = (perf_counter() - start) / 10_000
    print("| papers | first reading | opening it again | looking one up |")
    print("|---|---|---|---|")
    print(f"| {rows:,} | {times[0]:.2f} s | {times[1] * 1e3:.1f} ms | {each * 1e6:.1f} µs |")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("set", type=Path, nargs="?", metavar="SET.tsv", help="a development set")
    options.add_argument("--prose", type=int, default=100_000, metavar="BYTES", help="how much running text is read")
    options.add_argument("--register", type=int, metavar="ROWS", help="measure a register of so many papers instead")
    given = options.parse_args()
    if given.register is not None:
        register(given.register)
        return
    if given.set is None:
        options.error("SET.tsv or --register is needed")
    texts = development_set(given.set)
    running = prose(texts, given.prose)
    size = len(running.encode()) / 1e6
    print(f"Python {platform.python_version()}, {platform.machine()}; {len(texts)} texts, {size:.2f} MB of prose\n")
    print("| reader | texts read exactly | citations a second | MB of prose a second |")
    print("|---|---|---|---|")
    for reader in (ours(), theirs()):
        if reader is None:
            print("nllegalcit is not installed (pip install nllegalcit)", file=sys.stderr)
            continue
        found = sum(reader.every(text) for text, _ in texts)
        alone = seconds(lambda reader=reader: [reader.every(text) for text, _ in texts])
        whole = seconds(lambda reader=reader: reader.every(running))
        right = exact(reader, texts)
        print(f"| {reader.name} | {right} of {len(texts)} | {found / alone:,.0f} | {size / whole:.3g} |")


if __name__ == "__main__":
    main()
