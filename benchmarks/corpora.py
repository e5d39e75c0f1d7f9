"""Folders of letters to measure on, made from a seed."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks import faults
from benchmarks.faults import POLICY
from benchmarks.letters import ROW, Letter, letter
from policylint.rules import builtin

# What the linters of YAML hold a letter to: their defaults, but for lines as long as those of policylint's examples.
_YAMLLINT = "extends: default\nrules: {line-length: {max: 140}, document-start: disable}\n"
_RULES, _SUBJECTS = 200, 5_000
# The rule that tells of two positions at odds.
_AT_ODDS = "PL301"


class Corpus(NamedTuple):
    """Letters in a folder. `planted` says how many faults each kind of tool is to find at least; `codes` which rules of
    policylint are to report something in which file (empty: in any), and how often."""

    folder: Path
    files: tuple[str, ...]
    size: int
    planted: Counter[str]
    codes: Counter[tuple[str, str]]


class Change(NamedTuple):
    """One letter of a corpus as it becomes at odds with the one before it."""

    file: str
    before: str
    after: str
    at_odds_with: str


def clean(folder: Path, count: int, seed: int, size: int = 12_000) -> Corpus:
    """Letters without a fault, each of at least `size` bytes."""
    return _written(folder, (letter(number, seed, size) for number in range(count)))


def faulty(folder: Path, count: int, seed: int) -> Corpus:
    """The letters of `clean`, each with faults: one of policy or of the schema, and one of style."""
    random = Random(seed)
    told: Counter[str] = Counter()
    codes: Counter[tuple[str, str]] = Counter()
    contradicted: set[str] = set()

    def each() -> Iterator[Letter]:
        for number in range(count):
            kinds = faults.for_letter(number)
            spoilt = faults.planted(letter(number, seed), kinds, random)
            for fault in kinds:
                told.update(fault.told_by)
                if fault.code is not None and fault.code != _AT_ODDS:
                    codes[f"{spoilt.name}.yaml", fault.code] += 1
            # What letters contradict is told at the newest, whichever was changed; and once, where several contradict
            # the same.
            if statement := faults.contradicted(spoilt):
                contradicted.add(statement)
                codes["", _AT_ODDS] = len(contradicted)
            yield spoilt

    corpus = _written(folder, each(), told, codes)
    told[POLICY] = sum(codes.values())
    return corpus


def cited(folder: Path, seed: int, spoilt: bool) -> Corpus:
    """One letter of about 30 kB of which the themes have two hundred citations, all good, or all faulty."""
    whole = letter(0, seed, 28_000, citations=25)
    if not spoilt:
        return _written(folder, [whole])
    whole, count = faults.all_citations(whole)
    return _written(folder, [whole], Counter({POLICY: count}))


def scaled(folder: Path, count: int, seed: int) -> Corpus:
    """The letters of `clean` among 200 rules and 5,000 subjects, those that ship included."""
    corpus = clean(folder, count, seed)
    # Nothing names the subjects that are added; the rule that says so has nothing to do with what is measured.
    _configure(folder, without=("unused-entry",))
    house = folder / "huis"
    house.mkdir(exist_ok=True)
    for number in range(_RULES - len(builtin())):
        house.joinpath(f"rule-{number:03}.yaml").write_text(_rule(number), "utf-8")
    house.joinpath("subjects.yaml").write_text(_knowledge(_SUBJECTS), "utf-8")
    return corpus


def changes(corpus: Corpus, seed: int, count: int) -> Iterator[Change]:
    """Different letters of a corpus, each as it would come to contradict the one that it follows."""
    random = Random(seed)
    numbers = [number for number in range(len(corpus.files)) if number % ROW]
    for number in random.sample(numbers, min(count, len(numbers))):
        before, followed = letter(number, seed), letter(number - 1, seed)
        statement = random.choice([s for s in faults.plain(followed) if s not in faults.plain(before)])
        yield Change(
            f"{before.name}.yaml", before.text, faults.contrary(before.text, statement), f"{followed.name}.yaml"
        )


def _written(
    folder: Path,
    letters: Iterator[Letter] | list[Letter],
    told: Counter[str] | None = None,
    codes: Counter[tuple[str, str]] | None = None,
) -> Corpus:
    folder.mkdir(parents=True)
    names = []
    size = 0
    for each in letters:
        names.append(f"{each.name}.yaml")
        data = each.text.encode()
        size += len(data)
        folder.joinpath(names[-1]).write_bytes(data)
    _configure(folder)
    folder.joinpath(".yamllint").write_text(_YAMLLINT, "utf-8")
    return Corpus(
        folder, tuple(names), size, Counter() if told is None else told, Counter() if codes is None else codes
    )


def _configure(folder: Path, without: tuple[str, ...] = ()) -> None:
    """All rules on: those that are off by default are asked for by name."""
    off = [rule.name for rule in builtin() if rule.default != "on" and rule.name not in without]
    words = ", ".join(f'"{name}"' for name in off)
    folder.joinpath("policylint.toml").write_text(f"extend-select = [{words}]\n", "utf-8")


_FORMS: tuple[tuple[str, str, str], ...] = (
    ("theme", "{{required: [summary], properties: {{summary: {{minLength: {n}}}}}}}", "summary"),
    ("position", "{{properties: {{text: {{minLength: 3, maxLength: {far}}}}}}}", "text"),
    ("citation", "{{properties: {{cite: {{not: {{pattern: '^Bijlage {n}$'}}}}}}}}", "cite"),
    ("commitment", "{{properties: {{what: {{maxLength: {far}}}}}}}", "what"),
)


def _rule(number: int) -> str:
    """A rule of a house, which no letter of ours breaks."""
    each, fragment, at = _FORMS[number % len(_FORMS)]
    require = fragment.format(n=number % 40 + 1, far=2_000 + number)
    return (
        f"policylint: 1\nkind: rule\ncode: HUIS{number:03}\nseverity: advice\n"
        f"title: {{en: House rule {number}, nl: Huisregel {number}}}\n"
        "why: {en: The house wants it., nl: Het huis wil het.}\nresolve: {en: [mend it], nl: [herstel het]}\n"
        f"message: {{en: rule {number} is broken, nl: regel {number} is geschonden}}\n"
        f"each: {each}\nrequire: {require}\nat: {at}\n"
    )


def _knowledge(count: int) -> str:
    """Subjects in a tree of four to a branch."""
    return "policylint: 1\nkind: knowledge\nid: huis\nsubjects:\n" + "".join(
        f"  huis-{number}:\n    nl: onderwerp {number} van het huis\n    en: subject {number} of the house\n"
        + (f"    broader: huis-{(number - 1) // 4}\n" if number else "")
        for number in range(count)
    )
