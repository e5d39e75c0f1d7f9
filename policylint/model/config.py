"""The config of a project."""

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, StringConstraints

from policylint.model.written import Level, OneOrMany, Text, Written


class Config(Written):
    """Settings in `.policylint.toml`, `policylint.toml` or `[tool.policylint]` of `pyproject.toml`."""

    model_config = ConfigDict(title="policylint settings")

    extend: OneOrMany[Text] | None = Field(
        None, description="Configs to build on, and packs of rules: paths, or names of installed packages."
    )
    required_version: Text | None = Field(
        None, description="The versions of policylint that will do.", examples=[">=0.2, <1"]
    )
    select: list[Text] | None = Field(
        None,
        description="The rules that run: codes, names, prefixes, or `ALL`. What is off needs its own code or name.",
    )
    extend_select: list[Text] | None = Field(None, description="Rules that run besides those.")
    ignore: list[Text] | None = Field(None, description="Rules that do not run.")
    per_file_ignores: dict[Text, list[Text]] | None = Field(
        None, description="Rules that are silent in some files, by glob."
    )
    per_type_ignores: dict[Text, list[Text]] | None = Field(
        None, description="Rules that are silent in documents of a `type`."
    )
    preview: bool | None = Field(None, description="Whether rules run that are still on trial (`default: preview`).")
    rules: list[Text] | None = Field(
        None, description="Rules of your own beyond those in the project: paths, or names of installed packages."
    )
    options: dict[Text, dict[str, Any]] | None = Field(
        None, description="Options of rules, by code or name; a rule's page says which it takes."
    )
    plugins: list[Text] | None = Field(
        None, description="Installed packages whose checks and reporters are loaded; no others ever are."
    )
    schemas: dict[Text, Text] | None = Field(
        None, description="JSON Schemas of your own that documents must fit besides, by glob of their files."
    )
    baseline: Text | None = Field(None, description="The file of findings that are accepted until they are mended.")
    severity: dict[Text, Level] | None = Field(None, description="How loud a rule is, by code or name.")
    fail_level: Level | None = Field(None, description="The least severity that makes a run fail.")
    lang: Literal["nl", "en"] | None = Field(None, description="The language of messages.")
    exclude: list[Text] | None = Field(None, description="Globs of files and folders that are left alone.")
    shipped: list[Literal["vocabulary", "lines"]] | None = Field(
        None, description="Which of the knowledge that ships is used; both by default."
    )
    knowledge: list[Text] | None = Field(
        None, description="Globs of further knowledge, beyond what lies in the project."
    )
    context: list[Text] | None = Field(
        None, description="Globs of background documents: compared with, never themselves checked for positions."
    )
    together: list[list[Text]] | None = Field(None, description="Groups of globs of documents that go out together.")
    register_: Text | None = Field(
        None, description="A CSV file of known papers, with the columns `id`, `title` and `date`."
    )
    register_as_of: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")] | None = Field(
        None, description="The day up to which the register is complete; by default that of its newest paper."
    )
    output_format: (
        Literal["full", "concise", "grouped", "json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown"]
        | Text  # what a plugin brings
        | None
    ) = Field(None, description="How findings are shown.")
