"""The English words beside times: relations, events, hedges and vague words.

Each line of a category: `value: phrase | phrase`; `=` where the value is the phrase.
"""

WORDS = {
    "before": """
=: before | prior to | ahead of | in advance of | earlier than | well before | shortly before | in the run-up to
=: in time for
""",
    "by": """
=: by | no later than | not later than | at the latest by | by no later than | at the latest in | at the latest on
=: on or before | in or before | before or on | not after | no later than in | no later than on | by the
=: up to and no later than | within | by close of business | by close of business on | before close of business
=: before close of business on | by end of business | by end of business on | by cob | by the close of business on
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
=: ± | +/- | ~ | around | about | circa | ca. | roughly | approximately | towards | toward | on or about | on or around
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
    "hence": """
=: from now | from today | hence | from the date of this letter
""",
    "beside": """
=: the day | day
""",
    "term-tail": """
=: ' time | 's time | time
""",
    "ago": """
=: ago | earlier | back
""",
    "and": """
=: and | or | and in | and on | , | , and | / | & | + | and/or | or in | , or
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
    "caveat": """
=: , | ( | ; | - | subject to | provided | if | unless | but | depending | in consultation | as | after | or | for
=: by | at | when | once | together | followed | in order | to | in | on | with | ready | available | published
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
