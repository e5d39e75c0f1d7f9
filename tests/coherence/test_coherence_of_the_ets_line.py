"""The line on the ETS: no postponing and no weakening, from May 2026 on."""

from coherence_writing import conflicts, letter, told


def test_postponing_ets2_is_against_the_line_through_the_taxonomy():
    (conflict,) = conflicts(letter("ets2", {"support": "postpone eu-ets2"}))
    assert (conflict.rule, conflict.severity, conflict.document) == ("position-against-line", "error", "ets2")
    assert [(step.kind, step.start, step.end, step.source) for step in conflict.chain] == [
        ("broader", "eu-ets2", "eu-ets", "Directive (EU) 2023/959")
    ]


def test_it_is_one_conflict_though_the_line_is_against_weakening_as_well():
    assert len(conflicts(letter("ets2", {"support": "postpone eu-ets2"}))) == 1


def test_it_is_told_at_the_words_of_the_letter():
    (conflict,) = conflicts(letter("ets2", {"support": "postpone eu-ets2"}))
    assert conflict.members[conflict.at].origin == ("ets2", ("themes", 0, "positions", 0, "support"))


def test_the_lines_own_words_are_a_member():
    (conflict,) = conflicts(letter("ets2", {"support": "postpone eu-ets2"}))
    (line,) = (member for member in conflict.members if member.line)
    assert line.origin == ("knowledge", ("lines", 0, "oppose", 1))


def test_the_ways_out_are_those_that_an_officer_needs():
    (conflict,) = conflicts(letter("ets2", {"support": "postpone eu-ets2"}))
    ways = {(way.kind, way.edit and way.edit.value) for way in conflict.resolutions}
    assert {("withdraw", None), ("despite", "ets-line"), ("supersedes", "ets-line"), ("except", "eu-ets2")} <= ways


def test_labels_in_either_language_say_the_same():
    (conflict,) = conflicts(letter("ets2", {"support": {"Uitstellen": [" ETS2 "]}}))
    assert (conflict.rule, conflict.members[conflict.at].subject) == ("position-against-line", "eu-ets2")


def test_labels_in_one_text_say_the_same():
    assert told(letter("ets2", {"support": "uitstellen het ETS"})) == [("position-against-line", "error", "ets2")]


def test_postponing_is_weakening_by_assumption_only():
    (conflict,) = conflicts(letter("brief", {"support": "postpone eu-budget"}, {"oppose": "weaken eu-budget"}))
    assert (conflict.strength, conflict.severity) == ("assumption", "warning")
    assert [(step.kind, step.start, step.end) for step in conflict.chain] == [("implies", "postpone", "weaken")]


def test_accepting_a_postponement_is_not_wanting_to_weaken():
    assert told(letter("brief", {"accept": "postpone eu-budget"}, {"oppose": "weaken eu-budget"})) == []


def test_accepting_a_repeal_is_weakening_by_law():
    said = told(letter("brief", {"accept": "repeal eu-budget"}, {"oppose": "weaken eu-budget"}))
    assert said == [("contradicting-positions", "error", "brief")]


def test_going_along_in_spite_of_the_line_is_said_openly():
    compromise = {"accept": "postpone eu-ets2", "despite": "ets-line"}
    assert told(letter("ets2", compromise)) == [("said-openly", "information", "ets2")]


def test_superseding_the_line_is_a_change_of_course():
    changed = {"support": "postpone eu-ets2", "supersedes": "ets-line"}
    assert told(letter("ets2", changed)) == [("change-of-course", "information", "ets2")]


def test_superseding_the_line_on_ets2_leaves_it_in_force_on_the_ets():
    changed = {"support": "postpone eu-ets2", "supersedes": "ets-line"}
    said = told(letter("brief", changed, {"support": "postpone eu-ets"}))
    assert ("position-against-line", "error", "brief") in said
    assert ("change-of-course", "information", "brief") in said


def test_the_line_binds_another_cabinet_not_at_all():
    assert told(letter("brief", {"support": "postpone eu-ets"}, actor="kabinet-schoof", day="2026-05-10")) == []


def test_who_speaks_for_the_cabinet_is_held_to_its_line():
    said = told(letter("brief", {"actor": "nederland", "support": "postpone eu-ets"}))
    assert said == [("position-against-line", "error", "brief")]
