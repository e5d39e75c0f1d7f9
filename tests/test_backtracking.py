"""Which patterns may take for ever: the judgement against a matcher that tries every way and counts its steps."""

import random
import re
import time
from collections.abc import Callable
from itertools import product
from math import comb
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from policylint.backtracking import doubt
from policylint.files import walk

ROOT = Path(__file__).parent.parent
ENOUGH = 300_000

# A pattern as a tree: a set of characters as text, or (kind, parts).
Tree = Any


def trees() -> st.SearchStrategy[Tree]:
    def more(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
        return st.one_of(
            st.tuples(st.just("row"), st.lists(inner, min_size=2, max_size=3)),
            st.tuples(st.just("one of"), st.lists(inner, min_size=2, max_size=3)),
            st.tuples(st.sampled_from("*+?"), inner),
        )

    return st.recursive(st.sampled_from(["a", "b", "ab"]), more, max_leaves=8)


def written(tree: Tree) -> str:
    if isinstance(tree, str):
        return tree if len(tree) == 1 else f"[{tree}]"
    kind, parts = tree
    if kind == "row":
        return "".join(map(written, parts))
    if kind == "one of":
        # In groups, Python leaves alternatives as they are; else it takes out what they begin with in common.
        return f"(?:{'|'.join(f'({written(part)})' for part in parts)})"
    return f"(?:{written(parts)}){kind}"


class EnoughError(Exception):
    """More steps than anybody waits for."""


def steps(tree: Tree, text: str) -> int:
    """How many characters are looked at until a whole text is known to match or not, if every way is tried in turn."""
    count = 0

    def match(tree: Tree, at: int, then: Callable[[int], bool]) -> bool:
        nonlocal count
        if isinstance(tree, str):
            count += 1
            if count > ENOUGH:
                raise EnoughError
            return at < len(text) and text[at] in tree and then(at + 1)
        kind, parts = tree
        if kind == "row":
            if not parts:
                return then(at)
            return match(parts[0], at, lambda place: match(("row", parts[1:]), place, then))
        if kind == "one of":
            return any(match(way, at, then) for way in parts)
        if kind == "?":
            return match(parts, at, then) or then(at)
        if kind == "+":
            return match(parts, at, lambda place: match(("*", parts), place, then))
        # A turn that takes nothing is the last one.
        return match(parts, at, lambda place: then(place) if place == at else match(tree, place, then)) or then(at)

    match(tree, 0, lambda place: place == len(text))
    return count


def tried(tree: Tree, text: str) -> int:
    try:
        return steps(tree, text)
    except EnoughError:
        return ENOUGH


@given(trees())
@example(("row", [("row", [("*", "a"), ("*", "ab")]), ("*", "b"), ("row", [("*", "ab"), ("*", "a"), ("*", "a")])]))
@settings(max_examples=400, deadline=None)
def test_what_is_doubted_takes_as_long_as_is_said(tree: Tree) -> None:
    found = doubt(written(tree), whole=True)
    if found is None:
        return
    if found.kind == "exponential":
        assert tried(tree, found.start + 10 * found.turn + "!") >= 2**10
    else:
        assert found.kind == "power"
        few, many = (tried(tree, found.start + count * found.turn + "!") for count in (12, 24))
        # Of the power that is said: as many more as there are ways to cut so many turns among so many repeats.
        others = found.power - 1
        assert many == ENOUGH or many > few * comb(24 + others, others) / comb(12 + others, others) * 3 / 4


TURNS = ["".join(turn) for length in (1, 2, 3) for turn in product("ab", repeat=length)]


@given(trees(), st.sampled_from(["", "a", "b", "ab"]), st.sampled_from(["", "a", "b"]))
@settings(max_examples=500, deadline=None)
def test_what_is_not_doubted_takes_a_low_power_of_the_length(tree: Tree, before: str, after: str) -> None:
    if doubt(written(tree), whole=True) is not None:
        return
    for turn in TURNS:
        # Twice the power of two: what stands before the repeats takes more away from the shorter text.
        few, many = (tried(tree, before + turn * count + after + "!") for count in (20, 40))
        assert many <= few * 2 ** (4 if len(turn) == 1 else 5)


@given(trees())
@settings(max_examples=200, deadline=None)
def test_looking_for_a_pattern_anywhere_is_doubted_where_matching_a_whole_text_is(tree: Tree) -> None:
    whole, anywhere = doubt(written(tree), whole=True), doubt(written(tree))
    assert (whole is not None and whole.kind == "exponential") == (
        anywhere is not None and anywhere.kind == "exponential"
    )


DOUBTED = [
    "^(([a-zA-Z0-9 .]+)+)+!$",
    "(a*)*b",
    "(?:[a-z]+-?)+$",
    r"(\w+\w*)+!",
    r"(\w+\s*)*!",
    "(x[a-z]+)*!",
    "(.*,)*",
    "(a+|b+)+",
    "^(a|a)*$",
    "(a|aa)+$",
    "(ab|abab)+$",
    "(a|[^b])+c",
    "(ab|a|b)*c",
    "^(abc|ab|c)*$",
    "((a?)*b)*c",
    "((a|a){0,9}){0,9}b",
    "(a{1,100}){1,100}b",
    r"(\s|\s\s)+x",
    r"(?i)(é|É|Éx)*y",
    r"([α-ω]|\wx?)*y",
    r"(?:(?=(a|a)*b)c)d",
    r"(a+)+(?=b)",
    r"(?:a(?:(?!b))?(?!b))*$",
    r"(?:a(?:(?=a))+?)*?x",
    r"(?:a(?:b?)+)*x",
    r"(?:(?:(?:(?:\b){2,3}){2,3}){2,})+(?=x)",
    r"((\w)\2)*x",
    # Parts that may be there or not.
    "^" + "a?" * 30 + "a" * 30 + "$",
    "^" + "[ab]?" * 25 + "(ab?){0,15}$",
    "^(a{0,9} ?){0,9}$",
    # A power of the length.
    r"\s*\s*\s*\s*x",
    r"^\w*\w*\w*\w*$",
    ".*.*.*x",
    "^a*a*a*a*b",
    r"^(.*?),(.*?),(.*?),(.*?)$",
]
LET_PASS = [
    "(een|twee|drie)*",
    "(a|ab)*",
    "(a?)*b",
    "(foo|foobar|food)*",
    "([a-c]|[d-f]x)*",
    "a|a",
    "^[a-z]+(-[a-z]+)*$",
    r"^(\d+, )*\d+$",
    "([^,]+,)+",
    "([A-Z]{2,8}[0-9]{3,4})+",
    "a+b+",
    r"(\b\w+\b\s*)*!",
    r"([\u2000-\u3000]|\dx)*y",
    # Dates and times.
    r"^\d{4}-\d{2}-\d{2}$",
    r"^(0?[1-9]|[12]\d|3[01])-(0?[1-9]|1[0-2])-\d{4}$",
    r"\b\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}\b",
    r"^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$",
    r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$",
    "^Q[1-4] ?[0-9]{4}$",
    # Addresses.
    r"^[\w.+-]+@[\w-]+\.[\w.-]+$",
    r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$",
    r"^https?://[^\s/$.?#].[^\s]*$",
    r"^(https?://)?([\w-]+\.)+[a-z]{2,}(/[\w./?%&=-]*)?$",
    r"^(\d{1,3}\.){3}\d{1,3}$",
    "^[1-9][0-9]{3} ?[A-Z]{2}$",
    # Identifiers and numbers.
    "^[a-z0-9][a-z0-9-]*$",
    "^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$",
    r"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[\w.-]+)?(\+[\w.-]+)?$",
    r"^-?\d{1,3}(\.\d{3})*(,\d+)?$",
    r"€ ?\d+([.,]\d+)* (miljoen|miljard)",
    r"^NL\d{2}[A-Z]{4}\d{10}$",
    r"\bECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}\b",
    r"Kamerstuk(?:ken)?\s+(?:I{1,2}\s+)?\d{2}\s?\d{3}(?:-[IVXL]+)?,?\s+[Nn]r\.?\s*\d+",
    r"^CELEX:\d{5}[A-Z]{1,2}\d{4}$",
    r"COM\(\d{4}\)\s*\d+",
    # Words.
    r"\b(z\.?s\.?m\.?|zo spoedig mogelijk|op korte termijn)\b",
    r"(?i)\bspoedig\b",
    r"^[A-Z]",
    r"[.!?]$",
    r"^\S+( \S+)*$",
    r"^\s*\S.*\S\s*$",
    r"^(?!.*\b(TODO|PM)\b).*$",
    r"^(?=.*\d)(?=.*[a-z])(?=.*[A-Z]).{8,}$",
    r"((?!foo).)*bar",
    r"\b(\w+)\s+\1\b",
    r"\bniet\b.*\bmaar\b",
    r".*foo.*bar.*baz.*",
    r"(kabinet|minister).*(zal|gaat).*(voor|binnen).*(zomer|kerst)",
    r"^(.+) (.+) (.+)$",
    r'"[^"\\]*(\\.[^"\\]*)*"',
    r"<[^>]+>",
    r"\((?:[^()]|\([^()]*\))*\)",
    r"^[^\n\r]+$",
    r"(^|\s)#\w+",
    r"\s{2,}",
    r"^([A-Z][a-z]+)( (van|de|den|der|[A-Z][a-z]+))*$",
    r"^(\d+\.)*\d+$",
    r"^(\d{1,3}( \d{3}){0,4}|\d+)(,\d{1,2})?( ?(€|euro|EUR))?$",
    r"^(art(ikel|\.)? ?\d+)?(, ?lid ?\d+)?(, ?onder [a-z])?(, ?sub \d+)?( ?(van|der) (de )?[A-Z]\w*)?$",
    r"^(M{0,3})(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$",
    r"^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$",
    r"\[[^\]]*\]\([^)]*\)",
]


@pytest.mark.parametrize("pattern", DOUBTED)
def test_a_pattern_that_may_take_for_ever_is_doubted(pattern: str) -> None:
    assert re.compile(pattern)
    assert doubt(pattern) is not None


@pytest.mark.parametrize("pattern", LET_PASS)
def test_a_usual_pattern_is_let_pass(pattern: str) -> None:
    assert re.compile(pattern)
    assert doubt(pattern) is None


@pytest.mark.parametrize("pattern", LET_PASS)
def test_what_is_let_pass_is_done_in_no_time(pattern: str) -> None:
    chance = random.Random(pattern)
    sought = re.compile(pattern)
    begin = time.perf_counter()
    for _ in range(20):
        turn = "".join(chance.choice('a1 -.,aZé\\"<(') for _ in range(chance.randint(1, 3)))
        sought.search(turn * 60 + "\n!")
    assert time.perf_counter() - begin < 5


def test_those_of_the_project_itself_are_let_pass() -> None:
    texts = [Path(path).read_text() for folder in ("rules", "schemas", "examples") for path in walk(ROOT / folder)]
    texts += [path.read_text() for path in (*ROOT.glob("schemas/*.json"), *ROOT.glob("docs/**/*.md"))]
    found = {
        pattern.replace("\\\\", "\\")
        for text in texts
        for pattern in re.findall(r'\bpattern"?: *["\']([^"\']+)["\']', text)
    }
    assert len(found) >= 5
    refused = {pattern for pattern in found if doubt(pattern) is not None}
    assert not refused


def test_a_pattern_that_refers_back_within_a_repeat_cannot_be_judged() -> None:
    assert doubt(r"((\w)\2)*x").kind == "reference"  # type: ignore[union-attr]


def test_a_large_pattern_is_judged_in_time_or_refused() -> None:
    begin = time.perf_counter()
    words = [f"{a}{b}{c}" for a in "abcdef" for b in "uvwxyz" for c in "klmn"]
    assert doubt(f"^({'|'.join(words)})*$") is None
    assert doubt(f"^(({'|'.join(words)}) ?)*$") is None
    assert doubt("(" + "[a-z]*" * 300 + ")*x") is not None
    assert doubt("x?" * 5000).kind == "large"  # type: ignore[union-attr]
    assert time.perf_counter() - begin < 20
