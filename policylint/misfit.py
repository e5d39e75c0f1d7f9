"""What does not fit a schema, told for people: the nearest branch only, the exact place, and "did you mean".

Imported only when a document does not fit; it is the one module that imports `jsonschema`.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, NamedTuple

from jsonschema import Draft202012Validator, ValidationError

from policylint.diagnostic import Term, Terms
from policylint.schema import Shape, schema, shape
from policylint.yaml import Mapping, Node, Scalar, follow


class Misfit(NamedTuple):
    """One thing that does not fit. `case` names the message; offsets are code points in the source, half-open."""

    case: str
    start: int
    end: int
    fields: dict[str, Any]


# What a JSON Schema type is called in a message.
_TYPE_WORDS = {
    "string": Terms(en="text", nl="tekst"),
    "object": Terms(en="a mapping with keys", nl="een blok met sleutels"),
    "array": Terms(en="a list", nl="een lijst"),
    "boolean": Terms(en="true or false", nl="true of false"),
    "integer": Terms(en="a whole number", nl="een geheel getal"),
    "number": Terms(en="a number", nl="een getal"),
    "null": Terms(en="nothing", nl="niets"),
}


def misfits(kind: str, node: Node, data: Any, own: dict[str, Any] | None = None) -> list[Misfit]:
    """All that keeps `data`, read from `node`, from fitting its schema (`kind`): in order of place, each once.

    `own` is a schema of the project's own that it must fit besides, in place of the published one.
    """
    found: dict[tuple[str, int, int, str], Misfit] = {}
    for error in Draft202012Validator(schema(kind) if own is None else own).iter_errors(data):
        for misfit in _told(kind, node, error):
            found.setdefault((misfit.case, misfit.start, misfit.end, str(misfit.fields.get("key"))), misfit)
    return sorted(found.values(), key=lambda misfit: (misfit.start, misfit.end, misfit.case))


def _told(kind: str, root: Node, error: ValidationError) -> Iterator[Misfit]:
    path = list(error.absolute_path)
    node, key = follow(root, path)
    start, end = _span(node, key)
    form = _shape_at(shape(kind), path)
    instance: Any = error.instance
    wanted, part = _wanted(error), _part(error)
    name = str(path[-1]) if path and isinstance(path[-1], str) else ""
    if "propertyNames" in error.schema_path and isinstance(instance, str):
        # The error is about a key, and its path leads to the mapping.
        yield from _wrong_name(node, instance, error)
        return
    match error.validator:
        case "anyOf" | "oneOf":
            yield from _told_union(kind, root, error, start, end)
        case "additionalProperties" | "unevaluatedProperties":
            yield from _unknown_keys(node, form, set(part.get("properties", ())))
        case "required":
            missing = error.message.split("'")[1] if "'" in error.message else ""
            at = _head(node, key)
            yield Misfit("missing-key", *at, {"key": Term(missing)})
        case "type":
            yield _wrong_type(instance, wanted, name, start, end)
        case "enum" | "const":
            allowed = list(wanted) if error.validator == "enum" else [wanted]
            near = get_close_matches(str(instance), [str(value) for value in allowed], 1, 0.6)
            case = "value-near" if near else "value-unknown"
            fields = {"key": name, "value": _shown(instance), "allowed": tuple(Term(value) for value in allowed)}
            yield Misfit(case, start, end, fields | {"suggestion": Term(near[0] if near else "")})
        case "pattern":
            yield Misfit("pattern", start, end, {"key": name, "value": _shown(instance), **_example(part)})
        case "minLength" | "minItems" | "minProperties":
            yield Misfit("empty", start, end, {"key": name})
        case "dependentRequired":
            for have, needs in wanted.items():
                for need in needs:
                    if have in instance and need not in instance:
                        yield Misfit(
                            "missing-companion", *_head(node, key), {"key": Term(need), "companion": Term(have)}
                        )
        case "not" | "dependentSchemas" | "if" | "maxProperties" | "propertyNames":
            yield Misfit("other", start, end, {"key": name, "message": error.message})
        case _:
            yield Misfit("other", start, end, {"key": name, "message": error.message})


def _wrong_name(node: Node, name: str, error: ValidationError) -> Iterator[Misfit]:
    for key, _ in node.pairs if isinstance(node, Mapping) else ():
        if isinstance(key, Scalar) and key.text == name:
            yield Misfit("pattern", key.start, key.end, {"key": "id", "value": name, **_example(_part(error))})


def _told_union(kind: str, root: Node, error: ValidationError, start: int, end: int) -> Iterator[Misfit]:
    """The nearest branch of a union: of those whose type the value has, the one that fails deepest and least."""
    alternatives = _wanted(error)
    name = str(error.absolute_path[-1]) if error.absolute_path else ""
    if all(set(branch) <= {"required"} for branch in alternatives):
        keys = tuple(Term(key) for branch in alternatives for key in branch["required"])
        instance: Any = error.instance
        present = tuple(key for key in keys if key in instance)
        node, key = follow(root, list(error.absolute_path))
        if present:
            second = follow(root, [*error.absolute_path, present[1]])[1] if len(present) > 1 else None
            at = (second.start, second.end) if second is not None else (start, end)
            yield Misfit("too-many-of", *at, {"keys": present})
        else:
            yield Misfit("none-of", *_head(node, key), {"keys": keys})
        return
    groups: dict[int, list[ValidationError]] = {}
    for inner in error.context or ():
        groups.setdefault(int(inner.schema_path[0]), []).append(inner)
    near = {i: group for i, group in groups.items() if not any(_is_top_type(inner, error) for inner in group)}
    if not near:
        words = [_wanted(inner) for group in groups.values() for inner in group if inner.validator == "type"]
        yield _wrong_type(error.instance, list(dict.fromkeys(_flat(words))), name, start, end)
        return
    best = max(near.values(), key=lambda group: (max(len(inner.path) for inner in group), -len(group)))
    for inner in best:
        yield from _told(kind, root, inner)


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


def _unknown_keys(node: Node, form: Shape, known_here: set[str]) -> Iterator[Misfit]:
    if not isinstance(node, Mapping):
        return
    known = sorted(known_here) or list(form.known)
    for key, value in node.pairs:
        if isinstance(key, Scalar) and key.text not in known:
            near = get_close_matches(key.text.lower(), known, 1, 0.6)
            fields = {
                "key": _shown(key.text),
                "suggestion": Term(near[0] if near else ""),
                "known": tuple(map(Term, known)),
            }
            case = "key-near" if near else "key-unknown"
            yield Misfit(case, key.start, max(key.end, key.start + (value.start == key.start)), fields)


def _wrong_type(instance: Any, wanted: str | list[str], name: str, start: int, end: int) -> Misfit:
    kinds = [wanted] if isinstance(wanted, str) else wanted
    words = tuple(_TYPE_WORDS[kind] for kind in kinds if kind in _TYPE_WORDS)
    if instance is None:
        return Misfit("no-value", start, end, {"key": name, "expected": words})
    return Misfit("wrong-type", start, end, {"key": name, "expected": words, "got": _TYPE_WORDS[_type_name(instance)]})


def _type_name(value: Any) -> str:
    names = {bool: "boolean", str: "string", int: "integer", float: "number", dict: "object", list: "array"}
    return names.get(type(value), "null")


def _example(part: dict[str, Any]) -> dict[str, Any]:
    examples = part.get("examples") or ()
    return {"example": str(examples[0]) if examples else "", "pattern": part.get("pattern", "")}


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else repr(value)


def _span(node: Node, key: Scalar | None) -> tuple[int, int]:
    """The value's span; where the value is empty, its key's."""
    if node.start == node.end and key is not None:
        return key.start, key.end
    return node.start, node.end


def _head(node: Node, key: Scalar | None) -> tuple[int, int]:
    """Where to point when something is absent from a mapping: its key, else its own first key."""
    if key is not None:
        return key.start, key.end
    if isinstance(node, Mapping) and node.pairs:
        return node.pairs[0][0].start, node.pairs[0][0].end
    return node.start, node.end


def _shape_at(form: Shape, path: list[Any]) -> Shape:
    for part in path:
        form = form.key(part) if isinstance(part, str) else form.items
    return form
