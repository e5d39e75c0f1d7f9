"""The config of a project."""

from typing import Literal

from pydantic import ConfigDict, Field

from policylint.model.written import Level, Text, Written


class Config(Written):
    """Settings in `.policylint.toml`, `policylint.toml` or `[tool.policylint]` of `pyproject.toml`."""

    model_config = ConfigDict(title="policylint settings")

    select: list[Text] | None = Field(None, description="The rules that run: codes, names, prefixes, or `ALL`.")
    ignore: list[Text] | None = Field(None, description="Rules that do not run.")
    severity: dict[Text, Level] | None = Field(None, description="How loud a rule is, by code or name.")
    fail_level: Level | None = Field(None, description="The least severity that makes a run fail.")
    lang: Literal["nl", "en"] | None = Field(None, description="The language of messages.")
    exclude: list[Text] | None = Field(None, description="Globs of files and folders that are left alone.")
    shipped: list[Literal["vocabulary", "lines"]] | None = Field(
        None, description="Which of the knowledge that ships is used; both by default."
    )
    knowledge: list[Text] | None = Field(None, description="Globs of further knowledge, beyond what lies in the project.")
    context: list[Text] | None = Field(
        None, description="Globs of background documents: compared with, never themselves checked for positions."
    )
    together: list[list[Text]] | None = Field(None, description="Groups of globs of documents that go out together.")
    output_format: Literal["full", "concise", "json"] | None = Field(None, description="How findings are shown.")
