"""A baseline: the findings that a body of text had when policylint came to it, accepted until somebody mends them.

A file of JSON, one entry a line, that goes by names rather than by lines: a finding is known by its document, the
route to its place, and its rule; of several that share these, the entry counts how many.
"""

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Mapping_
from typing import NamedTuple

from policylint.checks import Finding
from policylint.diagnostic import Diagnostic, Term
from policylint.errors import ConfigError, UsageError
from policylint.project import File
from policylint.yaml import Mapping, Node, Scalar, Sequence, core, read

VERSION = 1
_ENVELOPE = "policylint-baseline"

Key = tuple[str, str, str]


class Entry(NamedTuple):
    """What a baseline accepts: so many findings of a rule (by name or code) at a place. `node` is where it says so."""

    key: Key
    count: int  # type: ignore[assignment]  # the field hides tuple.count, which nobody asks of an entry
    node: Node


def key(diagnostic: Diagnostic) -> Key:
    """What a finding is known by: its document, the route in it, and its rule."""
    document, _, route = diagnostic.route.partition("/")
    return document, route, diagnostic.rule.name


def acceptable(diagnostic: Diagnostic) -> bool:
    """Whether a baseline may accept a finding: not one about form or configuration, nor one that a waiver accepts."""
    return diagnostic.rule.waivable and diagnostic.waiver is None


def counted(diagnostics: Iterable[Diagnostic]) -> Counter[Key]:
    """How often each finding occurs that a baseline may accept."""
    return Counter(key(diagnostic) for diagnostic in diagnostics if acceptable(diagnostic))


def text(counts: Mapping_[Key, int]) -> str:
    """The baseline that accepts so many findings of each key."""
    lines = [
        json.dumps({"document": document, "route": route, "rule": rule, "count": count}, ensure_ascii=False)
        for (document, route, rule), count in sorted(counts.items())
        if count > 0
    ]
    body = "".join(f"\n    {line}{',' if number < len(lines) else ''}" for number, line in enumerate(lines, 1))
    return f'{{\n  "{_ENVELOPE}": {VERSION},\n  "findings": [{body}{chr(10) + "  " if lines else ""}]\n}}\n'


class Seen(NamedTuple):
    """What a run looked at: the rules that ran (names and codes) and those that a baseline may name though there are
    none; the ids of the documents that were checked whole; and of all there are, None where that is not known."""

    rules: frozenset[str]
    reported: frozenset[str]
    loaded: frozenset[str] | None

    def gone(self, document: str) -> bool:
        """Whether a document is no longer there."""
        return self.loaded is not None and document not in self.loaded

    def covers(self, key: Key) -> bool:
        """Whether the run could tell how often a finding of this key occurs."""
        document, _, rule = key
        return rule in self.rules and (self.gone(document) or document in self.reported)


class Baseline:
    """A baseline at work in one run. `path` is as reported."""

    def __init__(self, path: str, file: File, entries: tuple[Entry, ...]) -> None:
        self.path = path
        self.file = file
        self._entries = entries
        self._left = Counter({entry.key: 0 for entry in entries})
        for entry in entries:
            self._left[entry.key] += entry.count

    def accept(self, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
        """The findings, with those marked that the baseline accepts: of several of one key the first."""
        out = []
        for diagnostic in diagnostics:
            accepted = self._word(diagnostic) if acceptable(diagnostic) else None
            if accepted is not None:
                self._left[accepted] -= 1
            out.append(diagnostic._replace(baselined=True) if accepted is not None else diagnostic)
        return out

    def _word(self, diagnostic: Diagnostic) -> Key | None:
        """The key under which a finding is still accepted, by the name or by the code of its rule."""
        document, route, name = key(diagnostic)
        keys = ((document, route, name), (document, route, diagnostic.rule.code))
        return next((found for found in keys if self._left[found] > 0), None)

    def stale(self, seen: Seen) -> Iterator[Finding]:
        """Entries that accept more than was found, as far as the run could tell."""
        for entry in self._entries:
            document, route, rule = entry.key
            left = min(self._left[entry.key], entry.count)
            gone = seen.gone(document)
            if left and seen.covers(entry.key):
                fields = {
                    "rule": Term(rule),
                    "place": f"{document}/{route}",
                    "count": entry.count,
                    "found": entry.count - left,
                    "file": Term(self.path),
                }
                yield Finding(self.file, entry.node.start, entry.node.end, fields, "gone" if gone else "fewer")

    def kept(self, seen: Seen) -> Counter[Key]:
        """Its entries about what the run did not look at."""
        return Counter({k: count for k, count in self._counts().items() if not seen.covers(k)})

    def pruned(self, seen: Seen) -> Counter[Key]:
        """Its entries without what is no longer found: counts go down, never up."""
        return Counter({k: count - (self._left[k] if seen.covers(k) else 0) for k, count in self._counts().items()})

    @property
    def total(self) -> int:
        """How many findings it accepts."""
        return sum(entry.count for entry in self._entries)

    def _counts(self) -> Counter[Key]:
        counts: Counter[Key] = Counter()
        for entry in self._entries:
            counts[entry.key] += entry.count
        return counts

    @property
    def rules(self) -> frozenset[str]:
        """The names of the rules that it speaks of."""
        return frozenset(entry.key[2] for entry in self._entries)


def load(path: str, shown: str) -> Baseline:
    """Read a baseline. `shown` is its path as reported.

    Raises:
        UsageError: there is no such file.
        ConfigError: it cannot be read, or is no baseline.
    """
    try:
        with open(path, "rb") as stream:
            data = stream.read()
    except FileNotFoundError:
        raise UsageError("no such baseline; `policylint check --write-baseline FILE` makes one", shown) from None
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", shown) from None
    file = File(shown, read(data))
    stream_ = file.stream
    for document in stream_.documents if stream_ is not None else ():
        for problem in document.problems:
            line = file.source.linecol(problem.start).line + 1
            raise ConfigError("no baseline: it is no sound JSON from here on", shown, line)
    root = stream_.documents[0].root if stream_ is not None and stream_.documents else None
    version = root.get(_ENVELOPE) if isinstance(root, Mapping) else None
    if not isinstance(root, Mapping) or not isinstance(version, Scalar) or core(version.text) != VERSION:
        raise ConfigError(f'no baseline: it does not begin with "{_ENVELOPE}": {VERSION}', shown, 1)
    found = root.get("findings")
    if not isinstance(found, Sequence):
        line = file.source.linecol((found or root).start).line + 1
        raise ConfigError("no baseline: `findings` must be a list of entries", shown, line)
    return Baseline(shown, file, tuple(_entry(file, item) for item in found.items))


def _entry(file: File, node: Node) -> Entry:
    values = {}
    if isinstance(node, Mapping):
        values = {
            name: value.text
            for name in ("document", "route", "rule", "count")
            if isinstance(value := node.get(name), Scalar)
        }
    count = core(values.get("count", ""))
    if len(values) < 4 or not isinstance(count, int) or isinstance(count, bool) or count < 1:
        line = file.source.linecol(node.start).line + 1
        missing = next((name for name in ("document", "route", "rule") if name not in values), "count")
        raise ConfigError(
            f"an entry needs `document`, `route`, `rule` and a `count` of 1 or more; `{missing}` is not right here",
            file.path,
            line,
        )
    return Entry((values["document"], values["route"], values["rule"]), count, node)


def write(path: str, counts: Mapping_[Key, int]) -> int:
    """Write the baseline that accepts so many findings of each key, whole or not at all; how many it accepts.

    Raises:
        UsageError: it cannot be written.
    """
    import tempfile

    target = os.path.realpath(path)
    try:
        handle, temporary = tempfile.mkstemp(prefix=".policylint.", dir=os.path.dirname(target))
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text(counts))
        os.chmod(temporary, os.stat(target).st_mode & 0o7777 if os.path.exists(target) else 0o644)
        os.replace(temporary, target)
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", path) from None
    return sum(count for count in counts.values() if count > 0)
