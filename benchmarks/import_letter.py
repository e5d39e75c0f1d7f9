"""Measures `policylint import` against tables that people made by hand.

    python benchmarks/import_letter.py DATA [--letter TEXT] [--misses]

DATA is a folder with `letter_citations.tsv`, `letter_times.tsv` and `letter_positions.tsv` (of the letter TEXT;
without it, the one text file in the folder `seed` beside DATA), and with `letters/` where each `ID.txt` has an
`ID.citations.tsv`, `ID.times.tsv` and `ID.positions.tsv` with offsets in code points, and `traps.tsv` names spans
that mean nothing. The data is not part of the project.

For the positions it prints what was found for each stance of the table (the confusion). A stance counts as right where
holder and stance are; support for what a row's holder opposes, or the reverse, is a flip."""

import argparse
import csv
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from policylint import time
from policylint.importing import Draft, import_letter
from policylint.importing.moments import Moment


class Said(NamedTuple):
    """Something found: its span in the text, the theme it lies under, what it is."""

    start: int
    end: int
    theme: str
    what: Any
    value: str


class Row(NamedTuple):
    """A row of a table: where it stands (None: cannot be found in the text), and what is right."""

    span: tuple[int, int] | None
    theme: str
    right: str
    holder: str
    words: str


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def located(words: str, text: str, after: int = 0) -> tuple[int, int] | None:
    """Where words stand in a text, white space aside."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    match = re.compile(pattern).search(text, after) or re.compile(pattern).search(text)
    return match.span() if match is not None else None


def times(draft: Draft) -> list[Said]:
    """Everything that the draft says of time."""
    found = []
    for theme in draft.top.all:
        held: list[tuple[Any, Moment]] = [(one, one.found) for one in (*theme.promises, *theme.happenings)]
        held += [(one, one.found) for one in theme.left if isinstance(one.found, Moment)]
        for one, moment in held:
            if one.where.span is not None:
                found.append(
                    Said(*one.where.span, theme.title, one, "other" if moment.kind == "event" else moment.kind)
                )
    return sorted(found, key=lambda said: said.start)


def positions(draft: Draft) -> list[Said]:
    """Every position of the draft; `start` is where its sentence starts."""
    return [
        Said(*one.where.span, theme.title, one, one.stance)
        for theme in draft.top.all
        for one in theme.positions
        if one.where.span is not None
    ]


def overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    """How many characters two spans share."""
    return min(a[1], b[1]) - max(a[0], b[0])


def same_theme(title: str, wanted: str) -> bool:
    """Whether a theme is the one that a table names."""
    return (wanted.startswith("(") and not title) or title.casefold().startswith(wanted.casefold())


def measure_citations(draft: Draft, rows: list[tuple[str, str, tuple[int, int] | None]], misses: list[str]) -> str:
    """Citations: found, and found under the right theme. A row is (as written, theme, span)."""
    held = [(theme, cite) for theme in draft.top.all for cite in theme.citations]
    found = themed = 0
    for written, wanted, span in rows:
        same = [
            theme
            for theme, cite in held
            if (span is None and written.rstrip(". ").startswith(cite.text))
            or (span is not None and cite.where.span is not None and overlap(cite.where.span, span) > 0)
        ]
        found += bool(same)
        right = any(same_theme(theme.title, wanted) for theme in same)
        themed += right
        if not right:
            misses.append(f"citation {written!r}: {[theme.title for theme in same]}, not {wanted!r}")
    return f"citations: {found} of {len(rows)} found, {themed} with the right theme, {len(held)} in the draft"


def measure_times(draft: Draft, rows: list[Row], misses: list[str]) -> str:
    """Times: found with the right class."""
    found = times(draft)
    right = 0
    used: set[int] = set()
    for row in rows:
        near = [
            i for i, said in enumerate(found) if row.span is not None and overlap((said.start, said.end), row.span) > 0
        ]
        exact = [i for i in near if found[i].value == row.right]
        used.update(near)
        # The letter's own date is a key of the draft, no time in it.
        own = not near and row.right == "other" and time.parse(row.words).edtf == draft.head.date
        right += bool(exact) or own
        if not exact and not own:
            misses.append(f"time {row.words!r}: {[found[i].value for i in near]}, not {row.right}")
    classed = [said for i, said in enumerate(found) if i not in used and said.value != "other"]
    misses += [f"time not in the table: {said.value} {said.what.found.text!r}" for said in classed]
    return f"times: {right} of {len(rows)} with the right class; {len(classed)} more with a class"


def measure_positions(draft: Draft, rows: list[Row], text: str, misses: list[str], *, whole: bool) -> tuple[str, int]:
    """Positions: right, wrong, missed, flipped. `whole`: the table lists every position, so that more is wrong."""
    found = positions(draft)
    free = set(range(len(found)))
    right = wrong = flips = 0
    listed: set[int] = set()
    counts: Counter[tuple[str, str]] = Counter()
    for row in rows:
        near = [
            i
            for i in range(len(found))
            if row.span is not None and overlap((found[i].start, found[i].end), row.span) > 0
        ]
        listed.update(near)
        near = [i for i in near if i in free] or near
        if not near:
            counts[row.right, "missed"] += 1
            misses.append(f"position missed: {row.right} ({row.holder}) {row.words!r}")
            continue
        best = min(near, key=lambda i: (_distance(found[i], row), found[i].value != row.right))
        free.discard(best)
        said = found[best]
        good = said.value == row.right and _held(said.what.actor, row.holder)
        right += good
        wrong += not good
        counts[row.right, said.value if _held(said.what.actor, row.holder) else "of another"] += 1
        flip = {said.value, row.right} in ({"support", "oppose"}, {"accept", "oppose"}) and _held(
            said.what.actor, row.holder
        )
        flips += flip
        if not good:
            misses.append(
                f"position {'FLIPPED' if flip else 'wrong'}: {said.value} ({said.what.actor}), not "
                f"{row.right} ({row.holder}) {row.words!r}"
            )
    extra = [said for i, said in enumerate(found) if i not in listed]
    misses += [
        f"position not in the table: {said.value} ({said.what.actor}) {said.what.found.cue!r}: {said.what.text[:110]!r}"
        for said in extra
    ]
    for said in extra if whole else ():
        counts["not in the table", said.value] += 1
    base = right + wrong + (len(extra) if whole else 0)
    precision = right / base if base else 1.0
    recall = right / len(rows) if rows else 1.0
    return (
        f"positions: precision {precision:.2f} ({right} of {base}), recall {recall:.2f} ({right} "
        f"of {len(rows)}), flips {flips}, "
        f"{len(extra)} not in the table\n{confusion(counts)}",
        flips,
    )


STANCES = ("support", "accept", "oppose", "explore")


def confusion(counts: Counter[tuple[str, str]]) -> str:
    """A table of what was found for each stance of the tables; `of another` is the wrong holder."""
    found = (*STANCES, "of another", "missed")
    lines = [f"    {'right / found':17}" + "".join(f"{name:>11}" for name in found)]
    for right in (*STANCES, "not in the table"):
        row = [counts[right, name] for name in found]
        if any(row):
            lines.append(f"    {right:17}" + "".join(f"{count or '.':>11}" for count in row))
    return "\n".join(lines)


def _distance(said: Said, row: Row) -> int:
    assert row.span is not None
    at = said.start + said.what.found.at - said.what.found.start
    return 0 if row.span[0] - 2 <= at <= row.span[1] else min(abs(at - row.span[0]), abs(at - row.span[1]))


def _held(actor: str | None, holder: str) -> bool:
    if holder in ("kabinet", "Nederland", "wij", "-"):
        return actor is None
    if actor is None:
        return False
    name = holder.removeprefix("other: ").split(" (")[0].casefold()
    known = {"eu": "europese-unie", "sommige lidstaten": "sommige-lidstaten", "kamer": "motie"}
    return name in actor.casefold() or known.get(name, "#") in actor.casefold()


def seed(data: Path, letter: Path, misses: list[str]) -> None:
    """The letter with tables of its own."""
    text = letter.read_text(encoding="utf-8")
    draft = import_letter(letter.read_bytes(), letter.name)
    print(f"{letter.stem}")
    cites = [(row["as_written"], row["theme"], None) for row in table(data / "letter_citations.tsv")]
    print(" ", measure_citations(draft, cites, misses))
    classes = {"COMMITMENT": "commitment", "forecast": "forecast", "legal": "statutory", "past": "past"}
    rows = []
    at = 0
    for row in table(data / "letter_times.tsv"):
        span = located(row["verbatim"], text, at)
        at = span[0] if span is not None and "fn" not in row["theme"] else at
        rows.append(Row(span, row["theme"], classes.get(row["kind"].split()[0], "other"), "", row["verbatim"]))
    print(" ", measure_times(draft, rows, misses))
    stances = {"+": "support", "-": "oppose", "0": "explore"}
    held = [
        Row(
            located(row["verbatim"], text),
            row["theme"],
            stances[row["polarity(-2..+2)"][0]],
            row["actor"],
            row["verbatim"],
        )
        for row in table(data / "letter_positions.tsv")
    ]
    misses += [f"row not found in the text: {row.words!r}" for row in held if row.span is None]
    print(" ", measure_positions(draft, held, text, misses, whole=False)[0])


def other(path: Path, traps: list[dict[str, str]], misses: list[str]) -> None:
    """A letter with gold spans."""
    text = path.read_text(encoding="utf-8")
    draft = import_letter(path.read_bytes(), path.name)
    print(path.stem)

    def rows(kind: str) -> list[dict[str, str]]:
        return table(path.with_suffix(f".{kind}.tsv"))

    cites = [
        (row["as_written"], row["section_heading"], (int(row["start_offset"]), int(row["end_offset"])))
        for row in rows("citations")
        if row["kind"] != "other"
    ]
    print(" ", measure_citations(draft, cites, misses))
    timed = [
        Row((int(row["start"]), int(row["end"])), "", row["class"], "", row["as_written"]) for row in rows("times")
    ]
    print(" ", measure_times(draft, timed, misses))
    held = [
        Row((int(row["start"]), int(row["end"])), "", row["stance"], row["holder"], row["sentence"])
        for row in rows("positions")
    ]
    print(" ", measure_positions(draft, held, text, misses, whole=True)[0])
    meant = {row.span for row in (*timed, *held)} | {span for _, _, span in cites}
    sprung = _sprung(draft, [trap for trap in traps if trap["letter"] == path.stem], meant)
    misses += sprung
    print(f"  traps: {len(sprung)} sprung of {sum(trap['letter'] == path.stem for trap in traps)}")


def _sprung(draft: Draft, traps: list[dict[str, str]], meant: set[tuple[int, int] | None]) -> list[str]:
    """Traps on which a citation, a classed time or a stance's cue lies that is not in a table (`meant`)."""
    spans: list[tuple[tuple[int, int], str]] = []
    for theme in draft.top.all:
        spans += [(cite.where.span, "citation") for cite in theme.citations if cite.where.span is not None]
        spans += [(one.where.span, one.found.kind) for one in theme.happenings if one.where.span is not None]
        for one in theme.positions:
            if one.where.span is not None:
                at = one.where.span[0] + one.found.at - one.found.start
                spans.append(((at, at + 1), "stance"))
    found = []
    for trap in traps:
        bounds = (int(trap["start"]), int(trap["end"]))
        found += [
            f"trap {trap['as_written']!r} ({trap['trap']}) read as {kind}"
            for span, kind in spans
            if overlap(span, bounds) > 0
            and bounds[0] <= span[0]
            and not any(one and overlap(one, span) > 0 for one in meant)
        ]
    return found


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description="Measures `policylint import` against tables made by hand.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--letter", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what is not as in the tables")
    options = parser.parse_args()
    misses: list[str] = []
    if not options.data.is_dir():
        parser.error(f"{options.data} is no folder")
    letter = options.letter or next((options.data.parent / "seed").glob("*.txt"), None)
    folder = options.data / "letters"
    if letter is not None and not (options.data / "letter_citations.tsv").exists():
        letter = None
    if letter is None and not list(folder.glob("*.txt")):
        parser.error(f"{options.data} holds no tables: neither letter_citations.tsv nor letters/*.txt")
    if letter is not None:
        seed(options.data, letter, misses)
    traps = table(folder / "traps.tsv") if (folder / "traps.tsv").exists() else []
    for path in sorted(folder.glob("*.txt")):
        misses.append(f"== {path.stem}")
        other(path, traps, misses)
    if options.misses:
        print("\n".join(misses))


if __name__ == "__main__":
    main()
