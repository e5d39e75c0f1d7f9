"""Rules as a person reads of them: a page for each, in Dutch, in English or in both, made from its file alone."""

from collections.abc import Callable, Sequence
from typing import Any

from policylint import checks
from policylint.checks import Check
from policylint.explanation import general_ways
from policylint.messages import SEVERITIES, words_in
from policylint.rules import STATUSES, Rule

_HEADINGS = {
    "nl": {
        "why": "Waarom",
        "message": "Wat er wordt gemeld",
        "resolve": "Wat te doen",
        "options": "Opties",
        "default": "Standaard: {value}.",
        "examples": "Voorbeelden",
        "invalid": "Fout; ⟦ ⟧ staat om wat wordt gemeld:",
        "fixed": "Na het herstel (`--fix`):",
        "valid": "Goed:",
        "severity": "Ernst: {words}.",
        "status": {"draft": "concept", "council": "voor de ministerraad", "sent": "verzonden"},
        "off": "Staat uit tot erom wordt gevraagd (`extend-select`).",
        "preview": "Op proef: staat uit tot erom wordt gevraagd (`preview`).",
        "unwaivable": "Hiervan kan niet worden afgeweken.",
    },
    "en": {
        "why": "Why",
        "message": "What is reported",
        "resolve": "What to do",
        "options": "Options",
        "default": "Default: {value}.",
        "examples": "Examples",
        "invalid": "Wrong; ⟦ ⟧ marks what is reported:",
        "fixed": "After the fix (`--fix`):",
        "valid": "Right:",
        "severity": "Severity: {words}.",
        "status": {"draft": "draft", "council": "before the council of ministers", "sent": "sent"},
        "off": "Off until it is asked for (`extend-select`).",
        "preview": "On trial: off until it is asked for (`preview`).",
        "unwaivable": "It cannot be waived.",
    },
}
# What stands between two languages on one line.
BETWEEN = " · "


def page(rule: Rule, langs: Sequence[str], find: Callable[[str], Check] = checks.load) -> str:
    """All that a rule's file says of it, as Markdown that reads well in a terminal too.

    Args:
        rule: the rule.
        langs: the languages, in order: `nl`, `en`, or both. The examples come once.
        find: gives the check of a name.
    """
    parts = [f"# {rule.code} {rule.name}"]
    for lang in langs:
        parts += _told(rule, lang, find)
    return "\n\n".join([*parts, *_examples(rule, langs)]) + "\n"


def _told(rule: Rule, lang: str, find: Callable[[str], Check]) -> list[str]:
    heading: dict[str, Any] = _HEADINGS[lang]
    parts = [f"## {words_in(rule.title, lang)}", " ".join(_standing(rule, lang, heading))]
    parts += [f"### {heading['why']}", _flowing(words_in(rule.why, lang))]
    messages = [
        words_in(words, lang) for words in (rule.message, *(case.message for case in rule.cases.values())) if words
    ]
    parts += [f"### {heading['message']}", "\n".join(f"- {message}" for message in dict.fromkeys(messages))]
    ways = [*rule.resolve.get(lang, ())]
    ways += [way for case in rule.cases.values() for way in case.resolve.get(lang, ())]
    ways += general_ways(rule.name, lang) if rule.check == "conflict" else []
    if ways:
        parts += [f"### {heading['resolve']}", "\n".join(f"- {way}" for way in dict.fromkeys(ways))]
    options = find(rule.check).options.get("properties", {}) if rule.check is not None else {}
    if options:
        parts += [
            f"### {heading['options']}",
            "\n".join(_option(name, part, heading) for name, part in options.items()),
        ]
    return parts


def _standing(rule: Rule, lang: str, heading: dict[str, Any]) -> list[str]:
    """How loud it is, whether it runs unasked, and whether it can be waived: a sentence each."""
    words = SEVERITIES[lang]
    if len(set(rule.severity.values())) == 1:
        loud = words[rule.severity[STATUSES[0]]]
    else:
        loud = ", ".join(f"{words[rule.severity[status]]} ({heading['status'][status]})" for status in STATUSES)
    own = {case.severity["draft"] for case in rule.cases.values() if case.severity is not None}
    loud += "".join(f" / {words[severity]}" for severity in sorted(own, reverse=True))
    said = [heading["severity"].format(words=loud)]
    said += [heading[rule.default]] if rule.default != "on" else []
    return said + ([] if rule.waivable else [heading["unwaivable"]])


def _flowing(text: str) -> str:
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))


def _option(name: str, part: dict[str, Any], heading: dict[str, Any]) -> str:
    default = " " + heading["default"].format(value=part["default"]) if "default" in part else ""
    return f"- `{name}`: {part.get('description', '')}{default}"


def _examples(rule: Rule, langs: Sequence[str]) -> list[str]:
    if not rule.valid and not rule.invalid:
        return []

    def said(key: str) -> str:
        words = [str(_HEADINGS[lang][key]) for lang in langs]
        end = ":" if words[0].endswith(":") else ""
        return BETWEEN.join(word.rstrip(":") for word in words) + end

    parts = [f"## {said('examples')}"]
    if rule.given:
        parts.append(_block(rule.given))
    for sort, examples in (("invalid", rule.invalid), ("valid", rule.valid)):
        for index, written in enumerate(examples):
            parts += [said(sort)] if index == 0 else []
            parts.append(_block(written if isinstance(written, str) else written["yaml"]))
            if not isinstance(written, str) and "fixed" in written:
                parts += [said("fixed"), _block(written["fixed"])]
    return parts


def _block(text: str) -> str:
    return f"```yaml\n{text.rstrip()}\n```"
