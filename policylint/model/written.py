"""What all written shapes share: frozen, no unknown keys, hyphens in keys, text that stays text."""

from typing import Annotated, Any, Literal, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

T = TypeVar("T")
OneOrMany: TypeAlias = T | list[T]

# A placeholder may stand wherever a value is due (`open_points.py`), so forms that are bound allow it.
Id = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$"),
    Field(description="Lower-case letters, digits and hyphens.", examples=["toekomstbestendige-economie"]),
]
Text = Annotated[str, StringConstraints(min_length=1)]
Name = Annotated[
    str, StringConstraints(min_length=1), Field(description="An id, or a Dutch or English label, of the knowledge.")
]
Reference = Annotated[
    str,
    StringConstraints(min_length=1),
    Field(description="An id in this document, or `document-id#id` for one in another."),
]
Level = Literal["error", "warning", "advice", "information"]
Strength = Literal["law", "assumption", "tension"]


def _key(name: str) -> str:
    """The key in the file for a Python name: `same_as` is `same-as`, `if_` is `if`."""
    return name.rstrip("_").replace("_", "-")


class Written(BaseModel):
    """A mapping as people write it."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, alias_generator=_key, validate_by_name=True, validate_by_alias=True
    )


def exactly_one(*keys: str) -> dict[str, Any]:
    """Schema: one and only one of these keys."""
    return {"oneOf": [{"required": [key]} for key in keys]}


def at_least_one(*keys: str) -> dict[str, Any]:
    """Schema: one of these keys, or more."""
    return {"anyOf": [{"required": [key]} for key in keys]}


def given(value: Written, *names: str) -> int:
    """How many of these fields were written."""
    return sum(name in value.model_fields_set for name in names)
