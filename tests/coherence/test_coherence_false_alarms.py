"""Where false alarms come from: each of these is silent, or says no more than is given here."""

from coherence_writing import conflicts, knowledge, letter, result, told

WITHOUT_LINES = knowledge(lines=[])


def test_an_accepted_compromise_that_names_what_it_goes_against_is_information():
    against = {"id": "geen-uitstel", "oppose": "postpone climate-regulation"}
    compromise = {"accept": "postpone climate-regulation", "despite": "geen-uitstel"}
    assert told(letter("brief", against, compromise), of=WITHOUT_LINES) == [("said-openly", "information", "brief")]


def test_an_accepted_compromise_that_names_an_identical_position_is_information():
    earlier = letter("eerder", {"id": "nee", "oppose": "postpone climate-regulation"}, day="2026-01-10")
    again = {"oppose": "postpone climate-regulation"}
    compromise = {"accept": "postpone climate-regulation", "despite": "eerder#nee"}
    brief = letter("brief", again, compromise, follows=["eerder"])
    assert told(earlier, brief, of=WITHOUT_LINES) == [("said-openly", "information", "brief")]


def test_what_some_member_states_hold_is_not_the_cabinets():
    reported = {"actor": "sommige-lidstaten", "support": ["postpone climate-regulation", "weaken climate-regulation"]}
    own = {"oppose": ["postpone climate-regulation", "weaken climate-regulation"]}
    assert told(letter("brief", reported, own)) == []


def test_two_things_that_some_member_states_hold_do_not_clash():
    many = {"actor": "sommige-lidstaten", "support": "weaken eu-ets"}
    others = {"actor": "sommige-lidstaten", "support": "maintain eu-ets"}
    assert told(letter("brief", many, others)) == []


def test_supporting_a_class_beside_opposing_a_kind_is_a_warning_with_an_exception_as_the_way_out():
    (conflict,) = conflicts(
        letter("brief", {"support": "conclude eu-trade-agreements"}, {"oppose": "conclude mercosur"})
    )
    assert (conflict.rule, conflict.severity, conflict.strength) == ("contradicting-positions", "warning", "assumption")
    edits = [way.edit for way in conflict.resolutions if way.kind == "except"]
    assert [(edit.position.path[-1], edit.key, edit.value) for edit in edits] == [(0, "except", "mercosur")]


def test_supporting_a_class_except_one_kind_is_silent_beside_opposing_that_kind():
    support = {"support": "conclude eu-trade-agreements", "except": "mercosur"}
    assert told(letter("brief", support, {"oppose": "conclude mercosur"})) == []


def test_supporting_some_of_a_class_is_silent_beside_opposing_a_kind():
    support = {"support": "conclude eu-trade-agreements", "scope": "some"}
    assert told(letter("brief", support, {"oppose": "conclude mercosur"})) == []


def test_a_larger_budget_beside_limited_growth_of_contributions_is_silent():
    assert (
        told(letter("brief", {"support": "increase eu-budget"}, {"support": "limit-growth nl-gni-contribution"})) == []
    )


def test_eu_27_where_possible_beside_coalitions_where_needed_is_silent():
    together = {"support": "form eu-27-approach", "when": "possible"}
    ahead = {"support": "form coalitions-of-the-willing", "when": "needed"}
    assert told(letter("brief", together, ahead)) == []


def test_another_cabinets_letter_is_a_change_of_course_at_the_newer_one_only():
    older = letter("oud", {"support": "weaken eu-ets"}, actor="kabinet-schoof", day="2025-03-01", follows=["nieuw"])
    newer = letter("nieuw", {"oppose": "weaken eu-ets"}, day="2026-06-01", follows=["oud"])
    assert told(older, newer) == [("change-of-course", "information", "nieuw")]


def test_another_cabinets_letter_is_silent_where_the_newer_does_not_hold_it():
    older = letter("oud", {"support": "weaken eu-ets"}, actor="kabinet-schoof", day="2025-03-01", follows=["nieuw"])
    newer = letter("nieuw", {"oppose": "weaken eu-ets"}, day="2026-06-01")
    assert told(older, newer) == []


def test_a_letter_of_march_is_silent_against_a_line_taken_in_may():
    assert told(letter("maart", {"support": "postpone eu-ets"}, day="2026-03-12")) == []


def test_a_letter_of_may_is_told_of_a_line_taken_in_may():
    said = told(letter("mei", {"support": "postpone eu-ets"}, day="2026-05-12"))
    assert said == [("position-against-line", "error", "mei")]


def test_conditions_that_exclude_each_other_are_silent():
    one = {"support": "weaken eu-budget", "when": "possible"}
    other = {"oppose": "weaken eu-budget", "when": "impossible"}
    assert told(letter("brief", one, other)) == []


def test_a_demand_on_one_and_a_demand_on_another_are_silent():
    one = {"support": "increase eu-budget", "asks": "europese-commissie"}
    other = {"oppose": "increase eu-budget", "asks": "raad"}
    assert told(letter("brief", one, other)) == []


def test_letters_that_do_not_follow_one_another_are_not_compared():
    one = letter("een", {"support": "increase eu-budget"}, day="2026-01-01")
    assert told(one, letter("twee", {"oppose": "increase eu-budget"})) == []


def test_opposing_both_of_two_that_exclude_each_other_is_silent():
    assert told(letter("brief", {"oppose": ["weaken eu-budget", "strengthen eu-budget"]})) == []


def test_silence_about_what_is_not_yet_published():
    assert told(letter("brief", {"text": "Het kabinet kijkt uit naar het aangekondigde pakket."})) == []


def test_a_thousand_written_in_two_ways_is_no_conflict():
    one, other = ({"value": {"of": "eu-budget", "exactly": amount}} for amount in ("1.000 euro", "1000 euro"))
    said = result(letter("brief", one, other))
    assert (said.conflicts, [one.kind for one in said.findings]) == ((), ["thousands-mark"])


def test_background_at_odds_with_itself_is_silent_at_a_draft_that_follows_nothing():
    one, other = letter("one", {"support": "weaken eu-budget"}), letter("two", {"oppose": "weaken eu-budget"})
    draft = letter("draft", {"support": "form eu-27-approach"})
    assert told(one, other, draft, context=["one", "two"]) == []
    follower = letter("draft", {"support": "form eu-27-approach"}, follows=["one", "two"])
    assert told(one, other, follower, context=["one", "two"]) == [("contradicting-positions", "information", "draft")]


def test_a_compromise_that_names_the_part_of_a_line_that_it_goes_against_is_information():
    against = {"id": "p7", "oppose": "postpone eu-ets2"}
    said = told(letter("brief", against, {"accept": "postpone eu-ets2", "despite": "p7"}))
    assert set(said) == {("said-openly", "information", "brief")}


def test_a_compromise_that_names_less_than_it_goes_against_is_still_an_error():
    against = {"id": "p7", "oppose": "postpone eu-ets2"}
    said = told(letter("brief", against, {"accept": "postpone eu-ets", "despite": "p7"}))
    assert ("position-against-line", "error", "brief") in said


def test_a_compromise_that_names_what_another_holds_is_still_an_error():
    against = {"id": "p7", "actor": "europese-commissie", "oppose": "postpone eu-ets2"}
    said = told(letter("brief", against, {"accept": "postpone eu-ets2", "despite": "p7"}))
    assert said == [("position-against-line", "error", "brief")]
