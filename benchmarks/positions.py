"""How long the search for conflicts takes, whether it finds all that was planted, and what loading the positions costs.

    python benchmarks/positions.py [--most 100000]

Made-up projects of 1,000 positions and more, a hundred to a document, all documents declared to go out together; 2,600
subjects, 60 axioms. Conflicts of every kind are planted among positions that go together. Each size runs in a process
of its own: the search alone, on facts that are loaded already (processor time, and the memory that it takes above
them), and then the same project as YAML files, checked as `policylint check` does, with nothing kept and with the
shipped rules kept. Then one document of the largest project changes, for a search and for a linter that are kept. Last,
a hot topic: a thousand for it and a thousand against.
"""

import argparse
import gc
import json
import os
import platform
import resource
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any, NamedTuple

from policylint import Linter, check
from policylint.coherence import (
    Conflict,
    Knowledge,
    KnowledgeDocument,
    PolicyDocument,
    Searcher,
    policy_document,
    search,
)

SIZES = (1_000, 10_000, 100_000)
_TODAY = date(2026, 6, 1)
_SUBJECTS, _AXIOMS, _A_DOCUMENT = 2_600, 60, 100
# Subjects set apart for what is planted: two for each conflict of two, three for each axiom.
_PAIRS = 125
_RULES = {
    "same subject": "contradicting-positions",
    "class and part": "contradicting-positions",
    "what an action implies": "contradicting-positions",
    "what an action excludes": "contradicting-positions",
    "two amounts": "values-apart",
    "three by an axiom": "jointly-impossible",
}
_ROUNDS = 3


class Made(NamedTuple):
    """A project as data: its knowledge, the positions of each document, and the planted conflicts by kind."""

    knowledge: dict[str, Any]
    documents: list[list[dict[str, Any]]]
    planted: dict[str, list[frozenset[str]]]


def made(size: int) -> Made:
    """A project of so many positions."""
    random = Random(20260601)
    plain = [f"s{n}" for n in range(_SUBJECTS - 2 * 5 * _PAIRS - 3 * _AXIOMS)]
    subjects: dict[str, dict[str, Any]] = {
        name: {"broader": plain[(n - 1) // 4]} if n else {} for n, name in enumerate(plain)
    }
    actions: dict[str, dict[str, Any]] = {f"do{n}": {"implies": [f"let{n}"]} for n in range(12)}
    actions |= {f"let{n}": {} for n in range(12)} | {f"undo{n}": {} for n in range(12)}
    actions |= {"raise": {"excludes": ["lower"]}, "lower": {}, "adopt": {"implies": ["apply"]}, "apply": {}}
    planted: dict[str, list[list[dict[str, Any]]]] = {kind: [] for kind in _RULES}
    for n in range(min(_PAIRS, size // 40)):
        for kind in list(_RULES)[:5]:
            word = kind.split()[-1]
            broad, narrow = f"{word}{n}", f"{word}{n}-part"
            subjects |= {broad: {}, narrow: {"broader": broad}}
            planted[kind].append(
                {
                    "same subject": [{"support": f"raise {broad}"}, {"oppose": f"raise {broad}"}],
                    "class and part": [{"oppose": f"raise {broad}"}, {"support": f"raise {narrow}"}],
                    "what an action implies": [{"support": f"adopt {broad}"}, {"oppose": f"apply {broad}"}],
                    "what an action excludes": [{"support": f"raise {broad}"}, {"support": f"lower {broad}"}],
                    "two amounts": [
                        {"value": {"of": broad, "exactly": f"{n} jaar"}},
                        {"value": {"of": broad, "at-least": f"{n + 1} jaar"}},
                    ],
                }[kind]
            )
    axioms = []
    for n in range(_AXIOMS):
        one, other, third = (f"budget{n}-{part}" for part in ("whole", "share", "own"))
        subjects |= {one: {}, other: {}, third: {}}
        axioms.append({"id": f"axiom{n}", "if": [f"raise {one}"], "then-one-of": [f"raise {other}", f"adopt {third}"]})
        if n < size // 40:
            planted["three by an axiom"].append(
                [{"support": f"raise {one}"}, {"oppose": f"raise {other}"}, {"oppose": f"adopt {third}"}]
            )
    subjects |= {f"rest{n}": {} for n in range(_SUBJECTS - len(subjects))}
    wanted = [
        {**position, "id": f"p{kind.split()[-1]}-{n}-{index}"}
        for kind, sets in planted.items()
        for n, members in enumerate(sets)
        for index, position in enumerate(members)
    ]
    positions = wanted + [_peaceful(random, plain) for _ in range(size - len(wanted))]
    random.shuffle(positions)
    knowledge = {
        "subjects": subjects,
        "actions": actions,
        "actors": {"cabinet": {}, "commission": {}},
        "conditions": {"calm": {}, "storm": {"excludes": ["calm"]}},
        "axioms": axioms,
    }
    names = {
        kind: [
            frozenset(f"p{kind.split()[-1]}-{n}-{index}" for index in range(len(members)))
            for n, members in enumerate(sets)
        ]
        for kind, sets in planted.items()
    }
    documents = [positions[start : start + _A_DOCUMENT] for start in range(0, size, _A_DOCUMENT)]
    return Made(knowledge, documents, names)


def _peaceful(random: Random, subjects: list[str]) -> dict[str, Any]:
    """A position that goes together with all the others of its kind: nothing is done that is opposed."""
    subject = random.choice(subjects)
    number = random.randrange(12)
    position: dict[str, Any] = (
        {"support": f"do{number} {subject}"} if random.random() < 0.6 else {"oppose": f"undo{number} {subject}"}
    )
    extra = random.random()
    if extra < 0.05:
        position["when"] = random.choice(["calm", "storm"])
    elif extra < 0.10:
        position["during"] = random.choice(["2026", "2027/..", "2025-01/2026-12"])
    elif extra < 0.15:
        position["actor"] = "commission"
    elif extra < 0.16 and "support" in position:
        position["scope"] = "some"
    return position


def loaded(of: Made) -> tuple[Knowledge, list[PolicyDocument]]:
    """The facts as the search is given them."""
    knowledge = Knowledge.read([KnowledgeDocument("knowledge", of.knowledge)])
    return knowledge, [_document(number, positions) for number, positions in enumerate(of.documents)]


def _document(number: int, positions: list[dict[str, Any]]) -> PolicyDocument:
    name = f"d{number}"
    return policy_document(name, {"id": name, "actor": "cabinet", "positions": positions}, (_TODAY, _TODAY))


def counted(of: Made, conflicts: tuple[Conflict, ...]) -> dict[str, tuple[int, int, int]]:
    """Of each kind: how many were planted, how many of these were found, and how many that nobody planted."""
    found = Counter(
        (conflict.rule, frozenset(member.id.partition("#")[2] for member in conflict.members)) for conflict in conflicts
    )
    counts = {}
    for kind, sets in of.planted.items():
        hits = sum(found.pop((_RULES[kind], members), 0) for members in sets)
        counts[kind] = (len(sets), hits, 0)
    counts["anything else"] = (0, 0, sum(found.values()))
    return counts


def one_search(size: int) -> dict[str, Any]:
    """The search alone: the least time of a few rounds, on knowledge read anew; the memory of the first."""
    of = made(size)
    times = []
    memory = 0
    conflicts: tuple[Conflict, ...] = ()
    for turn in range(_ROUNDS):
        knowledge, documents = loaded(of)
        gc.collect()
        before = _resident()
        _forget_peak()
        start = process_time()
        result = search(knowledge, documents, together=[[document.id for document in documents]], today=_TODAY)
        times.append(process_time() - start)
        if not turn:
            memory = _peak() - before
        assert not result.incomplete
        conflicts = result.conflicts
        del result, knowledge, documents
    return {"seconds": min(times), "bytes": memory, "counts": counted(of, conflicts)}


def one_check(size: int) -> dict[str, Any]:
    """The same project as files: a whole check, and what of it is reading."""
    from policylint import api

    of = made(size)
    with TemporaryDirectory() as folder:
        os.environ["POLICYLINT_CACHE_DIR"] = str(Path(folder, "cache"))
        root = Path(folder, "project")
        root.mkdir()
        _write(of, root)
        start = perf_counter()
        [(project, _)] = api.projects([str(root)], api.asked(today=_TODAY))
        reading = perf_counter() - start
        assert len(project.policies) == len(of.documents)
        rules = ["contradicting-positions", "jointly-impossible", "values-apart"]
        start = perf_counter()
        report = check(root, select=rules, today=_TODAY)
        whole = perf_counter() - start
        planted = sum(map(len, of.planted.values()))
        assert len(report.findings) == planted, (len(report.findings), planted)
    return {"reading": reading, "check": whole, "bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}


def one_change(size: int) -> dict[str, Any]:
    """One document of a project changed, for a search and for a linter that are kept: what each does first, and then
    again after each of a few changes (the slowest counts)."""
    of = made(size)
    knowledge, documents = loaded(of)
    searcher = Searcher(knowledge, together=[[document.id for document in documents]], today=_TODAY)
    start = process_time()
    found = [len(searcher.search(documents).conflicts)]
    first, again = process_time() - start, []
    places = Random(7).sample(range(len(documents)), min(len(documents), 5))
    for turn, number in enumerate(places):
        changed = [*of.documents[number], {"support": f"do0 s{700 + turn}"}, {"oppose": f"let0 s{700 + turn}"}]
        documents[number] = _document(number, changed)
        start = process_time()
        found.append(len(searcher.search(documents).conflicts))
        again.append(process_time() - start)
    assert found == sorted(set(found)), found
    with TemporaryDirectory() as folder:
        root = Path(folder)
        _write(of, root)
        linter = Linter(select=["contradicting-positions"], today=_TODAY)
        start = perf_counter()
        before = linter.check(root)
        whole = perf_counter() - start
        path = root / f"d{places[0]}.yaml"
        path.write_text(path.read_text("utf-8") + "      - support: do0 s700\n      - oppose: let0 s700\n", "utf-8")
        start = perf_counter()
        after = linter.check(root)
        kept = perf_counter() - start
        assert len(after.findings) > len(before.findings)
    return {"first": first, "again": max(again), "whole": whole, "kept": kept}


def _write(of: Made, root: Path) -> None:
    root.joinpath("policylint.toml").write_text('shipped = []\ntogether = [["*.yaml"]]\n', "utf-8")
    root.joinpath("knowledge.yaml").write_text(
        json.dumps({"policylint": 1, "kind": "knowledge", "id": "knowledge", **_labelled(of.knowledge)}, indent=1),
        "utf-8",
    )
    for n, positions in enumerate(of.documents):
        lines = [
            f"policylint: 1\nkind: policy\nid: d{n}\ntitle: Brief {n}\ntype: brief-regering\nactor: cabinet",
            f"date: {_TODAY}\nthemes:\n  - title: Thema\n    positions:",
        ]
        for position in positions:
            first, *rest = [f"{key}: {json.dumps(value)}" for key, value in position.items()]
            lines += [f"      - {first}", *(f"        {line}" for line in rest)]
        root.joinpath(f"d{n}.yaml").write_text("\n".join(lines) + "\n", "utf-8")


def _labelled(knowledge: dict[str, Any]) -> dict[str, Any]:
    """The knowledge with labels, which files must have."""
    return {
        section: {name: {"en": name, "nl": name, **entry} for name, entry in part.items()}
        if isinstance(part, dict)
        else [{"en": entry["id"], "nl": entry["id"], **entry} for entry in part]
        for section, part in knowledge.items()
    }


def hot_topic(each: int) -> tuple[float, int]:
    """So many for and so many against one thing: the time of the search, and how many findings it makes."""
    knowledge = Knowledge.read([KnowledgeDocument("knowledge", {"subjects": {"s": {}}, "actions": {"a": {}}})])
    documents = [
        policy_document(stance, {"id": stance, "actor": "c", "positions": [{stance: "a s"}] * each}, (_TODAY, _TODAY))
        for stance in ("support", "oppose")
    ]
    times = []
    found = 0
    for _ in range(_ROUNDS):
        start = process_time()
        result = search(knowledge, documents, together=[["support", "oppose"]], today=_TODAY)
        times.append(process_time() - start)
        found = len(result.conflicts)
    return min(times), found


def _resident() -> int:
    """The memory in use."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * resource.getpagesize()


def _forget_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5", "ascii")


def _peak() -> int:
    """The most memory in use since the peak was last forgotten."""
    [line] = [line for line in Path("/proc/self/status").read_text("ascii").splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1]) * 1024


def _apart(what: str, size: int) -> dict[str, Any]:
    """One measurement in a process of its own."""
    ran = subprocess.run(
        [sys.executable, __file__, "--one", what, str(size)], capture_output=True, text=True, check=True
    )
    measured: dict[str, Any] = json.loads(ran.stdout)
    return measured


def main() -> None:
    """Print the measurements."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the largest project (default: %(default)s)")
    parser.add_argument("--one", nargs=2, metavar=("WHAT", "SIZE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        what, size = options.one
        print(json.dumps({"search": one_search, "check": one_check, "change": one_change}[what](int(size))))
        return
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores\n")
    print(
        "| positions | documents | search | a position | memory of the search | reading files | check | peak memory |"
    )
    print("|--:|--:|--:|--:|--:|--:|--:|--:|")
    counts: dict[str, tuple[int, int, int]] = {}
    for size in (size for size in SIZES if size <= options.most):
        alone, files = _apart("search", size), _apart("check", size)
        counts = alone["counts"]
        assert all(planted == found and not other for planted, found, other in counts.values()), counts
        print(
            f"| {size:,} | {size // _A_DOCUMENT:,} | {alone['seconds']:.3f} s | {alone['seconds'] / size * 1e6:.1f} µs "
            f"| {alone['bytes'] / 2**20:.0f} MiB | {files['reading']:.1f} s | {files['check']:.1f} s "
            f"| {files['bytes'] / 2**20:.0f} MiB |"
        )
    print("\n| planted in the largest | planted | found | not planted |\n|---|--:|--:|--:|")
    for kind, (planted, found, other) in counts.items():
        print(f"| {kind} | {planted} | {found} | {other} |")
    change = _apart("change", max(size for size in SIZES if size <= options.most))
    print("\n| one document of the largest changed | first | again |\n|---|--:|--:|")
    print(f"| the search alone, on facts that are loaded | {change['first']:.2f} s | {change['again']:.2f} s |")
    print(f"| a linter that is kept, on files | {change['whole']:.1f} s | {change['kept']:.1f} s |")
    seconds, found = hot_topic(1_000)
    print(f"\nA thousand for and a thousand against one thing: {seconds * 1e3:.0f} ms, findings: {found}")


if __name__ == "__main__":
    main()
