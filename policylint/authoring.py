"""Rule files under the hands of those who write them: found, held to their own examples, and begun."""

import os
from collections.abc import Sequence
from typing import NamedTuple

from policylint import files, form_faults, house, rule_examples, rules, selection
from policylint.checks import Finding
from policylint.errors import RuleError, UsageError
from policylint.house import House
from policylint.messages import fill, words_in
from policylint.project import Document
from policylint.rule_examples import Failure
from policylint.rules import Rule
from policylint.scope import ConfigFiles, Scope, existing, scopes
from policylint.selection import Selection


class Tested(NamedTuple):
    """A rule, and what in its examples does not hold. `failures` is empty where all do; `examples` counts them."""

    rule: Rule
    path: str
    failures: tuple[Failure, ...]
    examples: int

    def line(self, failure: Failure) -> int:
        """The 1-based line at which an example begins; of what is wrong with all of them, the first."""
        document = self.rule.document
        if document is None or failure.index is None:
            return 1
        node = document.at((failure.sort, failure.index))
        return document.source.linecol(node.start).line + 1


def tested(paths: Sequence[str], configs: ConfigFiles) -> list[Tested]:
    """The rules in files and folders, each held to its examples. Rules that cannot be used are left out.

    Where the folder of a config is among the paths, the rules of its packs are too.

    Raises:
        UsageError: a path does not exist.
        ConfigError: a config file cannot be used.
    """
    from datetime import date

    found = []
    for scope in scopes(existing(paths), configs):
        project = scope.read(configs, date.min, {})
        known = house.furnished(project, scope.settings, Selection(), scope.packed)
        shown = {os.path.realpath(path): name for path, name in scope.shown.items()}
        packed = {os.path.realpath(path): path for path in scope.packed if _asks_for_all(paths, scope)}
        for rule in house.usable(known):
            path = shown.get(os.path.realpath(rule.path)) or packed.get(os.path.realpath(rule.path))
            if path is not None:
                found.append(_tested(rule, path, known.known, known.plugins.check))
    return found


def _asks_for_all(paths: Sequence[str], scope: Scope) -> bool:
    root = scope.settings.root
    return bool(root) and os.path.realpath(root) in {os.path.realpath(path) for path in paths}


def _tested(rule: Rule, path: str, known: tuple[Rule, ...], find: rule_examples.Find) -> Tested:
    failures = rule_examples.failures(rule, known, find=find)
    return Tested(rule, path, tuple(failures), len(rule.valid) + len(rule.invalid))


def rules_of(folder: str) -> House:
    """The rules of the project in a folder: those that ship, its own, and those of its packs and plugins.

    Raises:
        ConfigError: its config cannot be used.
    """
    from datetime import date

    configs = ConfigFiles(None, isolated=False)
    settings = configs.governing(os.path.abspath(folder))
    scope = Scope(settings)
    if not settings.root:
        # Without a config the files below the folder are the project; what has one of its own is not looked at.
        for path in files.walk(folder, (), configs.nested):
            scope.shown[os.path.abspath(path)] = os.path.normpath(path).replace(os.sep, "/")
    return house.furnished(scope.read(configs, date.min, {}), settings, Selection(), scope.packed)


def see_usable(rule: Rule, here: House, lang: str) -> None:
    """See that a rule of a house can be used.

    Raises:
        RuleError: it cannot; the first thing that is wrong with its file, at its place, in a language.
    """
    fault = _fault(rule.document, here, lang) if rule.document is not None else None
    if fault is not None:
        raise fault


def faults(here: House, lang: str) -> list[RuleError]:
    """What keeps rule files of a house from being used: of each the first thing, in a language."""
    told = [file for findings in here.told.values() for finding in findings for file in house.at_fault(finding)]
    broken = [rule.document for rule in here.known if rule.broken]
    files = dict.fromkeys(file for file in (*told, *broken) if isinstance(file, Document))
    found = (_fault(file, here, lang) for file in files)
    return sorted((fault for fault in found if fault is not None), key=lambda fault: fault.path or "")


def _fault(document: Document, here: House, lang: str) -> RuleError | None:
    told = [finding for findings in here.told.values() for finding in findings if document in house.at_fault(finding)]
    found = told if document.sound else form_faults.untold(document)
    if not found:
        return None
    start, first = min(((_start(finding, document), finding) for finding in found), key=lambda pair: pair[0])
    words = selection.named(rules.builtin(), "faulty-rule").words(first.case)
    line = document.source.linecol(start).line + 1
    return RuleError(fill(words_in(words.message, lang), first.fields, lang), document.path, line)


def _start(finding: Finding, document: Document | None) -> int:
    """Where a finding about several rule files stands in one of them."""
    places = ((finding.document, finding.start), *((also.document, also.start) for also in finding.related))
    return next((start for file, start in places if file is document), finding.start)


def rules_around(folder: str) -> list[Rule]:
    """The rules of the project here, and of the one in a folder where a rule file is to be written.

    Raises:
        ConfigError: a config cannot be used.
    """
    known = list(rules_of(".").known)
    paths = {os.path.realpath(rule.path) for rule in known}
    if os.path.isdir(folder):
        known += [rule for rule in rules_of(folder).known if os.path.realpath(rule.path) not in paths]
    return known


def next_code(known: Sequence[Rule], folder: str) -> str:
    """The first code that no rule has, in the letters of the rules in a folder where they all have the same, else
    `HOUSE`."""
    taken = {rule.code for rule in known}
    beside = {rule.code.rstrip("0123456789") for rule in known if _lies_in(rule, folder)} - {"", "PL"}
    letters = beside.pop() if len(beside) == 1 else "HOUSE"
    return next(code for number in range(1, 10_000) if (code := f"{letters}{number:03}") not in taken)


def _lies_in(rule: Rule, folder: str) -> bool:
    return os.path.dirname(os.path.realpath(rule.path)) == os.path.realpath(folder)


def new_rule(name: str, lang: str, code: str) -> str:
    """The text of a rule file to begin with: a rule that works, with a comment where something is to be changed.

    Raises:
        UsageError: the name is none.
    """
    if rules.NAME.fullmatch(name) is None:
        raise UsageError(f"`{name}` is no name of a rule; write lower-case letters, digits and hyphens")
    if rules.CODE.fullmatch(code) is None:
        raise UsageError(f"`{code}` is no code; write two to eight capitals and three or four digits: HOUSE001")
    ours = selection.find(rules.builtin(), name)
    if ours is not None:
        raise UsageError(f"`{name}` is a rule that ships ({ours.code}); choose another name")
    if rules.OURS.match(code) is not None:
        raise UsageError(f"`{code}` is a code of the rules that ship; choose letters of your own, such as HOUSE001")
    text = _RULE
    for key, words in _COMMENTS.items():
        text = text.replace(f"<{key}>", words[lang])
    return text.replace("<code>", code)


def see_free(known: Sequence[Rule], name: str, code: str | None, path: str, lang: str) -> None:
    """See that no other rule has a name or code; the one in the file at `path`, which is to be replaced, may.

    Raises:
        UsageError: another has.
    """
    for word in filter(None, (name, code)):
        other = selection.find(known, word)
        if other is not None and os.path.realpath(other.path) != os.path.realpath(path):
            said = {
                "en": f"`{word}` is also the rule in {other.path}",
                "nl": f"`{word}` is ook de regel in {other.path}",
            }
            raise UsageError(said[lang])


_COMMENTS = {
    "head": {
        "nl": "Een regel: vervang wat hieronder staat door wat uw regel eist. Het bestand heet naar de fout.",
        "en": "A rule: replace what stands below by what your rule requires. The file is named after the fault.",
    },
    "severity": {
        "nl": "error, warning, advice of information",
        "en": "error, warning, advice or information",
    },
    "each": {
        "nl": "document, theme, position, citation, commitment, date, of een JSONPath",
        "en": "document, theme, position, citation, commitment, date, or a JSONPath",
    },
    "where": {
        "nl": "JSON Schema: welke worden bekeken (weglaten: alle)",
        "en": "JSON Schema: which of them are looked at (leave out: all)",
    },
    "require": {
        "nl": "JSON Schema: waaraan elk moet voldoen",
        "en": "JSON Schema: what each must satisfy",
    },
    "at": {
        "nl": "de sleutel waar de melding komt te staan",
        "en": "the key at which the finding stands",
    },
    "examples": {
        "nl": "De voorbeelden zijn de test (`policylint test`): ⟦ ⟧ staat precies om wat wordt gemeld.",
        "en": "The examples are the test (`policylint test`): ⟦ ⟧ marks exactly what is reported.",
    },
}
_RULE = """\
# <head>
policylint: 1
kind: rule
code: <code>
severity: advice  # <severity>
title:
  en: A theme names no owner
  nl: Een thema noemt geen eigenaar
why:
  en: Without an owner nobody knows whom to ask.
  nl: Zonder eigenaar weet niemand aan wie iets te vragen is.
resolve:
  en: ["add `owner:` with the ministry that answers for it"]
  nl: ["voeg `owner:` toe, met het ministerie dat ervoor staat"]
message:
  en: "theme “{title}” names no owner"
  nl: "thema “{title}” noemt geen eigenaar"
each: theme  # <each>
where:  # <where>
  not: {properties: {role: {const: procedural}}, required: [role]}
require:  # <require>
  required: [owner]
at: title  # <at>
# <examples>
valid:
  - |
    themes:
      - title: Rechtsstaat
        owner: jenv
  - |
    themes:
      - title: Leeswijzer
        role: procedural
invalid:
  - yaml: |
      themes:
        - title: ⟦Rechtsstaat⟧
    en: "theme “Rechtsstaat” names no owner"
    nl: "thema “Rechtsstaat” noemt geen eigenaar"
"""
