"""The pieces of which the search is made, each by itself."""

from datetime import date
from itertools import combinations

import pytest
from coherence_runs import runs
from coherence_writing import knowledge, letter
from hypothesis import given, settings
from hypothesis import strategies as st

from policylint.coherence import Knowledge, KnowledgeDocument, policy_document, search
from policylint.coherence.contexts import bits, contexts
from policylint.coherence.covers import TooManyError, minimal_covers
from policylint.coherence.period import edtf
from policylint.coherence.quantity import quantity


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2028-02", "2028-02-01", "2028-02-29"),
        ("2026-12", "2026-12-01", "2026-12-31"),
        ("2026-05-03", "2026-05-03", "2026-05-03"),
        ("2026-05~", "2026-05-01", "2026-05-31"),
        ("2026-05/..", "2026-05-01", None),
        ("2026-05/", "2026-05-01", None),
        ("../2026-05", None, "2026-05-31"),
        ("2025/2026-03-04", "2025-01-01", "2026-03-04"),
    ],
)
def test_a_period_is_read(text, first, last):
    assert edtf(text) == (first and date.fromisoformat(first), last and date.fromisoformat(last))


@pytest.mark.parametrize("text", ["", "soon", "2026-13", "2026-00", "2026-02-30", "2027/2026", "../..", "26-05"])
def test_what_is_no_period_is_refused(text):
    with pytest.raises(ValueError, match="not a period"):
        edtf(text)


@pytest.mark.parametrize("text", ["vijftien", "1.000,50 euro", "15  jaar", "15jaar", "", "1,2,3 jaar"])
def test_what_is_no_quantity_is_not_read(text):
    assert quantity({"exactly": text}) is None


def test_a_quantity_in_two_units_is_not_read():
    assert quantity({"at-least": "1 jaar", "at-most": "2 maanden"}) is None


def test_a_quantity_may_have_no_unit():
    assert quantity({"exactly": "15"}).unit == ""


@settings(max_examples=runs(200), deadline=None)
@given(st.lists(st.lists(st.integers(0, 6), unique=True, max_size=4), min_size=1, max_size=6))
def test_covers_are_all_minimal_ones_and_each_once(needs):
    tokens = sorted({token for need in needs for token in need})
    hitting = [
        set(chosen)
        for size in range(len(tokens) + 1)
        for chosen in combinations(tokens, size)
        if all(set(need) & set(chosen) for need in needs)
    ]
    expected = {frozenset(one) for one in hitting if not any(other < one for other in hitting)}
    found = list(minimal_covers(needs, lambda _: 1, 10_000))
    assert len(found) == len(set(found))
    assert set(found) == expected


def test_covers_whose_tokens_share_no_context_are_passed_over():
    assert list(minimal_covers([[0], [1, 2]], {0: 1, 1: 2, 2: 3}.get, 100)) == [frozenset({0, 2})]


def test_too_many_covers_are_refused():
    with pytest.raises(TooManyError):
        list(minimal_covers([[2 * n, 2 * n + 1] for n in range(20)], lambda _: 1, 1000))


@settings(max_examples=runs(200), deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 5), max_size=3), min_size=6, max_size=6), st.sets(st.integers(0, 5), max_size=3)
)
def test_contexts_are_all_that_is_reached(follows, group):
    documents = [letter(str(number), follows=map(str, targets)) for number, targets in enumerate(follows)]

    def reached(number):
        seen = {number, *(group if number in group else ())}
        while more := {target for inner in seen for target in follows[inner]} - seen:
            seen |= more
        return seen

    made = contexts(documents, [list(map(str, group))])
    assert [set(bits(mask)) for mask in made.of] == [reached(number) for number in range(6)]
    for number in range(6):
        assert set(bits(made.holders[number])) == {other for other in range(6) if number in reached(other)}


# Each subject is paid by one of two others: what is wanted of s1 ends, in many ways, in a row of refusals.
TREE = {
    "subjects": {f"s{n}": {} for n in range(1, 16)},
    "actions": {"pay": {}},
    "actors": {"kabinet-jetten": {}},
    "axioms": [
        {"id": f"x{n}", "if": f"pay s{n}", "then-one-of": [f"pay s{2 * n}", f"pay s{2 * n + 1}"]} for n in range(1, 8)
    ],
}
WISHES = [*({"support": f"pay s{n}"} for n in (1, 2, 3)), *({"oppose": f"pay s{n}"} for n in range(4, 16))]


def entangled():
    brief = letter("brief", *WISHES)
    return search(Knowledge.read([KnowledgeDocument("k", TREE)]), [brief], today=date(2026, 1, 1))


def sets(said):
    return {(frozenset(member.origin for member in one.members), one.strength) for one in said.conflicts}


@pytest.fixture
def _narrow(monkeypatch):
    """No component of axioms compiles."""
    monkeypatch.setattr("policylint.coherence.patterns.PATTERNS", 0)


@pytest.mark.usefixtures("_narrow")
def test_axioms_that_do_not_compile_are_said_to_be_incomplete_without_a_solver(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pysat.solvers", None)
    assert entangled().incomplete


def test_a_solver_finds_what_compiling_finds(monkeypatch):
    pytest.importorskip("pysat")
    compiled = entangled()
    monkeypatch.setattr("policylint.coherence.patterns.PATTERNS", 0)
    solved = entangled()
    assert not compiled.incomplete
    assert not solved.incomplete
    assert sets(solved) == sets(compiled)
    # s1 fails by a row through both its halves, s2 and s3 by a row through one: 4 * 4 + 4 + 4 rows.
    assert len(sets(solved)) == 24


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from(["", "a", "x a", "x b", "not c", "doc#p", "p", "2026", "PM"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["a", "id", "x", "strength", "of", "exactly", "broader", "implies"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)
KEYS = ["support", "oppose", "accept", "explore", "value", "except", "only", "scope", "when", "during", "despite"]
KEYS += ["supersedes", "asks", "actor", "id"]
SECTIONS = ["subjects", "actors", "actions", "conditions", "axioms", "lines"]


@settings(max_examples=runs(300), deadline=None)
@given(
    st.dictionaries(st.sampled_from(SECTIONS), VALUES),
    st.lists(st.dictionaries(st.sampled_from(KEYS), VALUES), max_size=4),
)
def test_no_shape_of_data_is_too_odd(data, positions):
    letter_ = policy_document("doc", {"id": "doc", "actor": "a", "positions": positions})
    search(Knowledge.read([KnowledgeDocument("k", data)]), [letter_], today=date(2026, 1, 1))


def test_the_package_imports_nothing_that_a_clean_check_does_without():
    import subprocess
    import sys

    code = "import sys, policylint.coherence; print(*sys.modules)"
    loaded = set(
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    )
    assert loaded.isdisjoint({"difflib", "pysat", "dataclasses", "inspect", "decimal", "logging", "calendar"})


def test_what_was_handed_in_is_left_as_it_was():
    import copy

    from coherence_writing import KNOWLEDGE

    before = copy.deepcopy(KNOWLEDGE)
    data = {"id": "brief", "actor": "nederland", "positions": [{"support": "postpone eu-ets", "when": "not needed"}]}
    written = copy.deepcopy(data)
    search(knowledge(), [policy_document("brief", data)], today=date(2026, 6, 1))
    assert (before, written) == (KNOWLEDGE, data)
