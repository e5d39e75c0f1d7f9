"""What `despite` and `supersedes` name: a position as `doc#id`, or by its id inside its own document; a line by its
id."""

from collections.abc import Iterable

from policylint.coherence.statement import LINE, Standpoint


class References:
    """The standpoints by the names that others give them; `naming` are those that name others."""

    __slots__ = ("_by_name", "naming")

    def __init__(self, standpoints: Iterable[Standpoint]) -> None:
        self._by_name: dict[str, Standpoint] = {}
        self.naming: list[Standpoint] = []
        for standpoint in standpoints:
            if standpoint.despite or standpoint.supersedes:
                self.naming.append(standpoint)
            if standpoint.id:
                self._by_name.setdefault(standpoint.id, standpoint)

    def named(self, by: Standpoint, name: str) -> Standpoint | None:
        """What a standpoint names; None where nothing of that name has a voice."""
        if "#" not in name and by.document != LINE:
            inside = self._by_name.get(f"{by.name_of_document}#{name}")
            if inside is not None:
                return inside
        return self._by_name.get(name)
