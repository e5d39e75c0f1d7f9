"""Promises to inform parliament in running text: false alarms first."""

import pytest
from promised_sentences import (
    ENGLISH,
    ENGLISH_TIMES,
    MORE_NO_ENGLISH,
    MORE_NO_PROMISES,
    MORE_PROMISES,
    NO_ENGLISH,
    NO_PROMISES,
    PROMISES,
    TIMES,
    filled,
)

from policylint.pledges import pledges


@pytest.mark.parametrize("template", NO_PROMISES)
def test_what_is_no_promise_is_none_whatever_the_time(template: str) -> None:
    assert [text for text in filled([template], TIMES) if pledges(text)] == []


@pytest.mark.parametrize("text", MORE_NO_PROMISES)
def test_nor_is_what_resembles_one(text: str) -> None:
    assert pledges(text) == []


@pytest.mark.parametrize("template", PROMISES)
def test_a_promise_is_one_whatever_the_time(template: str) -> None:
    assert [text for text in filled([template], TIMES) if len(pledges(text)) != 1] == []


@pytest.mark.parametrize("text", MORE_PROMISES)
def test_so_is_each_of_these(text: str) -> None:
    assert len(pledges(text)) == 1


@pytest.mark.parametrize("template", NO_ENGLISH)
def test_what_is_no_promise_in_english_is_none_whatever_the_time(template: str) -> None:
    assert [text for text in filled([template], ENGLISH_TIMES) if pledges(text, "en")] == []


@pytest.mark.parametrize("text", MORE_NO_ENGLISH)
def test_nor_is_what_resembles_one_in_english(text: str) -> None:
    assert pledges(text, "en") == []


@pytest.mark.parametrize("template", ENGLISH)
def test_a_promise_in_english_is_one_whatever_the_time(template: str) -> None:
    assert [text for text in filled([template], ENGLISH_TIMES) if len(pledges(text, "en")) != 1] == []


@pytest.mark.parametrize("template", NO_PROMISES)
def test_what_is_no_promise_takes_none_from_the_sentence_after_it(template: str) -> None:
    before = template.format(t="in mei", T="In mei")
    both = f"{before} Over de uitkomsten zal ik uw Kamer berichten."
    assert [both[p.start : p.end] for p in pledges(both)] == ["zal ik uw Kamer berichten"]
