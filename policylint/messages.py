"""A finding in words: the rule file's texts in one language, with the finding's fields filled in."""

import re
from functools import cache
from typing import Any, NamedTuple

from policylint.diagnostic import Diagnostic, Place, Severity, Term, Terms

LANGUAGES = ("nl", "en")
SEVERITIES = {
    "nl": {
        Severity.ERROR: "fout",
        Severity.WARNING: "let op",
        Severity.ADVICE: "advies",
        Severity.INFORMATION: "ter informatie",
    },
    "en": {severity: severity.word for severity in Severity},
}
_COUNTED = {
    "nl": {
        Severity.ERROR: ("1 fout", "{n} fouten"),
        Severity.WARNING: ("1 keer let op", "{n} keer let op"),
        Severity.ADVICE: ("1 advies", "{n} adviezen"),
        Severity.INFORMATION: ("1 keer ter informatie", "{n} keer ter informatie"),
    },
    "en": {
        Severity.ERROR: ("1 error", "{n} errors"),
        Severity.WARNING: ("1 warning", "{n} warnings"),
        Severity.ADVICE: ("1 piece of advice", "{n} pieces of advice"),
        Severity.INFORMATION: ("1 piece of information", "{n} pieces of information"),
    },
}
_OR = {"nl": "of", "en": "or"}
_MORE = {"nl": "en nog {n}", "en": "and {n} more"}
_LIST_LIMIT = 12
_QUOTE_LIMIT = 160
# What stands in place of a word of the draft.
HIDDEN = "…"
# What stands where a field has nothing to say.
NOTHING = "–"


class Rendered(NamedTuple):
    """The words of a finding: what is wrong, what stands at the place, why it matters, the ways out, and the labels of
    the related places."""

    message: str
    label: str
    why: str
    resolve: tuple[str, ...]
    related: tuple[tuple[Place, str], ...]


def render(diagnostic: Diagnostic, lang: str, *, excerpts: bool = True) -> Rendered:
    """A finding's words in a language (`nl` or `en`). Without `excerpts`, every word of the draft is an ellipsis."""
    rule = diagnostic.rule
    told = rule.words(diagnostic.case)

    def words(text: str, fields: dict[str, Any]) -> str:
        return fill(text, fields, lang, excerpts=excerpts).strip()

    # A message quotes enough to be recognised; a way out is to be copied, and keeps all.
    quoted = {name: _quoted(value) for name, value in diagnostic.fields.items()}
    return Rendered(
        words(words_in(told.message, lang), quoted),
        words(words_in(told.label, lang), quoted),
        " ".join(words(words_in(told.why, lang), diagnostic.fields).split()),
        tuple(words(way, diagnostic.fields) for way in told.resolve.get(lang, ())),
        tuple(
            (
                related.place,
                words(words_in(rule.related.get(related.role, {}), lang), {**quoted, **related.fields}),
            )
            for related in diagnostic.related
        ),
    )


def _quoted(value: Any) -> Any:
    if isinstance(value, str) and len(value) > _QUOTE_LIMIT and not isinstance(value, Term):
        return value[: _QUOTE_LIMIT - 1].rstrip() + HIDDEN
    return value


def words_in(words: dict[str, str], lang: str) -> str:
    """A text in a language; in another where it lacks that one; empty where there is none."""
    return words.get(lang) or next(iter(words.values()), "")


def fill(text: str, fields: dict[str, Any], lang: str, *, excerpts: bool = True) -> str:
    """A text with `{field}` filled in. Where there is no such field a dash stands: nobody can read braces."""

    def value(match: re.Match[str]) -> str:
        name = match.group(1)
        return shown(fields[name], lang, excerpts=excerpts) if name in fields else NOTHING

    return _placeholder().sub(value, text)


@cache
def _placeholder() -> re.Pattern[str]:
    return re.compile(r"\{([a-z][a-z0-9-]*)\}")


def placeholders(text: str) -> list[str]:
    """The names between braces in a text, each once, in its order."""
    return list(dict.fromkeys(_placeholder().findall(text)))


def stray_braces(text: str) -> tuple[int, int] | None:
    """Where in a text braces stand that are no `{field}`: offsets, half-open; None where there are none.

    Between backticks YAML may stand, which has a space between its braces: `{within: 6 weeks}`.
    """
    for part in _parts().finditer(text):
        if part["code"] is not None and _is_yaml(part["code"]):
            continue
        bare = _placeholder().sub(lambda field: " " * len(field.group()), part.group())
        stray = _stray().search(bare)
        if stray is not None:
            return part.start() + stray.start(), part.start() + stray.end()
    return None


def _is_yaml(code: str) -> bool:
    bare = _placeholder().sub("", code)
    inner = re.search(r"\{(.*)\}", bare, re.DOTALL)
    return inner is not None and bare.count("{") == bare.count("}") and re.search(r"\s", inner[1]) is not None


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(r"`(?P<code>[^`]*)`|[^`]+|`")


@cache
def _stray() -> re.Pattern[str]:
    return re.compile(r"\{[^{}\s]*\}|[{}]")


def unfilled(diagnostic: Diagnostic) -> list[str]:
    """The names between braces in a finding's words, those at related places included, that no field of it fills."""
    told = diagnostic.rule.words(diagnostic.case)
    texts = [*told.message.values(), *told.label.values(), *told.why.values()]
    texts += [way for ways in told.resolve.values() for way in ways]
    lacking = [name for name in placeholders("\n".join(texts)) if name not in diagnostic.fields]
    for related in diagnostic.related:
        labels = "\n".join(diagnostic.rule.related.get(related.role, {}).values())
        known = {**diagnostic.fields, **related.fields}
        lacking += [name for name in placeholders(labels) if name not in known]
    return list(dict.fromkeys(lacking))


def shown(value: Any, lang: str, *, excerpts: bool = True) -> str:
    """A field's value for a person: text on one line, words in the language, a list with `or` before its last."""
    if isinstance(value, dict):
        return words_in(value, lang) if excerpts or isinstance(value, Terms) else HIDDEN
    if isinstance(value, tuple | list):
        items = [
            shown(item, lang, excerpts=excerpts)
            if isinstance(item, dict)
            else f"`{shown(item, lang, excerpts=excerpts)}`"
            for item in value[:_LIST_LIMIT]
        ]
        if len(value) > _LIST_LIMIT:
            return ", ".join(items) + " " + _MORE[lang].format(n=len(value) - _LIST_LIMIT)
        return f" {_OR[lang]} ".join([*([", ".join(items[:-1])] if len(items) > 1 else []), *items[-1:]])
    if isinstance(value, str) and not excerpts and not isinstance(value, Term):
        return HIDDEN
    return " ".join(str(value).split())


def counted(severity: Severity, count: int, lang: str) -> str:
    """`2 fouten`, `1 error`."""
    one, more = _COUNTED[lang][severity]
    return one if count == 1 else more.format(n=count)
