"""The search finds what an independent, exhaustive reading of the semantics finds."""

from datetime import date

from coherence_oracle import Oracle
from coherence_projects import project
from coherence_runs import runs
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from policylint.coherence import Knowledge, KnowledgeDocument, policy_document, search

TODAY = date(2026, 6, 1)


def found(data, positions):
    """The conflicts among the positions of one letter: sets of indices, each with its strength."""
    letter = policy_document("letter", {"id": "letter", "actor": "cabinet", "positions": positions})
    result = search(Knowledge.read([KnowledgeDocument("knowledge", data)]), [letter], today=TODAY)
    assert not result.incomplete
    told = {}
    for conflict in flat(result.conflicts):
        told[frozenset(member.position.path[1] for member in conflict.members)] = conflict.strength
    return told


def flat(conflicts):
    for conflict in conflicts:
        yield conflict
        yield from flat(conflict.inside)


def by_identity(oracle, positions, sets):
    told = {}
    for members, strength in sets.items():
        told.setdefault(frozenset(oracle.identity(positions[index]) for index in members), set()).add(strength)
    return told


@settings(max_examples=runs(400), deadline=None)
@given(project())
def test_finds_exactly_the_minimal_sets_at_each_strength(drawn):
    data, positions = drawn
    oracle = Oracle(data)
    assume(oracle.coherent())
    expected = oracle.sets(positions)
    assert by_identity(oracle, positions, found(data, positions)) == by_identity(oracle, positions, expected)


@settings(max_examples=runs(200), deadline=None)
@given(project(most=6, limits=False), st.lists(st.integers(0, 2), min_size=6, max_size=6))
def test_sets_of_statements_are_told_as_sets_of_positions(drawn, owners):
    """Statements of one stance and scope are written as one position; each set of positions is told at its loudest."""
    data, statements = drawn
    oracle = Oracle(data)
    assume(oracle.coherent())
    assume(len({oracle.identity(statement) for statement in statements}) == len(statements))
    written = {}
    for statement, owner in zip(statements, owners, strict=False):
        stance = oracle.statement(statement)[0]
        joined = written.setdefault((owner, stance, statement.get("scope")), {**statement, stance: []})
        joined[stance].append(statement[stance])
    places = list(written)
    home = [
        places.index((owner, oracle.statement(statement)[0], statement.get("scope")))
        for statement, owner in zip(statements, owners, strict=False)
    ]
    order = ["law", "assumption", "tension"]
    expected = {}
    for members, strength in oracle.sets(statements).items():
        key = frozenset(home[index] for index in members)
        expected[key] = min(expected.get(key, strength), strength, key=order.index)
    letter = policy_document("letter", {"id": "letter", "actor": "cabinet", "positions": list(written.values())})
    result = search(Knowledge.read([KnowledgeDocument("knowledge", data)]), [letter], today=TODAY)
    told = [(frozenset(m.position.path[1] for m in one.members), one.strength) for one in flat(result.conflicts)]
    assert sorted(set(told), key=str) == sorted(expected.items(), key=str)
    outermost = [members for members, _ in told if not any(members < other for other, _ in told)]
    assert len(outermost) == len(set(outermost))
