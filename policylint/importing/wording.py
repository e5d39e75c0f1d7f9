"""The words of comments in a draft and of the report on an import, in Dutch and English."""

WORDS: dict[str, dict[str, str]] = {
    "nl": {
        "preface": (
            "Concept, door `policylint import` uit een brief gehaald. Wat niet uit de tekst bleek is "
            "PM; `policylint check` somt dat op.\n"
            "Bij elk punt: de plaats in de brief, en hoe zeker de lezing is (zeker, waarschijnlijk, "
            "onzeker). Lees het na."
        ),
        "not-read": "Niet gelezen: {what}.",
        "comments": "opmerkingen in de kantlijn",
        "pictures": "afbeeldingen",
        "text-boxes": "tekstvakken",
        "headers": "kop- en voetteksten",
        "line": "regel {number}",
        "paragraph": "alinea {number}",
        "note": "voetnoot {mark}",
        "with": "bij “{sentence}”",
        "theme-unsure": "de plaats van de verwijzing is onzeker",
        "sure-high": "zeker",
        "sure-medium": "waarschijnlijk",
        "sure-low": "onzeker",
        "cue": "“{cue}”",
        "about": "over: {words}",
        "subjects": "noemt: {ids}",
        "condition": "voorwaarde: {words}",
        "pronoun": "wie: het onderwerp van eerder ({name})",
        "why-question": "vraag van de Kamer",
        "why-reader": "voor de lezer, zonder eigen beleid",
        "why-empty": "kop zonder tekst",
        "why-ontkenning": "de zin ontkent, en wat dat betekent is niet zeker",
        "why-weergave": "de zin geeft weer wat een ander zegt",
        "why-voorwaardelijk": "de zin is een bijzin met een voorwaarde",
        "left-note": "{place}, zonder verwijzing: {text}",
        "left-time": "{place}: “{text}” is geen datum of toezegging ({sentence})",
        "left-stance": "{place}, standpunt niet bepaald ({why}): {text}",
        "report-head": (
            "{id}: {themes} thema's, {citations} verwijzingen, {positions} standpunten, {promises} "
            "toezeggingen, {dates} tijden"
        ),
        "report-missing": "  niet gevonden: {what}",
        "report-theme": (
            "{title}: {citations} verwijzingen, {positions} standpunten, {promises} toezeggingen, {dates} tijden"
        ),
        "report-open": "{count} standpunten zonder onderwerp uit de kennis (PM)",
        "report-undated": "{count} toezeggingen zonder datum",
        "before-headings": "(voor de eerste kop)",
        "title": "titel",
        "date": "datum",
        "actor": "wie spreekt",
        "type": "soort stuk",
    },
    "en": {
        "preface": (
            "A draft, taken from a letter by `policylint import`. What the text did not say is PM; "
            "`policylint check` lists it.\n"
            "At each point: its place in the letter, and how sure the reading is (sure, likely, unsure). Read it over."
        ),
        "not-read": "Not read: {what}.",
        "comments": "comments in the margin",
        "pictures": "pictures",
        "text-boxes": "text boxes",
        "headers": "headers and footers",
        "line": "line {number}",
        "paragraph": "paragraph {number}",
        "note": "footnote {mark}",
        "with": "with “{sentence}”",
        "theme-unsure": "where it belongs is not sure",
        "sure-high": "sure",
        "sure-medium": "likely",
        "sure-low": "unsure",
        "cue": "“{cue}”",
        "about": "about: {words}",
        "subjects": "names: {ids}",
        "condition": "condition: {words}",
        "pronoun": "who: the subject of before ({name})",
        "why-question": "a question of the Kamer",
        "why-reader": "for the reader, no policy of its own",
        "why-empty": "a heading without text",
        "why-ontkenning": "the sentence denies, and what that amounts to is not sure",
        "why-weergave": "the sentence tells what somebody else says",
        "why-voorwaardelijk": "the sentence is a clause with a condition",
        "left-note": "{place}, without a citation: {text}",
        "left-time": "{place}: “{text}” is no date or commitment ({sentence})",
        "left-stance": "{place}, stance not settled ({why}): {text}",
        "report-head": (
            "{id}: {themes} themes, {citations} citations, {positions} positions, {promises} commitments, {dates} times"
        ),
        "report-missing": "  not found: {what}",
        "report-theme": "{title}: {citations} citations, {positions} positions, {promises} commitments, {dates} times",
        "report-open": "{count} positions without a subject of the knowledge (PM)",
        "report-undated": "{count} commitments without a date",
        "before-headings": "(before the first heading)",
        "title": "title",
        "date": "date",
        "actor": "who speaks",
        "type": "type of document",
    },
}
