"""Who speaks with whom: blocs (all that `speaks-for` one root), successions of cabinets, and actors without a voice."""

from policylint.coherence.knowledge import Knowledge


class Voices:
    """The actors of the knowledge. A voice is the id of a bloc's root; a house is a voice that all that succeed one
    another share, and so the unit that is searched."""

    __slots__ = ("_before", "_house", "_knowledge", "_roots")

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._roots: dict[str, str] = {}
        self._house: dict[str, str] = {}
        self._before: dict[str, frozenset[str]] = {}
        for links in knowledge.links.get(("actors", "succeeds"), {}).values():
            for link in links:
                one, other = self.house(self.root(link.start)), self.house(self.root(link.end))
                for voice in [name for name, house in self._house.items() if house == other]:
                    self._house[voice] = one
                self._house[other] = self._house[one] = one

    def root(self, actor: str) -> str:
        """The actor for whom an actor speaks in the end: itself, where it speaks for nobody."""
        if actor not in self._roots:
            name = actor
            while links := self._knowledge.outgoing("actors", "speaks-for", name):
                name = links[0].end
            self._roots[actor] = name
        return self._roots[actor]

    def house(self, voice: str) -> str:
        """The voice that stands for a whole succession."""
        return self._house.get(voice, voice)

    def succession(self, voice: str) -> bool:
        """Whether a voice is a cabinet that succeeds another, or is succeeded."""
        return voice in self._house

    def merely_speaks(self, actor: str) -> bool:
        """Whether an actor speaks for a cabinet of a succession, without being one."""
        return self.root(actor) != actor and self.succession(self.root(actor))

    def silent(self, actor: str) -> bool:
        """Whether an actor is many, with no single voice."""
        return self._many(actor) or self._many(self.root(actor))

    def voice(self, actor: str, speaker: str | None) -> str:
        """For whom an actor speaks in a document of `speaker`: who speaks for a cabinet speaks, in a document of
        another cabinet of the same succession, for that one."""
        root = self.root(actor)
        if speaker is not None and self.merely_speaks(actor):
            other = self.root(speaker)
            if self.house(other) == self.house(root):
                return other
        return root

    def earlier(self, voice: str) -> frozenset[str]:
        """The voices that a cabinet succeeds, directly or not."""
        if voice not in self._before:
            found: set[str] = set()
            pending = [voice]
            while pending:
                name = pending.pop()
                for link in self._knowledge.outgoing("actors", "succeeds", name):
                    end = self.root(link.end)
                    if end not in found and end != voice:
                        found.add(end)
                        pending.append(end)
            self._before[voice] = frozenset(found)
        return self._before[voice]

    def latest(self, voices: frozenset[str]) -> str | None:
        """The voice that succeeds all the others; None where there is none."""
        return next((voice for voice in sorted(voices) if voices - {voice} <= self.earlier(voice)), None)

    def _many(self, actor: str) -> bool:
        entry = self._knowledge.entries["actors"].get(actor)
        return entry is not None and str(entry.data.get("many", "")).lower() == "true"
