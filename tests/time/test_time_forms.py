"""The forms read what the grammar reads, and read it alike."""

import re
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylint.time import forms, parse
from policylint.time.grammar import Grammar
from policylint.time.interpretation import interpreted
from policylint.time.lexicon import lexicon
from policylint.time.tokens import tokens

DAY = date(2026, 5, 20)
CALENDAR = {
    "zomerreces": [(date(2026, 7, 3), date(2026, 8, 31), False)],
    "kerstreces": [(date(2026, 12, 18), date(2027, 1, 11), False)],
}
CONTEXTS = [(DAY, None, CALENDAR), (None, None, {}), (DAY, "last", CALENDAR), (date(2028, 2, 29), "next", {})]
LINKS = ("by", "until-incl", "until", "from", "since", "before", "after", "around", "course", "neutral", "between")
LINKS += ("range-start", "within", "over", "per", "every", "backdated")


def by_grammar(text, language):
    words = tokens(text)
    for tongue in ("en", "nl") if language == "en" else ("nl", "en"):
        found = Grammar(words, lexicon(tongue), prose=False).whole()
        if found is not None:
            return found
    return None


@st.composite
def values(draw):
    """An opening, a thing and a year, out of all words that the forms are made of and some that they are not."""
    language = draw(st.sampled_from(["nl", "en"]))

    def word(*categories):
        name = draw(st.sampled_from(categories))
        return draw(st.sampled_from(sorted(lexicon(language).phrases(name)) or [""]))

    def number(low, high):
        return str(draw(st.integers(low, high)))

    def mark(*marks):
        return draw(st.sampled_from(marks))

    opening = [
        word("hedge") if draw(st.integers(0, 4)) == 0 else "",
        word(*LINKS) if draw(st.booleans()) else "",
        word("neutral") if draw(st.integers(0, 4)) == 0 else "",
        word("part") if draw(st.integers(0, 3)) == 0 else "",
        word("of", "article", "neutral") if draw(st.integers(0, 3)) == 0 else "",
    ]
    if draw(st.integers(0, 9)) == 0:
        opening.insert(0, word("vague-prose") + mark(", maar", " maar", ", but", " en"))
    thing = draw(
        st.sampled_from(
            [
                lambda: number(0, 32) + mark("", "e", "ste", "th") + " " + word("month"),
                lambda: word("weekday", "weekday-short") + " " + number(1, 31) + " " + word("month"),
                lambda: (
                    number(1, 31)
                    + mark(" en ", "-", " t/m ", " tot ", " and ", " to ")
                    + number(1, 31)
                    + " "
                    + word("month")
                ),
                lambda: word("month", "season", "recess", "feast", "prinsjesdag", "year-word", "era", "day-word"),
                lambda: "Q" + number(0, 9),
                lambda: word("ordinal") + " " + word("quarter", "half", "week-word", "weekday"),
                lambda: word("week-word") + " " + number(0, 60),
                lambda: number(0, 32) + "-" + number(0, 13) + "-" + number(1000, 2100),
                lambda: number(1000, 2100) + "-" + number(1, 13) + "-" + number(1, 31),
                lambda: word("this", "next", "loose") + " " + word("calendar-unit", "season", "month"),
                lambda: mark(number(0, 40), word("number", "fraction")) + " " + word("unit"),
                lambda: mark("", "de ", "het ", "the ") + mark("behandeling", "debate", "Wet", "advies", "sluiting"),
                lambda: "",
            ]
        )
    )()
    year = mark("", " ", " ", f" {word('of')} ")
    return " ".join(" ".join(filter(None, [*opening, thing])).split()) + (year and year + number(1, 9999)), language


def assert_read_alike(text, language, contexts=CONTEXTS):
    phrase = forms.read(text, language)
    if phrase is not None:
        expected = by_grammar(text, language)
        for context in contexts:
            assert interpreted(phrase, *context) == interpreted(expected, *context), text


@settings(max_examples=500, deadline=None)
@given(values())
def test_what_a_form_reads_the_grammar_reads_alike(value):
    text, language = value
    assert_read_alike(text.strip(), language)


def words_of(slot, language):
    """What may stand in a slot."""
    given = {"day": ("3", "31"), "digit": "14", "year": ("2026",), "joint": (" en ", "-", " t/m ", " tot ", " to ")}
    if slot == "which":
        return [phrase for name in ("this", "next", "loose") for phrase in lexicon(language).phrases(name)]
    return given.get(slot) or list(lexicon(language).phrases(slot))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", forms.THINGS)
def test_all_words_of_a_thing_are_read_as_by_the_grammar(name, language):
    openings = {"nl": ("", "vóór ", "uiterlijk in ", "eind "), "en": ("", "before ", "by the end of ", "from ")}[
        language
    ]
    pieces = re.split(r"\{:?([a-z-]+)\}", re.sub(r"\(.*?\)\?", "", forms.THINGS[name].written))
    slots = [words_of(slot, language) for slot in pieces[1::2]]
    count = 0
    for words in product(*slots):
        thing = pieces[0] + "".join(word + text for word, text in zip(words, pieces[2::2], strict=True))
        for opening, year in (
            (openings[0], ""),
            (openings[0], " 2027"),
            *((opening, " 2027") for opening in openings[1:]),
        ):
            assert_read_alike(opening + thing + year, language, CONTEXTS[:2])
            count += forms.read(opening + thing + year, language) is not None
    assert count


@pytest.mark.parametrize("language", ["nl", "en"])
def test_all_openings_are_read_as_by_the_grammar(language):
    words = lexicon(language)
    things = {
        "nl": ("2 mei", "mei 2026", "2026", "1 tot 3 mei", "drie weken"),
        "en": ("2 May", "June 2026", "2026", "1 to 3 May", "six weeks"),
    }
    links = [link for name in LINKS for link in words.phrases(name)]
    openings = ["", *words.phrases("hedge"), *links, *words.phrases("part")]
    openings += [f"{link} {part}" for link in links for part in words.phrases("part")]
    openings += [
        f"{vague}{but} {link}"
        for vague in words.phrases("vague-prose")
        for but in (" maar", ", but")
        for link in ("voor", "by")
    ]
    for opening in openings:
        for thing in things[language]:
            assert_read_alike(f"{opening} {thing}".strip(), language, CONTEXTS[:1])


@pytest.mark.parametrize(
    "text",
    [
        "uiterlijk 1 juli 2026",
        "dinsdag 15 september 2026",
        "tussen 1 en 15 juni 2026",
        "eind mei van 2026",
        "vóór Q3 2026",
        "in het tweede kwartaal van 2026",
        "eerste helft 2026",
        "week 12 van 2026",
        "naar verwachting begin najaar",
        "voor het zomerreces van 2026",
        "na Prinsjesdag",
        "kerst 2026",
        "in de loop van 2026",
        "uiterlijk 2026-07-01",
        "begin volgend jaar",
        "dit najaar",
        "binnen zes weken",
        "zo spoedig mogelijk, maar uiterlijk 1 juli",
        "voor de begrotingsbehandeling 2026",
        "op korte termijn",
    ],
)
def test_common_times_have_a_form(text):
    assert forms.read(text, "nl") is not None


@pytest.mark.parametrize(
    "text", ["", "2026 of later", "binnen zes weken na 1 mei", "1 mei\u00ad 2026", "1 mei ２０２６", "x"]
)
def test_what_has_no_form_is_left_to_the_grammar(text):
    assert forms.read(text, "nl") is None


def test_many_values_are_read_as_the_first_are():
    texts = [
        f"uiterlijk {day} {month} {year}"
        for year in range(2020, 2040)
        for month in ("mei", "juni")
        for day in (1, 30, 31)
    ]
    texts += [f"eind mei {year}" for year in range(1900, 2100)]
    read = [parse(text, anchor=DAY) for text in texts]
    assert [reading[3:] for reading in read] == [
        interpreted(by_grammar(text, "nl"), DAY, "next", {})[3:] for text in texts
    ]
