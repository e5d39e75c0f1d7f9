"""What `--help` says, in Dutch: each text of the parser by its English words."""

import argparse
from typing import Any

from policylint.reporters import FORMATS

_FORMATS = ", ".join(FORMATS)
TEXTS = {
    # what argparse says itself
    "positional arguments": "argumenten",
    "options": "opties",
    "show this help message and exit": "laat deze hulp zien",
    "show program's version number and exit": "laat het versienummer zien",
    # commands
    "Checks draft policy texts in YAML: what is wrong, where, why, and what to do.": (
        "Kijkt conceptteksten in YAML na: wat er niet klopt, waar, waarom, en wat eraan te doen is."
    ),
    "commands": "opdrachten",
    "check files and folders": "kijk bestanden en mappen na",
    "list the rules": "noem de regels",
    "explain a rule, by name or code": "leg een regel uit, bij naam of code",
    "list citations, with titles and links": "noem de verwijzingen, met titel en link",
    "list promises, by when they are due": "noem de toezeggingen, in volgorde van termijn",
    "list who holds what, by subject": "noem wie wat vindt, per onderwerp",
    "say whether two positions go together, and why": "zeg of twee standpunten samengaan, en waarom",
    "list what is waived or disputed, and why": "noem wat is toegestaan of betwist, en waarom",
    "hold rule files to their own examples": "toets regelbestanden aan hun eigen voorbeelden",
    "begin a rule file": "begin een regelbestand",
    "make a repository ready: settings, hook, a letter": "maak een repository gereed: instellingen, hook, een brief",
    "turn a letter into a draft in YAML": "maak van een brief een concept in YAML",
    "print a script that completes commands in a shell": "geef een script waarmee een shell opdrachten aanvult",
    "over how many processes a large project is spread: a number, or auto (default)": (
        "over hoeveel processen een groot project wordt verdeeld: een getal, of auto (standaard)"
    ),
    # groups of options
    "rules": "regels",
    "fixes": "verbeteringen",
    "what is read and reported": "wat wordt gelezen en gemeld",
    "output": "uitvoer",
    "exit code": "exitcode",
    # what is read
    "files and folders": "bestanden en mappen",
    "files and folders, a letter in Word (.docx); - is standard input": (
        "bestanden en mappen, een brief in Word (.docx); - is standaardinvoer"
    ),
    "report nothing but these files": "meld alleen over deze bestanden",
    "pass over files in folders that git does not track": "ga bestanden in mappen voorbij die git niet volgt",
    "report only what this branch changed since it left REV (git)": (
        "meld alleen wat deze tak heeft veranderd sinds REV (git)"
    ),
    "accept the findings in this file (see --write-baseline)": (
        "aanvaard de bevindingen in dit bestand (zie --write-baseline)"
    ),
    "accept all present findings: write them to this file": (
        "aanvaard alle bevindingen van nu: schrijf ze in dit bestand"
    ),
    "take out of the baseline what is no longer found": "haal uit de nulmeting wat niet meer wordt gevonden",
    "where standard input would lie": "waar de standaardinvoer zou staan",
    "what standard input is called": "hoe de standaardinvoer heet",
    "use this config file for everything": "gebruik voor alles dit instellingenbestand",
    "use no config file": "gebruik geen instellingenbestand",
    "use no config file, and only the knowledge that ships": (
        "gebruik geen instellingenbestand, en alleen de meegeleverde kennis"
    ),
    "the config file whose project's knowledge is used": (
        "het instellingenbestand van het project waarvan de kennis wordt gebruikt"
    ),
    "nothing to check is no error": "niets om na te kijken is geen fout",
    "use nothing that earlier runs kept, and keep nothing": (
        "gebruik niets wat eerder is bewaard, en bewaar zelf niets"
    ),
    # rules and fixes
    "run only these": "gebruik alleen deze",
    "run these besides": "gebruik ook deze",
    "do not run these": "gebruik deze niet",
    "how loud a rule is": "hoe zwaar een regel weegt",
    "run the rules that are on trial too": "gebruik ook de regels die op proef zijn",
    "the day of the check (default: the clock's)": "de dag van het nakijken (anders die van de klok)",
    "mend what can be mended without a change of meaning": "verbeter wat kan zonder dat de betekenis verandert",
    "with --fix or --diff: mend also what may change the meaning": (
        "met --fix of --diff: verbeter ook wat de betekenis kan veranderen"
    ),
    "show what --fix would change, and write nothing": "laat zien wat --fix zou veranderen, en schrijf niets",
    "name or code of a rule": "naam of code van een regel",
    "rule files, and folders with them": "regelbestanden, en mappen waarin ze staan",
    "the name of the fault, such as theme-without-owner": "de naam van de fout, zoals theme-without-owner",
    "where the file goes (default: rules)": "waar het bestand komt (anders in rules)",
    "its code (default: the next that is free, HOUSE001)": "de code (anders de eerste die vrij is, HOUSE001)",
    "overwrite a file that is there": "overschrijf een bestand dat er al is",
    "overwrite files that are there": "overschrijf bestanden die er al zijn",
    "the repository (default: here)": "de repository (anders hier)",
    # output
    f"{_FORMATS}; with =FILE, into that file; docx=FILE, as comments in a copy of the letter that is checked; "
    "may be repeated": (
        f"{_FORMATS}; met =BESTAND: in dat bestand; docx=BESTAND: als opmerkingen in een kopie van de brief die wordt "
        "nagekeken; mag vaker"
    ),
    "with docx=FILE: replace FILE if it exists": "met docx=BESTAND: vervang BESTAND als het er al is",
    "write the report here instead of standard output": "schrijf het rapport hier in plaats van op standaarduitvoer",
    "for grouped (default: file)": "bij grouped (anders file)",
    "count findings by rule instead of showing them": "tel de bevindingen per regel, in plaats van ze te laten zien",
    "language of the messages (default: each document's own)": "taal van de meldingen (anders die van elk stuk)",
    "language of the headings": "taal van de koppen",
    "language of headings and labels": "taal van koppen en namen",
    "language of the answer": "taal van het antwoord",
    "language of comments, report and errors (comments: else the letter's)": (
        "taal van opmerkingen, verslag en foutmeldingen (van opmerkingen: anders die van de brief)"
    ),
    "colour (default: auto)": "kleur (anders auto)",
    "show no text of the drafts": "laat geen tekst uit de stukken zien",
    "print nothing when there are no findings": "zeg niets als er geen bevindingen zijn",
    "show each setting and where it was set, and stop": "laat elke instelling zien en waar zij is gezet, en stop",
    "list the files that would be checked, and stop": "noem de bestanden die zouden worden nagekeken, en stop",
    "the least severity that fails (default: error)": "de lichtste ernst waarbij het mislukt (anders error)",
    "exit 0 whatever is found": "exitcode 0, wat er ook wordt gevonden",
    "how they are listed": "hoe ze worden opgesomd",
    "text or json": "text of json",
    # positions and promises
    "what is late is late on this day (default: today)": "te laat is wat op deze dag te laat is (anders vandaag)",
    "only this subject and narrower ones, by id or label": "alleen dit onderwerp en wat eronder valt, bij id of naam",
    "only what this actor holds, by id or label": "alleen wat deze actor vindt, bij id of naam",
    "the day from which undated drafts speak": "de dag waarop stukken zonder datum spreken",
    "a position; also the id of a line, or PATH:LINE": "een standpunt; ook de id van een lijn, of PAD:REGEL",
    "another": "een ander",
    "where they are (default: the current folder)": "waar ze staan (anders de huidige map)",
    # letters
    "Word (.docx), text, Markdown or HTML; - is standard input": (
        "Word (.docx), tekst, Markdown of HTML; - is standaardinvoer"
    ),
    "write the draft here instead of standard output": "schrijf het concept hier in plaats van op standaarduitvoer",
    "replace FILE if it exists": "vervang BESTAND als het er al is",
    "say what was found and what was left, per theme": "zeg per thema wat is gevonden en wat is blijven liggen",
}
# What stands for a value that the user gives.
VALUES = {
    "N": "N",
    "COMMAND": "OPDRACHT",
    "PATH": "PAD",
    "FILE": "BESTAND",
    "FORMAT[=FILE]": "VORM[=BESTAND]",
    "FOLDER": "MAP",
    "RULES": "REGELS",
    "RULE=LEVEL": "REGEL=NIVEAU",
    "DATE": "DATUM",
    "NAME": "NAAM",
    "LETTER": "BRIEF",
    # the same in Dutch
    "REV": "REV",
    "CODE": "CODE",
    "DOC#ID": "DOC#ID",
    "SHELL": "SHELL",
}


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


def translate(parser: argparse.ArgumentParser) -> None:
    """Put the help of a parser, and of its commands, in Dutch. A text that is not known stays as it is."""
    parser.formatter_class = _Formatter
    parser.description = _said(parser.description)
    for group in parser._action_groups:
        group.title = _said(group.title)
    for action in parser._actions:
        action.help = _said(action.help)
        if isinstance(action.metavar, str):
            action.metavar = VALUES.get(action.metavar, action.metavar)
        if isinstance(action, argparse._SubParsersAction):
            for listed in action._choices_actions:
                listed.help = _said(listed.help)
            for command in action.choices.values():
                translate(command)


def _said(text: str | None) -> str | None:
    return text if text is None else TEXTS.get(text, text)
