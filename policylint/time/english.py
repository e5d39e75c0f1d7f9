"""The English words of time, in the form of `dutch`."""

WORDS = {
    "month": """
1: january | jan | jan.
2: february | feb | feb.
3: march | mar | mar.
4: april | apr | apr.
5: may | may.
6: june | jun | jun.
7: july | jul | jul.
8: august | aug | aug.
9: september | sep | sep. | sept | sept.
10: october | oct | oct.
11: november | nov | nov.
12: december | dec | dec.
""",
    "weekday": """
0: monday
1: tuesday
2: wednesday
3: thursday
4: friday
5: saturday
6: sunday
""",
    "weekday-short": """
0: mon | mon.
1: tue | tue. | tues | tues.
2: wed | wed.
3: thu | thu. | thur. | thurs | thurs.
4: fri | fri.
5: sat | sat.
6: sun | sun.
""",
    "season": """
1: spring | the spring
2: summer | the summer | summertime
3: autumn | fall | the autumn | the fall
4: winter | the winter
""",
    "ordinal": """
1: first | 1st | 1 st
2: second | 2nd | 2 nd
3: third | 3rd | 3 rd
4: fourth | 4th | 4 th
5: fifth | 5th
6: sixth | 6th
-1: last | final
""",
    "number": """
1: one | a | an
2: two
3: three
4: four
5: five
6: six
7: seven
8: eight
9: nine
10: ten
11: eleven
12: twelve
13: thirteen
14: fourteen
15: fifteen
16: sixteen
18: eighteen
20: twenty
24: twenty-four
30: thirty
40: forty
50: fifty
60: sixty
90: ninety
100: hundred
""",
    "fraction": """
1: half a | a half | half
3: one and a half | one-and-a-half
5: two and a half | two-and-a-half
""",
    "some": """
=: a few | several | some | a number of | a couple of
""",
    "unit": """
day: day | days | calendar day | calendar days
workday: working day | working days | workday | workdays | business day | business days
week: week | weeks
month: month | months
quarter: quarter | quarters
year: year | years
half: half-year | half-years | half year
hour: hour | hours
decade: decade | decades
""",
    "calendar-unit": """
day: day
week: week
month: month
quarter: quarter
half: half-year
year: year | calendar year | financial year
decade: decade
""",
    "quarter": """
=: quarter | qtr
""",
    "half": """
=: half | half-year | half year
""",
    "part": """
begin: early | early in | the beginning of | beginning of | start of | the start of | at the beginning of
begin: at the start of | the first months of | beginning | in early | the early part of | early part of
medio: mid | mid- | the middle of | middle of | halfway | halfway through | in the middle of | in mid | midway through
eind: late | late in | end | the end of | end of | at the end of | towards the end of | toward the end of | by late
eind: in late | year-end | the last months of | the latter part of | the close of
""",
    "ultimo": """
ultimo: the last day of | last day of
primo: the first day of | first day of
""",
    "this": """
0: this | the current | current | the present
""",
    "next": """
1: next | the following | the next
-1: last | previous | the previous
""",
    "loose": """
1: the coming | coming | upcoming | the upcoming
-1: the past | past
""",
    "coming-amount": """
1: the coming | the next | coming | next | over the next | over the coming | in the next | in the coming
1: within the next | within the coming
-1: the past | the last | past | last | over the past | over the last | in the past | in the last | the previous
""",
    "mark": """
past: last
coming: next
""",
    "before": """
=: before | prior to | ahead of | in advance of | earlier than | well before | shortly before | in the run-up to
=: in time for
""",
    "by": """
=: by | no later than | not later than | at the latest by | by no later than | at the latest in | at the latest on
=: on or before | in or before | before or on | not after | no later than in | no later than on | by the
=: up to and no later than | within
""",
    "after": """
=: after | following | later than | shortly after | immediately after | directly after | right after | beyond
""",
    "from": """
=: from | starting | starting in | starting on | starting from | beginning in | beginning on | on or after
=: in or after | not before | no earlier than | not earlier than | no sooner than | at the earliest in
=: at the earliest on
""",
    "since": """
=: since | ever since
""",
    "until": """
=: until | till | til | up until | up to
""",
    "until-incl": """
=: up to and including | until and including | through | thru | to the end of and including | through to
""",
    "per": """
=: as of | as from | effective | effective from | with effect from | w.e.f. | effective as of
""",
    "range-start": """
=: from | in the period | the period from | the period | in the period from | period
""",
    "between": """
=: between | in the period between | sometime between
""",
    "around": """
=: around | about | circa | ca. | roughly | approximately | towards | toward | on or about | on or around
""",
    "course": """
=: in the course of | during | over the course of | sometime in | throughout | some time in | later in | over the
""",
    "within": """
=: within | not more than | no more than | within a period of | within a term of | within at most
=: within no more than | inside | at most | no later than | not later than
""",
    "over": """
=: in | in about | in around | in approximately
""",
    "ago": """
=: ago | earlier | back
""",
    "and": """
=: and | or | and in | and on | , | , and | / | and/or | or in | , or
""",
    "dash": """
=: - | -- | to | until | till | through | thru
""",
    "of": """
=: of | in | , | of the | in the | - | / | '
""",
    "article": """
=: the | a | an | our | this | its | their | your
""",
    "neutral": """
=: on | in | of | at | the | dated | on the | in the | of the | at the | for | sometime | is | date | date: | due
=: due: | due in | due on | due by
""",
    "later-this": """
=: later | later in | the rest of | the remainder of | still | still in | for the rest of | before the end of still
""",
    "earlier-this": """
=: earlier | earlier in
""",
    "still": """
=: still | yet
""",
    "day-word": """
0: today | now | the date of this letter | as of today | this letter
1: tomorrow
2: the day after tomorrow
-1: yesterday
-2: the day before yesterday
""",
    "year-word": """
=: year | the year | calendar year | the calendar year | financial year | fiscal year | the years | years
""",
    "school-year": """
school-year: school year | the school year
academic-year: academic year | the academic year
""",
    "week-word": """
=: week | weeks | wk | wk. | the week | calendar week
""",
    "month-word": """
=: month of | the month of
""",
    "weekend": """
=: weekend | the weekend
""",
    "recess": """
zomerreces: summer recess
herfstreces: autumn recess
kerstreces: christmas recess | winter recess
voorjaarsreces: spring recess
meireces: may recess
verkiezingsreces: election recess
paasreces: easter recess
zomervakantie: summer holidays | summer holiday | summer break
reces: recess | parliamentary recess
""",
    "era": """
kabinetsperiode: this government's term | this cabinet's term | the term of this government | this parliamentary term
""",
    "caveat": """
=: , | ( | ; | - | subject to | provided | if | unless | but | depending | in consultation | as
""",
    "prinsjesdag": """
prinsjesdag: prinsjesdag | budget day | prince's day | princes' day | princes day
verantwoordingsdag: verantwoordingsdag | accountability day
""",
    "feast": """
kerst: christmas | christmas day
tweede-kerstdag: boxing day
jaarwisseling: the turn of the year | turn of the year
oudjaar: new year's eve | year-end
nieuwjaar: new year | new year's day
goede-vrijdag: good friday
pasen: easter
tweede-paasdag: easter monday
koningsdag: king's day
bevrijdingsdag: liberation day
hemelvaart: ascension day
pinksteren: pentecost | whitsun
""",
    "every": """
=: each | every | per | in each | in every | once a | once per | once every | at least once a | at least once every
=: at least once per
""",
    "every-strong": """
=: each | every | once a | once per | once every
""",
    "times": """
2: twice a | twice per | two times a | twice every
3: three times a | three times per
4: four times a | four times per
""",
    "adverb": """
year 1 1: annually | annual | yearly
half 1 1: half-yearly | biannually | semi-annually | semiannually | six-monthly
quarter 1 1: quarterly
month 1 1: monthly
week 1 1: weekly
day 1 1: daily
year 2 1: biennially
unknown 1 1: regularly | periodically | continuously | on a regular basis
""",
    "hedge": """
=: expected | probably | presumably | possibly | if possible | preferably | hopefully | planned | planned for
=: scheduled | scheduled for | already | only | in principle | likely | expected in | expected by | aiming for
=: target | target date | deadline | provisionally | ideally | it is expected | ( | ) | ; | : | .
""",
    "but": """
=: , but | but | , and | and | , | or | , and in any event | but in any event | , but in any event
=: , but in any case | but in any case | and in any event | and in any case | ; | , and in any case | , in any event
=: , in any case | - | (
""",
    "time-of-day": """
=: at | , at | by | ,
""",
    "oclock": """
=: o'clock | hours | hrs | h | am | pm | a.m. | p.m. | cet
""",
    "early": """
=: or earlier | or before | or sooner
""",
    "late": """
=: or later | onwards | onward | and beyond | and later | and onwards | and after | or after
""",
    "onward": """
=: on | onwards | onward | forward
""",
    "soft": """
=: , preferably | , ideally | , if possible | , but preferably | , but ideally | , but if possible | preferably
""",
    "latest": """
=: at the latest | , at the latest
""",
    "backdated": """
=: with retroactive effect from | with retroactive effect to | retroactively from | retroactive to
""",
    "at-least": """
=: at least | no later than | not later than
""",
    "open": """
=: tbd | t.b.d. | tbc | t.b.c. | to be determined | to be confirmed | to be decided | xx | xxx | xxxx | n/a | pm
=: ?? | ??? | ... | … | to follow | to be announced | tba
""",
    "event-link": """
at: at | together with | simultaneously with | at the same time as | alongside | along with | during
at: on the occasion of | in parallel with | with | in | on | around
before: before | prior to | ahead of | by | no later than | in advance of | in time for | in the run-up to
after: after | following | once | when | as soon as | upon | shortly after | immediately after | subject to
after: depending on | in response to
until: until | till | pending | up to
from: from | since | as of | as from
""",
    "within-link": """
=: of | after | from | following | since
""",
    "event-word": """
=: thereafter | afterwards | subsequently
""",
    "vague": """
=: soon | very soon | as early as possible | a.s.a.p. | in the medium to long term | in the future
=: in the years to come | at a later time | at some point | in time | promptly | immediately | forthwith
=: timely | in a timely manner | later | recently | in recent years | in the past | when appropriate
=: when possible | where possible | urgently | quickly | swiftly | before long | eventually | presently
=: lately | any time soon | over time
""",
    "vague-prose": """
=: shortly | in due course | in due time | as soon as possible | as soon as practicable
=: at the earliest opportunity | asap | in the short term | in the medium term | in the long term
=: in the longer term | in the near future | in the foreseeable future | in the coming years
=: in the coming months | in the coming weeks | in the coming period | the coming years | the coming months
=: the coming weeks | the coming period | over the coming years | over the coming months
=: over the coming weeks | at a later stage | at a later date | without delay | without undue delay
=: within a reasonable time | within a reasonable period | at the appropriate time
""",
    "first-time": """
=: for the first time in | first in | starting in | starting with | beginning in | for the first time on
""",
}
