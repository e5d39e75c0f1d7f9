"""Each edit that is offered, made: the conflict is gone, and nothing is worse."""

from datetime import date

import pytest
from coherence_oracle import as_list
from coherence_project_oracle import TODAY
from coherence_projects import letters, project
from coherence_runs import runs
from coherence_writing import conflicts, knowledge, letter, result
from hypothesis import given, settings
from test_coherence_against_oracle import flat
from test_coherence_of_projects import day, period, written
from test_coherence_of_projects import letter as letter_of

from policylint.coherence import Knowledge, KnowledgeDocument, policy_document, search
from policylint.coherence.strength import INFORMATION

ACTORS = {"former": {}, "cabinet": {"succeeds": "former"}, "commission": {}, "council": {}}


def loudest(conflicts):
    """How loud each set of positions is told, as a number: 0 is the loudest."""
    found = {}
    for conflict in flat(conflicts):
        found[conflict.positions] = min(found.get(conflict.positions, INFORMATION), conflict.loudness)
    return found


def stood_in_for(held, heard, conflicts):
    """Whether positions were told before, as loud, among those that say the same as others: an edit sets them apart."""
    return any(
        one.loudness <= heard and held <= one.positions | {other.position for other in one.others}
        for one in flat(conflicts)
        if one.others
    )


def edited(documents, edit):
    """The documents with an edit made."""
    made = []
    for document in documents:
        positions = tuple(
            position._replace(
                data={**position.data, edit.key: [*as_list(position.data.get(edit.key)), edit.value]},
            )
            if (document.owner, position.path) == edit.position
            else position
            for position in document.positions
        )
        made.append(document._replace(positions=positions))
    return made


def check_ways(of, documents, told):
    before = told(documents)
    loud = loudest(before.conflicts)
    for conflict in flat(before.conflicts):
        for way in conflict.resolutions:
            if way.kind not in ("except", "when", "supersedes") or conflict.others or conflict.also:
                continue
            if any(line.origin == way.edit.position for line in of.lines):
                continue
            after = told(edited(documents, way.edit))
            among = {held: heard for held, heard in loudest(after.conflicts).items() if held <= conflict.positions}
            # What is superseded is told as what it is: a change of course.
            allowed = INFORMATION if way.kind == "supersedes" else INFORMATION + 1
            assert among.get(conflict.positions, INFORMATION + 1) >= allowed, way
            for held, heard in among.items():
                if held != conflict.positions and not stood_in_for(held, heard, before.conflicts):
                    assert heard >= loud.get(held, INFORMATION + 1), (way, held)
            dead = {one.origin[:1] for one in after.findings if one.kind in ("dead-position", "impossible-condition")}
            assert dead <= {one.origin[:1] for one in before.findings}


@settings(max_examples=runs(400), deadline=None)
@given(project(axioms=2))
def test_no_edit_within_a_letter_makes_anything_worse(drawn):
    data, positions = drawn
    of = Knowledge.read([KnowledgeDocument("k", data)])
    brief = policy_document("letter", {"id": "letter", "actor": "cabinet", "positions": positions})
    check_ways(of, [brief], lambda documents: search(of, documents, today=date(2026, 1, 1)))


@settings(max_examples=runs(400), deadline=None)
@given(letters())
def test_no_edit_among_letters_makes_anything_worse(drawn):
    data, documents = drawn
    of = Knowledge.read(
        [KnowledgeDocument("k", {**data, "actors": ACTORS, "lines": [written(line) for line in data.get("lines", [])]})]
    )
    made = [letter_of(document) for document in documents]
    check_ways(of, made, lambda these: search(of, these, today=day(TODAY), period=period))


PARTS = {"s": {}, "s1": {"broader": "s"}, "all": {"closed": True}, "c1": {"broader": "all"}, "c2": {"broader": "all"}}
OF = knowledge(subjects=PARTS, actions={"do": {}}, axioms=[], lines=[])


@pytest.mark.parametrize(
    "positions",
    [
        # With c1 left open, all that is supported is c2: an error of two, where there was one of three.
        [{"support": "do all"}, {"oppose": "do c1"}, {"oppose": "do c2"}],
        # With s1 left open, all that is opposed is s: an error, where there was a warning.
        [{"oppose": "do s", "scope": "wholesale"}, {"accept": "do s"}, {"support": "do s1", "when": "needed"}],
    ],
)
def test_no_exception_is_offered_that_makes_two_of_three_clash_by_law(positions):
    (joint,) = (one for one in conflicts(letter("brief", *positions), of=OF) if one.rule == "jointly-impossible")
    assert [way.edit.value for way in joint.resolutions if way.kind == "except"] == []


def test_superseding_in_a_ring_is_no_way_out():
    line = {"id": "line", "actor": "kabinet-jetten", "oppose": "do s", "supersedes": "brief#p"}
    brief = letter("brief", {"id": "p", "support": "do s", "supersedes": "line"})
    of = knowledge(subjects=PARTS, actions={"do": {}}, axioms=[], lines=[line])
    (conflict,) = result(brief, of=of).conflicts
    assert conflict.rule == "position-against-line"
    assert "supersedes" not in {way.kind for way in conflict.resolutions}
