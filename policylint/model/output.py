"""What `--output-format json` gives."""

from typing import Literal

from pydantic import ConfigDict, Field

from policylint.model.written import Level, Strength, Text, Written


class OutputPlace(Written):
    """A place in a text: 1-based; columns count code points."""

    line: int = Field(ge=1)
    column: int = Field(ge=1)


class OutputRelated(Written):
    """Another place that a finding rests on."""

    path: Text
    start: OutputPlace
    end: OutputPlace = Field(description="Exclusive.")
    label: str | None = Field(None, description="What this place has to do with it.")


class OutputStep(Written):
    """One step of an explanation."""

    kind: Literal["broader", "implies", "excludes", "axiom", "line", "inside"]
    message: str
    strength: Strength
    path: Text
    start: OutputPlace
    end: OutputPlace = Field(description="Exclusive.")


class OutputEdit(Written):
    """Replace what stands between `start` and `end` by `text`."""

    start: OutputPlace
    end: OutputPlace = Field(description="Exclusive.")
    text: str


class OutputFix(Written):
    """Edits to one file, applied together."""

    safe: bool = Field(description="Whether the fix cannot change what the document means.")
    edits: list[OutputEdit]


class OutputWaiver(Written):
    """The comment that accepts a finding."""

    kind: Literal["waive", "dispute"]
    reason: str
    start: OutputPlace
    end: OutputPlace


class OutputFinding(Written):
    """One finding."""

    code: Text
    rule: Text = Field(description="The name of the rule.")
    severity: Level
    message: str
    why: str = Field(description="Why it matters.")
    resolve: list[str] = Field(description="The ways out.")
    path: Text
    route: str = Field(description="The name of the place, which survives moved lines.")
    start: OutputPlace
    end: OutputPlace = Field(description="Exclusive.")
    related: list[OutputRelated]
    chain: list[OutputStep] = Field(description="The steps by which positions cannot hold together.")
    fix: OutputFix | None = Field(description="How it could be mended, or null.")
    waived: OutputWaiver | None = Field(description="The waiver that accepts it, or null.")


class OutputSummary(Written):
    """Counts."""

    documents: int = Field(description="Documents of ours.")
    skipped: int = Field(description="Those of them that could not be read whole, so that not all rules saw them.")
    foreign: int = Field(description="YAML files that are not ours.")
    error: int
    warning: int
    advice: int
    information: int
    waived: int


class Output(Written):
    """The outcome of a check."""

    model_config = ConfigDict(title="policylint findings")

    version: Literal[1] = Field(description="The version of this form.")
    policylint: Text = Field(description="The version of the tool.")
    summary: OutputSummary
    findings: list[OutputFinding]
