"""Islands: files that no rule looks at together with others, so that each may be checked without the rest.

Two files are in one island where a document of one follows, names or cites one of the other, where they hold documents
or promises of one id, where the config says that they go out together, or where the same conflict was found in both: a
conflict of the same classes is told once. Knowledge and rules belong to all islands.
"""

from collections.abc import Iterable, Mapping

from policylint.facts import Facts


def islands(
    known: Mapping[str, Facts], together: Iterable[Iterable[str]], alike: Iterable[Iterable[str]] = ()
) -> list[tuple[str, ...]]:
    """The files, by path, as islands; both the islands and the files in them in the order given.

    `together` and `alike` hold groups of paths that belong to one another: by the config, and by what was found.
    """
    joined = _Joined(known)
    asked = {name for facts in known.values() for name in facts.asks}
    holders: dict[str, list[str]] = {}
    papers: dict[str, list[str]] = {}
    given: dict[str, str] = {}
    for path, facts in known.items():
        for name in facts.ids:
            # An id that is given twice is told where it is given again.
            joined.join(given.setdefault(name, path), path)
        for name in (*facts.ids, *facts.names):
            if name in asked:
                holders.setdefault(name, []).append(path)
        for paper in facts.papers:
            papers.setdefault(paper, []).append(path)
    for path, facts in known.items():
        for name in facts.asks:
            joined.join(path, *holders.get(name, ()))
        for paper in facts.cited:
            if paper in papers:
                joined.join(path, *papers[paper])
    for group in (*together, *alike):
        joined.join(*(path for path in group if path in known))
    return joined.groups()


class _Joined:
    """Disjoint sets of paths."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._above = {path: path for path in paths}

    def join(self, *paths: str) -> None:
        for path in paths[1:]:
            self._above[self._top(path)] = self._top(paths[0])

    def _top(self, path: str) -> str:
        while (above := self._above[path]) != path:
            self._above[path] = self._above[above]
            path = above
        return path

    def groups(self) -> list[tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for path in self._above:
            found.setdefault(self._top(path), []).append(path)
        return [tuple(group) for group in found.values()]
