"""What is wrong with the knowledge itself, and how its entries are found."""

from coherence_writing import letter, told

from policylint.coherence import Knowledge, KnowledgeDocument


def kinds(*documents):
    return [(one.kind, one.origin.path, one.name) for one in read(*documents).findings]


def read(*documents):
    """These documents as knowledge, with an actor `c`."""
    written = [{"actors": {"c": {}}, **data} for data in documents]
    return Knowledge.read(
        KnowledgeDocument(f"file {number}", data, data.get("shipped", False)) for number, data in enumerate(written)
    )


def test_sound_knowledge_has_no_findings():
    assert kinds({"subjects": {"a": {}, "b": {"broader": "a"}}, "actions": {"x": {"excludes": "y"}, "y": {}}}) == []


def test_a_cycle_is_found_at_the_edge_that_closes_it():
    subjects = {"a": {"broader": "b"}, "b": {"broader": ["c"]}, "c": {"broader": {"id": "a", "strength": "law"}}}
    assert kinds({"subjects": subjects}) == [("cycle", ("subjects", "c", "broader"), "a")]


def test_cycles_are_found_among_actions_conditions_and_actors():
    ring = {"a": {"implies": "b"}, "b": {"implies": "a"}}
    speakers = {"a": {"speaks-for": "b"}, "b": {"speaks-for": "a"}}
    found = kinds({"actions": ring, "conditions": ring, "actors": speakers})
    assert [path[0] for kind, path, _ in found if kind == "cycle"] == ["actors", "actions", "conditions"]


def test_an_edge_that_closes_a_cycle_is_left_out():
    data = {"subjects": {"a": {"broader": "b"}, "b": {"broader": "a"}}, "actions": {"x": {}}}
    knowledge = read(data)
    # By the edge that is left, a is under b: what is said of a does not bind b.
    assert told(letter("brief", {"support": "x a"}, {"oppose": "x b"}, actor="c"), of=knowledge)[0][1] == "error"
    assert told(letter("brief", {"support": "x b"}, {"oppose": "x a"}, actor="c"), of=knowledge)[0][1] == "warning"


def test_an_undefined_name_is_found_where_it_stands():
    data = {
        "subjects": {"a": {"broader": ["b"]}},
        "axioms": [{"id": "q", "strength": "law", "never-together": ["x a"]}],
    }
    assert kinds(data) == [
        ("undefined-name", ("subjects", "a", "broader", 0), "b"),
        ("undefined-name", ("axioms", 0, "never-together", 0), "x"),
    ]


def test_what_may_be_meant_is_offered():
    assert read({"subjects": {"eu-budget": {}, "eu-ets": {}}}).names["subjects"].like("eu-bugdet")[0] == "eu-budget"


def test_an_id_defined_twice_is_found():
    found = read({"subjects": {"a": {}}}, {"subjects": {"a": {"broader": "a"}}, "actors": {}}).findings
    assert [(one.kind, one.origin.owner, one.related[0].owner) for one in found] == [
        ("duplicate-entry", "file 1", "file 0")
    ]


def test_the_projects_own_entry_replaces_the_shipped_one_whole():
    shipped = {"shipped": True, "subjects": {"top": {}, "a": {"broader": "top", "alt": ["old name"]}}}
    knowledge = read(shipped, {"subjects": {"a": {"en": "new name"}}})
    assert knowledge.findings == ()
    assert knowledge.find("subjects", "old name") is None
    assert knowledge.down("top", 2) == {"top"}


def test_the_projects_own_line_replaces_the_shipped_one():
    shipped = {"shipped": True, "lines": [{"id": "line", "actor": "a", "oppose": "x s"}]}
    assert [line.origin.owner for line in read(shipped, {"lines": [{"id": "line", "actor": "a"}]}).lines] == ["file 1"]


def test_a_label_that_names_two_things_is_found_and_names_neither():
    data = {"subjects": {"a": {"nl": "Het Ding"}, "b": {"alt": "het ding "}}}
    assert kinds(data) == [("ambiguous-label", ("subjects", "a"), "Het Ding")]
    assert read(data).find("subjects", "het ding") is None
    assert read(data).names["subjects"].like("Het ding") == ("a", "b")


def test_an_id_goes_before_a_label():
    knowledge = read({"subjects": {"ets": {}, "b": {"alt": "ETS"}}})
    assert knowledge.find("subjects", "ETS") == "ets"


def test_a_closed_subject_without_narrower_ones_is_found():
    assert kinds({"subjects": {"a": {"closed": "true"}}}) == [("closed-without-narrower", ("subjects", "a"), "a")]


def test_an_axiom_with_a_closed_subject_in_its_body_is_found_and_left_out():
    data = {
        "subjects": {"a": {"closed": True}, "b": {"broader": "a"}},
        "actions": {"x": {}},
        "axioms": [{"id": "q", "strength": "law", "never-together": ["x a", "x b"]}],
    }
    assert kinds(data) == [("axiom-with-closed-subject", ("axioms", 0, "never-together", 0), "a")]
    assert read(data).axioms == ()


def test_a_body_without_a_head_is_found():
    data = {"subjects": {"a": {}}, "actions": {"x": {}}, "axioms": [{"id": "q", "if": "x a"}]}
    assert kinds(data) == [("if-without-then", ("axioms", 0), "q")]


def test_a_head_of_no_parts_is_found_and_bans_nothing():
    data = {
        "subjects": {"a": {}, "b": {"closed": True}},
        "actions": {"x": {}},
        "axioms": [{"id": "q", "strength": "law", "if": "x a", "then-one-of": "x b"}],
    }
    assert ("then-without-parts", ("axioms", 0), "q") in kinds(data)
    assert told(letter("brief", {"support": "x a"}, actor="c"), of=read(data)) == []


def test_an_axiom_that_never_fires_is_found():
    data = {
        "subjects": {"a": {}},
        "actions": {"x": {"excludes": "y"}, "y": {}},
        "axioms": [{"id": "q", "if": ["x a", "y a"], "then-one-of": "x a"}],
    }
    (finding,) = read(data).findings
    assert (finding.kind, finding.name) == ("axiom-body-never-holds", "q")
    assert [(step.kind, step.start, step.end) for step in finding.steps] == [("excludes", "x", "y")]


def test_an_axiom_that_follows_from_the_actions_is_found_with_the_steps():
    data = {
        "subjects": {"a": {}},
        "actions": {"x": {"implies": "y"}, "y": {}},
        "axioms": [{"id": "q", "if": ["x a"], "then-one-of": "y a"}],
    }
    (finding,) = read(data).findings
    assert (finding.kind, finding.name) == ("axiom-never-fires", "q")
    assert [(step.kind, step.start, step.end) for step in finding.steps] == [("implies", "x", "y")]


def test_of_a_component_that_cannot_hold_the_least_is_named_with_its_links():
    data = {
        "subjects": {"a": {}, "b": {}, "c": {}},
        "actions": {"expand": {"excludes": "shrink"}, "shrink": {}, "do": {}},
        "axioms": [
            {"id": "a3", "strength": "law", "if": "expand a", "then-one-of": "do b"},
            {"id": "a1", "strength": "law", "then-one-of": "expand a"},
            {"id": "a2", "strength": "law", "then-one-of": "shrink a"},
            {"id": "b1", "strength": "law", "then-one-of": "do c"},
            {"id": "b2", "strength": "law", "never-together": "do c"},
        ],
    }
    one, other = read(data).findings
    assert (one.names, one.besides, one.origin.path) == (("law", "a1", "a2"), ("a3",), ("axioms", 1))
    assert [(step.kind, step.start, step.end) for step in one.steps] == [("excludes", "expand", "shrink")]
    assert (other.names, other.besides, other.steps) == (("law", "b1", "b2"), (), ())


def test_what_excludes_itself_is_told_with_the_links():
    data = {
        "actions": {"x": {"implies": ["y", "z"]}, "y": {}, "z": {"excludes": "y"}},
        "conditions": {"m": {"implies": ["n", "o"]}, "n": {}, "o": {"excludes": "n"}},
    }
    for finding in read(data).findings:
        assert finding.kind == "excludes-itself"
        assert {(step.start, step.end) for step in finding.steps} in (
            {("x", "y"), ("x", "z"), ("z", "y")},
            {("m", "n"), ("m", "o"), ("o", "n")},
        )
    assert len(read(data).findings) == 2


def test_an_axiom_that_speaks_of_a_broad_subjects_own_part_alone_is_named():
    data = {
        "subjects": {"a": {}, "b": {"broader": "a"}},
        "actions": {"x": {}, "y": {}},
        "axioms": [{"id": "q", "if": "x a", "then-one-of": "y a"}],
    }
    assert kinds(data) == [("axiom-on-broad-subject", ("axioms", 0, "if"), "a")]


def test_axioms_that_cannot_hold_are_found_and_left_out():
    data = {
        "subjects": {"a": {}, "b": {}},
        "actions": {"x": {}},
        "axioms": [
            {"id": "always", "strength": "law", "then-one-of": "x a"},
            {"id": "never", "strength": "law", "never-together": "x a"},
            {"id": "else", "strength": "law", "never-together": "x b"},
        ],
    }
    (finding,) = read(data).findings
    assert (finding.kind, finding.names) == ("unsatisfiable-knowledge", ("law", "always", "never"))
    assert told(letter("brief", {"support": "x a"}, actor="c"), of=read(data)) == []
    assert told(letter("brief", {"support": "x b"}, actor="c"), of=read(data)) == [
        ("contradicting-positions", "error", "brief")
    ]


def test_axioms_that_cannot_hold_by_an_assumption_still_count_by_law():
    data = {
        "subjects": {"a": {}},
        "actions": {"x": {}},
        "axioms": [
            {"id": "always", "strength": "assumption", "then-one-of": "x a"},
            {"id": "never", "strength": "law", "never-together": "x a"},
        ],
    }
    (finding,) = read(data).findings
    assert finding.names == ("assumption", "always", "never")
    assert told(letter("brief", {"support": "x a"}, actor="c"), of=read(data)) == [
        ("contradicting-positions", "error", "brief")
    ]


def test_lines_that_contradict_each_other_are_told_at_the_knowledge():
    lines = [
        {"id": "one", "actor": "c", "support": "x a"},
        {"id": "two", "actor": "c", "oppose": "x a", "during": "2026/.."},
    ]
    knowledge = read({"subjects": {"a": {}}, "actions": {"x": {}}, "actors": {"c": {}}, "lines": lines})
    assert told(of=knowledge) == [("lines-apart", "error", None)]


def test_lines_that_follow_on_each_other_are_not_apart():
    lines = [
        {"id": "one", "actor": "c", "support": "x a", "during": "2024/2025"},
        {"id": "two", "actor": "c", "oppose": "x a", "during": "2026/.."},
    ]
    knowledge = read({"subjects": {"a": {}}, "actions": {"x": {}}, "actors": {"c": {}}, "lines": lines})
    assert told(of=knowledge) == []


def test_a_line_that_supersedes_another_is_not_apart_from_it():
    lines = [
        {"id": "one", "actor": "c", "support": "x a"},
        {"id": "two", "actor": "c", "oppose": "x a", "supersedes": "one"},
    ]
    knowledge = read({"subjects": {"a": {}}, "actions": {"x": {}}, "actors": {"c": {}}, "lines": lines})
    assert told(of=knowledge) == []


def test_lines_of_two_cabinets_are_silent():
    lines = [{"id": "one", "actor": "old", "support": "x a"}, {"id": "two", "actor": "new", "oppose": "x a"}]
    actors = {"old": {}, "new": {"succeeds": "old"}}
    knowledge = read({"subjects": {"a": {}}, "actions": {"x": {}}, "actors": actors, "lines": lines})
    assert told(of=knowledge) == []


def test_unused_entries_are_named_on_request():
    from policylint.coherence import unused

    knowledge = read(
        {"subjects": {"a": {}, "b": {}, "c": {}}, "actions": {"x": {}, "y": {}}, "actors": {"p": {}, "q": {}}},
        {"shipped": True, "subjects": {"far": {}}},
    )
    brief = letter("brief", {"support": "x a", "except": "b"}, actor="p")
    assert [one.name for one in unused(knowledge, [brief])] == ["c", "q", "y"]


def test_an_action_that_excludes_itself_is_found():
    data = {"actions": {"q": {"excludes": "q"}, "p": {"implies": "q"}, "r": {"implies": "x"}, "x": {"excludes": "r"}}}
    assert kinds(data) == [("excludes-itself", ("actions", name), name) for name in ("q", "r")]


def test_a_condition_that_excludes_itself_is_found():
    data = {"conditions": {"m": {"excludes": "m"}, "n": {"implies": ["o", "p"]}, "o": {}, "p": {"excludes": "o"}}}
    assert kinds(data) == [("excludes-itself", ("conditions", name), name) for name in ("m", "n")]


def test_a_cycle_names_its_ring():
    subjects = {"a": {"broader": "b"}, "b": {"broader": ["c"]}, "c": {"broader": "a"}}
    (finding,) = read({"subjects": subjects}).findings
    assert finding.names == ("broader", "c", "a", "b", "c")
    assert [origin.path for origin in finding.related] == [
        ("subjects", "a", "broader"),
        ("subjects", "b", "broader", 0),
    ]
