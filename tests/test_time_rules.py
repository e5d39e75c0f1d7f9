"""The rules on time in the corners: twins, terms, the project's own calendar and readings, English, imprecise dates."""

import subprocess
import sys
from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylint import Diagnostic, check_text
from policylint.messages import render
from policylint.pledges import pledges
from policylint.written_times import _suspect, may_be_faulty

TODAY = date(2026, 6, 1)
HEAD = "policylint: 1\nkind: policy\ntitle: Brief\ntype: brief-regering\nactor: kabinet-jetten\n"


def found(*documents: str, select: tuple[str, ...] = ("PL2",), today: date = TODAY) -> list[Diagnostic]:
    # What is late depends on the day, so it has to be asked for.
    ignore = () if "past-due" in select else ("past-due",)
    text = "---\n".join(documents)
    report = check_text(text, "brief.yaml", select=select, ignore=ignore, isolated=True, today=today)
    assert report.left_out == 0
    return list(report.findings)


def letter(body: str, *, name: str = "brief", day: str | None = "2026-05-20", more: str = "") -> str:
    return f"{HEAD}id: {name}\n" + (f"date: {day}\n" if day else "") + more + body


def promise(due: str, more: str = "") -> str:
    return f"commitments:\n  - {{id: a, what: A, due: {due}{more}}}\n"


def names(*documents: str, select: tuple[str, ...] = ("PL2",), today: date = TODAY) -> list[tuple[str, str | None]]:
    return [(d.rule.name, d.case) for d in found(*documents, select=select, today=today)]


def message(finding: Diagnostic, lang: str = "nl") -> str:
    return render(finding, lang).message


# One product, mentioned twice.


@pytest.mark.parametrize(
    ("one", "two", "case"),
    [
        ("Q2 2026", "Q4 2026", "disjoint"),
        ("1 juli 2026", "2 juli 2026", "disjoint"),
        ("Q3 2026", "'2026'", "later"),
        ("voor 1 juli 2026", "voor 1 oktober 2026", "later"),
        ("voor het zomerreces", "uiterlijk 2 juli 2026", None),
        ("jaarlijks voor 1 juli", "1 oktober 2026", None),
        ("voor het debat", "1 oktober 2026", None),
        ("op korte termijn", "1 oktober 2026", "vague"),
        ("na de zomer", "1 oktober 2026", None),
        ("PM", "1 oktober 2026", None),
        ("30 februari", "1 oktober 2026", None),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_two_times_of_one_product(one: str, two: str, case: str | None, turned: bool) -> None:
    first, second = (two, one) if turned else (one, two)
    body = f"commitments:\n  - {{id: a, what: A, due: {first}}}\n  - {{same-as: a, due: {second}}}\n"
    told = names(letter(body), select=("two-firm-times", "vague-and-firm", "commitment-without-date"))
    wanted = {"vague": [("vague-and-firm", "day")], None: []}.get(case, [("two-firm-times", case)])
    assert told == wanted


def test_of_three_times_the_earliest_counts() -> None:
    body = (
        "commitments:\n  - {same-as: a, due: Q4 2026}\n  - {id: a, what: A, due: Q2 2026}\n"
        "  - {same-as: a, due: voor 1 oktober 2026}\n"
    )
    findings = found(letter(body), select=("two-firm-times",))
    assert [(d.case, d.place.span.start.line + 1) for d in findings] == [("disjoint", 9), ("later", 11)]
    assert [d.severity.word for d in findings] == ["error", "advice"]


OLD = letter("commitments:\n  - {id: a, what: A, due: Q2 2026}\n", name="oud", day="2026-03-01")


@pytest.mark.parametrize(
    ("due", "day", "case"),
    [
        ("Q4 2026", "2026-04-01", "moved"),
        ("Q4 2026", "2026-03-01", "disjoint"),
        ("Q4 2026", None, "disjoint"),
        ("'2026'", "2026-04-01", "moved"),
        ("mei 2026", "2026-04-01", None),
        ("op korte termijn", "2026-04-01", "vague"),
    ],
)
def test_twins_in_two_letters(due: str, day: str | None, case: str | None) -> None:
    new = letter(f"commitments:\n  - {{same-as: oud#a, due: {due}}}\n", name="nieuw", day=day)
    told = names(OLD, new, select=("two-firm-times", "vague-and-firm"))
    assert told == {"vague": [("vague-and-firm", "day")], None: []}.get(case, [("two-firm-times", case)])


def test_a_twin_that_has_become_firm_is_silent_at_the_older_letter() -> None:
    old = letter("commitments:\n  - {id: a, what: A, due: op korte termijn}\n", name="oud", day="2026-03-01")
    new = letter("commitments:\n  - {same-as: oud#a, due: Q4 2026}\n", name="nieuw", day="2026-04-01")
    assert names(old, new) == []


def test_a_ring_of_twins_is_one_product() -> None:
    body = "commitments:\n  - {id: a, same-as: b, due: Q2 2026}\n  - {id: b, same-as: a, due: Q4 2026}\n"
    assert names(letter(body), select=("two-firm-times", "commitment-without-date")) == [("two-firm-times", "disjoint")]


# Terms.


@pytest.mark.parametrize(
    ("due", "told"),
    [
        ("{within: 6 weken, after: top}", []),
        ("{within: PM, after: top}", []),
        ("{within: 6 weken, after: PM}", []),
        ("{within: spoedig, after: top}", [("commitment-without-date", "no-term")]),
        ("{within: six weeks, after: top}", []),
        ("{within: P6W, after: top}", []),
    ],
)
def test_a_term_is_a_date_if_it_is_a_stretch_of_time(due: str, told: list[tuple[str, str]]) -> None:
    body = promise(due) + "dates:\n  - {id: top, kind: forecast, what: Top, date: binnenkort}\n"
    assert names(letter(body)) == told


def test_what_keeps_an_earlier_promise_needs_no_date_of_its_own() -> None:
    new = letter("commitments:\n  - {what: B, fulfils: oud#a}\n", name="nieuw")
    assert names(OLD, new) == []


@pytest.mark.parametrize("target", ["oud#weg", "weg#a", "weg"])
def test_nor_does_what_keeps_one_that_is_not_there(target: str) -> None:
    assert names(OLD, letter(f"commitments:\n  - {{what: B, fulfils: {target}}}\n", name="nieuw")) == []


@pytest.mark.parametrize("target", ["Kamerstuk 23987 Nr. 399", "motie", "PM"])
def test_what_carries_out_a_motion_still_needs_one(target: str) -> None:
    sources = "sources:\n  motie: {title: Motie over uitbreiding}\n"
    new = letter(f"commitments:\n  - {{what: B, fulfils: {target}}}\n", more=sources)
    assert names(new) == [("commitment-without-date", "no-date")]


def test_a_term_is_firm_before_its_day_can_be_told() -> None:
    body = (
        "commitments:\n  - {id: a, what: A, due: binnenkort}\n  - {same-as: a, due: {within: 6 weken, after: top}}\n"
        "dates:\n  - {id: top, kind: forecast, what: Top, date: op termijn}\n"
    )
    [finding] = found(letter(body))
    assert (finding.rule.name, finding.case) == ("vague-and-firm", "term")
    assert render(finding, "nl").resolve[0] == "neem de termijn over: `due: {within: 6 weken, after: top}`"


def test_a_term_of_another_letter_is_taken_over_with_its_names() -> None:
    old = letter(
        "commitments:\n  - {id: a, what: A, due: {within: 6 weken, after: top}}\n"
        "dates:\n  - {id: top, kind: forecast, what: Top, date: op termijn}\n",
        name="oud",
        day="2026-03-01",
    )
    new = letter("commitments:\n  - {same-as: oud#a, due: binnenkort}\n", name="nieuw", more="follows: oud\n")
    [finding] = found(old, new)
    assert "`due: {within: 6 weken, after: oud#top}`" in render(finding, "nl").resolve[0]


@pytest.mark.parametrize("due", ["20 april 2026", "{within: 2 weken, after: top}"])
def test_a_firm_day_that_has_gone_by_is_told_once(due: str) -> None:
    old = letter(
        f"commitments:\n  - {{id: a, what: A, due: {due}}}\n"
        "dates:\n  - {id: top, kind: forecast, what: Top, date: 2 april 2026}\n",
        name="oud",
        day="2026-03-01",
    )
    new = letter("commitments:\n  - {same-as: oud#a, due: binnenkort}\n", name="nieuw", more="follows: oud\n")
    assert names(old, new) == [("order-impossible", "lapsed")]


# The letter's own date, and words that hang on it.


@pytest.mark.parametrize(
    ("day", "due", "told"),
    [
        ("2026-05", "15 mei 2026", []),
        ("2026-05", "30 april 2026", ["due-before-letter"]),
        ("2026-12-10", "voor 1 maart", []),
        ("2026-05-20", "12 juni a.s.", []),
        ("2026-05-20", "24 april jl.", ["due-before-letter"]),
        ("2026-05-20", "nog dit jaar", []),
        ("PM", "12 juni", []),
        (None, "12 juni", ["year-missing"]),
        (None, "12 juni 2026", []),
    ],
)
def test_times_that_hang_on_the_letters_date(day: str | None, due: str, told: list[str]) -> None:
    assert [name for name, _ in names(letter(promise(due), day=day))] == told


@pytest.mark.parametrize(
    ("due", "told"),
    [
        ("by 1 October 2026", []),
        ("before the summer recess", []),
        ("in due course", ["commitment-without-date"]),
        ("05/06/2026", []),
        ("31 June 2026", ["impossible-date"]),
        ("{within: two weeks, after: summit}", []),
    ],
)
def test_english_documents(due: str, told: list[str]) -> None:
    body = promise(due) + "dates:\n  - {id: summit, kind: forecast, what: Summit, date: 8 June 2026}\n"
    assert [name for name, _ in names(letter(body, more="language: en\n"))] == told


# The knowledge of the project.

CALENDAR = """\
policylint: 1
kind: knowledge
id: kennis
calendar:
  zomerreces: [{start: 2026-07-10, end: 2026-09-07}]
  brugdag: [{start: 2026-05-15, end: 2026-05-15, closed: true}]
readings:
  medio XXXX: {wide: XXXX-06, narrow: XXXX-06}
"""


@pytest.mark.parametrize(
    ("due", "told"),
    [("8 juli 2026", []), ("4 september 2026", ["due-in-recess"]), ("28 augustus 2027", ["due-on-closed-day"])],
)
def test_an_own_calendar_replaces_the_one_that_ships(due: str, told: list[str]) -> None:
    assert [name for name, _ in names(CALENDAR, letter(promise(due)))] == told


def test_a_day_that_the_calendar_closes_is_closed() -> None:
    [finding] = found(CALENDAR, letter(promise("15 mei 2026"), day="2026-05-01"))
    assert message(finding) == "de laatste dag, 15 mei 2026, is met een feestdag gelijkgesteld"


def test_a_house_reading_goes_before_ours() -> None:
    body = promise("medio 2026") + "  - {what: B, due: 5 juli 2026, before: a}\n"
    assert names(letter(body), select=("order-impossible",)) == []
    assert names(CALENDAR, letter(body), select=("order-impossible",)) == [("order-impossible", "order")]


@pytest.mark.parametrize(
    ("due", "told"),
    [
        ("eind augustus 2026", ["due-in-recess"]),
        ("augustus 2026", ["due-in-recess"]),
        ("tijdens het zomerreces", []),
        ("voor het zomerreces", []),
        ("2 juli 2026", []),
        ("3 juli 2026", ["due-in-recess"]),
        ("1 september 2026", []),
        ("na het zomerreces", ["commitment-without-date"]),
        ("15 juli 2025", ["due-before-letter"]),
    ],
)
def test_the_last_day_counts_for_a_recess(due: str, told: list[str]) -> None:
    assert [name for name, _ in names(letter(promise(due)))] == told


@pytest.mark.parametrize(
    ("due", "closed"),
    [
        ("uiterlijk 31 mei 2026", True),
        ("zondag 31 mei 2026", True),
        ("2026-05-31", True),
        ("tot en met 31 mei", True),
        ("voor 1 juni 2026", False),
        ("eind mei 2026", False),
        ("mei 2026", False),
        ("week 22", False),
        ("25 mei 2026", True),
        ("26 mei 2026", False),
        ("voor 2 november 2026", False),
        ("uiterlijk Koningsdag 2027", True),
        ("uiterlijk Tweede Paasdag 2027", True),
        ("voor Tweede Paasdag 2027", False),
        ("voor Koningsdag 2027", False),
        ("uiterlijk op tweede kerstdag", True),
        ("voor tweede kerstdag", False),
        ("met kerst", True),
        ("voor de kerst", False),
        ("met Pasen 2027", False),
        ("uiterlijk Hemelvaartsdag 2027", True),
        ("tot 31 mei 2026", False),
        ("by King’s Day 2027", True),
        ("by Boxing Day 2026", True),
        ("uiterlijk komende zondag", True),
        ("binnen 11 dagen", True),
        ("binnen 10 dagen", True),
        ("binnen 9 dagen", False),
    ],
)
def test_only_a_day_that_is_written_or_counted_is_closed(due: str, closed: bool) -> None:
    assert names(letter(promise(due))) == ([("due-on-closed-day", None)] if closed else [])


def test_before_the_first_day_of_the_calendar_no_working_day_is_named() -> None:
    assert names(letter(promise("0001-01-01"), day=None), select=("due-on-closed-day", "PL9")) == []


def test_a_term_from_an_imprecise_start_names_no_day() -> None:
    body = promise("{within: 2 weken, after: top}")
    exact = body + "dates:\n  - {id: top, kind: forecast, what: Top, date: 6 juni 2026}\n"
    vague = body + "dates:\n  - {id: top, kind: forecast, what: Top, date: 1 juni 2026/6 juni 2026}\n"
    rule = ("due-on-closed-day",)
    assert names(letter(exact), select=rule) == [("due-on-closed-day", None)]
    assert names(letter(vague.replace("1 juni 2026/6 juni 2026", "2026-06-01/2026-06-06")), select=rule) == []


def test_advice_on_a_letter_that_was_sent_is_information() -> None:
    levels = [d.severity.word for d in found(letter(promise("zondag 19 juli 2026"), more="status: sent\n"))]
    assert levels == ["information", "information"]


def test_what_the_calendar_lacks_is_told_once_a_document() -> None:
    body = "commitments:\n" + "".join(
        f"  - {{what: A, due: {due}}}\n"
        for due in ("voor het zomerreces van 2030", "voor het kerstreces van 2030", "na het zomerreces van 2030")
    )
    [finding] = found(letter(body), select=("calendar-lacks",))
    assert message(finding) == "de kalender heeft geen `zomerreces 2030` of `kerstreces 2030`"
    assert len(finding.related) == 2


def test_late_promises_are_told_when_asked_for_only() -> None:
    text = letter(promise("1 juni 2026"), day="2026-05-20")
    later = date(2026, 6, 2)
    assert [name for name, _ in names(text, select=("past-due",), today=later)] == ["past-due"]
    assert names(text, select=("past-due",), today=date(2026, 6, 1)) == []
    assert check_text(text, "brief.yaml", isolated=True, today=later).findings == ()


# Promises in running text.

PROMISES = [
    "Het kabinet zal de Kamer hierover voor de zomer informeren.",
    "Over de uitkomsten zal ik uw Kamer in het najaar berichten.",
    "Uw Kamer ontvangt hierover voor het zomerreces een brief.",
    "Voor het zomerreces ontvangt uw Kamer een brief over uitbreiding.",
    "Op korte termijn zal de Kamer daarnaast worden geïnformeerd over de onderhandelingen.",
    "Hier kom ik in het najaar op terug.",
    "In het najaar kom ik terug op de motie.",
    "De Kamer wordt hierover in het derde kwartaal geïnformeerd.",
    "De minister van Buitenlandse Zaken informeert de Kamer jaarlijks.",
    "Zoals toegezegd informeer ik uw Kamer in het najaar.",
    "Het rapport wordt voor de zomer aan de Kamer aangeboden.",
    "Het kabinet komt hierop in het voorjaar terug.",
    "Zodra het advies er is, informeer ik uw Kamer.",
    "De kabinetsreactie volgt voor het zomerreces.",
    "U ontvangt de brief voor het zomerreces.",
    "Het kabinet biedt uw Kamer in juni het Nationaal Plan aan.",
    "Voor het meireces doe ik u een brief toekomen.",
    "Uw Kamer kan voor het zomerreces een brief tegemoetzien.",
    "Deze evaluatie wordt eind 2026 met uw Kamer gedeeld.",
    "Ik rapporteer jaarlijks aan uw Kamer.",
    "Ik deel het rapport met uw Kamer zodra het gereed is.",
    "Het wetsvoorstel wordt naar verwachting in het eerste kwartaal van 2027 bij uw Kamer ingediend.",
    "De staatssecretaris van Financiën - Fiscaliteit en Belastingdienst zal u hier separaat over informeren.",
    "Daarnaast informeer ik uw Kamer voor de zomer over de uitkomsten.",
    "Na afronding van het onderzoek informeer ik uw Kamer.",
    "Ik informeer uw Kamer over de uitkomsten uiterlijk 1 juli 2026.",
    "Ik informeer uw Kamer hierover in een separate brief.",
    "In Q3 2026 stuur ik u het actieplan toe.",
]
NO_PROMISES = [
    "De Kamer is hierover geïnformeerd.",
    "Uw Kamer is op 4 april geïnformeerd.",
    "Uw Kamer ontving de brief op 4 april.",
    "De Commissie zal de Kamer informeren.",
    "De Kamer wordt door de Commissie geïnformeerd.",
    "De motie verzoekt de regering de Kamer te informeren.",
    "De minister heeft aangegeven dat het kabinet de Kamer zal informeren.",
    "In het debat is toegezegd dat het kabinet de Kamer zal informeren.",
    "“Het kabinet zal de Kamer informeren”, aldus het akkoord.",
    "Met deze brief informeer ik uw Kamer over de uitkomst.",
    "Hierbij stuur ik uw Kamer het rapport.",
    "In hoofdstuk 3 komt het kabinet hierop terug.",
    "Hieronder kom ik hierop terug.",
    "Indien nodig zal het kabinet de Kamer informeren.",
    "Als de cijfers tegenvallen, informeer ik uw Kamer.",
    "Het kabinet zal de Kamer niet informeren.",
    "Zal het kabinet de Kamer informeren?",
    "De Kamer van Koophandel ontvangt een brief.",
    "De Algemene Rekenkamer ontvangt een brief.",
    "De kamer wordt in het najaar geverfd en ontvangt licht.",
    "Zodra uw Kamer het advies ontvangt, begint de termijn.",
    "Het kabinet zou de Kamer voor de zomer informeren.",
    "Naar aanleiding van het verzoek van uw Kamer informeer ik u als volgt.",
    "Conform het verzoek van de vaste commissie stuur ik u de reactie.",
    "Allereerst informeer ik uw Kamer over het proces.",
    "Tevens informeer ik uw Kamer over het debat van 12 mei.",
    "Daarnaast informeer ik uw Kamer over de uitvoering van de motie.",
    "Tot slot informeer ik uw Kamer over de planning voor het najaar.",
    "Nu informeer ik uw Kamer over drie onderwerpen.",
    "Aldus informeer ik uw Kamer over de voortgang.",
    "Graag informeer ik uw Kamer over de uitkomsten van de Raad.",
    "Via deze weg informeer ik uw Kamer over de uitkomsten.",
    "In dit kader informeer ik u graag over het volgende.",
    "Zoals toegezegd informeer ik uw Kamer over de stand van zaken.",
    "Conform toezegging stuur ik uw Kamer het verslag van 3 maart.",
    "Uw Kamer ontvangt deze brief mede namens de minister van VWS.",
    "Gelijktijdig ontvangt uw Kamer het rapport.",
    "Mocht dit wijzigen, dan informeer ik uw Kamer.",
    "In reactie op de brief van 12 maart 2026 informeer ik u als volgt.",
    "Zoals u weet ontvangt uw Kamer jaarlijks een rapportage van de Rekenkamer.",
    "De voortgangsbrief volgt de indeling van de nota.",
]
ENGLISH = [
    "The government will inform the House of this before the summer recess.",
    "The House will be informed before the summer.",
    "The House will be informed by 1 October.",
    "I will come back to this in the autumn.",
    "The House will receive a letter in October.",
    "The Minister of Finance will write to the House.",
]
NO_ENGLISH = [
    "The House has been informed.",
    "The Commission will inform the House.",
    "The House will be informed by the Commission.",
    "The motion requests the government to inform the House.",
    "The government said it will inform the House.",
    "I hereby inform the House.",
    "If necessary, the government will inform the House.",
    "The European Parliament will be informed.",
    "The government will not inform the House.",
]


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        *((text, "nl", 1) for text in PROMISES),
        *((text, "nl", 0) for text in NO_PROMISES),
        *((text, "en", 1) for text in ENGLISH),
        *((text, "en", 0) for text in NO_ENGLISH),
    ],
)
def test_promises_in_text(text: str, language: str, count: int) -> None:
    assert len(pledges(text, language)) == count


@pytest.mark.parametrize("text", NO_PROMISES)
def test_a_sentence_that_promises_nothing_hides_no_promise_after_it(text: str) -> None:
    after = "Over de uitkomsten zal ik uw Kamer berichten."
    both = f"{text} {after}"
    assert [both[p.start : p.end] for p in pledges(both)] == ["zal ik uw Kamer berichten"]


WORDS = st.sampled_from(
    [
        *("ik", "het kabinet", "zal", "uw Kamer", "de Kamer", "informeren", "ontvangt", "wordt", "geïnformeerd", "kom"),
        *("terug op", "hier", ".", "?", "“", "”", "will", "inform", "the House", "I"),
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join), st.sampled_from(["nl", "en"]))
@settings(max_examples=200, deadline=None)
def test_promises_lie_in_the_text_in_order_and_apart(text: str, language: str) -> None:
    at = 0
    for pledge in pledges(text, language):
        assert at <= pledge.start < pledge.end <= len(text)
        assert "?" not in text[pledge.start : pledge.end]
        assert (
            "Kamer" in text[pledge.start : pledge.end] or "House" in text[pledge.start : pledge.end] or "terug" in text
        )
        at = pledge.end


@given(st.text(max_size=80))
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_searched_for_promises(text: str) -> None:
    assert all(0 <= p.start < p.end <= len(text) for lang in ("nl", "en") for p in pledges(text, lang))


@pytest.mark.parametrize(
    "words",
    [
        "zal ik uw Kamer ",
        "wordt uw Kamer ",
        "kom ik hier op ",
        "ik informeer ",
        "uw Kamer kan tegemoetzien ",
        "zodra ontvangt uw Kamer ",
        "I will inform the House ",
    ],
)
def test_promises_are_sought_in_time_that_grows_with_the_text(words: str) -> None:
    def seconds(count: int) -> float:
        text = words * count + "informeren geïnformeerd terug uw Kamer"
        start = process_time()
        pledges(text)
        pledges(text, "en")
        return process_time() - start

    seconds(10)
    # Squared, eight times the text would take sixty-four times as long.
    assert seconds(8_000) < 30 * max(min(seconds(1_000), seconds(1_000)), 0.005)


def test_a_text_without_the_words_of_a_promise_costs_no_pattern() -> None:
    code = (
        "import policylint.pledges as p; p.pledges('Het kabinet werkt aan een visie op de economie. ' * 9);"
        "print(p._compiled.cache_info().misses, p._excluded.cache_info().misses)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "0 0\n"


# Times in running text, and house readings.


def at(finding: Diagnostic) -> tuple[int, int, int]:
    start, end = finding.place.span.start, finding.place.span.end
    return start.line + 1, start.column + 1, end.column + 1


def test_faulty_dates_in_running_text_are_told_where_they_stand() -> None:
    body = (
        "summary: >-\n  De brief komt op 31 april 2026, en\n  maandag 18 maart 2026 dus.\n"
        "themes:\n  - title: A\n    positions:\n      - text: Wij spreken op dinsdag 15 november a.s. af.\n"
        "        support: strengthen single-market\n"
    )
    findings = found(letter(body, day="2026-03-17"), select=("impossible-date", "weekday-mismatch"))
    assert sorted((d.rule.name, *at(d)) for d in findings) == [
        ("impossible-date", 9, 20, 33),
        ("weekday-mismatch", 10, 3, 24),
        ("weekday-mismatch", 14, 30, 54),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Op dinsdag 18 maart sprak ik de Kamer.",
        "Dat deed ik zo 19 maart 2026.",
        "Op 29 februari 2028, in week 53 van 2026 en in Q4.",
        "De 32 maatregelen uit Kamerstuk 21501-20, nr. 2200 en artikel 31 mei-reces.",
        "Van 30 juni tot 1 mei 2026 of op maandag 16 maart 2026.",
    ],
)
def test_other_dates_in_running_text_are_let_be(text: str) -> None:
    body = f"summary: {text}\n"
    assert found(letter(body, day="2026-03-17"), select=("impossible-date", "weekday-mismatch")) == []


def test_a_faulty_house_reading_is_told_in_the_knowledge_and_not_where_it_is_used() -> None:
    knowledge = (
        "policylint: 1\nkind: knowledge\nid: kennis\nreadings:\n  eind XXXX: {wide: 2026-99, narrow: 2026-99}\n"
        "  medio XXXX: {wide: XXXX-06/XXXX-08, narrow: XXXX-09}\n"
    )
    findings = found(letter(promise("eind 2026")), knowledge, select=("impossible-date",))
    assert [(d.case, d.place.span.start.line + 1) for d in findings] == [
        ("no-such-month", 15),
        ("no-such-month", 15),
        ("outside", 16),
    ]


def test_the_date_of_a_letter_is_told_as_precisely_as_it_is_known() -> None:
    [finding] = found(letter(promise("1 februari 2026"), day="2026-03"), select=("due-before-letter",))
    assert message(finding).endswith("maart 2026")
    assert "1 maart" not in message(finding)


def theme(more: str = "", *, before: str = "") -> str:
    summary = "Voor de zomer zal het kabinet de Kamer informeren."
    return f"{before}themes:\n  - title: Uitbreiding\n    summary: {summary}\n{more}"


COMMITMENT = "commitments:\n{indent}  - {{what: A, due: 1 juli 2026}}\n"


@pytest.mark.parametrize(
    ("body", "count"),
    [
        (theme(), 1),
        (theme(f"    {COMMITMENT.format(indent='    ')}"), 0),
        (theme(before=COMMITMENT.format(indent="")), 0),
        (theme(f"    themes:\n      - title: Deel\n        {COMMITMENT.format(indent='        ')}"), 0),
        (theme(f"  - title: Ander thema\n    {COMMITMENT.format(indent='    ')}"), 1),
    ],
)
def test_a_commitment_near_by_is_taken_for_the_promise(body: str, count: int) -> None:
    findings = found(letter(body), select=("promise-in-text-not-declared",))
    assert len(findings) == count
    assert {message(d) for d in findings} <= {
        "“zal het kabinet de Kamer informeren” is een toezegging, en thema “Uitbreiding” heeft geen toezeggingen"
    }


PIECES = st.sampled_from((
    "0", "00", "29", "30", "31", "99", "3", "9", "12", "2026", "06", "1", "e", "ste", "st", "of", "de", "the",
    "d.d.", "-", "/", ".", ":", ",", "Q", "Q5", "q0", "QIV", "5e", "vijfde", "zesde", "fifth", "sixth",
    "kwartaal", "KWARTAAL", "quarter", "week", "Week", "wk", "jan", "mei", "maart", "Dec", "dec.", "oktober",
    "maandag", "Woensdag", "FRIDAY", "vrijdag", "zo", "x", "ß", "ſ", " ", "  ", "\n", "\u00a0",
))  # fmt: skip


@given(st.lists(PIECES, max_size=8).map("".join))
@settings(max_examples=2000)
def test_the_cheap_look_lets_through_all_that_the_dear_one_finds(text: str) -> None:
    assert may_be_faulty(text) == (_suspect().search(text) is not None)
