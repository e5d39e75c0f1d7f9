"""What is wrong with a rule file that is well formed: it asks for what is not there, or for what cannot work."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from policylint import checks, rules
from policylint.checks import Check, Finding
from policylint.diagnostic import Term
from policylint.fragment_faults import pattern_fault, schema_fault, strange_keywords
from policylint.messages import placeholders, stray_braces
from policylint.project import Document
from policylint.rules import Rule
from policylint.schema import Shape, shape
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
    found = [*_words(rule, document), *_braces(document)]
    if rule.check is None:
        found += _of_checks(document)
    else:
        if rule.fix is not None:
            found.append(_at(document, ("fix",), "fix-of-check"))
        return [*found, *_check(rule, document, find)]
    if rule.each.startswith("$"):
        found += _path(rule, document)
    for key in ("where", "require"):
        fault = schema_fault(getattr(rule, key))
        if fault is not None:
            case = "bad-pattern" if fault.of_pattern else "bad-schema"
            named = document.key((key, *fault.path)) if fault.of_key else None
            if named is not None:
                found.append(Finding(document, named.start, named.end, {"reason": fault.reason}, case))
            else:
                found.append(_at(document, (key, *fault.path), case, key=Term(key), reason=fault.reason))
            continue
        for path, near in strange_keywords(getattr(rule, key)):
            case = "keyword-near" if near else "keyword-unknown"
            key_node = document.key((key, *path))
            stretch = (key_node.start, key_node.end) if key_node is not None else (document.head, document.head + 1)
            fields_ = {"keyword": str(path[-1]), "suggestion": Term(near)}
            found.append(Finding(document, *stretch, fields_, case))
    if rule.fix is not None and rule.at is None:
        found.append(_at(document, ("fix",), "fix-nowhere"))
    if rule.each in rules.EACH and rule.at is not None:
        name, known = rule.at.split("/")[0], places()[rule.each].known
        if name not in known:
            found.append(_at(document, ("at",), "unknown-place", name=name, known=tuple(map(Term, known))))
    return [*found, *_fields(rule, document)]


def taken(rule: Rule, other: Rule) -> Finding | None:
    """The fault of a rule whose name or code another has."""
    if rule.document is None:
        return None
    name = rule.code if rule.code in (other.code, other.name) else rule.name
    return _at(rule.document, ("code",), "taken", name=Term(name))


def unsound(document: Document) -> Finding:
    """The fault of a rule file that is not well formed, where nobody else tells it."""
    return Finding(document, document.head, document.head + 1, {}, "unsound")


def _words(rule: Rule, document: Document) -> Iterator[Finding]:
    if not rule.message and not rule.cases:
        yield _at(document, ("message",), "no-message")


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
        from difflib import get_close_matches

        near = get_close_matches(name, checks.names(), 1, 0.6)
        suggestion = f"`{near[0]}`" if near else "–"
        yield _at(document, ("check",), "unknown-check", name=name, suggestion=Term(suggestion))
        return
    except (Exception, SystemExit) as error:
        reason = f"{type(error).__name__}: {error}"
        yield _at(document, ("check",), "broken-check", name=name, reason=Term(reason))
        return
    for fault in option_faults(check, rule.options):
        known = tuple(Term(name) for name in check.options.get("properties", {})) or (Term("–"),)
        fields_ = {"name": Term(name), "reason": fault.reason, "known": known}
        finding = _at(document, ("options", *fault.path), "bad-options", **fields_)
        key = document.key(("options", *fault.path)) if fault.of_key else None
        yield finding._replace(start=key.start, end=key.end) if key is not None else finding


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

    reason = json_path.fault(rule.each)
    if reason is not None:
        kinds = tuple(map(Term, rules.EACH))
        yield _at(document, ("each",), "bad-path", path=rule.each, reason=reason, kinds=kinds)
        return
    for text, whole in json_path.patterns(rule.each):
        if text is None:
            yield _at(document, ("each",), "open-pattern")
            return
        why = pattern_fault(text, whole=whole)
        if why is not None:
            yield _within(document, ("each",), text, "bad-pattern", {"reason": why})


def _fields(rule: Rule, document: Document) -> Iterator[Finding]:
    """Placeholders in the words of a rule with `require` that no entry of its kind can fill."""
    known = fields(rule.each)
    assert document.root is not None
    for section in ("message", "label", "why", "resolve"):
        for scalar in _scalars(follow(document.root, (section,))[0], section, document):
            for name in placeholders(scalar.text):
                if name not in known:
                    start = scalar.text.find("{" + name + "}")
                    stretch = document.stretch(scalar, start, start + len(name) + 2)
                    more = {"name": name, "known": tuple(map(Term, known))}
                    yield Finding(document, *stretch, more, "unknown-field")


def fields(each: str) -> tuple[str, ...]:
    """The names that the words of a rule with `require` may use: the keys with text of what it looks at.

    `each` is a kind of entry, or a JSONPath: then any key of a document, and `value` for what is no mapping.
    """
    kinds = places()
    if each in kinds:
        return _texts(kinds[each])
    every = (name for place in kinds.values() for name in _texts(place))
    return tuple(dict.fromkeys([*every, "value"]))


def places() -> dict[str, Shape]:
    """The shape of each kind of entry that `each` can name."""
    root = shape("normalised")
    themes = root.key("themes").items
    return {
        "document": root,
        "theme": themes,
        "position": themes.key("positions").items,
        "commitment": themes.key("commitments").items,
        "date": themes.key("dates").items,
        "citation": themes.key("citations").items,
    }


def _texts(place: Shape) -> tuple[str, ...]:
    return tuple(name for name in place.known if place.key(name).text or not _holds_more(place.key(name)))


def _holds_more(place: Shape) -> bool:
    return bool(place.known) or place.free or bool(place.items.known) or place.items.text


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
    start = node.text.find(text) if isinstance(node, Scalar) and text else -1
    if start < 0 or not isinstance(node, Scalar):
        return finding
    begin, end = document.stretch(node, start, start + len(text))
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
