"""Which rule tells a conflict, how loudly, and at which letter."""

from coherence_writing import KNOWLEDGE, conflicts, knowledge, letter, told

WEAKER = {"support": "weaken eu-budget"}
NOT_WEAKER = {"oppose": "weaken eu-budget"}


def test_yes_and_no_to_one_thing_is_an_error():
    assert told(letter("brief", WEAKER, NOT_WEAKER)) == [("contradicting-positions", "error", "brief")]


def test_it_is_told_at_the_later_of_two_places_in_a_letter():
    (conflict,) = conflicts(letter("brief", WEAKER, NOT_WEAKER))
    assert conflict.members[conflict.at].position.path[-1] == 1


def test_it_is_told_at_the_newest_letter():
    old = letter("a-old", WEAKER, day="2026-01-01", follows=["new"])
    new = letter("new", NOT_WEAKER, day="2026-02-01")
    assert told(old, new) == [("contradicting-positions", "error", "new")]


def test_an_undated_letter_is_the_newest():
    old = letter("z", WEAKER, day="2026-12-01")
    assert told(old, letter("a", NOT_WEAKER, follows=["z"], day=None)) == [("contradicting-positions", "error", "a")]


def test_two_older_letters_at_odds_are_information_at_the_draft_that_follows_them():
    one, other = letter("one", WEAKER, day="2026-01-01"), letter("two", NOT_WEAKER, day="2026-02-01")
    drafts = letter("draft", follows=["one", "two"]), letter("later", follows=["draft"])
    assert told(one, other, *drafts) == [("contradicting-positions", "information", "later")]


def test_what_follows_in_turn_is_compared():
    letters = letter("a", WEAKER, day="2026-01-01"), letter("b", day="2026-02-01", follows=["a"])
    assert told(*letters, letter("c", NOT_WEAKER, follows=["b"])) == [("contradicting-positions", "error", "c")]


def test_letters_that_follow_each_other_are_compared_once():
    one, other = letter("a", WEAKER, follows=["b"]), letter("b", NOT_WEAKER, follows=["a"])
    assert told(one, other) == [("contradicting-positions", "error", "b")]


def test_letters_that_go_out_together_are_compared():
    letters = letter("a", WEAKER), letter("b", NOT_WEAKER)
    assert told(*letters, together=[["a", "b"]]) == [("contradicting-positions", "error", "b")]


def test_background_is_compared_with_but_not_checked():
    background = letter("z", WEAKER, NOT_WEAKER)
    draft = letter("draft", NOT_WEAKER, day="2026-06-01")
    assert told(background, context=["z"]) == []
    assert told(background, draft, context=["z"]) == [("contradicting-positions", "error", "draft")]


def test_unconditional_against_conditional_between_letters_is_an_error():
    old = letter("a", {**WEAKER, "when": "needed"}, day="2026-01-01")
    assert told(old, letter("b", NOT_WEAKER, follows=["a"])) == [("contradicting-positions", "error", "b")]


def test_a_rule_and_its_conditional_exception_in_one_letter_are_a_warning():
    (conflict,) = conflicts(letter("brief", NOT_WEAKER, {**WEAKER, "when": "needed"}))
    assert (conflict.rule, conflict.severity) == ("contradicting-positions", "warning")
    first = conflict.resolutions[0]
    assert (first.kind, first.edit.key, first.edit.value) == ("when", "when", "not needed")
    assert conflict.members[first.member].stance == "oppose"


def test_a_condition_that_implies_the_other_is_loud():
    old = letter("a", {**WEAKER, "when": "urgent"}, day="2026-01-01")
    new = letter("b", {**NOT_WEAKER, "when": "needed"}, follows=["a"])
    assert told(old, new) == [("contradicting-positions", "error", "b")]


def test_two_conditions_in_one_theme_are_a_warning():
    one, other = {**WEAKER, "when": "needed"}, {**NOT_WEAKER, "when": "possible"}
    assert told(letter("brief", one, other)) == [("conditional-conflict", "warning", "brief")]


def test_two_conditions_in_two_themes_are_advice():
    one, other = {**WEAKER, "when": "needed"}, {**NOT_WEAKER, "when": "possible"}
    assert told(letter("brief", [one], [other])) == [("conditional-conflict", "advice", "brief")]


def test_three_of_which_any_two_are_fine_are_jointly_impossible():
    law = [{**axiom, "strength": "law"} for axiom in KNOWLEDGE["axioms"]]
    three = [
        {"oppose": "increase nl-gni-contribution"},
        {"support": "increase eu-budget"},
        {"oppose": "adopt new-own-resources"},
    ]
    (conflict,) = conflicts(letter("brief", *three), of=knowledge(axioms=law))
    assert (conflict.rule, conflict.severity, len(conflict.members)) == ("jointly-impossible", "error", 3)
    assert [(step.kind, step.start, step.source) for step in conflict.chain] == [
        ("axiom", "budget-balance", "TFEU 310(1) and 311")
    ]


def test_an_axiom_is_an_assumption_unless_it_says_otherwise():
    three = [
        {"oppose": "increase nl-gni-contribution"},
        {"support": "increase eu-budget"},
        {"oppose": "adopt new-own-resources"},
    ]
    assert told(letter("brief", *three)) == [("jointly-impossible", "warning", "brief")]
    assert told(letter("brief", three[0], {"accept": "increase eu-budget"}, three[2])) == []


def test_one_position_can_be_impossible_by_itself():
    assert told(letter("brief", {"support": ["weaken eu-budget", "maintain eu-budget"]})) == [
        ("contradicting-positions", "error", "brief")
    ]


def test_sets_of_the_same_positions_are_one_finding():
    one = {"support": ["weaken eu-budget", "repeal eu-budget"]}
    other = {"oppose": ["weaken eu-budget", "repeal eu-budget"]}
    (conflict,) = conflicts(letter("brief", one, other))
    assert conflict.chain == ()


def test_what_is_said_often_is_one_finding_with_all_its_places():
    many = [letter(f"d{n}", WEAKER, day="2026-01-01") for n in range(30)]
    (conflict,) = conflicts(*many, letter("x", NOT_WEAKER, follows=[f"d{n}" for n in range(30)]))
    assert (len(conflict.members), len(conflict.others)) == (2, 29)


def test_a_weaker_set_within_a_louder_one_is_told_inside_it():
    loud = [
        {
            "id": "r",
            "strength": "law",
            "never-together": ["increase eu-ets", "increase eu-budget", "increase mercosur"],
        },
        {"id": "s", "strength": "tension", "never-together": ["increase eu-ets", "increase eu-budget"]},
    ]
    wants = [{"support": f"increase {name}"} for name in ("eu-ets", "eu-budget", "mercosur")]
    (conflict,) = conflicts(letter("brief", *wants), of=knowledge(axioms=loud))
    assert (conflict.severity, len(conflict.members)) == ("error", 3)
    assert [(inner.severity, len(inner.members)) for inner in conflict.inside] == [("advice", 2)]


def test_exploring_what_is_opposed_is_information():
    said = told(letter("brief", {"explore": "weaken eu-budget"}, NOT_WEAKER))
    assert said == [("exploring-what-is-opposed", "information", "brief")]


def test_exploring_a_class_of_which_one_kind_is_opposed_is_silent():
    assert told(letter("brief", {"explore": "conclude eu-trade-agreements"}, {"oppose": "conclude mercosur"})) == []


def test_exploring_a_kind_of_what_is_opposed_is_information():
    said = told(letter("brief", {"explore": "conclude mercosur"}, {"oppose": "conclude eu-trade-agreements"}))
    assert said == [("exploring-what-is-opposed", "information", "brief")]


def test_exploring_what_implies_the_opposed_is_information():
    said = told(letter("brief", {"explore": "postpone eu-budget"}, NOT_WEAKER))
    assert said == [("exploring-what-is-opposed", "information", "brief")]


def test_exploring_in_other_conditions_is_silent():
    one, other = {"explore": "weaken eu-budget", "when": "possible"}, {**NOT_WEAKER, "when": "impossible"}
    assert told(letter("brief", one, other)) == []


def age(**bounds):
    return {"value": {"of": "minimum-age", **bounds}}


def test_values_without_a_number_in_common_are_an_error():
    said = told(letter("brief", age(exactly="15 jaar"), age(**{"at-least": "16 jaar"})))
    assert said == [("values-apart", "error", "brief")]


def test_values_that_touch_are_silent():
    assert told(letter("brief", age(**{"at-most": "15,50 jaar"}), age(**{"at-least": "15.5 jaar"}))) == []


def test_values_in_other_units_are_silent():
    assert told(letter("brief", age(exactly="15 jaar"), age(exactly="180 maanden"))) == []


def test_a_percent_sign_may_adhere():
    said = told(letter("brief", age(exactly="3% bbp"), age(exactly="3,5 % bbp")))
    assert said == [("values-apart", "error", "brief")]


def test_values_do_not_spread_to_narrower_subjects():
    one, other = ({"value": {"of": name, "exactly": n}} for name, n in (("eu-ets", "1 jaar"), ("eu-ets2", "2 jaar")))
    assert told(letter("brief", one, other)) == []


def test_a_value_can_supersede_a_value():
    old = letter("a", {**age(exactly="15 jaar"), "id": "p"}, day="2026-01-01")
    new = letter("b", {**age(exactly="16 jaar"), "supersedes": "a#p"}, follows=["a"])
    assert told(old, new) == [("change-of-course", "information", "b")]


def test_a_superseded_position_still_counts_where_the_newer_one_is_not_held():
    old = letter("a", {**WEAKER, "id": "p"}, day="2026-01-01")
    new = letter("b", {**NOT_WEAKER, "supersedes": "a#p"}, day="2026-02-01", follows=["a"])
    other = letter("c", NOT_WEAKER, day="2026-03-01", follows=["a"])
    assert told(old, new, other) == [("contradicting-positions", "error", "c")]


def test_periods_that_share_no_day_are_silent():
    one, other = {**WEAKER, "during": "2025"}, {**NOT_WEAKER, "during": "2026/.."}
    assert told(letter("brief", one, other)) == []


def test_of_three_cabinets_the_last_is_told():
    actors = {"a": {}, "b": {"succeeds": "a"}, "c": {"succeeds": "b"}}
    old = letter("old", WEAKER, actor="a", day="2020-01-01")
    new = letter("new", NOT_WEAKER, actor="c", follows=["old"])
    assert told(old, new, of=knowledge(actors=actors, lines=[])) == [("change-of-course", "information", "new")]


def test_two_cabinets_that_succeed_the_same_one_are_no_voice_together():
    actors = {"a": {}, "b": {"succeeds": "a"}, "c": {"succeeds": "a"}}
    one = letter("one", WEAKER, actor="b", day="2020-01-01")
    assert told(one, letter("two", NOT_WEAKER, actor="c", follows=["one"]), of=knowledge(actors=actors, lines=[])) == []


def test_what_another_holds_is_searched_only_where_that_other_writes():
    theirs = [{**WEAKER, "actor": "raad"}, {**NOT_WEAKER, "actor": "raad"}]
    assert told(letter("brief", *theirs)) == []
    paper = letter("paper", actor="raad", day="2026-01-01")
    assert told(letter("brief", *theirs, follows=["paper"]), paper) == [("contradicting-positions", "error", "brief")]


def test_who_speaks_for_the_cabinet_speaks_in_an_older_letter_for_that_cabinet():
    older = letter("oud", {**WEAKER, "actor": "nederland"}, actor="kabinet-schoof", day="2025-01-01")
    newer = letter("nieuw", NOT_WEAKER, follows=["oud"])
    assert told(older, newer) == [("change-of-course", "information", "nieuw")]


def test_blocs_that_diverge_are_told_on_request_only():
    theirs, ours = {"actor": "raad", "support": "weaken eu-ets"}, {"oppose": "weaken eu-ets"}
    assert told(letter("brief", theirs, ours), of=knowledge(lines=[])) == []
    said = told(letter("brief", theirs, ours), of=knowledge(lines=[]), divergence=True)
    assert said == [("divergence", "information", "brief")]


def test_cabinets_of_one_succession_do_not_diverge():
    old = letter("old", WEAKER, actor="kabinet-schoof", day="2025-01-01")
    said = told(old, letter("new", NOT_WEAKER, follows=["old"]), divergence=True)
    assert said == [("change-of-course", "information", "new")]


def test_of_several_that_say_the_same_it_is_told_at_the_last():
    said = [NOT_WEAKER, *[{"explore": "form eu-27-approach"}] * 9, WEAKER, WEAKER, NOT_WEAKER]
    (conflict,) = conflicts(letter("brief", *said))
    assert conflict.members[conflict.at].position.path[-1] == 12
    assert sorted(other.position.path[-1] for other in conflict.others) == [0, 10]


def test_what_else_two_positions_have_at_odds_is_told_beside_it_with_its_own_pair():
    both = {"support": ["weaken eu-budget", "conclude mercosur"]}
    (conflict,) = conflicts(letter("brief", both, {"oppose": ["conclude mercosur", "weaken eu-budget"]}))
    assert conflict.others == ()
    assert {member.action for member in conflict.members} == {"weaken"}
    pairs = [(one.member.stance, one.member.action, [m.action for m in one.against]) for one in conflict.also]
    assert sorted(pairs) == [("oppose", "conclude", ["conclude"]), ("support", "conclude", ["conclude"])]
