"""`policylint rules` and `policylint explain`."""

import argparse
import sys

from policylint import rules, selection
from policylint.cli.console import printed
from policylint.cli.language import chosen
from policylint.messages import words_in

_UNUSABLE = {"nl": "niet te gebruiken", "en": "cannot be used"}


def list_rules(options: argparse.Namespace) -> int:
    """Every rule on a line, those of the project here among them: code, name, title, and whether it runs unasked.
    Exit code 2 where one of them cannot be used."""
    from policylint import house
    from policylint.authoring import faults, rules_of

    lang = chosen(options)
    here = rules_of(".")
    usable = set(house.usable(here))
    width = max(len(rule.name) for rule in here.known)
    for rule in here.known:
        off = "" if rule.default == "on" else f" ({rule.default})"
        unusable = "" if rule in usable or rule.broken else f" ({_UNUSABLE[lang]})"
        _print(f"{rule.code}  {rule.name:{width}}  {words_in(rule.title, lang)}{off}{unusable}\n")
    told = faults(here, lang)
    for fault in told:
        print(f"policylint: {fault}", file=sys.stderr)
    return 2 if told else 0


def explain(options: argparse.Namespace) -> int:
    """All that a rule's file says of it, for a person: a rule that ships, or one of the project here."""
    from policylint import checks
    from policylint.authoring import rules_of, see_usable
    from policylint.catalogue import page

    lang = chosen(options)
    rule = selection.find(rules.builtin(), options.name)
    find = checks.load
    if rule is None:
        here = rules_of(".")
        rule, find = selection.named(here.known, options.name), here.plugins.check
        see_usable(rule, here, lang)
    _print(page(rule, (lang,), find))
    return 0


def _print(text: str) -> None:
    sys.stdout.write(printed(text, sys.stdout.encoding or "utf-8"))
