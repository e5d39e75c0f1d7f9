"""What is true of every project, however it is written down."""

from coherence_oracle import Oracle
from coherence_projects import knowledge, letters, position, project
from coherence_runs import runs
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from test_coherence_against_oracle import TODAY, flat, found
from test_coherence_of_projects import letter, period, written

from policylint.coherence import Knowledge, KnowledgeDocument, policy_document, search


def sets(data, positions):
    return frozenset(found(data, positions).items())


@settings(max_examples=runs(150), deadline=None)
@given(project())
def test_each_set_is_impossible_and_each_part_of_it_possible_at_its_strength(drawn):
    data, positions = drawn
    oracle = Oracle(data)
    assume(oracle.coherent())
    for members, strength in sets(data, positions):
        assert not oracle.possible([positions[index] for index in members], strength)
        for left in members:
            assert oracle.possible([positions[index] for index in members - {left}], strength)


@settings(max_examples=runs(150), deadline=None)
@given(project(), st.data())
def test_another_position_loses_no_set(drawn, more):
    data, positions = drawn
    assume(Oracle(data).coherent())
    added = [*positions, more.draw(position(data))]
    oracle = Oracle(data)
    assert identities(oracle, added, sets(data, positions)) <= identities(oracle, added, sets(data, added))


def identities(oracle, positions, found_sets):
    return {(frozenset(oracle.identity(positions[index]) for index in members), level) for members, level in found_sets}


@settings(max_examples=runs(150), deadline=None)
@given(project(axioms=3), st.data())
def test_without_an_axiom_every_set_holds_one_that_was_there_before(drawn, more):
    data, positions = drawn
    assume(data["axioms"])
    assume(Oracle(data).coherent())
    index = more.draw(st.integers(0, len(data["axioms"]) - 1))
    less = {**data, "axioms": data["axioms"][:index] + data["axioms"][index + 1 :]}
    before = {members for members, _ in sets(data, positions)}
    for members, _ in sets(less, positions):
        assert any(other <= members for other in before)


@settings(max_examples=runs(150), deadline=None)
@given(project(), st.randoms(use_true_random=False))
def test_order_changes_nothing(drawn, random):
    data, positions = drawn
    order = list(range(len(positions)))
    random.shuffle(order)
    shuffled = {
        key: dict(random.sample(list(value.items()), len(value))) if isinstance(value, dict) else value
        for key, value in data.items()
    }
    shuffled["axioms"] = random.sample(data["axioms"], len(data["axioms"]))
    there = sets(shuffled, [positions[index] for index in order])
    oracle = Oracle(data)
    back = frozenset((frozenset(order[index] for index in members), level) for members, level in there)
    assert identities(oracle, positions, back) == identities(oracle, positions, sets(data, positions))


@settings(max_examples=runs(100), deadline=None)
@given(project())
def test_renaming_changes_nothing(drawn):
    data, positions = drawn

    def renamed(value):
        if isinstance(value, dict):
            return {
                ("q" + key if key[0] in "sa" and key[1:].isdigit() else key): renamed(v) for key, v in value.items()
            }
        if isinstance(value, list):
            return [renamed(item) for item in value]
        if isinstance(value, str):
            return " ".join("q" + word if word[0] in "sa" and word[1:].isdigit() else word for word in value.split(" "))
        return value

    assert sets(renamed(data), renamed(positions)) == sets(data, positions)


@settings(max_examples=runs(100), deadline=None)
@given(project())
def test_knowledge_split_over_files_is_the_same_knowledge(drawn):
    data, positions = drawn
    brief = policy_document("letter", {"id": "letter", "actor": "cabinet", "positions": positions})
    parts = [KnowledgeDocument(key, {key: value}) for key, value in data.items()]
    whole = search(Knowledge.read([KnowledgeDocument("all", data)]), [brief], today=TODAY)
    split = search(Knowledge.read(parts), [brief], today=TODAY)

    def told(result):
        return [(one.rule, one.severity, one.members, one.document) for one in flat(result.conflicts)]

    assert told(split) == told(whole)


@settings(max_examples=runs(150), deadline=None)
@given(knowledge(axioms=0, closed=False).flatmap(lambda data: st.tuples(
    st.just(data), st.lists(position(data, scopes=False, limits=False), min_size=2, max_size=6)
)))  # fmt: skip
def test_without_axioms_scope_only_and_closed_subjects_sets_have_at_most_two_statements(drawn):
    data, positions = drawn
    assert all(len(members) <= 2 for members, _ in sets(data, positions))


@settings(max_examples=runs(100), deadline=None)
@given(letters(), st.randoms(use_true_random=False))
def test_the_order_of_letters_changes_nothing(drawn, random):
    data, documents = drawn
    actors = {"former": {}, "cabinet": {"succeeds": "former"}, "commission": {}, "council": {}}
    lines = [written(line) for line in data.get("lines", [])]
    of = Knowledge.read([KnowledgeDocument("knowledge", {**data, "actors": actors, "lines": lines})])

    def told(inner):
        result = search(of, [letter(document) for document in inner], today=TODAY, period=period)
        return sorted(
            (one.rule, one.severity, str(one.document), sorted(str(member.origin) for member in one.members))
            for one in flat(result.conflicts)
        )

    assert told(random.sample(documents, len(documents))) == told(documents)
