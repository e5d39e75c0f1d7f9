"""The search finds what an independent, exhaustive reading of the semantics finds."""

from datetime import date

from hypothesis import assume, given, settings
from oracle import Oracle
from projects import project

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


@settings(max_examples=400, deadline=None)
@given(project())
def test_finds_exactly_the_minimal_sets_at_each_strength(drawn):
    data, positions = drawn
    oracle = Oracle(data)
    assume(oracle.coherent())
    expected = oracle.sets(positions)
    assert by_identity(oracle, positions, found(data, positions)) == by_identity(oracle, positions, expected)
