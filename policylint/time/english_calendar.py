"""The English words of the calendar: its units and days, numbers, and what returns.

Each line of a category: `value: phrase | phrase`; `=` where the value is the phrase.
"""

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
7: seventh
8: eighth
9: ninth
10: tenth
11: eleventh
12: twelfth
13: thirteenth
14: fourteenth
15: fifteenth
16: sixteenth
17: seventeenth
18: eighteenth
19: nineteenth
20: twentieth
21: twenty-first
22: twenty-second
23: twenty-third
24: twenty-fourth
25: twenty-fifth
26: twenty-sixth
27: twenty-seventh
28: twenty-eighth
29: twenty-ninth
30: thirtieth
31: thirty-first
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
    "roman": """
1: i
2: ii
3: iii
4: iv
""",
    "half": """
=: half | half-year | half year
""",
    "part": """
begin: early | early in | the beginning of | beginning of | start of | the start of | at the beginning of
begin: at the start of | the first months of | beginning | in early | the early part of | early part of
medio: mid | mid- | the middle of | middle of | halfway | halfway through | half-way | half-way through
medio: half way through | halfway into | in the middle of | in mid | midway through
eind: late | late in | end | the end of | end of | at the end of | towards the end of | toward the end of | by late
eind: in late | the last months of | the latter part of | the close of | close of
""",
    "ultimo": """
ultimo: the last day of | last day of
primo: the first day of | first day of
""",
    "year-end": """
=: year-end | year end | year's end
""",
    "this": """
0: this | the current | current | the present
""",
    "next": """
1: next | the following | the next
-1: last | previous | the previous
""",
    "loose": """
1: the coming | coming | upcoming | the upcoming | this coming
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
parliamentary-year: parliamentary year | the parliamentary year | parliamentary session | the parliamentary session
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
    "prinsjesdag": """
prinsjesdag: prinsjesdag | budget day | prince's day | princes' day | princes day
verantwoordingsdag: verantwoordingsdag | accountability day
""",
    "feast": """
kerst: christmas | christmas day
tweede-kerstdag: boxing day
jaarwisseling: the turn of the year | turn of the year
oudjaar: new year's eve
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
}
