"""Knowledge: what words mean, what excludes what, what was said before, when things are."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from policylint.model.policy import Expression, Position, Statement
from policylint.model.written import Id, Name, OneOrMany, Strength, Text, Written


class Link(Written):
    """A link to another entry, with how sure it is and where that stands."""

    id: Id = Field(description="The entry that is meant.")
    strength: Strength | None = Field(
        None, description="`law` (the default: by law, logic or definition), `assumption` or `tension`."
    )
    source: Text | None = Field(None, description="Where that stands.")


Links = Annotated[OneOrMany[Id | Link], Field(description="Ids of entries, or `{id, strength, source}`.")]


class _Labelled(Written):
    en: Text | None = Field(None, description="The English label.")
    nl: Text | None = Field(None, description="The Dutch label.")
    alt: OneOrMany[Text] | None = Field(None, description="Other words for it, in either language.")
    source: Text | None = Field(None, description="Where this stands.")


class Subject(_Labelled):
    """Something that policy is about."""

    broader: Links | None = Field(None, description="What it is a part or kind of (SKOS broader).")
    closed: bool | None = Field(None, description="`true`: the narrower ones are all there is.")
    related: OneOrMany[Id] | None = Field(None, description="What it has to do with (SKOS related); nothing follows.")
    exactMatch: OneOrMany[Text] | None = Field(  # noqa: N815 (as SKOS writes it)
        None, description="The same in another vocabulary, as a URI."
    )


class Actor(_Labelled):
    """Somebody who speaks."""

    speaks_for: OneOrMany[Id] | None = Field(None, description="For whom this actor speaks.")
    succeeds: OneOrMany[Id] | None = Field(None, description="The cabinet that came before this one.")
    many: bool | None = Field(None, description="`true`: no single voice, such as `some member states`.")


class Action(_Labelled):
    """Something that is done to a subject."""

    implies: Links | None = Field(None, description="What is done as well when this is done.")
    excludes: Links | None = Field(None, description="What cannot be done together with it.")


class Condition(_Labelled):
    """Something under which a position holds."""

    implies: Links | None = Field(None, description="What holds as well when this holds.")
    excludes: Links | None = Field(None, description="What cannot hold together with it.")


class Axiom(Written):
    """What follows from several things together."""

    id: Id
    strength: Strength | None = Field(None, description="`law`, `assumption` (the default) or `tension`.")
    if_: OneOrMany[Statement] | None = Field(None, description="If all of these are wanted ...")
    then_one_of: OneOrMany[Statement] | None = Field(None, description="... then one of these has to be.")
    never_together: OneOrMany[Statement] | None = Field(None, description="These cannot all be.")
    source: Text | None = Field(None, description="Where this stands.")
    en: Text | None = Field(None, description="What it says, in English.")
    nl: Text | None = Field(None, description="What it says, in Dutch.")


class Line(Position):
    """A position that was taken before."""

    model_config = ConfigDict(json_schema_extra=Position.model_config["json_schema_extra"])

    id: Id = Field(description="By which this line can be named.")
    actor: Name = Field(description="Who took it.")
    source: Text | None = Field(None, description="Where it was taken.")


class Event(_Labelled):
    """A named moment."""

    date: Expression | None = Field(None, description="When it is.")


class Stretch(Written):
    """Days in the calendar, both inclusive."""

    start: Text = Field(description="The first day.", examples=["2026-07-03"])
    end: Text = Field(description="The last day.", examples=["2026-08-31"])
    source: Text | None = Field(None, description="Where this stands.")
    as_of: Text | None = Field(None, description="When it was looked up.")
    closed: bool | None = Field(None, description="`true`: offices are closed.")


class HouseReading(Written):
    """How an expression of time is read in this house."""

    wide: Text = Field(description="Every reading, in EDTF.")
    narrow: Text | None = Field(None, description="The usual reading, in EDTF.")


class Knowledge(Written):
    """What is known of a field of policy."""

    policylint: Literal[1] = Field(description="The version of this format.")
    kind: Literal["knowledge"] = Field(description="What kind of file this is.")
    id: Id = Field(description="The name of this file of knowledge.")
    title: Text | None = Field(None, description="What it is about.")
    subjects: dict[Id, Subject] | None = Field(None, description="A taxonomy: stances spread to the narrower.")
    actors: dict[Id, Actor] | None = Field(None, description="Who speaks, and for whom.")
    actions: dict[Id, Action] | None = Field(None, description="What can be done to a subject.")
    conditions: dict[Id, Condition] | None = Field(None, description="What a position may depend on.")
    axioms: list[Axiom] | None = Field(None, description="What follows from several things together.")
    lines: list[Line] | None = Field(None, description="Positions already taken, with their source.")
    events: dict[Id, Event] | None = Field(None, description="Named moments.")
    calendar: dict[Id, list[Stretch]] | None = Field(None, description="Recesses and closed days.")
    readings: dict[Text, HouseReading] | None = Field(None, description="House readings of expressions of time.")
