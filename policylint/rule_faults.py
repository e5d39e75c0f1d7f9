"""What is wrong with a rule file that is well formed: it asks for what is not there, or for what cannot work."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from policylint import checks, entry_kinds, pointer, resources, rules
from policylint.checks import Check, Finding, Mention
from policylint.diagnostic import Term, Terms
from policylint.errors import CheckError
from policylint.fragment_faults import Unreadable, pattern_fault, schema_fault
from policylint.key_words import DUTCH_KEYS
from policylint.messages import LANGUAGES, NOTHING, placeholders, stray_braces
from policylint.project import Document
from policylint.rules import Rule
from policylint.schema import Shape
from policylint.schema_keywords import strange_formats, strange_keywords
from policylint.value_formats import EXAMPLES
from policylint.yaml import Mapping, Node, Scalar, Sequence, follow

if TYPE_CHECKING:
    from policylint.settings_faults import OptionFault

Find = Callable[[str], Check]
# The keys that hold words in which fields are filled in.
_IN_WORDS = ("message", "label", "why", "resolve", "related", "cases")


def faults(rule: Rule, find: Find = checks.load) -> list[Finding]:
    """The faults of a rule, each at its place in the rule's file. `find` gives the check of a name.

    A rule that was not read from a file has none that could be told.
    """
    document = rule.document
    if document is None or document.root is None:
        return []
    found = [*_names(rule, document), *_words(rule, document), *_braces(document)]
    if rule.check is None:
        found += _of_checks(document)
    else:
        if rule.fix is not None:
            found.append(_at(document, ("fix",), "fix-of-check"))
        return [*found, *_check(rule, document, find)]
    if rule.each.startswith("$"):
        found += _path(rule, document)
    found += [
        *_schema("where", rule.where, rule.each, document),
        *_schema("require", rule.require, rule.each, document),
    ]
    if rule.require in ({}, True):
        found.append(_at(document, ("require",), "asks-nothing"))
    return [*found, *_place(rule, document), *_fields(rule, document)]


def _schema(key: str, fragment: Any, each: str, document: Document) -> Iterator[Finding]:
    """What is wrong with a fragment of JSON Schema that stands under a key."""
    fault = schema_fault(fragment)
    if fault is not None:
        case = _of_pattern(fault.reason) if fault.of_pattern else "bad-schema"
        finding = _at(document, (key, *fault.path), case, key=Term(key), reason=fault.reason)
        named = document.key((key, *fault.path)) if fault.of_key else None
        yield finding if named is None else finding._replace(start=named.start, end=named.end)
        return
    for path, near in strange_keywords(fragment):
        # What is a key of documents was meant as one.
        case = "keyword-near" if near and path[-1] not in entry_kinds.known_keys() else "keyword-unknown"
        named = document.key((key, *path))
        finding = _at(document, (), case, keyword=str(path[-1]), suggestion=Term(near))
        yield finding if named is None else finding._replace(start=named.start, end=named.end)
    for path, name in strange_formats(fragment):
        known = tuple(map(Term, EXAMPLES))
        yield _at(document, (key, *path), "format-unknown", format=name, known=known)
    if each in rules.EACH:
        yield from _keys(key, fragment, entry_kinds.shapes()[each], document)


def _keys(key: str, fragment: Any, kind: Shape, document: Document) -> Iterator[Finding]:
    """The keys of documents that a fragment asks for and that what the rule looks at cannot have."""
    for path, name, known in entry_kinds.asked_in_vain(fragment, kind):
        # Of a key that is one of a list, the item; of one that has a schema, the key.
        node = document.at((key, *path)) if isinstance(path[-1], int) else document.key((key, *path))
        if node is not None:
            near = DUTCH_KEYS.get(name.lower(), "")
            suggestion = f"`{near}`" if near in known else _nearest(name, known)
            fields_ = {"name": name, "suggestion": Term(suggestion), "known": tuple(map(Term, known))}
            yield Finding(document, node.start, node.end, fields_, "unknown-in-schema")


def taken(rule: Rule, other: Rule) -> Finding | None:
    """The fault of a rule whose name or code another has."""
    document = rule.document
    if document is None:
        return None
    if other.document is not None and other.document.file is document.file:
        return _at(document, (), "second")
    of_code = rule.code in (other.code, other.name)
    name, place = (rule.code, ("code",)) if of_code else (rule.name, ())
    fields: dict[str, Any] = {"name": Term(name), "other": Term(other.name), "code": Term(other.code)}
    if ships(other):
        return _at(document, place, "taken-by-ours", **fields)
    mentions = (_mention(other.document),) if other.document is not None else ()
    return _at(document, place, "taken", **fields, path=Term(other.path))._replace(related=mentions)


def _mention(other: Document) -> Mention:
    node, _ = follow(other.root, ("code",)) if other.root is not None else (None, None)
    return Mention(other, node.start, node.end, "other") if node is not None else Mention(other, 0, 1, "other")


def ships(rule: Rule) -> bool:
    """Whether a rule came with policylint."""
    return os.path.realpath(rule.path).startswith(os.path.realpath(resources.rules_dir()) + os.sep)


def _names(rule: Rule, document: Document) -> Iterator[Finding]:
    """A file name that is no name of a rule, and a code of the rules that ship."""
    # What has no file has no name of its own: `<stdin>`.
    if not rule.path.startswith("<") and rules.NAME.fullmatch(rule.name) is None:
        from unicodedata import normalize

        plain = normalize("NFKD", rule.name.lower()).encode("ascii", "ignore").decode()
        near = re.sub("[^a-z0-9]+", "-", plain).strip("-") or "theme-without-owner"
        yield _at(document, (), "no-name", name=Term(rule.name), suggestion=Term(near))
    if rules.OURS.match(rule.code) is not None and not ships(rule):
        yield _at(document, ("code",), "code-of-ours", code=Term(rule.code))


def _words(rule: Rule, document: Document) -> Iterator[Finding]:
    if not rule.message and not rule.cases:
        yield _at(document, ("message",), "no-message")
    listed: dict[tuple[str, ...], dict[str, list[str]]] = {("resolve",): rule.resolve}
    listed |= {("cases", name, "resolve"): case.resolve for name, case in rule.cases.items()}
    for path, ways in listed.items():
        counts = {lang: len(ways.get(lang, ())) for lang in LANGUAGES}
        if len(set(counts.values())) > 1:
            longer = max(counts, key=lambda lang: counts[lang])
            yield _at(document, (*path, longer), "ways-apart", **counts)


def _braces(document: Document) -> Iterator[Finding]:
    """Braces in words that are no field."""
    assert document.root is not None
    for section in _IN_WORDS:
        for scalar in _scalars(follow(document.root, (section,))[0], section, document):
            stray = stray_braces(scalar.text)
            if stray is not None:
                shown = Term(scalar.text[stray[0] : stray[1]])
                yield Finding(
                    document, *document.stretch(scalar, *stray), {"braces": shown, "example": Term("{title}")}, "braces"
                )


def _of_checks(document: Document) -> Iterator[Finding]:
    """What a rule with `require` says and nobody would ask: it belongs to checks."""
    assert isinstance(document.root, Mapping)
    for name in ("options", "cases", "related"):
        key = document.key((name,))
        if key is not None and document.root.get(name) is not None:
            yield Finding(document, key.start, key.end, {"key": Term(name)}, "of-check")


def _check(rule: Rule, document: Document, find: Find) -> Iterator[Finding]:
    name = rule.check or ""
    try:
        check = find(name)
    except LookupError:
        yield _at(document, ("check",), "unknown-check", name=name, suggestion=Term(_nearest(name, checks.names())))
        return
    except CheckError as error:
        yield _at(document, ("check",), "broken-check", name=name, reason=Terms(error.reason))
        return
    for fault in option_faults(check, rule.options):
        known = tuple(Term(name) for name in check.options.get("properties", {})) or (Term("–"),)
        fields_ = {"name": Term(name), "reason": fault.reason, "known": known}
        finding = _at(document, ("options", *fault.path), "bad-options", **fields_)
        key = document.key(("options", *fault.path)) if fault.of_key else None
        yield finding._replace(start=key.start, end=key.end) if key is not None else finding


def _nearest(name: str, known: Iterable[str]) -> str:
    """The nearest of what is known, between backticks; a dash where nothing is near."""
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), 1, 0.6)
    return f"`{near[0]}`" if near else NOTHING


def option_faults(check: Check, options: dict[str, Any]) -> "list[OptionFault]":
    """What of options does not fit those of a check."""
    from policylint.validator import compiled

    fits = compiled(check.options)
    if fits is not None and fits(options):
        return []
    from policylint.settings_faults import option_faults

    return option_faults(check.options, options)


def _path(rule: Rule, document: Document) -> Iterator[Finding]:
    from policylint import json_path

    slip = json_path.fault(rule.each)
    if slip is not None:
        fields_ = {"path": rule.each, "reason": slip.reason, "kinds": tuple(map(Term, rules.EACH))}
        node = document.at(("each",))
        place = document.stretch(node, slip.start, slip.end) if isinstance(node, Scalar) else (node.start, node.end)
        yield Finding(document, *place, fields_, "bad-path")
        return
    for name in dict.fromkeys(json_path.names(rule.each)):
        if name not in entry_kinds.every_key():
            fields_ = {"name": name, "suggestion": Term(_nearest(name, entry_kinds.every_key()))}
            yield _within(document, ("each",), name, "unknown-in-path", fields_)
    for text, whole in json_path.patterns(rule.each):
        if text is None:
            yield _at(document, ("each",), "open-pattern")
            return
        why = pattern_fault(text, whole=whole)
        if why is not None:
            yield _within(document, ("each",), text, _of_pattern(why), {"reason": why})


def _of_pattern(why: Terms) -> str:
    return "unreadable-pattern" if isinstance(why, Unreadable) else "bad-pattern"


def _fields(rule: Rule, document: Document) -> Iterator[Finding]:
    """Placeholders in the words of a rule with `require` that no entry of its kind can fill."""
    known = entry_kinds.fields(rule.each)
    assert document.root is not None
    for section in ("message", "label", "why", "resolve"):
        for scalar in _scalars(follow(document.root, (section,))[0], section, document):
            for name in placeholders(scalar.text):
                if name not in known:
                    start = scalar.text.find("{" + name + "}")
                    stretch = document.stretch(scalar, start, start + len(name) + 2)
                    more = {"name": name, "known": tuple(map(Term, known))}
                    yield Finding(document, *stretch, more, "unknown-field")


def _place(rule: Rule, document: Document) -> Iterator[Finding]:
    """An `at` that is no pointer, or leads nowhere; and a fix that has nowhere to be written."""
    read = pointer.read(rule.at) if rule.at is not None else None
    if rule.at is not None and read is None:
        yield _at(document, ("at",), "bad-pointer", pointer=rule.at)
        return
    if rule.fix is not None and (read is None or not read.steps):
        yield _at(document, ("fix",), "fix-nowhere")
    if read is None or rule.each not in rules.EACH:
        return
    here = entry_kinds.around(rule.each, read.up)
    if not here:
        yield _at(document, ("at",), "beyond", pointer=Term(rule.at or ""), each=Term(rule.each))
    for step in read.steps:
        if not here or any(one.anything for one in here):
            return
        known = tuple(dict.fromkeys(name for one in here for name in one.known))
        items = tuple(one.items for one in here if one.listed)
        if step.isdigit() and items:
            here = items
            continue
        free = any(one.free for one in here)
        if step not in known and not free:
            names = known or (("0",) if items else ())
            yield _at(document, ("at",), "unknown-place", name=step, known=tuple(map(Term, names)) or (Term("–"),))
            return
        here = tuple(one.key(step) for one in here if step in one.known or one.free)


def _scalars(node: Node, section: str, document: Document) -> Iterator[Scalar]:
    if node is document.root:
        return
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for _, value in node.pairs:
            yield from _scalars(value, section, document)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item, section, document)


def _within(document: Document, steps: tuple[str | int, ...], text: str, case: str, fields: dict[str, Any]) -> Finding:
    """A finding at a part of the text that a path leads to; at all of it where it does not stand there as it is."""
    finding = _at(document, steps, case, **fields)
    assert document.root is not None
    node, _ = follow(document.root, steps)
    if not isinstance(node, Scalar) or not text:
        return finding
    # Where a word is sought, no part of another.
    ends = [r"(?<![\w-])" if text[0].isalnum() else "", r"(?![\w-])" if text[-1].isalnum() else ""]
    place = re.search(re.escape(text).join(ends), node.text)
    if place is None:
        return finding
    begin, end = document.stretch(node, *place.span())
    return finding._replace(start=begin, end=end)


def _at(document: Document, steps: tuple[str | int, ...], case: str, /, **fields: Any) -> Finding:
    """A finding at the value that a path leads to; where nothing is there, at the document's first key."""
    assert document.root is not None
    node, key = follow(document.root, steps)
    if node is document.root:
        start = document.head
        return Finding(document, start, start + 1, fields, case)
    if isinstance(node, Mapping | Sequence) and key is not None:
        return Finding(document, key.start, key.end, fields, case)
    return Finding(document, node.start, max(node.end, node.start), fields, case)
