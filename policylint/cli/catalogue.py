"""`policylint rules` and `policylint explain`."""

import argparse
import sys

from policylint import rules
from policylint.cli.language import language
from policylint.messages import words_in
from policylint.rules import Rule

_HEADINGS = {
    "nl": {
        "why": "Waarom",
        "resolve": "Wat te doen",
        "valid": "Goed",
        "invalid": "Fout (⟦ ⟧ staat om wat wordt gemeld)",
    },
    "en": {"why": "Why", "resolve": "What to do", "valid": "Right", "invalid": "Wrong (⟦ ⟧ marks what is reported)"},
}


def list_rules(options: argparse.Namespace) -> int:
    """Every rule on a line: code, name, title."""
    lang = options.lang or language()
    known = rules.builtin()
    width = max(len(rule.name) for rule in known)
    for rule in known:
        off = "" if rule.default == "on" else f" ({rule.default})"
        print(f"{rule.code}  {rule.name:{width}}  {words_in(rule.title, lang)}{off}")
    return 0


def explain(options: argparse.Namespace) -> int:
    """All that a rule's file says of it, for a person."""
    lang = options.lang or language()
    rule = rules.named(rules.builtin(), options.name)
    sys.stdout.write(explanation(rule, lang))
    return 0


def explanation(rule: Rule, lang: str) -> str:
    """The explanation of a rule in a language, as Markdown that reads well in a terminal too."""
    heading = _HEADINGS[lang]
    parts = [
        f"# {rule.code} {rule.name}",
        words_in(rule.title, lang),
        f"## {heading['why']}",
        words_in(rule.why, lang).strip(),
    ]
    ways = [*rule.resolve.get(lang, ())]
    for case in rule.cases.values():
        ways += [way for way in case.resolve.get(lang, ()) if way not in ways]
    if ways:
        parts += [f"## {heading['resolve']}", "\n".join(f"- {way}" for way in ways)]
    for name, examples in (("invalid", rule.invalid), ("valid", rule.valid)):
        if examples:
            first = examples[0] if isinstance(examples[0], str) else examples[0]["yaml"]
            parts += [f"## {heading[name]}", f"```yaml\n{first.rstrip()}\n```"]
    return "\n\n".join(parts) + "\n"
