"""The verdict between two positions, against the exhaustive reading."""

import json
from datetime import date

from coherence_oracle import Oracle
from coherence_projects import project
from coherence_runs import runs
from hypothesis import assume, given, settings

from policylint.comparison import CONFLICT, compare
from policylint.project import Project, Surroundings, from_bytes
from policylint.standpoints import side

ENVELOPE = {"policylint": 1}
LETTER = {"kind": "policy", "id": "letter", "title": "Letter", "type": "brief-regering", "actor": "cabinet"}


def labelled(section):
    if isinstance(section, dict):
        return {name: {"en": name, "nl": name, **entry} for name, entry in section.items()}
    return [{"en": entry["id"], "nl": entry["id"], **entry} for entry in section]


def read(data, positions):
    knowledge = {section: labelled(entries) for section, entries in data.items() if entries}
    knowledge["actors"] = labelled({"cabinet": {}})
    numbered = [{"id": f"p{number}", **position} for number, position in enumerate(positions)]
    documents = [
        {**ENVELOPE, "kind": "knowledge", "id": "knowledge", **knowledge},
        {**ENVELOPE, **LETTER, "themes": [{"title": "Theme", "positions": numbered}]},
    ]
    text = "---\n".join(json.dumps(document) + "\n" for document in documents)
    return Project([from_bytes(text.encode(), "project.yaml", named=True)], Surroundings(date(2026, 6, 1)))


@settings(max_examples=runs(300), deadline=None)
@given(project(most=4))
def test_two_positions_conflict_where_a_minimal_set_holds_both_or_one_of_them_is_impossible(drawn):
    data, positions = drawn
    oracle = Oracle(data)
    assume(oracle.coherent())
    identities = [oracle.identity(position) for position in positions]
    assume(len(set(identities)) == len(identities))
    of = read(data, positions)
    assume(of.whole)
    one, other = side(of, "letter#p0"), side(of, "letter#p1")
    assume(one is not None and other is not None)
    told = compare(of, one, other)
    sets = list(oracle.sets(positions))
    assert (told.verdict == CONFLICT) == any({0, 1} <= members or members in ({0}, {1}) for members in sets)
    if {0, 1} in sets:
        assert told.besides == ()
        assert told.reasons == ("clash",)
    elif told.reasons == ("with-others",):
        besides = {int(member.id.removeprefix("letter#p")) for member in told.besides}
        assert {0, 1} | besides in sets
