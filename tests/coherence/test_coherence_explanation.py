"""The chain of steps: what it tells, and each step's place, source and strength."""

from datetime import date

import pytest
from coherence_oracle import Oracle, as_list, link
from coherence_projects import project
from coherence_runs import runs
from coherence_writing import conflicts, knowledge, letter
from hypothesis import assume, given, settings
from test_coherence_against_oracle import flat

from policylint.coherence import Knowledge, KnowledgeDocument, policy_document, search

NO_LINES = knowledge(lines=[])


def only_what_is_told(data, chain):
    """The knowledge less every link and axiom that is not a step of the chain."""
    steps = {(step.kind, step.start, step.end) for step in chain}
    told = {"subjects": {}, "actions": {}, "conditions": {}}
    for section, kinds in (("subjects", ["broader"]), ("actions", ["implies", "excludes"])):
        for name, entry in data[section].items():
            told[section][name] = {
                kind: [item for item in as_list(entry.get(kind)) if (kind, name, link(item)[0]) in steps]
                for kind in kinds
            }
    told["axioms"] = [axiom for axiom in data["axioms"] if ("axiom", axiom["id"], "") in steps]
    return told


@settings(max_examples=runs(300), deadline=None)
@given(project(closed=False, limits=False, axioms=3, taxonomy=("law",)))
def test_the_steps_that_are_told_are_enough_where_each_broader_is_a_law(drawn):
    # Taking away links changes what closed subjects, `only` and `except` cover, so these are left out here.
    data, positions = drawn
    assume(Oracle(data).coherent())
    brief = policy_document("letter", {"id": "letter", "actor": "cabinet", "positions": positions})
    for conflict in flat(
        search(Knowledge.read([KnowledgeDocument("k", data)]), [brief], today=date(2026, 1, 1)).conflicts
    ):
        members = [positions[member.position.path[1]] for member in conflict.members]
        assert not Oracle(only_what_is_told(data, conflict.chain)).possible(members, conflict.strength)


@settings(max_examples=runs(300), deadline=None)
@given(project(axioms=3))
def test_no_step_is_weaker_than_the_conflict(drawn):
    data, positions = drawn
    order = ["law", "assumption", "tension"]
    brief = policy_document("letter", {"id": "letter", "actor": "cabinet", "positions": positions})
    for conflict in flat(
        search(Knowledge.read([KnowledgeDocument("k", data)]), [brief], today=date(2026, 1, 1)).conflicts
    ):
        for step in conflict.chain:
            if step.kind != "broader":
                assert order.index(step.strength) <= order.index(conflict.strength)


def test_a_step_names_its_place_source_and_strength():
    assumed = {"id": "weaken", "strength": "assumption", "source": "a judgement"}
    actions = {"postpone": {"implies": [assumed]}, "weaken": {}}
    of = knowledge(actions=actions, axioms=[], lines=[])
    (conflict,) = conflicts(letter("brief", {"support": "postpone eu-ets"}, {"oppose": "weaken eu-ets"}), of=of)
    (step,) = conflict.chain
    assert step.origin == ("knowledge", ("actions", "postpone", "implies", 0))
    assert (step.source, step.strength, step.member) == ("a judgement", "assumption", None)


def test_the_way_is_told_step_by_step():
    (conflict,) = conflicts(
        letter("brief", {"support": "repeal eu-ets2"}, {"oppose": "weaken climate-regulation"}), of=NO_LINES
    )
    assert [(step.kind, step.start, step.end) for step in conflict.chain] == [
        ("broader", "eu-ets2", "eu-ets"),
        ("broader", "eu-ets", "climate-regulation"),
        ("implies", "repeal", "weaken"),
    ]


def test_the_steps_of_a_member_are_marked_as_its_own():
    (conflict,) = conflicts(
        letter("brief", {"support": "weaken eu-ets2"}, {"oppose": "weaken climate-regulation"}), of=NO_LINES
    )
    (index,) = {step.member for step in conflict.chain}
    assert conflict.members[index].stance == "oppose"


def test_a_shorter_way_is_told_where_the_same_positions_clash_twice():
    one = {"support": ["repeal eu-budget", "weaken eu-budget"]}
    (conflict,) = conflicts(letter("brief", one, {"oppose": "weaken eu-budget"}))
    assert conflict.chain == ()


def test_opposing_a_class_meets_an_axiom_on_one_of_its_kinds():
    subjects = {"money": {}, "contributions": {"broader": "money"}, "resources": {"broader": "money"}, "budget": {}}
    axioms = [
        {"id": "q", "strength": "law", "if": "raise budget", "then-one-of": ["raise contributions", "raise resources"]}
    ]
    of = knowledge(subjects=subjects, actions={"raise": {}}, axioms=axioms, lines=[])
    (conflict,) = conflicts(letter("brief", {"support": "raise budget"}, {"oppose": "raise money"}), of=of)
    assert conflict.rule == "contradicting-positions"
    assert [(step.kind, step.start, step.end) for step in conflict.chain] == [
        ("broader", "contributions", "money"),
        ("broader", "resources", "money"),
        ("axiom", "q", ""),
    ]


def test_each_step_can_be_disputed():
    (conflict,) = conflicts(letter("brief", {"support": "postpone eu-budget"}, {"oppose": "weaken eu-budget"}))
    assert [way.step for way in conflict.resolutions if way.kind == "dispute"] == [0]


def test_either_position_can_be_withdrawn_the_newest_first():
    (conflict,) = conflicts(letter("brief", {"support": "weaken eu-budget"}, {"oppose": "weaken eu-budget"}))
    newest, other = (way.member for way in conflict.resolutions if way.kind == "withdraw")
    assert newest == conflict.at
    assert other != newest


def test_a_change_of_course_asks_for_nothing():
    old = letter("a", {"id": "p", "support": "weaken eu-budget"}, day="2026-01-01")
    new = letter("b", {"oppose": "weaken eu-budget", "supersedes": "a#p"}, follows=["a"])
    (conflict,) = conflicts(old, new)
    assert (conflict.rule, conflict.resolutions) == ("change-of-course", ())


def test_the_newer_letter_may_supersede_the_older():
    old = letter("a", {"id": "p", "support": "weaken eu-budget"}, day="2026-01-01")
    (conflict,) = conflicts(old, letter("b", {"oppose": "weaken eu-budget"}, follows=["a"]))
    (way,) = (way for way in conflict.resolutions if way.kind == "supersedes")
    assert (way.edit.position.owner, way.edit.key, way.edit.value) == ("b", "supersedes", "a#p")


def test_the_step_from_one_condition_to_another_is_told():
    old = letter("a", {"support": "weaken eu-budget", "when": "urgent"}, day="2026-01-01")
    (conflict,) = conflicts(old, letter("b", {"oppose": "weaken eu-budget", "when": "needed"}, follows=["a"]))
    (step,) = conflict.chain
    assert (step.kind, step.start, step.end) == ("condition", "urgent", "needed")
    assert conflict.members[step.member].document == "a"


def test_two_conditions_that_never_hold_together_are_a_step_of_their_own():
    one = {"support": "weaken eu-budget", "when": "impossible"}
    old = letter("a", {"oppose": "weaken eu-budget", "when": "not possible"}, day="2026-01-01")
    (conflict,) = conflicts(old, letter("b", one, follows=["a"]))
    assert [(step.kind, step.start, step.end) for step in conflict.chain] == [
        ("conditions-apart", "impossible", "possible")
    ]


# Of a premise of law, of a class with all its parts, and of a closed class: none of these exceptions would help.
TO_NO_AVAIL = [
    (
        {
            "axioms": [
                {
                    "id": "q",
                    "strength": "law",
                    "if": ["weaken climate-regulation", "limit-growth eu-ets"],
                    "then-one-of": "maintain eu-ets2",
                }
            ],
            "lines": [],
        },
        [{"support": "weaken climate-regulation"}, {"support": "limit-growth eu-ets"}, {"oppose": "maintain eu-ets2"}],
    ),
    (
        {"lines": []},
        [{"support": ["weaken eu-ets", "form eu-ets2"], "scope": "all"}, {"oppose": "weaken eu-ets2"}],
    ),
    (
        {
            "subjects": {"all": {"closed": True}, "x": {"broader": "all"}, "y": {"broader": "all"}},
            "lines": [],
            "axioms": [],
        },
        [{"oppose": "weaken all", "except": "x"}, {"support": "weaken y"}],
    ),
]


@pytest.mark.parametrize(("sections", "positions"), TO_NO_AVAIL)
def test_no_exception_is_offered_that_does_not_help(sections, positions):
    (conflict,) = conflicts(letter("brief", *positions), of=knowledge(**sections))
    assert [way.edit.value for way in conflict.resolutions if way.kind == "except"] == []


def test_no_superseding_is_offered_that_does_not_help():
    law = [{"id": "q", "strength": "law", "never-together": ["increase eu-budget", "adopt new-own-resources"]}]
    old = letter("a", {"id": "p", "support": "increase eu-budget"}, day="2026-01-01")
    new = letter("b", {"support": "adopt new-own-resources"}, follows=["a"])
    (conflict,) = conflicts(old, new, of=knowledge(axioms=law, lines=[]))
    assert {way.kind for way in conflict.resolutions} == {"withdraw", "despite", "dispute"}


def test_each_condition_of_the_exception_is_a_way_out_for_the_rule():
    both = {"support": "weaken eu-budget", "when": ["needed", "possible"]}
    (conflict,) = conflicts(letter("brief", {"oppose": "weaken eu-budget"}, both))
    ways = [(way.member, way.edit.value) for way in conflict.resolutions if way.kind == "when"]
    rule = next(index for index, member in enumerate(conflict.members) if member.stance == "oppose")
    assert ways == [(rule, "not needed"), (rule, "not possible")]


def test_no_condition_is_offered_under_which_a_position_could_never_hold():
    old = letter("a", {"support": "weaken eu-budget", "when": "urgent"}, day="2026-01-01")
    (conflict,) = conflicts(old, letter("b", {"oppose": "weaken eu-budget", "when": "needed"}, follows=["a"]))
    assert [way.edit.value for way in conflict.resolutions if way.kind == "when"] == ["not urgent"]


def test_a_change_of_course_says_what_supersedes():
    old = letter("a", {"id": "p", "support": "weaken eu-budget"}, day="2026-01-01")
    new = letter(
        "b", {"support": "maintain eu-budget", "supersedes": "a#p"}, {"oppose": "weaken eu-budget"}, follows=["a"]
    )
    for conflict in conflicts(old, new):
        assert conflict.rule == "change-of-course"
        assert [origin.owner for origin in conflict.superseded_by] == ["b"]


def test_a_member_that_is_a_line_carries_its_period_and_source():
    (conflict,) = conflicts(letter("ets2", {"support": "postpone eu-ets2"}))
    (line,) = (member for member in conflict.members if member.line)
    assert (line.during, line.source) == ("2026-05/..", "Staat van de Unie 2026")


def test_labels_are_at_hand_in_both_languages():
    assert knowledge().labels("subjects", "climate-regulation") == {
        "en": "EU climate regulation",
        "nl": "klimaatregelgeving",
    }
