"""The slow reading, for whole projects: contexts, periods, conditions, despite, supersedes and successions.

Days are small numbers; a document is `{id, day (None: undated), actor, follows, positions}`, a position has one
statement. Each set of positions is looked at in each context on each day, with what is in force there and then.
"""

from itertools import combinations, product

from coherence_oracle import LEVELS, Oracle, as_list, satisfiable

SEVERITIES = ("error", "warning", "advice", "information")
TODAY = 50
DAYS = range(70)
# Of what is equally loud, what is still in force goes first.
RULES = (
    "lines-apart",
    "said-openly",
    "conditional-conflict",
    "position-against-line",
    "jointly-impossible",
    "contradicting-positions",
    "change-of-course",
)


class Projects:
    def __init__(self, knowledge, documents, succeeds):
        self.oracle = Oracle(knowledge)
        self.documents = documents
        self.succeeds = succeeds
        self.stands = []
        for index, document in enumerate(documents):
            for number, position in enumerate(document["positions"]):
                since = TODAY if document["day"] is None else document["day"]
                first, last = position.get("days", (since, 10**6))
                self.stands.append((index, number, position, first, last, document["actor"]))
        for number, line in enumerate(knowledge.get("lines", [])):
            first, last = line.get("days", (0, 10**6))
            self.stands.append((None, number, line, first, last, line["actor"]))
        self.names = {}
        for stand in self.stands:
            index, _, position = stand[:3]
            if "id" in position:
                name = position["id"] if index is None else f"{documents[index]['id']}#{position['id']}"
                self.names[name] = stand
        ids = {document["id"]: index for index, document in enumerate(documents)}
        self.contexts = []
        for index in range(len(documents)):
            seen = {index}
            while True:
                more = {ids[name] for inner in seen for name in documents[inner]["follows"] if name in ids}
                if more <= seen:
                    break
                seen |= more
            self.contexts.append(seen)

    def earlier(self, actor):
        found = set()
        while actor in self.succeeds:
            actor = self.succeeds[actor]
            found.add(actor)
        return found

    def house(self, actor):
        return {actor} | self.earlier(actor) | {name for name in self.succeeds if actor in self.earlier(name)}

    def newer_of(self, stand):
        """What supersedes a stand, cycles left out."""
        return [
            other
            for other in self.stands
            for name in as_list(other[2].get("supersedes"))
            if self.names.get(name) is stand and other[5] in self.house(stand[5]) and not self.leads(stand, other)
        ]

    def leads(self, start, end, seen=()):
        if start is end:
            return True
        if start in seen:
            return False
        targets = [self.names.get(name) for name in as_list(start[2].get("supersedes"))]
        return any(self.leads(target, end, (*seen, start)) for target in targets if target is not None)

    def extent(self, stand):
        _, _, subject = self.oracle.statement(stand[2])
        return self.oracle.extent(stand[2], subject, "tension", "tension")

    def said(self, stand, level, context, day):
        """What a stand says in a context on a day, after what supersedes it there."""
        clauses = self.oracle.clauses(stand[2], level)
        gone = set()
        for newer in self.newer_of(stand):
            held = newer[0] is None or newer[0] in context
            if held and newer[3] <= day:
                gone |= self.extent(newer)
        atoms = {number: atom for atom, number in self.oracle.numbers.items()}
        return [clause for clause in clauses if not any(atoms[abs(literal)][2] in gone for literal in clause)]

    def possible(self, chosen, level, context=None, day=None):
        clauses = list(self.oracle.knowledge_clauses(level))
        for stand in chosen:
            clauses += (
                self.oracle.clauses(stand[2], level) if context is None else self.said(stand, level, context, day)
            )
        return satisfiable(clauses)

    def days(self, chosen):
        return [day for day in DAYS if all(first <= day <= last for _, _, _, first, last, _ in chosen)]

    def compared(self, chosen):
        for line in chosen:
            if line[0] is None:
                for other in chosen:
                    if other[0] is not None:
                        day = self.documents[other[0]]["day"]
                        if day is not None and day < line[3]:
                            return False
        if len(chosen) == 2:
            one, other = (set(as_list(stand[2].get("asks"))) for stand in chosen)
            if one and other and not one & other:
                return False
        literals = self.oracle.closure([text for stand in chosen for text in as_list(stand[2].get("when"))])
        return not any((name, not holds) in literals for name, holds in literals)

    def identity(self, stand):
        return (stand[5], self.oracle.identity(stand[2]))

    def told(self):
        """Each set of identities with its loudest severity and rule."""
        found = {}
        for size in (1, 2, 3):
            for chosen in combinations(self.stands, size):
                for level in LEVELS:
                    for severity, rule in self.verdicts(chosen, level):
                        alone = rule == "lines-apart"
                        key = (frozenset(self.identity(stand) for stand in chosen), alone)
                        if len(key[0]) < len(chosen):
                            continue
                        rank = (SEVERITIES.index(severity), RULES.index(rule))
                        found[key] = min(found.get(key, (9, 9)), rank)
        return {key: (SEVERITIES[severity], RULES[rule]) for key, (severity, rule) in found.items()}

    def verdicts(self, chosen, level):
        days = self.days(chosen)
        if not days or not self.compared(chosen):
            return
        actors = {stand[5] for stand in chosen}
        latest = [actor for actor in actors if actors - {actor} <= self.earlier(actor)]
        if not latest:
            return
        across = len(actors) > 1
        own = {stand[0] for stand in chosen} - {None}
        if not own:
            alive = any(self.minimal_here(chosen, level, set(), day) for day in days)
            if not across and alive and self.first_level(chosen) == level:
                yield SEVERITIES[LEVELS.index(level)], "lines-apart"
            return
        contexts = [
            index
            for index, held in enumerate(self.contexts)
            if own <= held
            and any(self.documents[inner]["actor"] in self.house(chosen[0][5]) for inner in held)
            and (not across or self.documents[index]["actor"] == latest[0])
        ]
        inner = [index for index in contexts if index in own]
        for index in inner or contexts:
            context = self.contexts[index]
            live = [day for day in days if self.minimal_here(chosen, level, context, day)]
            written = self.minimal_here(chosen, level, None, None)
            gone = any(self.touched(stand, context, day) for stand in chosen for day in days)
            if live:
                severity, rule = self.rule(chosen, level, across)
            elif written and gone:
                severity, rule = "information", "change-of-course"
            else:
                continue
            yield severity if inner else "information", rule

    def first_level(self, chosen):
        return next((level for level in LEVELS if self.minimal_here(chosen, level, None, None)), None)

    def touched(self, stand, context, day):
        return any(
            (newer[0] is None or newer[0] in context) and newer[3] <= day and self.extent(newer) & self.extent(stand)
            for newer in self.newer_of(stand)
        )

    def minimal_here(self, chosen, level, context, day):
        if self.possible(chosen, level, context, day):
            return False
        return all(
            self.possible([stand for stand in chosen if stand is not left], level, context, day) for left in chosen
        )

    def against(self, named, stand, chosen, level):
        """Whether what a position names by `despite` is by itself at odds with that position, wherever these meet."""
        if named[5] != stand[5] or not {"support", "accept"} & stand[2].keys():
            return False
        joint = self.oracle.closure([text for one in chosen for text in as_list(one[2].get("when"))])
        if not self.oracle.closure(as_list(named[2].get("when"))) <= joint:
            return False
        pair = [named, stand]
        return bool(self.days(pair)) and self.compared(pair) and self.minimal_here(pair, level, None, None)

    def rule(self, chosen, level, across):
        if across:
            return "information", "change-of-course"
        for one, other in product(chosen, chosen):
            for name in as_list(one[2].get("despite")):
                named = self.names.get(name)
                if named is not None and one is not other and self.identity(other) == self.identity(named):
                    return "information", "said-openly"
                if named is not None and len(chosen) == 2 and self.against(named, one, chosen, level):
                    return "information", "said-openly"
        closures = [self.oracle.closure(as_list(stand[2].get("when"))) for stand in chosen]
        joint = self.oracle.closure([text for stand in chosen for text in as_list(stand[2].get("when"))])
        loud = LEVELS.index(level)
        themes = {(stand[0], stand[2].get("theme")) for stand in chosen}
        if joint not in closures:
            least = 1 if len(themes) == 1 and None not in {index for index, _ in themes} else 2
            return SEVERITIES[max(loud, least)], "conditional-conflict"
        if len({stand[0] for stand in chosen}) == 1 and any(closure != joint for closure in closures):
            loud = max(loud, 1)
        if any(stand[0] is None for stand in chosen):
            return SEVERITIES[loud], "position-against-line"
        return SEVERITIES[loud], "jointly-impossible" if len(chosen) > 2 else "contradicting-positions"
