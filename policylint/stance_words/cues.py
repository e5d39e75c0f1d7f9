"""The cues of `cue_table.py` and `impersonal_table.py`, read once when they are first needed."""

import re
from functools import cache
from typing import NamedTuple

from policylint.stance_words import cue_table, cue_words, impersonal_table

HIGH, MEDIUM, LOW = "high", "medium", "low"
# What a cue says that leaves open for or against.
UNSETTLED = "unsettled"


class VerbCue(NamedTuple):
    """A finite verb, what must follow it, and what it says. `denied` is what it says with "niet"; None: unsettled.

    `within` is whether what follows holds its own "niet", `opens` whether it holds a clause of its own ("vindt dat ...
    moet")."""

    verbs: tuple[str, ...]
    follows: re.Pattern[str] | None
    stance: str
    denied: str | None
    action: str
    confidence: str
    own: bool
    within: bool
    opens: bool


class FixedCue(NamedTuple):
    """Words that take a stance of the writer's own."""

    words: re.Pattern[str]
    stance: str
    confidence: str
    scope: str


def _rows(table: str) -> list[str]:
    rows: list[str] = []
    for line in table.strip("\n").splitlines():
        if line.startswith("    "):
            rows[-1] += line[4:]
        else:
            rows.append(line)
    return rows


def _pattern(written: str) -> str:
    """A pattern of the table as one of `re`."""
    for name in ("doing", "doing-of", "undoing", "adverb", "merit", "good", "thing", "worth", "people", "lapsed"):
        words = getattr(cue_words, name.upper().replace("-", "_")).split()
        written = written.replace(f"<{name}>", f"({'|'.join(words)})")
    plain = re.sub(r"(?<!\\)\((?!\?)", "(?:", written)
    no = (
        r"(?!\\b(?:niet|geen|nooit|nimmer|geenszins|allerminst|allesbehalve|evenmin|nauwelijks|amper|weinig|minder"
        r"|onvoldoende|zelden|verre)\\b)"
    )
    plain = re.sub(r"~~(\d+)", rf"(?:{no}[^.;?]){{0,\1}}?", plain)
    plain = re.sub(r"~(\d+)", rf"(?:{no}[^.;,?]){{0,\1}}?", plain)
    return plain.replace("~~", "[^;?!]{0,170}?").replace("~", "[^;?!]{0,70}?").replace(" ", r"\s")


@cache
def verbs() -> tuple[VerbCue, ...]:
    """The cues with a verb, in the order of the table."""
    return tuple(_verb(row) for row in _rows(cue_table.VERBS))


@cache
def _ahead() -> re.Pattern[str]:
    """What a pattern only looks at."""
    group = r"\([^()]*\)"
    for _ in range(2):
        group = rf"\((?:[^()]|{group})*\)"
    return re.compile(rf"\(\?[=!](?:[^()]|{group})*\)")


def _verb(row: str) -> VerbCue:
    head, forms, follows = row.split(";", 2)
    words = head.split()
    stance, _, denied = words[0].partition("/")
    return VerbCue(
        tuple(forms.split()),
        re.compile(_pattern(follows)) if follows else None,
        stance,
        denied or None,
        next((word[1:] for word in words if word.startswith("+")), ""),
        next((word for word in words if word in (MEDIUM, LOW)), HIGH),
        "own" in words,
        "within" in words,
        re.search(r"\b(?:dat|als)\b", _ahead().sub("", follows).replace("\\b", " ")) is not None,
    )


@cache
def finite() -> re.Pattern[str]:
    """Any verb of a cue."""
    forms = sorted({form for cue in verbs() for form in cue.verbs}, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?P<verb>{'|'.join(forms)})(?![\w-])", re.IGNORECASE)


@cache
def of_verb(form: str) -> tuple[VerbCue, ...]:
    """The cues that a finite verb, in lower case, may be."""
    return tuple(cue for cue in verbs() if form in cue.verbs)


@cache
def fixed() -> tuple[FixedCue, ...]:
    """The cues without a subject."""
    found = []
    for row in _rows(impersonal_table.FIXED):
        head, _, words = row.partition("; ")
        stance, confidence, *scope = head.split()
        found.append(FixedCue(re.compile(_pattern(words), re.IGNORECASE), stance, confidence, " ".join(scope)))
    return tuple(found)


@cache
def conditions() -> re.Pattern[str]:
    """Conditions, where a sentence states one."""
    return re.compile("|".join(_pattern(row) for row in _rows(impersonal_table.CONDITIONS)), re.IGNORECASE)
