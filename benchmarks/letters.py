"""Letters to parliament from a seed: alike in shape, different in content, and without a fault.

What a letter holds (themes, standpoints with their sentences) comes from `examples/corrected/letter.yaml`, of which all
standpoints hold at once, so that those of any number of letters do too. Citations, dates, commitments and running text
are made up.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from textwrap import wrap
from typing import Any, NamedTuple

from ruamel.yaml import YAML

EXAMPLE = Path(__file__).parent.parent / "examples" / "corrected" / "letter.yaml"
# The day of the check: after the date of every letter, before every due date.
TODAY = date(2026, 6, 1)
# Each letter follows the one before it, in rows of so many.
ROW = 10
_FIRST = date(2026, 3, 2)
_DOSSIERS = ("22112", "21501-20", "21501-02", "21501-30", "29362", "32813", "30821", "19637", "29279", "26643")
_SESSIONS = ("2019/20", "2020/21", "2021/22", "2022/23", "2023/24", "2024/25")
_DUE = (
    "voor het zomerreces",
    "uiterlijk 14 oktober 2026",
    "2026-11-18",
    "vierde kwartaal van 2026",
    "november 2026",
    "voorjaar 2027",
)
_BEGINNINGS = (
    "In de afgelopen maanden is hierover gesproken met gemeenten, provincies en uitvoerders",
    "De uitvoering is op schema en de eerste ervaringen zijn beschreven door de betrokken diensten",
    "Uit de evaluatie blijkt dat bedrijven en burgers de regels beter kennen dan twee jaar geleden",
    "De Raad heeft het onderwerp drie keer besproken en is het over de hoofdlijnen eens",
    "Het vraagstuk raakt meer beleidsterreinen tegelijk en dus ook meer departementen",
    "De Europese Commissie heeft de cijfers over het vorige jaar gepubliceerd",
    "Nederland trekt op dit dossier op met een groep gelijkgezinde lidstaten",
    "De praktijk in de grensregio’s verschilt van die in de rest van het land",
)
_MIDDLES = (
    "en de uitkomsten daarvan zijn verwerkt in de afspraken met de sector",
    "waarbij de kosten voor kleine ondernemingen apart in beeld zijn gebracht",
    "en de verschillen tussen de lidstaten zijn kleiner geworden",
    "terwijl de middelen gelijk zijn gebleven en het aantal aanvragen toenam",
    "zoals ook de Algemene Rekenkamer in haar laatste onderzoek beschrijft",
    "met aandacht voor de gevolgen op langere termijn en voor de regio",
    "en de toezichthouders melden minder overtredingen dan in eerdere jaren",
)
_ENDS = (
    "De stand van zaken per onderdeel staat hieronder.",
    "Dat beeld komt overeen met het onderzoek dat eerder is uitgevoerd.",
    "De cijfers over het lopende jaar zijn nog niet volledig.",
    "De betrokken organisaties herkennen dit beeld.",
    "Over de verdeling van de kosten lopen de meningen uiteen.",
)


class Standpoint(NamedTuple):
    """A position as the example has it: its keys without `id` and `citations`."""

    name: str
    keys: dict[str, Any]


class Letter(NamedTuple):
    """A letter of the benchmark: the text of its file, and the positions by id that a change can turn round."""

    name: str
    text: str
    statements: dict[str, str]


def letter(number: int, seed: int, size: int = 12_000, citations: int = 2) -> Letter:
    """A letter without a fault.

    Args:
        number: its place in the row of letters; each follows the one before it, but the first of every ten.
        seed: gives the content, together with `number`.
        size: at least so many bytes, and at most a theme more.
        citations: how many each theme has, beside those of its positions.
    """
    random = Random(f"{seed} {number}")
    name = identifier(number)
    statements: dict[str, str] = {}
    lines = list(_front(number, name))
    length = sum(map(len, lines)) + len(lines)
    themes = 0
    while length < size:
        part = list(_theme(random, themes, number, citations, statements))
        themes += 1
        length += sum(len(line.encode()) + 1 for line in part)
        lines += part
    return Letter(name, "\n".join(lines) + "\n", statements)


def identifier(number: int) -> str:
    """The id of the letter with this number; also the name of its file, before the dot."""
    return f"brief-{number:05}"


def _front(number: int, name: str) -> Iterator[str]:
    yield f"policylint: 1\nkind: policy\nid: {name}\ntype: brief-regering\nstatus: draft"
    yield f"title: Voortgang van het Europese beleid, deel {number + 1}"
    yield f'date: "{_dated(number)}"\nactor: kabinet-jetten\nlanguage: nl\nowner: BZ'
    if number % ROW:
        yield f"follows:\n  - {identifier(number - 1)}"
    yield "themes:"


def _dated(number: int) -> date:
    """A working day; letters that follow one another are a week apart."""
    return _FIRST + timedelta(weeks=number % ROW, days=number // ROW % 4)


def _theme(random: Random, index: int, number: int, citations: int, statements: dict[str, str]) -> Iterator[str]:
    heading = random.choice(_headings())
    papers = _papers(random, citations + 3)
    yield f"  - id: thema-{index}"
    yield f"    title: {heading}, onderdeel {index + 1}"
    due = random.choice(_DUE)
    promise = f"Het kabinet stuurt de Kamer een brief over de voortgang van onderdeel {index + 1}."
    yield from _folded("    summary", f"{_prose(random, 3)} Zie ook {papers[0]}. {promise}")
    yield "    citations:"
    yield from (f"      - {paper}" for paper in papers[:citations])
    yield "    positions:"
    for place, standpoint in enumerate(random.sample(_standpoints(), 4)):
        own = f"{standpoint.name}-{index}-{place}"
        yield f"      - id: {own}"
        for key in ("support", "oppose", "explore"):
            if isinstance(standpoint.keys.get(key), str):
                statements[own] = f"{key}: {standpoint.keys[key]}"
        for key, value in standpoint.keys.items():
            if key == "text":
                yield from _folded("        text", value)
            elif isinstance(value, list):
                yield f"        {key}:"
                yield from (f"          - {item}" for item in value)
            else:
                yield f"        {key}: {value}"
        yield f"        citations:\n          - {papers[-1 - place % 3]}"
    yield "    commitments:"
    yield f"      - id: brief-{index}"
    yield f"        what: Brief over de voortgang van {heading[0].lower()}{heading[1:]}, onderdeel {index + 1}"
    yield f'        due: "{due}"'
    yield f"        citations:\n          - {papers[-1]}"
    if index == 0 and number % ROW:
        yield f"      - same-as: {identifier(number - 1)}#brief-1"
    yield "    dates:"
    yield f"      - id: raad-{index}"
    yield "        kind: event"
    yield f"        what: Bespreking in de Raad van onderdeel {index + 1}"
    yield f'        date: "{random.choice(("eind 2026", "12 november 2026", "2027", "eerste kwartaal van 2027"))}"'


def _papers(random: Random, count: int) -> list[str]:
    """Different Kamerstukken in the official form, old enough for every letter."""
    found: dict[tuple[str, int], str] = {}
    while len(found) < count:
        dossier, session, number = random.choice(_DOSSIERS), random.choice(_SESSIONS), random.randrange(1, 1_000)
        # A number is given once in a dossier, whatever the session.
        found[dossier, number] = f"Kamerstukken II {session}, {dossier}, nr. {number}"
    return list(found.values())


def _prose(random: Random, sentences: int) -> str:
    return " ".join(
        f"{random.choice(_BEGINNINGS)}, {random.choice(_MIDDLES)}. {random.choice(_ENDS)}" for _ in range(sentences)
    )


def _folded(key: str, text: str) -> Iterator[str]:
    """A key with a text over more lines."""
    indent = " " * (len(key) - len(key.lstrip()) + 2)
    yield f"{key}: >-"
    yield from wrap(text, 118 - len(indent), initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


@cache
def _example() -> dict[str, Any]:
    read: dict[str, Any] = YAML(typ="safe").load(EXAMPLE.read_text("utf-8"))
    return read


def _walked(themes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for theme in themes:
        yield theme
        yield from _walked(theme.get("themes", []))


@cache
def _headings() -> tuple[str, ...]:
    return tuple(theme["title"].rstrip(".").replace(",", " en") for theme in _walked(_example()["themes"]))


@cache
def _standpoints() -> tuple[Standpoint, ...]:
    """The positions of the example that are the cabinet's own."""
    return tuple(
        Standpoint(position["id"], {key: value for key, value in position.items() if key not in ("id", "citations")})
        for theme in _walked(_example()["themes"])
        for position in theme.get("positions", ())
        if "actor" not in position and "value" not in position
    )
