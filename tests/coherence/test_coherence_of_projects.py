"""Contexts, periods, conditions, `despite`, `supersedes` and successions, against the exhaustive reading."""

from datetime import date

from coherence_project_oracle import TODAY, Projects
from coherence_projects import letters
from coherence_runs import runs
from hypothesis import assume, given, settings

from policylint.coherence import Knowledge, KnowledgeDocument, policy_document, search

START = date(2026, 1, 1).toordinal()


def day(number):
    return date.fromordinal(START + number)


def period(text):
    first, last = text.split("/")
    return day(int(first)), day(int(last))


def written(position):
    made = {key: value for key, value in position.items() if key not in ("days", "theme")}
    if "days" in position:
        made["during"] = "{}/{}".format(*position["days"])
    return made


def letter(document):
    """A letter as data; positions of one theme number stand in one theme."""
    themes = [
        {"positions": [written(position) for position in document["positions"] if position["theme"] == number]}
        for number in (0, 1)
    ]
    data = {key: document[key] for key in ("id", "actor", "follows")}
    date_ = None if document["day"] is None else (day(document["day"]),) * 2
    return policy_document(document["id"], {**data, "themes": themes}, date_)


def found(knowledge, documents, projects):
    actors = {"former": {}, "cabinet": {"succeeds": "former"}, "commission": {}, "council": {}}
    data = {**knowledge, "actors": actors, "lines": [written(line) for line in knowledge.get("lines", [])]}
    result = search(
        Knowledge.read([KnowledgeDocument("knowledge", data)]), map(letter, documents), today=day(TODAY), period=period
    )
    assert not result.incomplete
    told = {}

    def look(conflicts):
        for conflict in conflicts:
            stands = [stand_of(member, projects) for member in conflict.members]
            key = (frozenset(projects.identity(stand) for stand in stands), conflict.rule == "lines-apart")
            rank = (projects_rank(conflict.severity), conflict.rule)
            if key not in told or rank[0] < told[key][0]:
                told[key] = rank
            look(conflict.inside)

    look(result.conflicts)
    return {key: (SEVERITIES[severity], rule) for key, (severity, rule) in told.items()}


SEVERITIES = ("error", "warning", "advice", "information")
projects_rank = SEVERITIES.index


def stand_of(member, projects):
    return projects.names["line" if member.line else member.id]


@settings(max_examples=runs(300), deadline=None)
@given(letters())
def test_tells_each_set_by_the_same_rule_and_as_loudly(drawn):
    knowledge, documents = drawn
    projects = Projects(knowledge, documents, {"cabinet": "former"})
    assume(projects.oracle.coherent())
    assume(len({stand[2]["id"] + str(stand[0]) for stand in projects.stands}) == len(projects.stands))
    expected = projects.told()
    assert found(knowledge, documents, projects) == expected
