"""What does not fit a schema, told for people: the nearest branch only, the exact place, and "did you mean".

One fault is told once: a value of the wrong type is not measured further, and a misspelt key is not missing as well.
Imported only when a document does not fit, since `jsonschema` takes long to start.
"""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from jsonschema import Draft202012Validator, ValidationError

from policylint.diagnostic import Term, Terms
from policylint.faulty_value import Misfit, Subject, shape_at
from policylint.key_words import DUTCH_KEYS, DUTCH_VALUES
from policylint.schema import schema, shape
from policylint.schema_keywords import KEYWORDS
from policylint.schema_words import TYPES, reason, shown
from policylint.value_formats import checker
from policylint.yaml import Mapping, Node, Scalar, core, follow

MANY_KEYS = 20
"""Up to how many unknown keys of one mapping are told each by itself."""
# Of `ACTION SUBJECT`, in its pattern.
_TWO_WORDS = r"\S+ \S+"


def misfits(kind: str, node: Node, data: Any, own: dict[str, Any] | None = None) -> list[Misfit]:
    """All that keeps `data`, read from `node`, from fitting its schema (`kind`): in order of place, each once.

    `own` is a schema of the project's own that it must fit besides, in place of the published one.
    """
    found: dict[tuple[str, int, int, str], Misfit] = {}
    validator = Draft202012Validator(schema(kind) if own is None else own, format_checker=checker())
    for error in _first_causes(validator.iter_errors(data)):
        for misfit in _told(kind, node, error):
            found.setdefault((misfit.case, misfit.start, misfit.end, str(misfit.fields.get("key"))), misfit)
    meant = {(misfit.owner, misfit.fields["suggestion"]) for misfit in found.values() if misfit.case == "key-near"}
    empty = {(*misfit.owner, misfit.fields["above"]) for misfit in found.values() if misfit.case == "key-not-indented"}
    told = [
        misfit
        for misfit in found.values()
        if not any((misfit.owner, key) in meant for key in _lacking(misfit))
        # A key has no value since what belongs under it is not indented, which is told.
        and not (misfit.case == "no-value" and misfit.owner in empty)
    ]
    return sorted(told, key=lambda misfit: (misfit.start, misfit.end, misfit.case))


def _first_causes(errors: Iterable[ValidationError]) -> list[ValidationError]:
    """Of the errors at one place: those of its type alone, where there are any."""
    every = list(errors)
    of_type = {tuple(error.absolute_path) for error in every if error.validator == "type"}
    return [error for error in every if error.validator == "type" or tuple(error.absolute_path) not in of_type]


def _lacking(misfit: Misfit) -> tuple[str, ...]:
    """The keys of which a misfit says that one is not there."""
    if misfit.case == "none-of":
        return tuple(misfit.fields["keys"])
    return (misfit.fields["key"],) if misfit.case in ("missing-key", "missing-companion") else ()


def _told(kind: str, root: Node, error: ValidationError) -> Iterator[Misfit]:
    path = tuple(error.absolute_path)
    subject = Subject(kind, root, path, *follow(root, path))
    span = subject.span
    instance: Any = error.instance
    wanted, part = _wanted(error), _part(error)
    if (
        kind == "rule"
        and path[:1] in (("valid",), ("invalid",))
        and isinstance(instance, dict)
        and _is_letter(instance)
    ):
        yield subject.misfit("example-keys", subject.head, first=Term(next(iter(instance))))
        return
    if "propertyNames" in error.schema_path and isinstance(instance, str):
        # The error is about a key, and its path leads to the mapping.
        yield from _wrong_name(subject, instance, error)
        return
    match error.validator:
        case "anyOf" | "oneOf":
            yield from _told_union(subject, error)
        case "additionalProperties" | "unevaluatedProperties":
            yield from _unknown_keys(subject, part, error.message)
        case "required":
            missing = next((key for key in wanted if error.message.startswith(repr(key))), "")
            yield subject.misfit("missing-key", subject.head, key=Term(missing))
        case "type":
            yield _wrong_type(subject, instance, wanted, part)
        case "enum" | "const" if instance == "":
            yield subject.misfit("empty", span)
        case "enum" | "const":
            yield _unknown_value(subject, instance, list(wanted) if error.validator == "enum" else [wanted])
        case "pattern" if _TWO_WORDS in wanted:
            action, _, rest = instance.strip().partition(" ")
            case = "statement" if rest.strip() else "one-word"
            yield subject.misfit(case, span, value=instance, offered=f"{{{action}: {_in_flow(rest.strip())}}}")
        case "pattern" if part.get("examples"):
            yield subject.misfit("pattern", span, value=shown(instance), **_example(part))
        case "minLength" | "minItems" | "minProperties" if not instance:
            yield subject.misfit("empty", span)
        case "dependentRequired":
            for have, needs in wanted.items():
                for need in needs:
                    if have in instance and need not in instance:
                        yield subject.misfit("missing-companion", subject.head, key=Term(need), companion=Term(have))
        case None if isinstance(subject.node, Mapping):
            # A key whose schema is `false`: the library tells only what stands under it.
            values = ((key, value) for key, value in subject.node.pairs if isinstance(key, Scalar))
            keys = [key for key, value in values if isinstance(value, Scalar) and value.text == shown(instance)]
            name = Term(keys[0].text) if keys else subject.name
            place = (keys[0].start, keys[0].end) if keys else subject.head
            yield subject.misfit("other", place, key=name, message=reason(error))
        case _:
            yield subject.misfit("other", _of_other(subject, error), message=reason(error))


def _is_letter(written: dict[str, Any]) -> bool:
    """Whether keys are those of a document, where an example of a rule is due."""
    return "yaml" not in written and not schema("policy")["properties"].keys().isdisjoint(written)


def _of_other(subject: Subject, error: ValidationError) -> tuple[int, int]:
    """Where to point for a fault of a whole value: at a key that may not be there, else where it begins."""
    ruled_out = _wanted(error).get("required") if error.validator == "not" and isinstance(_wanted(error), dict) else ()
    if isinstance(subject.node, Mapping):
        keys = [key for key, _ in subject.node.pairs if isinstance(key, Scalar) and key.text in (ruled_out or ())]
        return (keys[-1].start, keys[-1].end) if keys else subject.head
    return subject.span


def _wrong_name(subject: Subject, name: str, error: ValidationError) -> Iterator[Misfit]:
    for key, _ in subject.node.pairs if isinstance(subject.node, Mapping) else ():
        if isinstance(key, Scalar) and key.text == name:
            place = (key.start, max(key.end, key.start))
            if error.validator == "pattern" and _part(error).get("examples"):
                yield subject.misfit("pattern", place, key=Term("id"), value=name, **_example(_part(error)))
            else:
                yield subject.misfit("other", place, key=name, message=reason(error))


def _told_union(subject: Subject, error: ValidationError) -> Iterator[Misfit]:
    """The nearest branch of a union: of those whose type the value has, the one that fails deepest and least."""
    alternatives = _wanted(error)
    if all(isinstance(branch, dict) and set(branch) == {"required"} for branch in alternatives):
        yield from _told_choice(subject, error.instance, [key for branch in alternatives for key in branch["required"]])
        return
    groups: dict[int, list[ValidationError]] = {}
    for inner in error.context or ():
        if inner.schema_path:  # a branch that is `false` has no place in the schema
            groups.setdefault(int(inner.schema_path[0]), []).append(inner)
    near = {i: group for i, group in groups.items() if not any(_is_top_type(inner, error) for inner in group)}
    if not groups:  # more than one fits, or none ever does
        yield subject.misfit("other", _of_other(subject, error), message=reason(error))
        return
    if not near:
        words = [_wanted(inner) for group in groups.values() for inner in group if inner.validator == "type"]
        yield _wrong_type(subject, error.instance, list(dict.fromkeys(_flat(words))), {})
        return
    wordy = isinstance(error.instance, str) and re.fullmatch(r"[\w -]*", error.instance) is not None

    def nearness(group: list[ValidationError]) -> tuple[int, int, bool]:
        # A text with signs in it is no slip in one of a few words, where another form is possible.
        by_form = group[0].validator == "pattern" and not wordy
        return max(len(inner.path) for inner in group), -len(group), by_form

    best = max(near.values(), key=nearness)
    for inner in _first_causes(best):
        yield from _told(subject.kind, subject.root, inner)


def _told_choice(subject: Subject, instance: Any, keys: list[str]) -> Iterator[Misfit]:
    """One key of several must stand here, and none does, or more than one."""
    present = [key for key in keys if isinstance(instance, dict) and key in instance]
    if not present:
        yield subject.misfit("none-of", subject.head, keys=tuple(map(Term, keys)))
        return
    second = follow(subject.root, [*subject.path, present[1]])[1] if len(present) > 1 else None
    place = (second.start, second.end) if second is not None else subject.span
    told = Terms({lang: _listed(present, word) for lang, word in (("en", "and"), ("nl", "en"))})
    yield subject.misfit("too-many-of", place, keys=told)


def _listed(keys: list[str], word: str) -> str:
    *first, last = (f"`{key}`" for key in keys)
    return f"{', '.join(first)} {word} {last}" if first else last


def _wanted(error: ValidationError) -> Any:
    """What the keyword that failed asks for."""
    return error.validator_value


def _part(error: ValidationError) -> Any:
    """The schema in which the keyword that failed stands."""
    return error.schema


def _is_top_type(inner: ValidationError, outer: ValidationError) -> bool:
    return inner.validator == "type" and list(inner.absolute_path) == list(outer.absolute_path)


def _flat(values: list[Any]) -> list[str]:
    return [word for value in values for word in ([value] if isinstance(value, str) else value)]


def _unknown_keys(subject: Subject, part: dict[str, Any], told: str) -> Iterator[Misfit]:
    node = subject.node
    if not isinstance(node, Mapping):
        return
    # The library names them in its message alone, as Python writes texts.
    named = set(re.findall(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", told))
    strange = [(key, value) for key, value in node.pairs if isinstance(key, Scalar) and repr(key.text) in named]
    known = sorted(part.get("properties", ()))
    above = _left_empty(subject, strange)
    if above:
        key = strange[0][0]
        yield subject.misfit("key-not-indented", (key.start, key.end), key=shown(key.text), above=Term(above))
    elif len(strange) > MANY_KEYS:
        # Nobody misspells so many: this is something else, and that is one fault.
        key = strange[0][0]
        yield subject.misfit("keys-unknown", (key.start, key.end), count=len(strange), key=shown(key.text))
    else:
        for key, value in strange:
            near = _near_key(key.text, known)
            # Where nothing is written, as in `?`, neither for the key nor for the value: the next character, if any.
            end = min(key.start + (value.start == key.start), subject.root.end)
            place = (key.start, max(key.end, end))
            fields = {"key": shown(key.text), "suggestion": Term(near), "known": tuple(map(Term, known))}
            case = "key-near" if near else "key-unknown" if known else "key-beside"
            yield subject.misfit(case, place, **fields)


def _left_empty(subject: Subject, strange: list[tuple[Scalar, Node]]) -> str:
    """The key that has nothing under it where the strange keys that follow on it belong there: their indent is missing;
    else nothing."""
    pairs = subject.node.pairs if isinstance(subject.node, Mapping) else []
    at = next((index for index, (key, _) in enumerate(pairs) if strange and key is strange[0][0]), 0)
    before, value = pairs[at - 1] if at else (None, None)
    if not isinstance(before, Scalar) or not isinstance(value, Scalar) or value.text or value.style:
        return ""
    if [key for key, _ in pairs[at : at + len(strange)]] != [key for key, _ in strange]:
        return ""
    below = shape_at(shape(subject.kind), (*subject.path, before.text))
    fragment = subject.kind == "rule" and before.text in ("where", "require")
    return before.text if all(key.text in (KEYWORDS if fragment else below.known) for key, _ in strange) else ""


def _near_key(written: str, known: list[str]) -> str:
    """The key that a writer will have meant: its Dutch word, or a slip of the pen. Empty where nobody can tell."""
    word = written.strip().lower()
    meant = DUTCH_KEYS.get(word.replace("’", "'"), "")
    if meant in known:
        return meant
    near = get_close_matches(word, known, 1, 0.6)
    return near[0] if near else ""


def _unknown_value(subject: Subject, instance: Any, allowed: list[Any]) -> Misfit:
    meant = DUTCH_VALUES.get(shown(instance).strip().lower())
    near = [meant] if meant is not None and meant in allowed else []
    near = near or get_close_matches(shown(instance), list(map(shown, allowed)), 1, 0.6)
    case = "value-near" if near else "value-unknown" if len(allowed) > 1 else "value-only"
    are = Terms(en="known are", nl="bekend zijn")
    return subject.misfit(
        case,
        subject.span,
        value=shown(instance),
        allowed=tuple(Term(shown(value)) for value in allowed),
        suggestion=Term(near[0] if near else ""),
        are=are if len(allowed) > 1 else Terms(en="known is only", nl="bekend is alleen"),
    )


def _wrong_type(subject: Subject, instance: Any, wanted: str | list[str], part: dict[str, Any]) -> Misfit:
    kinds = [wanted] if isinstance(wanted, str) else wanted
    words = tuple(TYPES[kind] for kind in kinds if kind in TYPES)
    node = subject.node
    if instance is None:
        return subject.misfit("no-value", subject.span, expected=words)
    if isinstance(instance, str) and isinstance(node, Scalar) and node.style in ("'", '"'):
        bare = core(node.text)
        if _type_name(bare) in kinds:
            return subject.misfit("quoted", subject.span, expected=words, value=Term(node.text))
    if isinstance(instance, str) and kinds == ["object"] and (first := _first_key(part)):
        case = "text-for-keys"
        return subject.misfit(case, subject.span, expected=words, got=TYPES["string"], first=Term(first))
    case = "not-a-list" if kinds == ["array"] else "wrong-type"
    return subject.misfit(case, subject.span, expected=words, got=TYPES[_type_name(instance)])


def _first_key(part: dict[str, Any]) -> str:
    """The key with which a mapping of a schema is best begun: one that it must have, else the first of a choice."""
    for branch in (part, *part.get("oneOf", ()), *part.get("anyOf", ())):
        if isinstance(branch, dict) and branch.get("required"):
            return str(branch["required"][0])
    return ""


def _type_name(value: Any) -> str:
    names = {bool: "boolean", str: "string", int: "integer", float: "number", dict: "object", list: "array"}
    return names.get(type(value), "null")


def _example(part: dict[str, Any]) -> dict[str, Any]:
    examples = part.get("examples") or ()
    return {"example": str(examples[0]) if examples else "", "pattern": part.get("pattern", "")}


def _in_flow(text: str) -> str:
    """A text as a value between braces: in quotes where it holds what has a meaning there."""
    return f'"{text}"' if set(text) & set(",:{}[]#\"'&*!|>%@`") else text
