"""What `--output-format json` gives."""

from typing import Literal

from pydantic import ConfigDict, Field

from policylint.model.written import Level, Strength, Text, Written


class OutputPlace(Written):
    """A place in a text: 1-based; columns count code points."""

    line: int = Field(ge=1, description="The line.")
    column: int = Field(ge=1, description="The column.")


class OutputRelated(Written):
    """Another place that a finding rests on."""

    path: Text = Field(description="The file.")
    start: OutputPlace
    end: OutputPlace = Field(description="Exclusive.")
    label: str | None = Field(None, description="What this place has to do with it.")


class OutputStep(Written):
    """One step of an explanation."""

    kind: Literal[
        "broader",
        "implies",
        "excludes",
        "condition",
        "conditions-apart",
        "axiom",
        "line",
        "inside",
        "not-before",
        "comes-after",
        "within",
        "not-after",
    ] = Field(description="What sort of step it is.")
    message: str = Field(description="The step in words.")
    strength: Strength = Field(description="How sure it is.")
    path: Text = Field(description="The file.")
    start: OutputPlace
    end: OutputPlace = Field(description="Exclusive.")


class OutputMember(Written):
    """One of the positions of a conflict."""

    kind: Literal["position", "line"] = Field(description="A position of a document, or a line of the knowledge.")
    document: str | None = Field(description="The id of its document; null for a line.")
    id: str | None = Field(description="The name of the position, `document#id`, or of the line; null without one.")
    actor: str | None = Field(description="Who holds it.")
    stance: Literal["support", "oppose", "accept", "explore", "value"] = Field(description="What is said of it.")
    action: str | None = Field(description="The action, as an id of the knowledge where it has one; null for a value.")
    subject: str | None = Field(description="The subject, as an id of the knowledge where it has one.")
    path: Text = Field(description="The file.")
    start: OutputPlace
    end: OutputPlace = Field(description="Exclusive.")


class OutputResolution(Written):
    """A way out of a conflict."""

    kind: Literal["withdraw", "when", "except", "despite", "supersedes", "dispute"] = Field(
        description="What sort of way it is."
    )
    message: str = Field(description="The way in words.")
    text: str | None = Field(description="What to write, or null.")
    member: int | None = Field(description="The position that it changes, as an index in `members`; or null.")
    step: int | None = Field(description="The step that it disputes, as an index in `chain`; or null.")
    path: Text | None = Field(None, description="The file in which to write it.")
    start: OutputPlace | None = Field(
        None, description="Where the position begins that it belongs to; a comment that disputes goes above it."
    )
    end: OutputPlace | None = Field(None, description="Exclusive.")


class OutputEdit(Written):
    """Replace what stands between `start` and `end` by `text`."""

    start: OutputPlace
    end: OutputPlace = Field(description="Exclusive.")
    text: str = Field(description="What to put there.")


class OutputFix(Written):
    """Edits to one file, applied together."""

    safe: bool = Field(description="Whether the fix cannot change what the document means.")
    edits: list[OutputEdit] = Field(description="The edits.")


class OutputWaiver(Written):
    """The comment that accepts a finding."""

    kind: Literal["waive", "dispute"] = Field(description="Accepted, or disputed.")
    reason: str = Field(description="Why.")
    start: OutputPlace
    end: OutputPlace


class OutputFinding(Written):
    """One finding."""

    code: Text = Field(description="The code of the rule.")
    rule: Text = Field(description="The name of the rule.")
    severity: Level = Field(description="How loud it is.")
    message: str = Field(description="What is wrong.")
    why: str = Field(description="Why it matters.")
    resolve: list[str] = Field(description="The ways out.")
    path: Text = Field(description="The file.")
    route: str = Field(description="The name of the place, which survives moved lines.")
    owner: str | None = Field(description="Who answers for the theme that it stands in, or else for the document.")
    start: OutputPlace
    end: OutputPlace = Field(description="Exclusive.")
    related: list[OutputRelated] = Field(description="Other places that it rests on.")
    fingerprint: Text = Field(description="The name of the finding, the same in every run until it is solved.")
    chain: list[OutputStep] = Field(description="The steps by which positions, or times, cannot hold together.")
    members: list[OutputMember] = Field(description="The positions of a conflict, the one at which it is told first.")
    resolutions: list[OutputResolution] = Field(description="The ways out of a conflict, as data.")
    fix: OutputFix | None = Field(description="How it could be mended, or null.")
    waived: OutputWaiver | None = Field(description="The waiver that accepts it, or null.")
    baselined: bool = Field(description="Whether the baseline accepts it.")


class OutputSummary(Written):
    """Counts."""

    documents: int = Field(description="Documents of ours.")
    skipped: int = Field(description="Those of them that could not be read whole, so that not all rules saw them.")
    foreign: int = Field(description="YAML files that are not ours.")
    error: int = Field(description="Errors.")
    warning: int = Field(description="Warnings.")
    advice: int = Field(description="Pieces of advice.")
    information: int = Field(description="Pieces of information.")
    waived: int = Field(description="Findings that a comment accepts.")
    baselined: int = Field(description="Findings that the baseline accepts.")


class Output(Written):
    """The outcome of a check."""

    model_config = ConfigDict(title="policylint findings")

    version: Literal[1] = Field(description="The version of this form.")
    policylint: Text = Field(description="The version of the tool.")
    summary: OutputSummary
    findings: list[OutputFinding] = Field(description="All findings, in order of place.")
