"""JSON Schema (2020-12) as Python functions: the yes or no of a validator, without the start-up time of a library.

For the keywords that our own schemas and most rules use. What it does not know it does not guess at: `compiled` then
gives None, and the caller asks a library. That both judge alike is held by a property test.
"""

import re
from collections.abc import Callable
from typing import Any

Predicate = Callable[[Any], bool]

# Keywords that say nothing of what is valid.
_ANNOTATIONS = frozenset({
    "$schema", "$id", "$comment", "$defs", "title", "description", "examples", "default", "deprecated", "readOnly",
    "writeOnly",
})  # fmt: skip
# Keywords that are read together with another.
_COMPANIONS = frozenset({"additionalProperties", "then", "else", "minContains", "maxContains"})


class _UnknownError(Exception):
    """A keyword that is not known here."""


def compiled(schema: Any) -> Predicate | None:
    """A function from data to whether it is valid; None where the schema asks for what is not known here."""
    try:
        return _Compiler(schema).schema(schema)
    except (_UnknownError, re.error, KeyError, TypeError, AttributeError):
        return None


class _Compiler:
    def __init__(self, root: Any) -> None:
        self._root = root
        self._references: dict[str, list[Predicate]] = {}

    def schema(self, schema: Any) -> Predicate:
        if schema is True:
            return lambda data: True
        if schema is False:
            return lambda data: False
        if not isinstance(schema, dict):
            raise _UnknownError
        parts = [
            self._keyword(name, value, schema)
            for name, value in schema.items()
            if name not in _ANNOTATIONS and name not in _COMPANIONS
        ]
        if "additionalProperties" in schema and "properties" not in schema:
            parts.append(self._properties({}, schema))
        return _all_of(parts)

    def _keyword(self, name: str, value: Any, schema: dict[str, Any]) -> Predicate:
        make = getattr(self, "_" + name.replace("$", "").lower(), None)
        if make is None:
            raise _UnknownError
        predicate: Predicate = make(value, schema)
        return predicate

    def _ref(self, value: str, _: dict[str, Any]) -> Predicate:
        if value not in self._references:
            # The list is filled afterwards, since a schema may refer to itself.
            cell = self._references[value] = []
            target = self._root
            for part in value.removeprefix("#").split("/")[1:]:
                target = target[part.replace("~1", "/").replace("~0", "~")]
            if not value.startswith("#"):
                raise _UnknownError
            cell.append(self.schema(target))
        cell = self._references[value]
        return cell[0] if cell else lambda data: cell[0](data)

    def _type(self, value: Any, _: dict[str, Any]) -> Predicate:
        return _any_of([_TYPES[name] for name in ([value] if isinstance(value, str) else value)])

    def _enum(self, value: list[Any], _: dict[str, Any]) -> Predicate:
        _expect(isinstance(value, list))
        if all(isinstance(item, str) for item in value):
            allowed = frozenset(value)
            return lambda data: isinstance(data, str) and data in allowed
        return lambda data: any(_same(data, item) for item in value)

    def _const(self, value: Any, _: dict[str, Any]) -> Predicate:
        return lambda data: _same(data, value)

    def _pattern(self, value: str, _: dict[str, Any]) -> Predicate:
        search = re.compile(value).search
        return lambda data: not isinstance(data, str) or search(data) is not None

    def _format(self, value: str, _: dict[str, Any]) -> Predicate:
        from policylint.value_formats import EXAMPLES, holds

        if value not in EXAMPLES:
            return lambda data: True
        return lambda data: holds(value, data)

    def _minlength(self, value: int, _: dict[str, Any]) -> Predicate:
        _expect(isinstance(value, int))
        return lambda data: not isinstance(data, str) or len(data) >= value

    def _maxlength(self, value: int, _: dict[str, Any]) -> Predicate:
        _expect(isinstance(value, int))
        return lambda data: not isinstance(data, str) or len(data) <= value

    def _minimum(self, value: float, _: dict[str, Any]) -> Predicate:
        _expect(_number(value))
        return lambda data: not _number(data) or data >= value

    def _maximum(self, value: float, _: dict[str, Any]) -> Predicate:
        _expect(_number(value))
        return lambda data: not _number(data) or data <= value

    def _minitems(self, value: int, _: dict[str, Any]) -> Predicate:
        _expect(isinstance(value, int))
        return lambda data: not isinstance(data, list) or len(data) >= value

    def _maxitems(self, value: int, _: dict[str, Any]) -> Predicate:
        _expect(isinstance(value, int))
        return lambda data: not isinstance(data, list) or len(data) <= value

    def _minproperties(self, value: int, _: dict[str, Any]) -> Predicate:
        _expect(isinstance(value, int))
        return lambda data: not isinstance(data, dict) or len(data) >= value

    def _maxproperties(self, value: int, _: dict[str, Any]) -> Predicate:
        _expect(isinstance(value, int))
        return lambda data: not isinstance(data, dict) or len(data) <= value

    def _items(self, value: Any, schema: dict[str, Any]) -> Predicate:
        if "prefixItems" in schema:
            raise _UnknownError
        test = self.schema(value)
        return lambda data: not isinstance(data, list) or all(map(test, data))

    def _contains(self, value: Any, schema: dict[str, Any]) -> Predicate:
        test = self.schema(value)
        least, most = schema.get("minContains", 1), schema.get("maxContains")
        if least == 1 and most is None:
            return lambda data: not isinstance(data, list) or any(map(test, data))
        return lambda data: (
            not isinstance(data, list) or (least <= (count := sum(map(test, data))) and (most is None or count <= most))
        )

    def _required(self, value: list[str], _: dict[str, Any]) -> Predicate:
        _expect(isinstance(value, list) and all(isinstance(name, str) for name in value))
        if len(value) == 1:
            [name] = value
            return lambda data: not isinstance(data, dict) or name in data
        names = frozenset(value)
        return lambda data: not isinstance(data, dict) or names <= data.keys()

    def _properties(self, value: dict[str, Any], schema: dict[str, Any]) -> Predicate:
        if "patternProperties" in schema:
            raise _UnknownError
        tests = {name: self.schema(part) for name, part in value.items()}
        others = schema.get("additionalProperties", True)
        rest = None if others is True else self.schema(others)
        if rest is None and len(tests) == 1:
            # What a rule asks of one key, of however many there are.
            [(only, of_it)] = tests.items()
            return lambda data: not isinstance(data, dict) or only not in data or of_it(data[only])

        def test(data: Any) -> bool:
            if not isinstance(data, dict):
                return True
            for name, inner in data.items():
                found = tests.get(name, rest)
                if found is not None and not found(inner):
                    return False
            return True

        return test

    def _propertynames(self, value: Any, _: dict[str, Any]) -> Predicate:
        test = self.schema(value)
        return lambda data: not isinstance(data, dict) or all(map(test, data))

    def _anyof(self, value: list[Any], _: dict[str, Any]) -> Predicate:
        return _any_of([self.schema(part) for part in value])

    def _allof(self, value: list[Any], _: dict[str, Any]) -> Predicate:
        return _all_of([self.schema(part) for part in value])

    def _oneof(self, value: list[Any], _: dict[str, Any]) -> Predicate:
        tests = [self.schema(part) for part in value]
        return lambda data: sum(test(data) for test in tests) == 1

    def _not(self, value: Any, _: dict[str, Any]) -> Predicate:
        test = self.schema(value)
        return lambda data: not test(data)

    def _if(self, value: Any, schema: dict[str, Any]) -> Predicate:
        test = self.schema(value)
        then, other = self.schema(schema.get("then", True)), self.schema(schema.get("else", True))
        return lambda data: then(data) if test(data) else other(data)


def _expect(well_formed: bool) -> None:
    """A keyword whose value has another type than it should: for the library to explain."""
    if not well_formed:
        raise _UnknownError


# Most are of one, two or three, and a loop would cost more than these.
def _all_of(tests: list[Predicate]) -> Predicate:
    if len(tests) == 1:
        return tests[0]
    if len(tests) == 2:
        one, two = tests
        return lambda data: one(data) and two(data)
    if len(tests) == 3:
        one, two, three = tests
        return lambda data: one(data) and two(data) and three(data)
    return lambda data: _every(tests, data)


def _every(tests: list[Predicate], data: Any) -> bool:
    for test in tests:  # noqa: SIM110 (a generator would cost more than the tests)
        if not test(data):
            return False
    return True


def _any_of(tests: list[Predicate]) -> Predicate:
    if len(tests) == 1:
        return tests[0]
    if len(tests) == 2:
        one, two = tests
        return lambda data: one(data) or two(data)
    if len(tests) == 3:
        one, two, three = tests
        return lambda data: one(data) or two(data) or three(data)
    return lambda data: _some(tests, data)


def _some(tests: list[Predicate], data: Any) -> bool:
    for test in tests:  # noqa: SIM110 (as above)
        if test(data):
            return True
    return False


def _number(data: Any) -> bool:
    return isinstance(data, int | float) and not isinstance(data, bool)


_TYPES: dict[str, Predicate] = {
    "string": lambda data: isinstance(data, str),
    "object": lambda data: isinstance(data, dict),
    "array": lambda data: isinstance(data, list),
    "boolean": lambda data: isinstance(data, bool),
    "null": lambda data: data is None,
    "number": _number,
    "integer": lambda data: _number(data) and (isinstance(data, int) or data.is_integer()),
}


def _same(one: Any, other: Any) -> bool:
    """Equality as JSON Schema has it: 1 is 1.0, and true is not 1."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    return bool(one == other)
