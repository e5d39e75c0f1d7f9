"""Policy documents: letters, motions, fiches."""

from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, StringConstraints, model_validator

from policylint.model.written import Id, Name, OneOrMany, Reference, Text, Written, at_least_one, exactly_one, given

# The document types of the Tweede Kamer's open data (Document.Soort), as ids.
DocumentType = Literal[
    "advies-raad-van-state", "agenda", "amendement", "antwoord-schriftelijke-vragen", "bijlage", "brief-commissie",
    "brief-derden", "brief-europese-commissie", "brief-kamer", "brief-lid", "brief-regering", "eu-voorstel",
    "geleidende-brief", "initiatiefnota", "jaarverslag", "koninklijke-boodschap", "lijst-van-vragen",
    "lijst-van-vragen-en-antwoorden", "memorie-van-toelichting", "motie", "nader-rapport", "nota",
    "nota-naar-aanleiding-van-het-verslag", "nota-van-wijziging", "position-paper", "rapport",
    "rapport-algemene-rekenkamer", "schriftelijke-vragen", "verslag", "verslag-schriftelijk-overleg",
    "voorstel-van-wet",
]  # fmt: skip
Genre = Literal[
    "beantwoording-kamervragen", "beleidsbrief", "beleidsdoorlichting", "bnc-fiche", "coalitieakkoord",
    "geannoteerde-agenda", "hoofdlijnenbrief", "kabinetsappreciatie", "kabinetsreactie", "non-paper",
    "planningsbrief", "raadsverslag", "regeerprogramma", "staat-van-de-unie", "stand-van-zakenbrief",
    "toezeggingenbrief", "verzamelbrief", "voortgangsrapportage",
]  # fmt: skip
Statement = Annotated[
    str,
    StringConstraints(pattern=r"^(\[?(PM|X{2,})\]?|\S+ \S+)$"),
    Field(
        description="`ACTION SUBJECT`, two ids with one space. With labels: `{ACTION: SUBJECT}`.",
        examples=["postpone eu-ets"],
    ),
]
_Stated = Statement | Annotated[dict[Name, OneOrMany[Name]], Field(min_length=1)]
Statements = Annotated[
    _Stated | Annotated[list[_Stated], Field(min_length=1)],
    Field(description="`ACTION SUBJECT`, `{ACTION: SUBJECT or [SUBJECTS]}`, or a list of these: all of them."),
]
Expression = Annotated[
    str,
    StringConstraints(min_length=1),
    Field(description="A time as people write it (`voor het zomerreces`, `Q3 2026`), EDTF, or `PM`."),
]


class CitationEntry(Written):
    """A citation with more than its number."""

    model_config = ConfigDict(title="Citation", json_schema_extra=exactly_one("cite", "source"))

    cite: Text | None = Field(None, description="The citation as it is written in the letter.")
    source: Id | None = Field(None, description="One of this document's `sources`.")
    pages: Text | None = Field(None, description="Page or pages.", examples=["5-6"])
    annexes: OneOrMany[Text] | None = Field(None, description="The annexes that are meant, by title or number.")
    note: Text | None = Field(None, description="What should be known about this citation.")
    url: Text | None = Field(None, description="Where it can be read.")

    @model_validator(mode="after")
    def _one(self) -> Self:
        if given(self, "cite", "source") != 1:
            raise ValueError("either `cite` or `source`")
        return self


Citation = Annotated[Text | CitationEntry, Field(description="A citation as people write it, or with its parts.")]
Citations = OneOrMany[Citation]
_CITATIONS = "What this rests on. Quote a citation that holds a comma."


class Source(Written):
    """Something that is cited more than once, or that has no number yet."""

    title: Text | None = Field(None, description="Its title.")
    cite: Text | None = Field(None, description="Its citation, if it has one.")
    kind: Id | None = Field(None, description="What it is.", examples=["agreement", "motion", "report"])
    url: Text | None = Field(None, description="Where it can be read.")


class Value(Written):
    """A position on an amount."""

    model_config = ConfigDict(json_schema_extra=at_least_one("at-least", "at-most", "exactly"))

    of: Name = Field(description="The subject that the amount is of.")
    at_least: Text | None = Field(None, description="The least that is acceptable.", examples=["2 %"])
    at_most: Text | None = Field(None, description="The most that is acceptable.", examples=["1,1 %"])
    exactly: Text | None = Field(None, description="The amount itself.", examples=["15 jaar"])

    @model_validator(mode="after")
    def _some(self) -> Self:
        if not given(self, "at_least", "at_most", "exactly"):
            raise ValueError("one of `at-least`, `at-most` and `exactly`")
        return self


_STANCES = ("support", "oppose", "accept", "explore", "value")


class Position(Written):
    """What somebody wants, refuses, goes along with or explores."""

    model_config = ConfigDict(json_schema_extra=exactly_one(*_STANCES))

    id: Id | None = Field(None, description="By which this position can be named.")
    actor: Name | None = Field(None, description="Who holds it; by default the document's actor.")
    support: Statements | None = Field(None, description="What is wanted.")
    oppose: Statements | None = Field(None, description="What is refused.")
    accept: Statements | None = Field(None, description="What is gone along with, without wanting it.")
    explore: Statements | None = Field(None, description="What is looked into; commits to nothing.")
    value: Value | None = Field(None, description="A bound on an amount.")
    except_: OneOrMany[Name] | None = Field(None, description="Narrower subjects that are left open.")
    only: OneOrMany[Name] | None = Field(None, description="The narrower subjects that are meant.")
    scope: Literal["all", "some", "wholesale"] | None = Field(
        None, description="`all`: every part; `some`: at least one; `wholesale` (with oppose): not everything."
    )
    when: OneOrMany[Name] | None = Field(None, description="Conditions that all hold; `not c` for its contrary.")
    during: Expression | None = Field(None, description="The period in which it holds, in EDTF.")
    despite: OneOrMany[Reference] | None = Field(None, description="Positions or lines with which it openly differs.")
    supersedes: OneOrMany[Reference] | None = Field(None, description="Positions or lines that it replaces.")
    asks: OneOrMany[Name] | None = Field(None, description="The actors on whom the demand is made.")
    text: Text | None = Field(None, description="What the letter says.")
    citations: Citations | None = Field(None, description=_CITATIONS)

    @model_validator(mode="after")
    def _one_stance(self) -> Self:
        if given(self, *_STANCES) != 1:
            raise ValueError("exactly one of " + ", ".join(_STANCES))
        return self


class Within(Written):
    """A term that runs from something else."""

    within: Text = Field(description="How long.", examples=["6 weken", "P6W"])
    after: Reference = Field(description="The commitment, date or event from which it runs.")


Due = Annotated[Expression | Within, Field(description="By when.")]


class Commitment(Written):
    """A promise."""

    model_config = ConfigDict(json_schema_extra=at_least_one("what", "same-as"))

    what: Text | None = Field(None, description="What is promised.")
    id: Id | None = Field(None, description="By which this promise can be named.")
    by: Name | None = Field(None, description="Who promises; by default the document's actor.")
    to: Name | None = Field(None, description="To whom; by default the Tweede Kamer.")
    due: Due | None = None
    after: OneOrMany[Reference] | None = Field(None, description="What comes before it.")
    before: OneOrMany[Reference] | None = Field(None, description="What comes after it.")
    about: OneOrMany[Name] | None = Field(None, description="The subjects that it is about.")
    same_as: Reference | None = Field(None, description="The same product, promised elsewhere.")
    fulfils: OneOrMany[Text] | None = Field(None, description="The motion or earlier promise that it answers.")
    owner: Text | None = Field(None, description="The ministry that answers for it.")
    text: Text | None = Field(None, description="What the letter says.")
    citations: Citations | None = Field(None, description=_CITATIONS)

    @model_validator(mode="after")
    def _named(self) -> Self:
        if not given(self, "what", "same_as"):
            raise ValueError("`what` or `same-as`")
        return self


class Date(Written):
    """What is said of time without a promise."""

    kind: Literal["event", "forecast", "statutory", "past"] = Field(description="What sort of moment it is.")
    what: Text = Field(description="What happens.")
    date: Due | None = Field(None, description="When.")
    id: Id | None = Field(None, description="By which this moment can be named.")
    by: Name | None = Field(None, description="Who does it.")
    after: OneOrMany[Reference] | None = Field(None, description="What comes before it.")
    before: OneOrMany[Reference] | None = Field(None, description="What comes after it.")
    lasts: bool | None = Field(None, description="`true`: a span rather than a moment.")
    text: Text | None = Field(None, description="What the letter says.")
    citations: Citations | None = Field(None, description=_CITATIONS)


class _Content(Written):
    summary: Text | None = Field(None, description="What is said, in short.")
    citations: Citations | None = Field(None, description=_CITATIONS)
    positions: list[Position] | None = Field(None, description="What is wanted and refused.")
    commitments: list[Commitment] | None = Field(None, description="What is promised.")
    dates: list[Date] | None = Field(None, description="What is said of time without a promise.")
    themes: list["Theme"] | None = Field(None, description="The themes under this one, as headings are nested.")
    owner: Text | None = Field(None, description="The ministry that answers for it.", examples=["BZ"])


class Theme(_Content):
    """What stands under one heading."""

    title: Text = Field(description="The heading.")
    id: Id | None = Field(None, description="By which this theme can be named.")
    role: Literal["procedural"] | None = Field(
        None, description="A reading guide or chapter introduction: asks for no Kamerstuk."
    )


class Policy(_Content):
    """A letter, or another policy document."""

    model_config = ConfigDict(title="Policy document")

    policylint: Literal[1] = Field(description="The version of this format.")
    kind: Literal["policy"] = Field(description="What kind of file this is.")
    id: Id = Field(description="By which other documents name this one; unique in the project.")
    title: Text = Field(description="The title.")
    cite: Text | None = Field(None, description="The document's own Kamerstuk, once it has one.")
    type: DocumentType | None = Field(None, description="The Tweede Kamer's document type.")
    genre: Genre | None = Field(None, description="What sort of letter it is.")
    status: Literal["draft", "council", "sent"] | None = Field(
        None, description="`draft` (the default), `council` (before the council of ministers) or `sent`."
    )
    date: Expression | None = Field(None, description="Its date, in EDTF; absent or `PM` while in draft.")
    actor: Name | None = Field(None, description="Who speaks, unless a position names another.")
    language: Literal["nl", "en"] | None = Field(None, description="The language of the text.")
    follows: OneOrMany[Text] | None = Field(
        None, description="Documents with which it must cohere: ids of documents or of `sources`, or citations."
    )
    sources: dict[Id, Source] | None = Field(None, description="Sources named once and used by many.")
