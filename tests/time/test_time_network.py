"""The network of moments, held against Floyd-Warshall and brute force on small networks."""

from datetime import date, timedelta
from itertools import combinations
from time import perf_counter

from hypothesis import given, settings
from hypothesis import strategies as st

from policylint.time import Interval
from policylint.time.amounts import Amount
from policylint.time.network import Edge, Moment, Span, check, term

START = date(2026, 1, 1)
EPSILON = 0.001


def days(first: int | None, last: int | None) -> Interval:
    return Interval(
        None if first is None else START + timedelta(days=first), None if last is None else START + timedelta(days=last)
    )


def on(day: int) -> Interval:
    return days(day, day)


def kinds(moments, edges):
    return [(conflict.kind, set(conflict.members)) for conflict in check(moments, edges).conflicts]


def test_two_steps_in_the_wrong_order_are_impossible():
    moments = [Moment("a", on(5), None, "a"), Moment("b", on(3), None, "b")]
    assert kinds(moments, [Edge("a", "b", "a-b")]) == [("impossible", {"a", "b", "a-b"})]


def test_two_steps_on_the_same_day_are_possible():
    moments = [Moment("a", on(5), None, "a"), Moment("b", on(5), None, "b")]
    assert kinds(moments, [Edge("a", "b", "a-b")]) == []


def test_a_ring_of_afters_is_impossible_without_any_date():
    moments = [Moment(name) for name in "abc"]
    edges = [Edge("a", "b", 1), Edge("b", "c", 2), Edge("c", "a", 3)]
    assert kinds(moments, edges) == [("impossible", {1, 2, 3})]


def test_a_step_after_itself_is_impossible():
    assert kinds([Moment("a")], [Edge("a", "a", "self")]) == [("impossible", {"self"})]


def test_what_only_the_usual_reading_forbids_is_doubtful():
    moments = [Moment("a", days(270, 364), days(300, 364), "eind"), Moment("b", days(None, 280), None, "deadline")]
    assert kinds(moments, [Edge("a", "b", "order")]) == [("doubtful", {"eind", "deadline", "order"})]


def test_a_doubtful_set_around_an_impossible_one_is_not_told():
    moments = [Moment("a", on(9), None, "a"), Moment("b", days(0, 3), on(3), "b"), Moment("c", None, None)]
    edges = [Edge("a", "b", "a-b"), Edge("a", "c", "a-c"), Edge("c", "b", "c-b")]
    assert {kind for kind, _ in kinds(moments, edges)} == {"impossible"}


def test_background_is_never_a_member():
    moments = [Moment("letter", on(10)), Moment("promise", days(None, 5), None, "due")]
    assert kinds(moments, [Edge("letter", "promise", strict=False)]) == [("impossible", {"due"})]


def test_a_promise_for_the_day_of_its_letter_holds():
    moments = [Moment("letter", on(10)), Moment("promise", days(None, 10), None, "due")]
    assert kinds(moments, [Edge("letter", "promise", strict=False)]) == []


def test_an_edge_to_an_unknown_moment_binds_nothing():
    assert kinds([Moment("a", on(1), None, "a")], [Edge("a", "elsewhere", "x"), Edge("elsewhere", "a", "y")]) == []


def test_what_comes_after_a_recess_comes_after_its_last_day():
    moments = [Span("recess", days(10, 40)), Moment("a", on(40), None, "a")]
    assert kinds(moments, [Edge("recess", "a", "after")]) == [("impossible", {"a", "after"})]


def test_what_comes_before_a_recess_comes_before_its_first_day():
    moments = [Span("recess", days(10, 40)), Moment("a", on(10), None, "a")]
    assert kinds(moments, [Edge("a", "recess", "before")]) == [("impossible", {"a", "before"})]


def test_a_span_somewhere_in_a_year_may_start_late_in_it():
    moments = [Span("chair", days(0, 364), None, "chair", exact=False), Moment("a", on(100), None, "a")]
    assert kinds(moments, [Edge("a", "chair", "before")]) == []


def test_a_term_ends_with_its_last_day():
    start = Moment("start", on(0), None, "start")
    edge = Edge("start", "end", "term", within=(42, 42))
    assert kinds([start, Moment("end", on(42), None, "end")], [edge]) == []
    assert kinds([start, Moment("end", on(43), None, "end")], [edge]) == [("impossible", {"start", "end", "term"})]


def test_all_minimal_sets_of_a_component_are_found():
    moments = [Moment("a", on(9), None, "a"), Moment("b", on(5), None, "b"), Moment("c", on(4), None, "c")]
    edges = [Edge("a", "b", 1), Edge("b", "c", 2)]
    assert kinds(moments, edges) == [
        ("impossible", {"a", "b", 1}),
        ("impossible", {"b", "c", 2}),
        ("impossible", {"a", "c", 1, 2}),
    ]


def test_a_search_that_reaches_its_cap_says_so():
    moments = [Moment("late", on(50), None, "late"), *(Moment(f"m{i}", on(1), None, i) for i in range(9))]
    outcome = check(moments, [Edge("late", f"m{i}", f"e{i}") for i in range(9)], cap=3)
    assert (len(outcome.conflicts), outcome.complete) == (3, False)


def test_conflicts_that_share_nothing_are_all_found():
    moments = [Moment(f"{side}{i}", on(1 if side == "b" else 9), None, (side, i)) for i in range(30) for side in "ab"]
    outcome = check(moments, [Edge(f"a{i}", f"b{i}", i) for i in range(30)], cap=3)
    assert (len(outcome.conflicts), outcome.complete) == (30, True)


def test_a_term_of_months_runs_by_the_calendar_from_a_known_day():
    assert term(Amount(1, 1, "month"), Interval(date(2026, 1, 31), date(2026, 1, 31))) == (28, 28)


def test_a_term_of_months_from_an_unknown_day_has_the_longest_and_shortest():
    assert term(Amount(1, 1, "month")) == (31, 28 - 3)


def test_a_term_of_months_is_between_its_wide_and_narrow_days_from_every_day():
    for count in (1, 2, 3, 6, 12, 18, 24):
        wide, narrow = term(Amount(count, count, "month"))
        for offset in range(0, 1500, 7):
            day = START + timedelta(days=offset)
            assert narrow <= (Amount(count, count, "month").later(day, count) - day).days <= wide


NAMES = "pqrst"
bounds = st.one_of(st.none(), st.integers(0, 12))


@st.composite
def networks(draw):
    moments = []
    for name in NAMES[: draw(st.integers(1, 5))]:
        low, high = draw(bounds), draw(bounds)
        if low is not None and high is not None and low > high:
            low, high = high, low
        wide = days(low, high)
        cut = draw(st.integers(0, 3))
        narrow = wide if low is None or high is None or low + cut > high else days(low + cut, high)
        origin = draw(st.sampled_from([name, None]))
        moments.append(Moment(name, wide, narrow, origin))
    names = [moment.id for moment in moments]
    edges = []
    for index in range(draw(st.integers(0, 6))):
        earlier, later = draw(st.sampled_from(names)), draw(st.sampled_from(names))
        wide = draw(st.one_of(st.none(), st.integers(0, 9)))
        within = None if wide is None else (wide, draw(st.integers(0, wide)))
        edges.append(Edge(earlier, later, f"e{index}", within, draw(st.booleans())))
    return moments, edges


def feasible(moments, edges, chosen, which):
    """Floyd-Warshall over real days, with a thousandth of a day for a strict bound."""
    names = ["", *(moment.id for moment in moments)]
    size = len(names)
    far = [[0.0 if i == j else float("inf") for j in range(size)] for i in range(size)]

    def bound(tail, head, most):
        """head - tail <= most"""
        i, j = names.index(tail), names.index(head)
        far[i][j] = min(far[i][j], most)

    for moment in moments:
        if moment.origin is None or moment.origin in chosen:
            interval = (moment.wide, moment.narrow)[which]
            if interval.first is not None:
                bound(moment.id, "", -interval.first.toordinal())
            if interval.last is not None:
                bound("", moment.id, interval.last.toordinal() + 1 - EPSILON)
    for edge in edges:
        if edge.origin in chosen:
            bound(edge.later, edge.earlier, -EPSILON if edge.strict else 0)
            if edge.within is not None:
                bound(edge.earlier, edge.later, edge.within[which])
    for k in range(size):
        for i in range(size):
            for j in range(size):
                far[i][j] = min(far[i][j], far[i][k] + far[k][j])
    return all(far[i][i] >= -EPSILON / 10 for i in range(size))


def minimal(moments, edges, which):
    origins = [moment.origin for moment in moments if moment.origin] + [edge.origin for edge in edges]
    found = []
    for size in range(len(origins) + 1):
        for chosen in map(set, combinations(origins, size)):
            if not any(known <= chosen for known in found) and not feasible(moments, edges, chosen, which):
                found.append(chosen)
    return found


@settings(max_examples=200, deadline=None)
@given(networks())
def test_the_sets_found_are_those_of_brute_force(network):
    moments, edges = network
    impossible = minimal(moments, edges, 0)
    outcome = check(moments, edges, cap=1000)
    found = {kind: [set(c.members) for c in outcome.conflicts if c.kind == kind] for kind in ("impossible", "doubtful")}
    if set() in impossible or set() in minimal(moments, edges, 1):
        return
    doubtful = [m for m in minimal(moments, edges, 1) if not any(m <= other or other <= m for other in impossible)]
    assert sorted(map(sorted, found["impossible"])) == sorted(map(sorted, impossible))
    assert sorted(map(sorted, found["doubtful"])) == sorted(map(sorted, doubtful))
    assert outcome.complete


def test_a_chain_of_ten_thousand_steps_is_quick():
    moments = [Moment(f"m{i}", days(0, 5000), None, i) for i in range(10_000)]
    edges = [Edge(f"m{i}", f"m{i + 1}", f"e{i}", within=(42, 42)) for i in range(9_999)]
    began = perf_counter()
    assert check(moments, edges).conflicts == ()
    assert perf_counter() - began < 2
