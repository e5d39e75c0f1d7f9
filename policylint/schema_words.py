"""What a validation error of `jsonschema` says, in words for people, where no message of ours has words of its own."""

import json
from typing import TYPE_CHECKING, Any

from policylint.diagnostic import Terms
from policylint.value_formats import EXAMPLES

if TYPE_CHECKING:
    from jsonschema import SchemaError, ValidationError

    _Error = ValidationError | SchemaError

TYPES = {
    "string": Terms(en="text", nl="tekst"),
    "object": Terms(en="a mapping with keys", nl="een blok met sleutels"),
    "array": Terms(en="a list", nl="een lijst"),
    "boolean": Terms(en="true or false", nl="true of false"),
    "integer": Terms(en="a whole number", nl="een geheel getal"),
    "number": Terms(en="a number", nl="een getal"),
    "null": Terms(en="nothing", nl="niets"),
}
"""What a JSON Schema type is called in a message."""

WORDS = {
    "empty": Terms(en="it is empty", nl="het is leeg"),
    "minLength": Terms(en="it is too short (characters: at least {0})", nl="het is te kort (tekens: ten minste {0})"),
    "maxLength": Terms(en="it is too long (characters: at most {0})", nl="het is te lang (tekens: ten hoogste {0})"),
    "minimum": Terms(en="it is less than {0}", nl="het is minder dan {0}"),
    "maximum": Terms(en="it is more than {0}", nl="het is meer dan {0}"),
    "exclusiveMinimum": Terms(en="it is not more than {0}", nl="het is niet meer dan {0}"),
    "exclusiveMaximum": Terms(en="it is not less than {0}", nl="het is niet minder dan {0}"),
    "multipleOf": Terms(en="it is no multiple of {0}", nl="het is geen veelvoud van {0}"),
    "minItems": Terms(en="it has too few items (at least {0})", nl="het heeft te weinig punten (ten minste {0})"),
    "maxItems": Terms(en="it has too many items (at most {0})", nl="het heeft te veel punten (ten hoogste {0})"),
    "minProperties": Terms(en="it has too few keys (at least {0})", nl="het heeft te weinig sleutels (ten minste {0})"),
    "maxProperties": Terms(en="it has too many keys (at most {0})", nl="het heeft te veel sleutels (ten hoogste {0})"),
    "uniqueItems": Terms(en="the same stands in it twice", nl="hetzelfde staat er twee keer in"),
    "contains": Terms(en="none of its items is what the schema asks", nl="geen van de punten is wat het schema vraagt"),
    "minContains": Terms(
        en="too few of its items are what the schema asks (at least {0})",
        nl="te weinig punten zijn wat het schema vraagt (ten minste {0})",
    ),
    "maxContains": Terms(
        en="too many of its items are what the schema names (at most {0})",
        nl="te veel punten zijn wat het schema noemt (ten hoogste {0})",
    ),
    "items": Terms(en="it has more items than there may be", nl="het heeft meer punten dan er mogen zijn"),
    "unevaluatedItems": Terms(en="it has more items than there may be", nl="het heeft meer punten dan er mogen zijn"),
    "oneOf": Terms(en="it fits more than one of the choices", nl="het past bij meer dan één van de keuzes"),
    "anyOf": Terms(en="it fits none of the choices", nl="het past bij geen van de keuzes"),
    "pattern": Terms(en="it does not match `{0}`", nl="het past niet bij `{0}`"),
    "const": Terms(en="it must be `{0}`", nl="het moet `{0}` zijn"),
    "type": Terms(en="{0} belongs here", nl="hier hoort {0}"),
    "required": Terms(en="the key `{0}` is missing", nl="de sleutel `{0}` ontbreekt"),
    "format": Terms(en="it is not of the form `{0}`, as in `{1}`", nl="het heeft niet de vorm `{0}`, zoals `{1}`"),
    "not": Terms(en="it is what it may not be", nl="het is wat het niet mag zijn"),
    "not required": Terms(en="`{0}` may not stand here", nl="`{0}` mag hier niet staan"),
    "not together": Terms(en="`{0}` may not stand here together", nl="`{0}` mogen hier niet samen staan"),
    "not const": Terms(en="it may not be `{0}`", nl="het mag niet `{0}` zijn"),
    "not enum": Terms(en="it may be none of {0}", nl="het mag niets zijn van {0}"),
    "not pattern": Terms(en="it may not match `{0}`", nl="het mag niet passen bij `{0}`"),
    "not type": Terms(en="it may not be {0}", nl="het mag niet {0} zijn"),
    "nothing": Terms(en="nothing may stand here", nl="hier mag niets staan"),
}
"""Why a value does not fit, by keyword; `{0}` is what the keyword asks for."""


_AND = {"en": " and ", "nl": " en "}


def reason(error: "_Error") -> Terms:
    """Why a value does not fit, by the keyword that it fails."""
    keyword = str(error.validator) if error.validator is not None else "nothing"
    wanted: Any = error.validator_value
    if keyword == "not" and isinstance(wanted, dict) and len(wanted) == 1:
        [(inner, value)] = wanted.items()
        if f"not {inner}" in WORDS:
            keyword, wanted = f"not {inner}", value
    match keyword:
        case "type" | "not type":
            return _of_type(keyword, [wanted] if isinstance(wanted, str) else wanted)
        case "required" | "not required" if isinstance(wanted, list):
            there = error.instance if isinstance(error.instance, dict) else {}
            names = [name for name in wanted if (name in there) == (keyword == "not required")]
            if keyword == "not required" and not names:
                return _said("not")  # of what has no keys, none are missing
            if keyword == "not required" and len(names) > 1:
                every = {lang: f"`{word}`".join(("`, `".join(names[:-1]), names[-1])) for lang, word in _AND.items()}
                return Terms({lang: text.format(every[lang]) for lang, text in WORDS["not together"].items()})
            return _said(keyword, "`, `".join(map(str, names)))
        case "not enum":
            return _said(keyword, ", ".join(f"`{shown(item)}`" for item in wanted))
        case "minLength" | "minItems" | "minProperties" if not error.instance:
            return _said("empty")
        case "format":
            return _said(keyword, wanted, EXAMPLES.get(wanted, "…"))
    return _said(keyword, shown(wanted)) if keyword in WORDS else Terms(en=error.message, nl=error.message)


def _of_type(keyword: str, names: list[str]) -> Terms:
    words = [TYPES[name] for name in names if name in TYPES]
    kinds = {lang: f" {word} ".join(kind[lang] for kind in words) for lang, word in (("en", "or"), ("nl", "of"))}
    return Terms({lang: text.format(kinds[lang]) for lang, text in WORDS[keyword].items()})


def _said(name: str, *varying: object) -> Terms:
    return Terms({lang: text.format(*varying) for lang, text in WORDS[name].items()})


def shown(value: Any) -> str:
    """A value as somebody writes it."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
