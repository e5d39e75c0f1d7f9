"""EDTF (ISO 8601-2, Library of Congress profile): levels 0 and 1, and of level 2 what letters can use.

Of level 2: quarters (33-36), halves of a year (40-41), one of a set (its hull), and a date without a year
(`XXXX-06-12`). Seasons 21-24 are the Dutch ones; 25-32 and 37-39 are refused, and so are seasons and quarters inside an
interval, which EDTF does not have. `~` and `%` mark a value as vague without widening it; `?` does nothing.
"""

import re
from datetime import date
from functools import cache

from policylint.time import pieces
from policylint.time.occurrences import Occurring
from policylint.time.phrases import Failing, Fixed, Maker, Phrase
from policylint.time.pieces import Piece, Unresolved
from policylint.time.reading import Interval

# The characters with which EDTF begins.
BEGINNINGS = "0123456789XY-.[{/"


@cache
def _date() -> re.Pattern[str]:
    return re.compile(
        r"(?P<year>-?[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?(?P<mark>[?~%])?"
        r"|(?P<long>Y-?[1-9][0-9]{3,18})(?P<long_mark>[?~%])?"
        r"|(?P<stamp>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})"
        r"(?:Z|[+-](?P<zone>[0-9]{2})(?::(?P<zone_minute>[0-9]{2}))?)?"
    )


def may_be_edtf(text: str) -> bool:
    """A cheap look before `read`: whether a text can only be EDTF, if anything."""
    return _shape().fullmatch(text) is not None


@cache
def _shape() -> re.Pattern[str]:
    component = (
        r"(?:-?[0-9X]{4}(?:-[0-9X]{2}){0,2}[?~%]?|Y-?[0-9]{4,19}[?~%]?|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:+\-Z]{8,14})"
    )
    return re.compile(rf"{component}|(?:{component}|(?:\.\.)?)/(?:{component}|(?:\.\.)?)|[\[{{][0-9X\-.,~?% ]*[\]}}]")


def read(text: str) -> Phrase | None:
    """What an EDTF string says; None where it is not of the forms read here. Never raises."""
    try:
        return _read(text)
    except Unresolved as unresolved:
        return Failing(unresolved.reason, dict(unresolved.detail))


def _read(text: str) -> Phrase | None:
    if text[:1] == "[":
        return _set(text)
    if text[:1] == "{":
        raise Unresolved("not-a-time", why="all-of-a-set")
    if "/" in text:
        return _interval(text)
    return _component(text)


def _component(text: str) -> Phrase | None:
    match = _date().fullmatch(text)
    if match is None:
        return None
    approximate = (match["mark"] or match["long_mark"]) in ("~", "%")
    if match["long"]:
        number = match["long"][1:]
        if len(number) > 4:
            raise Unresolved("not-computable", why="out-of-range", year=number)
        return Fixed(pieces.year(int(number)), approximate)
    if match["stamp"]:
        day = _component(match["stamp"])
        # 24:00:00 is the end of a day; a leap second may be the 61st.
        hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["second"])
        in_day = (hour < 24 and minute < 60 and second < 61) or (hour, minute, second) == (24, 0, 0)
        if not in_day or int(match["zone"] or 0) > 23 or int(match["zone_minute"] or 0) > 59:
            raise pieces.impossible("no-such-time", hour=hour, minute=minute, second=second)
        return day
    year, month, day_text = match["year"], match["month"], match["day"]
    if year == "XXXX":
        return _yearless(month, day_text)
    if year.startswith("-") or year == "0000":
        if "X" not in text and month is not None and year == "0000":
            # A day or month that no year has is one thing; a year that cannot be reckoned with another. 2000 is alike.
            _specified(2000, month, day_text)
        raise Unresolved("not-computable", why="out-of-range", year=year)
    if "X" in text:
        return Fixed(_unspecified(year, month, day_text), approximate)
    return Fixed(_specified(int(year), month, day_text), approximate)


def _specified(year: int, month: str | None, day: str | None) -> Piece:
    if month is None:
        return pieces.year(year)
    number = int(month)
    if number > 12 and day is None:
        return _coded(year, number)
    return pieces.month(year, number) if day is None else pieces.day(year, number, int(day))


def _coded(year: int, code: int) -> Piece:
    if 21 <= code <= 24:
        return pieces.season(year, code - 20)
    if 33 <= code <= 36:
        return pieces.quarter(year, code - 32)
    if 40 <= code <= 41:
        return pieces.half(year, code - 39)
    if 25 <= code <= 39:
        raise Unresolved("not-a-time", why="season-code", code=code)
    raise pieces.impossible("no-such-month", month=code, year=year)


def _yearless(month: str | None, day: str | None) -> Phrase:
    if month is None or "X" in month:
        return Failing("open-point", {})
    if day is not None and "X" not in day:
        return Occurring(Maker("day", (int(month), int(day), None)))
    return Occurring(Maker("month", (int(month),)))


def _bounds(digits: str, low: int, high: int) -> tuple[int, int]:
    """The lowest and highest number that digits with X can be, within limits (where they can lie there at all)."""
    first, last = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    if "X" in digits:
        first, last = max(first, low), min(last, high)
    return first, last


def _unspecified(year: str, month: str | None, day: str | None) -> Piece:
    if month is None:
        first, last = _bounds(year, 1, 9999)
        return pieces.exact("days", date(first, 1, 1), date(last, 12, 31))
    fitting: list[Interval] = []
    years = _bounds(year, 1, 9999)
    months = _bounds(month, 1, 12)
    failure: Unresolved | None = None
    # The hull needs the first and the last date that exist; nine years on each side hold a leap day.
    span = (
        range(years[0], years[1] + 1)
        if years[1] - years[0] < 20
        else (*range(years[0], years[0] + 9), *range(years[1] - 8, years[1] + 1))
    )
    for number in span:
        for month_number in range(months[0], months[1] + 1):
            try:
                fitting.append(_days(number, month_number, day))
            except Unresolved as unresolved:
                failure = failure or unresolved
    if not fitting:
        raise failure or pieces.impossible("no-such-month", month=month, year=year)
    return pieces.exact("days", fitting[0].first, fitting[-1].last)


def _days(year: int, month: int, day: str | None) -> Interval:
    whole = pieces.month(year, month).wide
    if day is None or day == "XX":
        return whole
    first, last = _bounds(day, 1, pieces.month_length(year, month))
    if first > last:
        raise pieces.impossible("no-such-day", day=day, month=month, year=year, days=last)
    return Interval(pieces.day(year, month, first).wide.first, pieces.day(year, month, last).wide.last)


def _interval(text: str) -> Phrase | None:
    parts = text.split("/")
    if len(parts) != 2:
        return None
    ends: list[Piece | None] = []
    approximate = False
    for part in parts:
        if part in ("", ".."):
            ends.append(None)
            continue
        end = _component(part)
        if isinstance(end, Failing):
            return end
        if not isinstance(end, Fixed):
            if isinstance(end, Occurring):
                raise Unresolved("not-a-time", why="year-less-in-interval")
            return None
        if end.piece.unit in ("season", "quarter", "half"):
            raise Unresolved("not-a-time", why="season-in-interval")
        approximate = approximate or end.approximate
        ends.append(end.piece)
    first, last = ends
    if first is None and last is None:
        if ".." not in text:
            return None
        raise Unresolved("vague", words=text)  # it holds every day
    wide = Interval(first.wide.first if first else None, last.wide.last if last else None)
    if wide.first is not None and wide.last is not None and wide.first > wide.last:
        raise pieces.impossible("reversed", first=wide.first, last=wide.last)
    return Fixed(Piece("days", wide, wide), approximate)


def _set(text: str) -> Phrase | None:
    if not text.endswith("]"):
        return None
    hull: Interval | None = None
    approximate = False
    for item in text[1:-1].split(","):
        bounds = item.strip().split("..")
        if len(bounds) > 2 or not any(bounds):
            return None
        ends = [_component(bound) if bound else None for bound in bounds]
        for bound, end in zip(bounds, ends, strict=True):
            if bound and not isinstance(end, Fixed):
                return end if isinstance(end, Failing) else None
        fixed = [end.piece.wide if isinstance(end, Fixed) else None for end in ends]
        approximate = approximate or any(isinstance(end, Fixed) and end.approximate for end in ends)
        first, last = fixed[0], fixed[-1]
        interval = Interval(first.first if first else None, last.last if last else None)
        if interval.first is not None and interval.last is not None and interval.first > interval.last:
            raise pieces.impossible("reversed", first=interval.first, last=interval.last)
        hull = interval if hull is None else hull.hull(interval)
    return Fixed(Piece("days", hull, hull), approximate) if hull is not None else None


def hinted(text: str) -> Phrase | None:
    """Of what is no EDTF and no words, but nearly EDTF: why it is refused."""
    if (match := _near().fullmatch(text)) is None:
        return None
    if match["week"]:
        try:
            piece = pieces.week(int(match["week_year"]), int(match["week"]))
        except Unresolved as unresolved:
            return Failing(unresolved.reason, dict(unresolved.detail))
        return Failing("not-a-time", {"why": "iso-week", "use": piece.wide.edtf})
    if match["compact"]:
        digits = match["compact"]
        return Failing("not-a-time", {"why": "no-hyphens", "use": f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"})
    return Failing("not-a-time", {"why": "edtf-level-2"})


@cache
def _near() -> re.Pattern[str]:
    return re.compile(
        r"(?P<week_year>[0-9]{4})-?[Ww](?P<week>[0-9]{2})(?:-?[1-7])?|(?P<compact>[12][0-9]{7})"
        r"|[?~%]?[0-9X]{4}[?~%]?-[?~%]?[0-9X]{2}[?~%]?(?:-[?~%]?[0-9X]{2}[?~%]?)?|Y-?[0-9]+(?:E[0-9]+)?(?:S[0-9]+)?"
    )
