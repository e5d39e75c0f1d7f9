"""`policylint test`, `policylint new-rule` and `policylint init`."""

import argparse
import os
import re
import sys
from collections.abc import Callable
from typing import Any

from policylint.cli.console import printed
from policylint.cli.language import chosen, language
from policylint.diagnostic import Terms
from policylint.errors import UsageError

_SORTS = {"nl": {"valid": "goed", "invalid": "fout"}, "en": {"valid": "valid", "invalid": "invalid"}}
_CASES = {
    "nl": {
        "marks": "de tekens ⟦ ⟧ vormen geen paren",
        "same": "een ander voorbeeld is precies zo, op opmerkingen en witruimte na",
        "unmarked": "geen ⟦ ⟧ om wat moet worden gemeld, dus dit voorbeeld toetst niets",
        "marked": "⟦ ⟧ in een voorbeeld waarin niets mis is",
        "unsound": "het voorbeeld past niet in het formaat, dus de regel kreeg het niet te zien",
        "idle": "de regel heeft hier niets om naar te kijken, dus dit voorbeeld toetst niets",
        "raised": "de controle is afgebroken met een {kind}: {error}",
        "spans": "{marked} gemarkeerd, {reported} gemeld",
        "elsewhere": "gemeld op een andere plaats dan gemarkeerd",
        "message": "een andere melding ({lang})",
        "unfilled": "er is geen veld `{name}`; wel: {known}",
        "fixed": "een andere tekst na het herstel",
        "still": "na het herstel wordt het nog gemeld",
        "more": "na het herstel wordt er meer gemeld dan het overlaat",
        "unsound-after": "na het herstel past het voorbeeld niet meer in het formaat",
        "unfixable": "`fix` wordt hier niet geschreven ({reason}); blijft de tekst zo, zet hem dan onder `fixed`",
        "none": "er is geen voorbeeld van wat {sort} is",
        "no-fixed": "de regel kan herstellen, maar geen voorbeeld zegt met `fixed` wat eruit komt",
    },
    "en": {
        "marks": "the marks ⟦ ⟧ do not pair",
        "same": "another example is just the same but for comments and white space",
        "unmarked": "no ⟦ ⟧ around what must be reported, so this example tests nothing",
        "marked": "⟦ ⟧ in an example in which nothing is wrong",
        "unsound": "the example does not fit the format, so the rule never saw it",
        "idle": "the rule has nothing to look at here, so this example tests nothing",
        "raised": "the check broke off with a {kind}: {error}",
        "spans": "{marked} marked, {reported} reported",
        "elsewhere": "reported at another place than marked",
        "message": "another message ({lang})",
        "unfilled": "no field is called `{name}`; there are: {known}",
        "fixed": "another text after the fix",
        "still": "after the fix it is still reported",
        "more": "after the fix more is reported than it leaves",
        "unsound-after": "after the fix the example no longer fits the format",
        "unfixable": "`fix` is not written here ({reason}); if the text is to stay as it is, write it under `fixed`",
        "none": "there is no {sort} example",
        "no-fixed": "the rule can mend, but no example says with `fixed` what comes of it",
    },
}
# For one, and for more.
_COUNTED = {
    "nl": {
        "rules": ("1 regel", "{n} regels"),
        "examples": ("1 voorbeeld", "{n} voorbeelden"),
        "failures": ("1 klopt niet", "{n} kloppen niet"),
    },
    "en": {
        "rules": ("1 rule", "{n} rules"),
        "examples": ("1 example", "{n} examples"),
        "failures": ("1 does not hold", "{n} do not hold"),
    },
}
_WORDS = {
    "nl": {
        "example": "voorbeeld {n} ({sort})",
        "line": "regel {n} van het voorbeeld",
        "wanted": "zoals het er staat",
        "got": "zoals het uitkomt",
        "ways": "wat te doen",
        "hold": "alle kloppen",
        "nothing": "hier staan geen regelbestanden: die beginnen met `policylint: 1` en `kind: rule` "
        "(`policylint new-rule NAAM` begint er een)",
        "there": "bestaat al en is niet veranderd (--force overschrijft)",
        "kept": "bestaat al en is niet veranderd",
        "add": "policylint staat er nog niet in; zet dit erbij:",
        "add-there": "policylint staat er nog niet in; zet dit erbij, aan het eind van de lijst onder `repos`:",
        "written": "geschreven",
        "next": "kijk het na met `policylint test {path}`",
        "check": "kijk alles na met `policylint check`",
    },
    "en": {
        "example": "{sort} example {n}",
        "line": "line {n} of the example",
        "wanted": "as written",
        "got": "as it comes out",
        "ways": "what to do",
        "hold": "all hold",
        "nothing": "there are no rule files here: they begin with `policylint: 1` and `kind: rule` "
        "(`policylint new-rule NAME` begins one)",
        "there": "is there already and was not changed (--force overwrites)",
        "kept": "is there already and was not changed",
        "add": "policylint is not in it yet; add this:",
        "add-there": "policylint is not in it yet; add this, at the end of the list under `repos`:",
        "written": "written",
        "next": "test it with `policylint test {path}`",
        "check": "check everything with `policylint check`",
    },
}


def test(options: argparse.Namespace) -> int:
    """Hold rules to their examples. Exit code 0 where all hold, 1 where some do not, 2 where a rule cannot be used or
    there is none."""
    from policylint import authoring
    from policylint.scope import ConfigFiles

    lang = chosen(options, options.paths[0])
    faults = _faults(options, lang)
    tested = authoring.tested(options.paths, ConfigFiles(options.config, options.isolated))
    told = [_told(rule, failure, lang) for rule in tested for failure in rule.failures]
    words = _WORDS[lang]
    if not tested and not faults:
        print(f"policylint: {words['nothing']}", file=sys.stderr)
        return 2
    counted = _COUNTED[lang]
    examples = _number(counted["examples"], sum(rule.examples for rule in tested))
    end = _number(counted["failures"], len(told)) if told else words["hold"]
    closing = f"{_number(counted['rules'], len(tested))}, {examples}: {end}\n" if tested else ""
    _print(f"{faults}{''.join(told)}{closing}")
    return 2 if faults else 1 if told else 0


def _faults(options: argparse.Namespace, lang: str) -> str:
    """What keeps rule files from being used, a line each."""
    from policylint import api

    report = api.check(options.paths, select=["PL0"], config=options.config, isolated=options.isolated)
    asked = _asked_for(options)
    meant = {
        path
        for path in {d.place.path for d in report.diagnostics}
        if asked(path) and _meant_as_rule(_text(report, path))
    }
    lines = []
    for d in report.diagnostics:
        if d.place.path in meant and d.rule.name != "open-point":
            start = d.place.span.start
            lines.append(f"{d.place.path}:{start.line + 1}:{start.column + 1}: {_found(d, lang)}")
    return "".join(lines)


def _asked_for(options: argparse.Namespace) -> Callable[[str], bool]:
    """Whether a file is among the paths; where the folder of the config is, the files of its packs are too."""
    from policylint import api

    given = [os.path.realpath(path) for path in options.paths]
    root = api.settings(options.paths[0], config=options.config, isolated=options.isolated).root
    if root and os.path.realpath(root) in given:
        return lambda path: True
    return lambda path: any(
        (real := os.path.realpath(path)) == one or real.startswith(os.path.join(one, "")) for one in given
    )


def _meant_as_rule(text: str) -> bool:
    """Whether a text says that it is a rule, or nearly does."""
    from policylint.key_words import near_kind
    from policylint.schema import KINDS

    kinds = re.findall(r"^kind\s*:\s*[\"']?([\w-]+)", text, re.MULTILINE)
    return any(near_kind(kind, KINDS) == "rule" for kind in kinds)


def _text(report: Any, path: str) -> str:
    source = report.sources.get(path)
    return source.text if source is not None else ""


def _told(rule: Any, failure: Any, lang: str) -> str:
    words = _WORDS[lang]
    sort = _SORTS[lang][failure.sort]
    known = ", ".join(failure.fields.get("known", ())) or "–"
    fields = {name: value[lang] if isinstance(value, Terms) else value for name, value in failure.fields.items()}
    said = _CASES[lang][failure.case].format(**{**fields, "sort": sort, "known": known})
    which = "" if failure.index is None else words["example"].format(sort=sort, n=failure.index + 1) + ": "
    faults = "".join(_fault(diagnostic, line, lang) for diagnostic, line in failure.faults)
    return f"{rule.path}:{rule.line(failure)}: {which}{said}\n{faults}{_difference(failure, words)}"


def _fault(diagnostic: Any, line: int | None, lang: str) -> str:
    """A fault of form in an example, at its line there (in the envelope that it is given there is none)."""
    place = "" if line is None else f"{_WORDS[lang]['line'].format(n=line + 1)}: "
    return f"    {place}{_found(diagnostic, lang)}"


def _found(diagnostic: Any, lang: str) -> str:
    """A finding of form: what is wrong, and the ways out on a line of their own."""
    from policylint.messages import render

    told = render(diagnostic, lang)
    ways = f"    = {_WORDS[lang]['ways']}: {'; '.join(told.resolve)}\n" if told.resolve else ""
    return f"{diagnostic.rule.code} {told.message}\n{ways}"


def _difference(failure: Any, words: dict[str, str]) -> str:
    if failure.wanted == failure.got:
        return ""
    from difflib import unified_diff

    one, other = failure.wanted.split("\n"), failure.got.split("\n")
    lines = unified_diff(one, other, words["wanted"], words["got"], lineterm="", n=2)
    return "".join(f"    {line}\n" for line in lines if not line.startswith("@@"))


def new_rule(options: argparse.Namespace) -> int:
    """Begin a rule file that passes its own test."""
    from policylint import authoring

    lang = chosen(options)
    words = _WORDS[lang]
    name = options.name.removesuffix(".yaml")
    path = os.path.join(options.folder, f"{name}.yaml")
    known = authoring.rules_around(options.folder)
    text = authoring.new_rule(name, lang, options.code or authoring.next_code(known, options.folder))
    authoring.see_free(known, name, options.code, path, lang)
    if os.path.lexists(path) and not options.force:
        raise UsageError(words["there"], path)
    _save(path, text)
    _print(f"{path}: {words['written']}; {words['next'].format(path=path)}\n")
    return 0


def init(options: argparse.Namespace) -> int:
    """Make a repository ready; what is there stays as it is."""
    from policylint import beginning

    lang = options.lang or language()
    words = _WORDS[lang]
    try:
        done = beginning.begin(options.folder, lang, force=options.force)
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", error.filename) from None
    for file in done:
        path = os.path.normpath(os.path.join(options.folder, file.path))
        kept = words["there"] if file.replaceable else words["kept"]
        _print(f"{path}: {words['written'] if file.written else kept}\n")
        if file.missing:
            _print(f"{words['add' if file.missing.startswith('repos:') else 'add-there']}\n\n{file.missing}\n")
    _print(f"{words['check']}\n")
    return 0


def _save(path: str, text: str) -> None:
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", path) from None


def _print(text: str) -> None:
    sys.stdout.write(printed(text, sys.stdout.encoding or "utf-8"))


def _number(forms: tuple[str, str], count: int) -> str:
    one, more = forms
    return one if count == 1 else more.format(n=count)
