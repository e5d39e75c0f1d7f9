"""Rule files."""

from typing import Annotated, Any, Literal, Self

from pydantic import ConfigDict, Field, StringConstraints, model_validator

from policylint.model.written import Id, Level, Text, Written, exactly_one, given


class Words(Written):
    """A text in both languages."""

    en: Text = Field(description="In English.")
    nl: Text = Field(description="In Dutch.")


class WordLists(Written):
    """Texts in both languages."""

    en: list[Text] = Field(min_length=1, description="In English.")
    nl: list[Text] = Field(min_length=1, description="In Dutch.")


class SeverityByStatus(Written):
    """A severity for each status of the document."""

    draft: Level | None = Field(None, description="While the document is a draft.")
    council: Level | None = Field(None, description="Before the council of ministers.")
    sent: Level | None = Field(None, description="Once it has been sent.")


class Case(Written):
    """The words of one of the forms that a check's findings take."""

    message: Words = Field(description="What is wrong; `{field}` is filled in.")
    label: Words | None = Field(None, description="What stands beside the carets.")
    why: Words | None = Field(None, description="Why it matters, where that differs from the rule's.")
    resolve: WordLists | None = Field(None, description="Ways out, where they differ from the rule's.")
    severity: Level | SeverityByStatus | None = Field(None, description="How loud it is, where that differs.")


class DeclaredFix(Written):
    """What `--fix` writes where a rule with `require` finds something."""

    set: Annotated[str, StringConstraints(pattern=r"^[^\n\r]+$")] = Field(
        description="The text that is written at `at`: in place of what stands there, or as a new key."
    )
    safe: bool | None = Field(None, description="Whether it cannot change what the document means (default: false).")


class Example(Written):
    """An example with more than its text."""

    yaml: Text = Field(description="A YAML stream; ⟦ ⟧ marks each span that must be reported.")
    register_: Text | None = Field(None, description="The CSV text of the register of papers that the example has.")
    fixed: Text | None = Field(None, description="The text after the fix.")
    nl: Text | None = Field(None, description="The Dutch message.")
    en: Text | None = Field(None, description="The English message.")


class RuleFile(Written):
    """A rule: everything about it in one file, named after the fault."""

    model_config = ConfigDict(title="Rule", json_schema_extra=exactly_one("require", "check"))

    policylint: Literal[1] = Field(description="The version of this format.")
    kind: Literal["rule"] = Field(description="What kind of file this is.")
    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2,8}[0-9]{3,4}$")] = Field(
        description="A stable code, with letters of your own.", examples=["HOUSE001"]
    )
    severity: Level | SeverityByStatus = Field(description="How loud it is: one, or one for each status.")
    default: Literal["on", "off", "preview"] | None = Field(None, description="Whether it runs unasked.")
    title: Words = Field(description="The fault, in one line.")
    why: Words = Field(description="Why it matters.")
    resolve: WordLists | None = Field(None, description="The ways out.")
    message: Words | None = Field(None, description="What is wrong; `{field}` is filled in.")
    label: Words | None = Field(None, description="What stands beside the carets.")
    related: dict[Id, Words] | None = Field(None, description="What stands beside related places, by their role.")
    each: (
        Literal["document", "theme", "position", "citation", "commitment", "date"]
        | Annotated[str, StringConstraints(pattern=r"^\$"), Field(examples=["$.themes[*].citations[*]"])]
        | None
    ) = Field(None, description="What is looked at, each by itself: a kind of entry, or a JSONPath (RFC 9535).")
    where: dict[str, Any] | bool | None = Field(None, description="A JSON Schema that picks which of them.")
    require: dict[str, Any] | bool | None = Field(None, description="A JSON Schema that each must satisfy.")
    check: Id | None = Field(None, description="A check written in Python, for what needs code.")
    options: dict[str, Any] | None = Field(None, description="Options of the check.")
    at: Text | None = Field(None, description="Where to report: a key, or a relative JSON Pointer.")
    fix: DeclaredFix | None = Field(None, description="What mends the finding, for a rule with `require` and `at`.")
    cases: dict[Id, Case] | None = Field(None, description="The words, where findings take several forms.")
    given: Text | None = Field(None, description="A YAML stream that stands before each example: its knowledge, say.")
    valid: list[Text | Example] | None = Field(None, description="Texts in which nothing is wrong.")
    invalid: list[Text | Example] | None = Field(None, description="Texts in which ⟦ ⟧ marks what is wrong.")

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if given(self, "require", "check") != 1:
            raise ValueError("either `require` or `check`")
        return self
