"""How far the knowledge reaches between two statements that do not clash: whether they go together, or nobody knows."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from policylint.coherence.extent import CLAIMS, SCOPES, Shape, Terms, shape
from policylint.coherence.knowledge import ALL
from policylint.coherence.quantity import quantity
from policylint.coherence.strength import NAMES
from policylint.coherence.theory import theory
from policylint.diagnostic import Step
from policylint.judgement import Judgement
from policylint.standpoints import Held

TOGETHER = (
    "amounts-overlap",
    "same",
    "same-direction",
    "both-opposed",
    "one-way",
    "exploring",
    "premise",
)
BEYOND = (
    "units",
    "nothing-left",
    "unknown-word",
    "actions",
    "subjects",
    "nothing-shared",
    "amount-and-stance",
)
"""The reasons, the most telling first: why two statements go together, and why that cannot be told."""


class Reach(NamedTuple):
    """One of the reasons, and the premise that it rests on, if any."""

    reason: str
    chain: tuple[Step, ...] = ()

    @property
    def beyond(self) -> bool:
        """Whether the knowledge does not reach."""
        return self.reason in BEYOND

    @property
    def rank(self) -> int:
        """The place of its reason among all."""
        return (*TOGETHER, *BEYOND).index(self.reason)


def reach(judgement: Judgement, one: Held, other: Held) -> Reach:
    """How far the knowledge reaches between two statements that are known not to clash."""
    knowledge = judgement.knowledge
    if "value" in (one.member.stance, other.member.stance):
        return _amounts(one, other)
    here, there = _shape(judgement, one), _shape(judgement, other)
    if here is None or there is None:
        return Reach("nothing-left")
    rules = theory(knowledge, ALL)
    near = rules.touch(here.action, there.action)
    shared = bool(here.widest & there.widest)
    if shared and near:
        return Reach(_direction(here, there))
    for axiom in knowledge.axioms:
        terms = [*axiom.body, *axiom.heads]
        met = [
            {
                index
                for index, term in enumerate(terms)
                if rules.touch(said.action, term.action) and knowledge.own_parts(term.subject, ALL) & said.widest
            }
            for said in (here, there)
        ]
        if any(index != further for index in met[0] for further in met[1]):
            place = judgement.place(axiom.origin)
            label = judgement.label("axioms", axiom.id)
            return Reach("premise", (Step("axiom", axiom.id, label, NAMES[axiom.strength], axiom.source, place),))
    words = [(section, name) for held in (one, other) for section, name in _words(held)]
    if any(name not in knowledge.entries[section] for section, name in words):
        return Reach("unknown-word")
    return Reach("actions" if shared else "subjects" if near else "nothing-shared")


def _direction(here: Shape, there: Shape) -> str:
    if "explore" in (here.stance, there.stance):
        return "exploring"
    if here.stance == there.stance == "oppose":
        return "same" if here == there else "both-opposed"
    if "oppose" in (here.stance, there.stance):
        return "one-way"
    return "same" if here == there else "same-direction"


def _amounts(one: Held, other: Held) -> Reach:
    if one.member.stance != other.member.stance:
        return Reach("amount-and-stance")
    if one.member.subject != other.member.subject:
        return Reach("subjects")
    here, there = quantity(one.data["value"]), quantity(other.data["value"])
    if here is None or there is None:
        return Reach("nothing-left")
    return Reach("amounts-overlap" if here.unit == there.unit else "units")


def _words(held: Held) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("actions", held.member.action), ("subjects", held.member.subject)


def _shape(judgement: Judgement, one: Held) -> Shape | None:
    """What a statement speaks of; None where of nothing."""
    member = one.member
    if member.stance not in CLAIMS:
        return None
    only, excepted = (
        tuple(judgement.knowledge.resolved("subjects", name) for name in names(one.data, key))
        for key in ("only", "except")
    )
    scope = str(one.data.get("scope", "")).strip()
    scope = scope if scope in SCOPES.get(member.stance, ()) else ""
    return shape(judgement.knowledge, Terms(member.stance, member.action, member.subject, scope, only, excepted))


def names(data: Mapping[str, Any], *keys: str) -> list[str]:
    """The texts at some keys of a position, each of which takes one or many."""
    found: list[str] = []
    for key in keys:
        value = data.get(key)
        found += [str(item).strip() for item in (value if isinstance(value, list | tuple) else [value]) if item]
    return found
