"""A baseline: the findings that a body of text had when policylint came to it, accepted until somebody mends them.

A file of JSON, one entry a line, that goes by names rather than by lines: a finding is known by its document, the
route to its place, and its rule; of several that share these, the entry counts how many.
"""

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
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
    """What a baseline accepts: so many findings of a rule at a place. `node` is where it says so."""

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


def text(diagnostics: Iterable[Diagnostic]) -> str:
    """The baseline that accepts these findings, as far as one may."""
    counts = Counter(key(diagnostic) for diagnostic in diagnostics if acceptable(diagnostic))
    lines = [
        json.dumps({"document": document, "route": route, "rule": rule, "count": count}, ensure_ascii=False)
        for (document, route, rule), count in sorted(counts.items())
    ]
    body = "".join(f"\n    {line}{',' if number < len(lines) else ''}" for number, line in enumerate(lines, 1))
    return f'{{\n  "{_ENVELOPE}": {VERSION},\n  "findings": [{body}{chr(10) + "  " if lines else ""}]\n}}\n'


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
            accepted = acceptable(diagnostic) and self._left[key(diagnostic)] > 0
            if accepted:
                self._left[key(diagnostic)] -= 1
            out.append(diagnostic._replace(baselined=True) if accepted else diagnostic)
        return out

    def stale(self, ran: frozenset[str], reported: frozenset[str], loaded: frozenset[str] | None) -> Iterator[Finding]:
        """Entries that accept more than was found.

        Args:
            ran: names of the rules that ran, and of those that a baseline may name though there are none.
            reported: ids of the documents that were checked whole.
            loaded: ids of all documents there are; None where that is not known.
        """
        for entry in self._entries:
            document, route, rule = entry.key
            left = min(self._left[entry.key], entry.count)
            gone = loaded is not None and document not in loaded
            if left and rule in ran and (gone or document in reported):
                fields = {
                    "rule": Term(rule),
                    "place": f"{document}/{route}",
                    "count": entry.count,
                    "found": entry.count - left,
                    "file": Term(self.path),
                }
                yield Finding(self.file, entry.node.start, entry.node.end, fields, "gone" if gone else "fewer")

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
    root = stream_.documents[0].root if stream_ is not None and stream_.documents else None
    version = root.get(_ENVELOPE) if isinstance(root, Mapping) else None
    if not isinstance(root, Mapping) or not isinstance(version, Scalar) or core(version.text) != VERSION:
        raise ConfigError(f'no baseline: it does not begin with "{_ENVELOPE}": {VERSION}', shown, 1)
    found = root.get("findings")
    entries = [_entry(file, item) for item in found.items] if isinstance(found, Sequence) else []
    return Baseline(shown, file, tuple(entries))


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
        raise ConfigError("an entry needs `document`, `route`, `rule` and a `count` of 1 or more", file.path, line)
    return Entry((values["document"], values["route"], values["rule"]), count, node)


def write(path: str, diagnostics: Iterable[Diagnostic]) -> int:
    """Write the baseline that accepts these findings, whole or not at all; how many it accepts.

    Raises:
        UsageError: it cannot be written.
    """
    import tempfile

    accepted = [diagnostic for diagnostic in diagnostics if acceptable(diagnostic)]
    target = os.path.realpath(path)
    try:
        handle, temporary = tempfile.mkstemp(prefix=".policylint.", dir=os.path.dirname(target))
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text(accepted))
        os.chmod(temporary, os.stat(target).st_mode & 0o7777 if os.path.exists(target) else 0o644)
        os.replace(temporary, target)
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", path) from None
    return len(accepted)
