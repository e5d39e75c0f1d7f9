"""A search that is kept, against a search of the same documents from scratch."""

from coherence_project_oracle import TODAY
from coherence_projects import letters, position, project
from coherence_runs import runs
from hypothesis import given, settings
from hypothesis import strategies as st
from test_coherence_of_projects import day, letter, period, written

from policylint.coherence import Knowledge, KnowledgeDocument, Searcher, policy_document, search

SUPERSEDING = st.integers(0, 3).map(lambda number: not number)


@st.composite
def edited(draw):
    """Knowledge, and the documents of a project as they are after each of a few edits, most of them of positions."""
    data, documents = draw(letters())
    history = [documents]
    names = [f"{document['id']}#{one['id']}" for document in documents for one in document["positions"]] + ["line"]
    for _ in range(draw(st.integers(1, 4))):
        number = draw(st.integers(0, len(documents) - 1))
        chosen = dict(documents[number])
        positions = list(chosen["positions"])
        what = draw(st.sampled_from(("add", "add", "change", "change", "copy", "drop", "move", "header")))
        if what == "header":
            chosen[draw(st.sampled_from(("day", "follows")))] = None
            chosen["follows"] = chosen["follows"] or []
        elif what == "move" and len(documents) > 1:
            documents = documents[1:] + documents[:1]
            history.append(documents)
            continue
        elif what in ("add", "copy") or not positions:
            others = [one for document in documents for one in document["positions"]]
            made = dict(draw(st.sampled_from(others))) if what == "copy" and others else stance(draw, data, names)
            positions.insert(draw(st.integers(0, len(positions))), {**made, "id": f"n{len(history)}"})
        elif what == "drop":
            positions.pop(draw(st.integers(0, len(positions) - 1)))
        else:
            at = draw(st.integers(0, len(positions) - 1))
            positions[at] = {**stance(draw, data, names), "id": positions[at]["id"]}
        chosen["positions"] = positions
        documents = [*documents[:number], chosen, *documents[number + 1 :]]
        history.append(documents)
    return data, history


def stance(draw, data, names):
    """A position of one or two statements, now and then an amount or something that is explored."""
    made = {**draw(position(data)), "theme": draw(st.integers(0, 1))}
    kind = draw(st.integers(0, 7))
    other = draw(position(data, scopes=False, limits=False))
    if kind == 0:
        made |= {key: value for key, value in other.items() if key not in made}
    elif kind == 1:
        made = {"explore": next(iter(other.values())), "theme": 0}
    elif kind == 2:
        subject = draw(st.sampled_from(list(data["subjects"])))
        made = {"value": {"of": subject, draw(st.sampled_from(("at-least", "at-most"))): "5 jaar"}, "theme": 0}
        made["value"]["at-least" if draw(st.booleans()) else "exactly"] = f"{draw(st.integers(1, 9))} jaar"
    elif kind == 3:
        made["when"] = [draw(st.sampled_from(("c", "d", "not c")))]
    elif kind == 4:
        made["despite"] = [draw(st.sampled_from(names))]
    elif kind == 5 and draw(SUPERSEDING):
        made["supersedes"] = [draw(st.sampled_from(names))]
    return made


@settings(max_examples=runs(400), deadline=None)
@given(edited())
def test_after_each_edit_a_kept_search_gives_what_a_search_from_scratch_gives(drawn):
    data, history = drawn
    actors = {"former": {}, "cabinet": {"succeeds": "former"}, "commission": {}, "council": {}}
    document = {**data, "actors": actors, "lines": [written(line) for line in data.get("lines", [])]}
    # Knowledge remembers what it was asked: each search has its own.
    kept = Searcher(Knowledge.read([KnowledgeDocument("knowledge", document)]), today=day(TODAY), period=period)
    for documents in history:
        made = [letter(one) for one in documents]
        of = Knowledge.read([KnowledgeDocument("knowledge", document)])
        assert kept.search(made) == search(of, made, today=day(TODAY), period=period)


@settings(max_examples=runs(400), deadline=None)
@given(st.one_of(project(most=9, least=3, axioms=3), project(most=9, least=4, axioms=1, actions=1)), st.data())
def test_with_axioms_and_choices_too_positions_may_come_and_go(drawn, more):
    data, positions = drawn
    kept = Searcher(Knowledge.read([KnowledgeDocument("knowledge", data)]), together=["ab"], today=day(TODAY))
    present = more.draw(st.sets(st.integers(0, len(positions) - 1), min_size=2))
    for _ in range(more.draw(st.integers(1, 4))):
        made = [
            policy_document(
                name,
                {
                    "id": name,
                    "actor": "cabinet",
                    "positions": [
                        {**positions[number], "id": f"p{number}"} for number in sorted(present) if number % 2 == rest
                    ],
                },
            )
            for rest, name in enumerate("ab")
        ]
        of = Knowledge.read([KnowledgeDocument("knowledge", data)])
        assert kept.search(made) == search(of, made, together=["ab"], today=day(TODAY))
        present ^= more.draw(st.sets(st.integers(0, len(positions) - 1), min_size=1, max_size=2))


def going_together(stances):
    """Letters that go out together, each with the given positions."""
    return [
        policy_document(name, {"id": name, "actor": "cabinet", "positions": positions})
        for name, positions in stances.items()
    ]


def test_a_change_meets_what_stands_on_parts_that_only_a_choice_joins_with_it():
    subjects = {"whole": {"closed": True}, "one": {"broader": "whole"}, "other": {"broader": "whole"}}
    knowledge = Knowledge.read([KnowledgeDocument("k", {"subjects": subjects, "actions": {"a": {}}})])
    searcher = Searcher(knowledge, together=["ABC"], today=day(TODAY))
    documents = going_together(
        {"A": [{"support": "a whole", "scope": "some"}], "B": [{"support": "a one"}], "C": [{"oppose": "a other"}]}
    )
    assert not searcher.search(documents).conflicts
    documents[1] = going_together({"B": [{"oppose": "a one"}]})[0]
    [conflict] = searcher.search(documents).conflicts
    assert {member.document for member in conflict.members} == {"A", "B", "C"}


def test_only_what_a_change_touches_is_read_and_searched_again():
    subjects = {f"s{number}": {} for number in range(50)}
    knowledge = Knowledge.read([KnowledgeDocument("k", {"subjects": subjects, "actions": {"a": {}}})])
    stances = {f"d{number}": [{"support": f"a s{number}"}, {"oppose": f"a s{number}"}] for number in range(50)}
    searcher = Searcher(knowledge, together=[list(stances)], today=day(TODAY))
    documents = going_together(stances)
    first = searcher.search(documents)
    assert len(first.conflicts) == 50
    documents[7] = going_together({"d7": [{"support": "a s7"}, {"oppose": "a s8"}]})[0]
    second = searcher.search(documents)
    assert [conflict.document for conflict in second.conflicts if conflict not in first.conflicts] == ["d8"]
    assert len(second.conflicts) == 49
    untouched = [one for one in first.conflicts if one.document not in ("d7", "d8")]
    assert [one for one in second.conflicts if any(one is other for other in first.conflicts)] == untouched
