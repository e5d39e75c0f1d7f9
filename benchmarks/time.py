"""How fast times are read, and how fast a network of moments is judged.

    python benchmarks/time.py

The texts are our own. Each measurement is the least processor time of a few rounds; values are read anew in every
round, for what was read before is remembered.
"""

import argparse
import platform
from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from time import process_time

from policylint import check_text
from policylint.pledges import pledges
from policylint.time import Interval, find, parse, reader
from policylint.time.network import Edge, Moment, check

_ROUNDS = 5
_DAY = date(2026, 5, 20)
# `{}` is a year.
_VALUES = (
    *(
        "voor het zomerreces van {}",
        "{}-10-01",
        "Q3 {}",
        "uiterlijk 1 juli {}",
        "eind {}",
        "medio mei {}",
        "vanaf 1 mei {}",
    ),
    *(
        "naar verwachting begin december {}",
        "tussen 1 en 15 juni {}",
        "in de loop van {}",
        "tweede helft {}",
        "voor {}",
    ),
    *(
        "zo spoedig mogelijk, maar uiterlijk 1 juli {}",
        "voor de begrotingsbehandeling {}",
        "kerst {}",
        "week 12 van {}",
    ),
)
# Values that have no common form, and are left to the grammar.
_RARE = (
    "binnen zes weken na 1 mei {}",
    "van 1 maart tot en met 15 april {}",
    "mei en juni {}",
    "jaarlijks voor 1 mei, voor het eerst in {}",
    "uiterlijk 1 juli {}, om 12.00 uur",
    "twee weken voor het zomerreces van {}",
    "tweede week van juni {}",
    "na ommekomst van het advies van de Raad in {}",
)
_SENTENCES = (
    "Het kabinet zet zich in 2026 in voor een sterke en open economie, waarin ruim 36 000 bedrijven kunnen groeien. ",
    "De Commissie heeft op 12 maart een voorstel gedaan dat in het najaar in de Raad wordt besproken. ",
    "Voor het zomerreces ontvangt uw Kamer hierover een brief (Kamerstuk 22112, nr. 4361). ",
    "Artikel 4 van de verordening geeft lidstaten de ruimte om hiervan in de jaren 2027-2030 af te wijken. ",
)
_CALENDAR = {"zomerreces": [(date(2026, 7, 3), date(2026, 8, 31), False)]}


def seconds(run: Callable[[], object]) -> float:
    """The least processor time of a few rounds."""
    times = []
    for _ in range(_ROUNDS):
        reader._phrase.cache_clear()
        start = process_time()
        run()
        times.append(process_time() - start)
    return min(times)


def values(count: int, kinds: tuple[str, ...] = _VALUES) -> list[str]:
    """So many expressions of some kinds, no two alike."""
    return [kinds[number % len(kinds)].format(1990 + number // len(kinds)) for number in range(count)]


def read_all(texts: list[str]) -> None:
    """Read values, one after another."""
    for text in texts:
        parse(text, anchor=_DAY, calendar=_CALENDAR)


def prose(size: int) -> str:
    """Running text of about `size` characters."""
    whole = "".join(_SENTENCES)
    return whole * (size // len(whole) + 1)


def chain(steps: int, *, broken: bool) -> tuple[list[Moment], list[Edge]]:
    """Steps that come after one another; the last may have to be done before the first can."""
    first, last = Interval(_DAY, None), Interval(None, _DAY - timedelta(1) if broken else _DAY)
    bounds = {0: first, steps - 1: last}
    moments = [Moment(f"m{n}", bounds.get(n), None, f"m{n}" if n in bounds else None) for n in range(steps)]
    return moments, [Edge(f"m{n}", f"m{n + 1}", ("edge", n)) for n in range(steps - 1)]


def planning(steps: int, per: int) -> tuple[list[Moment], list[Edge]]:
    """Dated steps that each come after a few earlier ones, with a slip in one of a hundred."""
    random = Random(7)
    moments, edges = [], []
    for number in range(steps):
        day = _DAY + timedelta(number - (200 if number % 100 == 99 else 0))
        moments.append(Moment(f"m{number}", Interval(day, day), None, f"m{number}"))
        for _ in range(per if number else 0):
            edges.append(Edge(f"m{random.randrange(max(0, number - 50), number)}", f"m{number}", len(edges) + steps))
    return moments, edges


def dense(steps: int, edges: int) -> tuple[list[Moment], list[Edge]]:
    """Steps with two months of room, many of them after each other and a third of these within a term; one of a hundred
    is to be done at the very start."""
    random = Random(1)
    moments, orders = [], []
    for number in range(steps):
        start = _DAY + timedelta(number // 10)
        room = Interval(start, start + timedelta(60)), Interval(start + timedelta(5), start + timedelta(50))
        if random.random() < 0.01:
            room = (Interval(_DAY, _DAY + timedelta(1)),) * 2
        moments.append(Moment(f"m{number}", *room, f"m{number}"))
    while len(orders) < edges:
        one = random.randrange(steps - 1)
        other = min(steps - 1, one + random.randint(1, 60))
        within = (60, 60) if len(orders) % 3 == 0 else None
        orders.append(Edge(f"m{one}", f"m{other}", ("edge", len(orders)), within))
    return moments, orders


def letter(promises: int) -> str:
    """A letter with so many promises, each after the one before it."""
    lines = [
        "policylint: 1\nkind: policy\nid: brief\ntitle: Brief\ndate: 2026-05-20\nactor: kabinet-jetten\ncommitments:\n"
    ]
    for number in range(promises):
        after = f"    after: c{number - 1}\n" if number else ""
        day = _DAY + timedelta(number % 3000)
        lines.append(f"  - id: c{number}\n    what: Brief {number}\n    due: voor {day.isoformat()}\n{after}")
    return "".join(lines)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--values", type=int, default=20_000, help="how many values are read")
    options.add_argument(
        "--prose", type=int, default=200_000, metavar="CHARACTERS", help="how much running text is read"
    )
    options.add_argument("--steps", type=int, default=10_000, help="how many steps the networks have")
    given = options.parse_args()
    written, text = values(given.values), prose(given.prose)
    print(f"Python {platform.python_version()}, {platform.machine()}\n")
    print("| what | how much | seconds | a second |")
    print("|---|---|---|---|")

    def row(what: str, amount: float, unit: str, run: Callable[[], object]) -> None:
        took = seconds(run)
        print(f"| {what} | {amount:,g} {unit} | {took:.3f} | {amount / took:,.3g} {unit} |")

    row("values, each new", len(written), "values", lambda: read_all(written))
    rare = values(given.values // 4, _RARE)
    row("values of rare kinds, each new", len(rare), "values", lambda: read_all(rare))
    same = [written[number % len(_VALUES)] for number in range(given.values)]
    row("values, repeated", len(same), "values", lambda: read_all(same))
    row("times in running text", len(text) / 1e6, "MB", lambda: find(text, anchor=_DAY, calendar=_CALENDAR))
    row("promises in running text", len(text) / 1e6, "MB", lambda: pledges(text))
    for what, (moments, edges) in (
        ("a chain that holds", chain(given.steps, broken=False)),
        ("a chain that cannot hold", chain(given.steps, broken=True)),
        ("a planning, slips in 1 of 100", planning(given.steps, 2)),
        ("room and terms, slips in 1 of 100", dense(given.steps, given.steps * 36 // 10)),
    ):
        row(f"network: {what}", len(edges), "edges", lambda m=moments, e=edges: check(m, e))
    brief, promises = letter(given.steps // 10), given.steps // 10
    row(
        "a letter, rules on time",
        promises,
        "promises",
        lambda: check_text(brief, select=["PL2"], isolated=True, today=_DAY),
    )


if __name__ == "__main__":
    main()
