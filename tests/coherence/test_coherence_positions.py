"""What is wrong with positions, short of a conflict."""

import pytest
from coherence_writing import letter, result

PLACE = ("themes", 0, "positions", 0)


def found(*letters):
    return [(one.kind, one.origin.path, one.name) for one in result(*letters).findings]


def of(position):
    return [(kind, path[len(PLACE) :], name) for kind, path, name in found(letter("brief", position))]


@pytest.mark.parametrize(
    ("position", "finding"),
    [
        ({"support": "weaken nothing"}, ("unknown-subject", ("support",), "nothing")),
        ({"support": ["weaken eu-ets", "ruin eu-ets"]}, ("unknown-action", ("support", 1), "ruin")),
        ({"support": {"weaken": ["eu-budget", "x"]}}, ("unknown-subject", ("support", "weaken", 1), "x")),
        ({"support": "weaken eu-budget", "actor": "x"}, ("unknown-actor", ("actor",), "x")),
        ({"support": "weaken eu-budget", "asks": ["x"]}, ("unknown-actor", ("asks", 0), "x")),
        ({"support": "weaken eu-budget", "when": ["needed", "not x"]}, ("unknown-condition", ("when", 1), "x")),
        ({"support": "weaken eu-budget", "except": "eu-ets2"}, ("not-narrower", ("except",), "eu-ets2")),
        ({"support": "weaken eu-ets2", "only": ["eu-ets2"]}, ("not-narrower", ("only", 0), "eu-ets2")),
        ({"support": "weaken eu-budget", "scope": "often"}, ("unknown-scope", ("scope",), "often")),
        ({"oppose": "weaken eu-budget", "scope": "some"}, ("unknown-scope", ("scope",), "some")),
        ({"explore": "weaken eu-budget", "scope": "some"}, ("unknown-scope", ("scope",), "some")),
        ({"support": "weaken eu-budget", "during": "soon"}, ("unreadable-period", ("during",), "soon")),
        ({"value": {"of": "minimum-age", "exactly": "vijftien"}}, ("unreadable-value", ("value",), "minimum-age")),
        (
            {"value": {"of": "minimum-age", "at-least": "16 jaar", "at-most": "15 jaar"}},
            ("bounds-crossed", ("value",), "minimum-age"),
        ),
        (
            {"value": {"of": "eu-budget", "exactly": "1.000 euro"}},
            ("thousands-mark", ("value", "exactly"), "1.000 euro"),
        ),
        (
            {"value": {"of": "eu-budget", "at-least": "1 000 000 euro"}},
            ("thousands-mark", ("value", "at-least"), "1 000 000 euro"),
        ),
        ({"support": "weaken eu-budget", "when": ["needed", "not needed"]}, ("impossible-condition", ("when",), "")),
        ({"support": "weaken eu-budget", "when": ["urgent", "not needed"]}, ("impossible-condition", ("when",), "")),
        ({"support": "weaken eu-budget", "when": ["possible", "impossible"]}, ("impossible-condition", ("when",), "")),
        ({"support": []}, ("empty-statement", ("support",), "support")),
        ({"oppose": {"weaken": []}}, ("empty-statement", ("oppose",), "oppose")),
        ({"support": "weaken eu-ets2", "except": "eu-ets2"}, ("dead-position", ("support",), "eu-ets2")),
        ({"support": "weaken eu-ets2", "only": "eu-budget"}, ("not-narrower", ("only",), "eu-budget")),
        ({"value": {"of": "minimum-age", "exactly": "15"}, "only": "eu-ets"}, ("not-for-values", ("only",), "only")),
    ],
)
def test_a_slip_is_found_at_its_words(position, finding):
    assert of(position) == [finding]


def test_a_position_of_which_nothing_is_left_is_dead():
    assert ("dead-position", ("support",), "eu-ets2") in of({"support": "weaken eu-ets2", "except": "eu-ets"})


def test_a_dead_position_says_nothing():
    dead = {"support": "weaken eu-ets2", "scope": "all", "except": "eu-ets2"}
    assert result(letter("brief", dead, {"oppose": "weaken eu-ets2"})).conflicts == ()


def test_an_unknown_name_is_compared_by_equality():
    (conflict,) = result(letter("brief", {"support": "do This"}, {"oppose": "DO this"})).conflicts
    assert conflict.rule == "contradicting-positions"


def test_a_letter_without_an_actor_must_name_its_cabinet():
    assert found(letter("brief", {"support": "weaken eu-budget"}, actor=None)) == [("cabinet-not-named", (), "")]


def test_a_letter_of_whoever_speaks_for_a_cabinet_must_name_the_cabinet():
    assert found(letter("brief", {"support": "weaken eu-budget"}, actor="nederland")) == [
        ("cabinet-not-named", ("actor",), "nederland")
    ]


def test_a_letter_without_positions_need_not_name_its_cabinet():
    assert found(letter("brief", actor=None)) == []


def test_an_open_period_leaves_the_position_out():
    open_one = {"support": "weaken eu-budget", "during": "PM"}
    said = result(letter("brief", open_one, {"oppose": "weaken eu-budget"}))
    assert (said.conflicts, said.findings) == ((), ())


def test_superseding_one_another_is_a_cycle_without_effect():
    one = {"id": "a", "support": "weaken eu-budget", "supersedes": "b"}
    other = {"id": "b", "oppose": "weaken eu-budget", "supersedes": "a"}
    said = result(letter("brief", one, other))
    assert [finding.kind for finding in said.findings] == ["supersedes-cycle"]
    assert [conflict.rule for conflict in said.conflicts] == ["contradicting-positions"]


def test_superseding_what_another_holds_has_no_effect():
    one = {"id": "a", "support": "weaken eu-budget", "supersedes": "b"}
    other = {"id": "b", "actor": "raad", "oppose": "weaken eu-budget"}
    assert [one.kind for one in result(letter("brief", one, other)).findings] == ["supersedes-other-voice"]


def test_words_that_nobody_says_are_looked_at_all_the_same():
    kinds = [kind for kind, _, _ in found(letter("brief", {"support": "weaken nothing"}, actor=None))]
    assert kinds == ["cabinet-not-named", "unknown-subject"]


def test_background_is_read_without_findings():
    assert result(letter("brief", {"support": "weaken nothing"}), context=["brief"]).findings == ()


@pytest.mark.parametrize(
    ("language", "amount", "plain"),
    [
        ("nl", "1.000 euro", "1000 euro"),
        ("en", "1,000 euro", "1000 euro"),
        ("nl", "-12.500.000,50 euro", "-12500000,50 euro"),
    ],
)
def test_an_amount_with_thousands_marks_is_offered_without_them(language, amount, plain):
    brief = letter("brief", {"value": {"of": "eu-budget", "exactly": amount}})._replace(language=language)
    assert [(one.kind, one.names) for one in result(brief).findings] == [("thousands-mark", (plain,))]


@pytest.mark.parametrize("amount", ["1,125 %", "0.125 %", "1.5 euro", "1000 euro", "2026.1 punten"])
def test_a_fraction_has_no_thousands_marks(amount):
    assert found(letter("brief", {"value": {"of": "eu-budget", "exactly": amount}})) == []


@pytest.mark.parametrize("limit", [{"except": "PM"}, {"only": "PM"}, {"except": ["eu-ets2", "[PM]"]}])
def test_while_what_it_leaves_out_is_open_a_position_is_left_out(limit):
    said = result(letter("brief", {"support": "strengthen eu-ets", **limit}, {"oppose": "strengthen eu-ets"}))
    assert (said.conflicts, said.findings) == ((), ())


def test_conditions_that_cannot_hold_together_are_told_with_the_links():
    (finding,) = result(letter("brief", {"support": "weaken eu-budget", "when": ["urgent", "not needed"]})).findings
    assert [(step.kind, step.start, step.end) for step in finding.steps] == [("condition", "urgent", "needed")]
