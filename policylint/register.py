"""The register: a list of known papers that the user gives, looked up offline.

It is a CSV file with the columns `id`, `title` and `date` (the last two may be left out). It is read once into an
indexed file in the user's cache, and again when it changes; looking a paper up then takes as long for a thousand papers
as for a million. Nothing is read before something is asked.
"""

import os
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache as once
from io import StringIO
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from policylint import inputs
from policylint.cache import folder
from policylint.errors import ConfigError
from policylint.project import Project, RegisterFile

if TYPE_CHECKING:
    import sqlite3

# Goes up when the index takes another form.
_FORM = 2
_TABLES = """
CREATE TABLE papers (id TEXT PRIMARY KEY, title TEXT, date TEXT) WITHOUT ROWID;
CREATE TABLE dossiers (dossier TEXT PRIMARY KEY, number INTEGER, letter TEXT) WITHOUT ROWID;
CREATE TABLE kinds (kind TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""


class Paper(NamedTuple):
    """A paper in the register; `title` is empty and `date` None where the register does not say."""

    id: str
    title: str
    date: date | None


class Dossier(NamedTuple):
    """The last paper of a dossier that the register holds: its highest number (0 for none), its last letter."""

    number: int
    letter: str


class Register:
    """The register of a project: `project.drawn(Register)`. Without one nothing is known (`there` is false).

    Every question raises ConfigError where the file cannot be used, with the line where that is known.
    """

    def __init__(self, project: Project) -> None:
        self._file = project.around.register
        self._index: sqlite3.Connection | None = None

    @property
    def there(self) -> bool:
        """Whether the project has a register at all."""
        return self._file is not None

    def find(self, *ids: str | None) -> Paper | None:
        """The paper that has one of these ids; the first that is known."""
        for id_ in ids:
            if id_ is not None and self.there:
                row = self._row("SELECT id, title, date FROM papers WHERE id = ?", id_)
                if row is not None:
                    return Paper(row[0], row[1], date.fromisoformat(row[2]) if row[2] else None)
        return None

    def dossier(self, name: str) -> Dossier | None:
        """What the register holds of a dossier (`22112`, `36800-V`); None where that is nothing."""
        row = self._row("SELECT number, letter FROM dossiers WHERE dossier = ?", name)
        return None if row is None else Dossier(*row)

    def holds(self, kind: str) -> bool:
        """Whether it holds any paper of a kind, by how its ids begin (`kst`, `ah-tk`, `stb`)."""
        return self._row("SELECT kind FROM kinds WHERE kind = ?", kind) is not None

    def require_day(self) -> None:
        """Make sure that anything can be said of what it lacks, or of what it holds.

        Raises:
            ConfigError: it has neither titles nor days, and the settings do not say of when it is.
        """
        row = self._row("SELECT value FROM facts WHERE name = ?", "bare")
        if self._file is not None and self._file.as_of is None and row is not None and row[0]:
            told = "the register gives neither titles nor dates, so of no paper can be said that it is missing"
            raise ConfigError(f"{told}; set `register-as-of` to the day up to which it is complete", self._file.path)

    @property
    def as_of(self) -> date | None:
        """The day up to which it is complete: as the settings say, else that of its newest paper."""
        own = self._file.as_of if self._file is not None else None
        return own or self._day("newest")

    @property
    def since(self) -> date | None:
        """The day of its oldest paper."""
        return self._day("oldest")

    def _day(self, name: str) -> date | None:
        row = self._row("SELECT value FROM facts WHERE name = ?", name)
        return date.fromisoformat(row[0]) if row is not None and row[0] else None

    def _row(self, query: str, word: str) -> tuple[Any, ...] | None:
        if self._file is None:
            return None
        if self._index is None:
            self._index = _opened(self._file)
        row: tuple[Any, ...] | None = self._index.execute(query, (word,)).fetchone()
        return row


def title_of(project: Project, *ids: str | None) -> str:
    """The title that the project's register gives the first of these ids that it knows; empty where it gives none."""
    paper = project.drawn(Register).find(*ids)
    return paper.title if paper is not None else ""


def kind_of(id_: str) -> str:
    """How an id begins, by which papers of one kind are told: `kst`, `ah-tk`, `h-ek`, `stb`; of a code its letters."""
    match = re.match(r"ah-[te]k|h-[tev][kv]|[a-z]+(?=[-/])|[A-Z]+(?=[(:])|[0-9]+[A-Z]+", id_)
    return re.sub("[0-9]", "", match.group()) if match is not None else ""


def _opened(file: RegisterFile) -> "sqlite3.Connection":
    """The index of a register, made anew where there is none of this very file."""
    from hashlib import blake2b

    path = file.path
    if file.text is not None:
        return _built(path, "", StringIO(file.text, newline=""))
    inputs.looked_for(path)
    try:
        state = os.stat(path)
    except OSError as error:
        raise ConfigError(f"the register cannot be read: {error.strerror}", path) from None
    stamp = f"{_FORM} {state.st_size} {state.st_mtime_ns} {state.st_ctime_ns}"
    name = blake2b(os.path.abspath(path).encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()
    target = os.path.join(folder(), f"register-{name}.sqlite")
    return _stored(target, stamp) or _kept(_read(path, stamp), target)


def _stored(target: str, stamp: str) -> "sqlite3.Connection | None":
    import sqlite3
    from urllib.request import pathname2url

    if not os.path.isfile(target):
        return None
    try:
        address = f"file:{pathname2url(os.path.abspath(target))}?mode=ro&immutable=1"
        index = sqlite3.connect(address, uri=True, check_same_thread=False)
        row = index.execute("SELECT value FROM facts WHERE name = 'stamp'").fetchone()
    except sqlite3.Error:
        return None
    if row is not None and row[0] == stamp:
        return index
    index.close()
    return None


def _kept(index: "sqlite3.Connection", target: str) -> "sqlite3.Connection":
    """The index, put in the cache whole or not at all; where that cannot be written it serves this run only."""
    import sqlite3
    import tempfile

    try:
        os.makedirs(os.path.dirname(target), mode=0o700, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=os.path.dirname(target), suffix=".draft")
    except OSError:
        return index
    os.close(handle)
    try:
        copy = sqlite3.connect(draft)
        with copy:
            index.backup(copy)
        copy.close()
        os.replace(draft, target)
    except (OSError, sqlite3.Error):
        os.unlink(draft)
    return index


def _read(path: str, stamp: str) -> "sqlite3.Connection":
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return _built(path, stamp, file)
    except UnicodeDecodeError as error:
        raise ConfigError(f"the register is not UTF-8: {error.reason}", path, _not_utf8(path)) from None
    except OSError as error:
        raise ConfigError(f"the register cannot be read: {error.strerror}", path) from None


def _built(path: str, stamp: str, text: Iterable[str]) -> "sqlite3.Connection":
    import sqlite3

    index = sqlite3.connect(":memory:", check_same_thread=False)
    index.executescript(_TABLES)
    dossiers: dict[str, Dossier] = {}
    kinds: set[str] = set()
    days: list[str] = []
    bare: set[bool] = set()

    def rows() -> Iterator[tuple[str, str, str]]:
        for id_, title, day in _papers(path, text):
            kinds.add(kind_of(id_))
            bare.add(not title and not day)
            if day:
                days[:] = [min(days[0], day), max(days[1], day)] if days else [day, day]
            _count(dossiers, id_)
            yield id_, title, day

    with index:
        # Of two rows with one id the first counts.
        index.executemany("INSERT OR IGNORE INTO papers VALUES (?, ?, ?)", rows())
        index.executemany("INSERT INTO dossiers VALUES (?, ?, ?)", ((name, *last) for name, last in dossiers.items()))
        index.executemany("INSERT INTO kinds VALUES (?)", ((kind,) for kind in kinds))
        facts = {"stamp": stamp, "oldest": days[0] if days else "", "newest": days[1] if days else ""}
        facts["bare"] = "yes" if bare == {True} else ""
        index.executemany("INSERT INTO facts VALUES (?, ?)", facts.items())
    return index


@once
def _paper_id() -> re.Pattern[str]:
    """A paper in a dossier, as its id has it; without the marks of annexes and reprints."""
    return re.compile(
        r"kst-(?:[0-9]{8}-)?(?P<dossier>[0-9]{5}|[IVXLC]+)(?:-(?P<suffix>[A-Z][A-Z0-9]*|[0-9]{2})(?=-))?"
        r"-(?:(?P<number>[0-9]{1,4})[a-z]{0,2}|(?P<letter>[A-Z]{1,2}))(?:-[bhn][0-9]+)?"
    )


def _count(dossiers: dict[str, Dossier], id_: str) -> None:
    match = _paper_id().fullmatch(id_)
    if match is None:
        return
    name = f"{match['dossier']}-{match['suffix']}" if match["suffix"] else match["dossier"]
    number, letter = dossiers.get(name, Dossier(0, ""))
    if match["number"]:
        number = max(number, int(match["number"]))
    elif (len(match["letter"]), match["letter"]) > (len(letter), letter):
        letter = match["letter"]
    dossiers[name] = Dossier(number, letter)
    # A budget as a whole is known by any of its chapters.
    dossiers.setdefault(match["dossier"], Dossier(0, ""))


@once
def _plain_id() -> re.Pattern[str]:
    """An id as it stands; anything else in the column is read as a citation."""
    return re.compile(r"(?:kst|blg|stb|stcrt|trb|ah-[te]k|h-[tev][kv])-[0-9A-Z][0-9A-Za-z-]*|dossier/[0-9A-Z-]+")


def _papers(path: str, text: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """The rows of a register: id, title and date (ISO, or empty). `text` is that of the file at `path`, in lines.

    Raises:
        ConfigError: a row that cannot be used, with its line.
    """
    import csv

    lines = iter(text)
    first = next(lines, "")
    # Spreadsheets of people who write a decimal comma part their columns with semicolons.
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(chain([first], lines), delimiter=delimiter, strict=True)
    line = 1
    try:
        places = _header(next(reader, []), path)
        for row in reader:
            if any(row):
                if len(row) > places["columns"]:
                    told = f"{len(row)} columns where the first line names {places['columns']}"
                    raise ConfigError(f"{told}; put quotes around a title that holds `{delimiter}`", path, line + 1)
                id_, title, day = (row[i].strip() if (i := places[name]) < len(row) else "" for name in _COLUMNS)
                yield _id(id_, path, line + 1), title, _day(day, path, line + 1)
            line = reader.line_num
    except csv.Error as error:
        raise ConfigError(f"the register is no CSV: {error}", path, line + 1) from None


_COLUMNS = ("id", "title", "date")


def _header(names: list[str], path: str) -> dict[str, int]:
    """Where each column stands; one that is not there stands behind the last."""
    found = [name.strip().lower() for name in names]
    if "id" not in found:
        raise ConfigError("the first line of a register names its columns: `id`, `title`, `date`", path, 1)
    return {name: found.index(name) if name in found else len(found) for name in _COLUMNS} | {"columns": len(found)}


def _id(written: str, path: str, line: int) -> str:
    """An id as it stands, or that of the citation that stands in its place."""
    if _plain_id().fullmatch(written):
        return written
    from policylint.citation import parse

    read = parse(written)
    if read is None or read.id is None:
        raise ConfigError(f"`id`: `{written}` is no id, and no citation that settles one", path, line)
    return read.id


def _day(written: str, path: str, line: int) -> str:
    if written:
        try:
            return date.fromisoformat(written).isoformat()
        except ValueError:
            raise ConfigError(f"`date`: `{written}` is no date; write 2026-12-31", path, line) from None
    return ""


def _not_utf8(path: str) -> int | None:
    """The 1-based line of the first bytes that are no UTF-8: text is decoded in pieces, so the file is read again."""
    with open(path, "rb") as file:
        for number, line in enumerate(file, 1):
            try:
                line.decode()
            except UnicodeDecodeError:
                return number
    return None
