"""Documents as rules see them: derived from the written shape, with citations as objects and single values as lists."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from policylint.model.policy import DocumentType, Due, Expression, Genre, Value
from policylint.model.written import Text, Written


class NormalisedCitation(Written):
    """A citation with what was read from it."""

    cite: Text | None = Field(None, description="As it is written.")
    kind: Text = Field(description="`kamerstuk`, `ecli`, ...; `unknown` where it is no known form.")
    id: Text | None = Field(None, description="The canonical id: `kst-22112-4361`.")
    open: Literal[True] | None = Field(None, description="Part of it is still to come.")
    source: Text | None = None
    pages: Text | None = None
    annexes: list[Text] | None = None
    note: Text | None = None
    url: Text | None = None


class NormalisedSource(Written):
    """A source, with what was read from its citation."""

    title: Text | None = None
    cite: Text | None = None
    kind: Text | None = None
    id: Text | None = None
    open: Literal[True] | None = None
    url: Text | None = None


class NormalisedStatement(Written):
    """What a stance is on."""

    action: str
    subject: str


_Statements = Annotated[list[NormalisedStatement], Field(min_length=1)]
_Texts = Annotated[list[Text], Field(min_length=1)]
_Citations = Annotated[list[NormalisedCitation], Field(min_length=1)]


class NormalisedPosition(Written):
    """A position; exactly one of the stances is there."""

    id: Text | None = None
    actor: Text | None = None
    support: _Statements | None = None
    oppose: _Statements | None = None
    accept: _Statements | None = None
    explore: _Statements | None = None
    value: Value | None = None
    except_: _Texts | None = None
    only: _Texts | None = None
    scope: Literal["all", "some", "wholesale"] | None = None
    when: _Texts | None = None
    during: Text | None = None
    despite: _Texts | None = None
    supersedes: _Texts | None = None
    asks: _Texts | None = None
    text: Text | None = None
    citations: _Citations | None = None


class NormalisedCommitment(Written):
    """A promise."""

    what: Text | None = None
    id: Text | None = None
    by: Text | None = None
    to: Text | None = None
    due: Due | None = None
    after: _Texts | None = None
    before: _Texts | None = None
    about: _Texts | None = None
    same_as: Text | None = None
    fulfils: _Texts | None = None
    owner: Text | None = None
    text: Text | None = None
    citations: _Citations | None = None


class NormalisedDate(Written):
    """What is said of time without a promise."""

    kind: Text
    what: Text
    date: Due | None = None
    id: Text | None = None
    by: Text | None = None
    after: _Texts | None = None
    before: _Texts | None = None
    lasts: bool | None = None
    text: Text | None = None
    citations: _Citations | None = None


class _NormalisedContent(Written):
    summary: Text | None = None
    citations: _Citations | None = None
    positions: Annotated[list[NormalisedPosition], Field(min_length=1)] | None = None
    commitments: Annotated[list[NormalisedCommitment], Field(min_length=1)] | None = None
    dates: Annotated[list[NormalisedDate], Field(min_length=1)] | None = None
    themes: Annotated[list["NormalisedTheme"], Field(min_length=1)] | None = None
    owner: Text | None = None


class NormalisedTheme(_NormalisedContent):
    """A theme, with the citations of all that it holds itself."""

    title: Text
    id: Text | None = None
    role: Literal["procedural"] | None = None
    all_citations: list[NormalisedCitation] = Field(
        description="Its own citations and those of its positions, commitments and dates."
    )


class NormalisedPolicy(_NormalisedContent):
    """A whole document, as rules see it."""

    model_config = ConfigDict(title="Normalised policy document")

    policylint: Literal[1]
    kind: Literal["policy"]
    id: Text
    title: Text
    cite: Text | None = None
    type: DocumentType | None = None
    genre: Genre | None = None
    status: Text | None = None
    date: Expression | None = None
    actor: Text | None = None
    language: Text | None = None
    follows: _Texts | None = None
    sources: dict[str, NormalisedSource] | None = None
