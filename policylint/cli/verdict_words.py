"""The words for a verdict between two positions, and for its reasons (`policylint.comparison`, `policylint.reach`)."""

from policylint.comparison import COMPATIBLE, CONFLICT, UNKNOWN

VERDICTS = {
    "nl": {CONFLICT: "in strijd met elkaar", COMPATIBLE: "verenigbaar", UNKNOWN: "niet te zeggen"},
    "en": {CONFLICT: "in conflict", COMPATIBLE: "compatible", UNKNOWN: "unknown"},
}
REASONS = {
    # Conflicts.
    "clash": {"nl": "ze kunnen niet allebei gelden", "en": "they cannot both hold"},
    "exploring-what-is-opposed": {
        "nl": "het ene verkent wat het andere afwijst",
        "en": "the one explores what the other opposes",
    },
    "said-openly": {
        "nl": "ze kunnen niet allebei gelden, en de tekst zegt dat open (`despite`)",
        "en": "they cannot both hold, and the text says so openly (`despite`)",
    },
    "change-of-course": {
        "nl": "ze kunnen niet allebei gelden: het latere is een koerswijziging",
        "en": "they cannot both hold: the later one is a change of course",
    },
    "conditional-conflict": {
        "nl": "ze kunnen niet allebei gelden als hun voorwaarden samen gelden (`when`)",
        "en": "they cannot both hold when their conditions hold at once (`when`)",
    },
    "not-compared": {
        "nl": "ze kunnen niet allebei gelden, maar `policylint check` vergelijkt deze stukken niet met elkaar: geen "
        "van beide volgt op het andere (`follows`), en ze gaan niet samen uit (`together`)",
        "en": "they cannot both hold, but `policylint check` does not compare these documents: neither `follows` the "
        "other, and they do not go out `together`",
    },
    "alone": {
        "nl": "een van beide kan al op zichzelf niet gelden",
        "en": "one of them cannot hold even by itself",
    },
    "with-others": {
        "nl": "met zijn tweeën kunnen ze gelden, maar niet samen met {besides}",
        "en": "the two of them can hold, but not together with {besides}",
    },
    # What stands between two that would clash.
    "asks": {
        "nl": "ze vragen iets van verschillende partijen (`asks`)",
        "en": "they ask it of different parties (`asks`)",
    },
    "when": {
        "nl": "hun voorwaarden kunnen niet tegelijk gelden (`when`)",
        "en": "their conditions cannot hold at once (`when`)",
    },
    "during": {"nl": "ze gelden op geen enkele dag allebei (`during`)", "en": "on no day do both hold (`during`)"},
    "older-than-line": {
        "nl": "het stuk is ouder dan de lijn, en wordt daar niet aan gehouden",
        "en": "the document is older than the line, and is not held to it",
    },
    "exception": {
        "nl": "het ene laat open waar het andere over gaat (`only`, `except`)",
        "en": "the one leaves open what the other is about (`only`, `except`)",
    },
    "scope": {
        "nl": "het ene gaat niet over elk deel (`scope`), en laat zo ruimte voor het andere",
        "en": "the one is not about every part (`scope`), and so leaves room for the other",
    },
    "accept": {
        "nl": "wie met iets instemt (`accept`), wil daarmee niet wat er verder uit volgt",
        "en": "to go along with something (`accept`) is not to want what follows from it",
    },
    # Why two go together.
    "same": {"nl": "ze zeggen hetzelfde", "en": "they say the same"},
    "same-direction": {
        "nl": "ze zijn allebei voor, en het ene sluit het andere niet uit",
        "en": "both are in favour, and the one does not exclude the other",
    },
    "both-opposed": {
        "nl": "ze zijn allebei tegen: geen van beide hoeft te gebeuren",
        "en": "both are against: neither of the two has to happen",
    },
    "one-way": {
        "nl": "het ene volgt niet uit het andere: het gesteunde kan, en het afgewezene blijven rusten",
        "en": "the one does not follow from the other: what is supported can be done, and what is opposed left undone",
    },
    "exploring": {"nl": "verkennen verbindt tot niets", "en": "exploring commits to nothing"},
    "premise": {
        "nl": "een uitgangspunt verbindt ze, en laat ruimte voor allebei",
        "en": "a premise connects them, and leaves room for both",
    },
    "amounts-overlap": {"nl": "er zijn waarden die aan beide voldoen", "en": "there are values that meet both"},
    # Why that cannot be told.
    "nobody": {"nl": "van een van beide is niet bekend wie het vindt", "en": "of one it is not known who holds it"},
    "open": {
        "nl": "van een van beide staat de periode nog open, of is die niet te lezen",
        "en": "of one the period is still open, or cannot be read",
    },
    "many": {
        "nl": "een van beide is van velen, die niet met één mond spreken",
        "en": "one is held by many, who have no single voice",
    },
    "blocs": {
        "nl": "{one} en {other} spreken elk voor zich: alleen wie met één mond spreekt, kan zichzelf tegenspreken",
        "en": "{one} and {other} each speak for themselves: only one voice can contradict itself",
    },
    "units": {
        "nl": "de waarden staan in verschillende eenheden",
        "en": "the values are in different units",
    },
    "nothing-left": {
        "nl": "van een van beide blijft niets over, of het is niet te lezen",
        "en": "of one nothing is left, or it cannot be read",
    },
    "unknown-word": {
        "nl": "een van beide noemt iets dat de kennis niet kent",
        "en": "one names something that the knowledge does not know",
    },
    "actions": {
        "nl": "ze gaan over hetzelfde, maar de kennis verbindt de handelingen niet",
        "en": "they are about the same thing, but the knowledge does not connect what is to be done with it",
    },
    "subjects": {
        "nl": "de kennis verbindt de onderwerpen niet",
        "en": "the knowledge does not connect their subjects",
    },
    "nothing-shared": {
        "nl": "de kennis verbindt de onderwerpen niet, en de handelingen ook niet",
        "en": "the knowledge connects neither their subjects nor what is to be done",
    },
    "amount-and-stance": {
        "nl": "het ene noemt een waarde en het andere niet, en de kennis verbindt die niet",
        "en": "the one gives a value and the other does not, and the knowledge does not connect those",
    },
}
