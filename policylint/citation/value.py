"""The value that every reader gives back: one citation, with its parts and its place in the text."""

from typing import NamedTuple

from policylint.citation.dossiers import impossible_dossier, unborn_dossier

SITE = "https://zoek.officielebekendmakingen.nl/"
# Every kind that a reading can have. `unknown` is for callers, where nothing is read.
KINDS = (
    "kamerstuk",
    "handelingen",
    "aanhangsel",
    "annex",
    "d-number",
    "z-number",
    "com",
    "c",
    "swd",
    "sec",
    "join",
    "celex",
    "eu-act",
    "oj",
    "council",
    "t-number",
    "ecli",
    "stb",
    "stcrt",
    "trb",
    "bwb",
    "jci",
)
_ON_SITE = ("kamerstuk", "aanhangsel", "handelingen", "stb", "stcrt", "trb")


class Citation(NamedTuple):
    """One citation as read. Parts that are not written are None; of a part only the text is kept, without marks.

    `kind` is one of `KINDS`. `id` is the canonical identifier (`kst-36800-V-103`, `dossier/36327`,
    `ah-tk-20192020-4046`, ...), or None where the text does not settle it; `alternatives` are the other identifiers
    under which the same words may be registered, which are never to be merged with `id` unseen.

    `chamber` is `I` or `II`; `session` a parliamentary year (`2009/10`, `1999/2000`); `year` a calendar year. `number`
    holds digits or an old mixed form (`188b`), `letter` the letters of the Eerste Kamer. `annex` and `reprint` are the
    marks of an identifier (`b1`; `h1`, `n1`). `open` says that a part is still to come (`PM`).

    `start`, `end` and `dossier_span` are offsets in the string that was read: 0-based code points, half-open, without
    brackets around it, full stop or footnote mark. Papers cited in one breath ("nrs. 520 en 548") share them.
    `session_span` is where the session stands, also where its years do not follow each other ("2009/11") and `session`
    is None.

    `style` names how a Kamerstuk is written, so that mixed styles can be told: `official`, `masthead`, `short`,
    `house`, `dashed`, `bare`, `reversed`, `id` or `url`, and with `-spaced` where the dossier is written apart
    ("23 987"). None for other kinds, and where too little is written to have a style.
    """

    kind: str
    id: str | None = None
    alternatives: tuple[str, ...] = ()
    chamber: str | None = None
    session: str | None = None
    year: str | None = None
    dossier: str | None = None
    suffix: str | None = None
    number: str | None = None
    letter: str | None = None
    item: str | None = None
    pages: str | None = None
    annex: str | None = None
    reprint: str | None = None
    open: bool = False
    start: int = 0
    end: int = 0
    dossier_span: tuple[int, int] | None = None
    style: str | None = None
    session_span: tuple[int, int] | None = None

    @property
    def impossible(self) -> bool:
        """Whether its dossier can exist in no year (the year of the citation itself only excuses short old numbers)."""
        if self.dossier is None:
            return False
        old = int(self.session[:4]) if self.session is not None and len(self.dossier) < 5 else None
        return impossible_dossier(self.dossier, old)

    @property
    def impossible_session(self) -> bool:
        """Whether a session is written that is none: its years do not follow each other."""
        return self.session is None and self.session_span is not None

    @property
    def too_early(self) -> bool:
        """Whether a paper is said to be of a session that ended before its dossier was opened."""
        if self.kind != "kamerstuk" or self.dossier is None or self.session is None:
            return False
        return unborn_dossier(self.dossier, int(self.session.split("-")[-1][:4]))

    @property
    def url(self) -> str | None:
        """Where it can be read; None without a settled id, with an impossible dossier, or where no site is known."""
        if self.id is None or self.open or self.impossible:
            return None
        if self.id.startswith("dossier/"):
            return SITE + self.id
        if self.kind in _ON_SITE:
            return f"{SITE}{self.id}.html"
        return _elsewhere(self.kind, self.id, self.year, self.number)


def _elsewhere(kind: str, id_: str, year: str | None, number: str | None) -> str | None:
    if kind == "annex":
        return SITE + id_
    if kind == "d-number":
        return f"https://www.tweedekamer.nl/kamerstukken/detail?id={id_}&did={id_}"
    if kind in ("com", "swd", "sec", "join"):
        return f"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri={kind.upper()}:{year}:{number}:FIN"
    if kind in ("celex", "eu-act"):
        return f"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{id_}"
    if kind == "ecli" and id_.startswith("ECLI:NL:"):
        return f"https://deeplink.rechtspraak.nl/uitspraak?id={id_}"
    if kind == "ecli" and id_.startswith("ECLI:EU:"):
        return f"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri={id_}"
    if kind in ("bwb", "jci"):
        return f"https://wetten.overheid.nl/{id_}"
    return None
