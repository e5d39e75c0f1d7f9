"""Routes: the names of places that survive moved lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.route import Routes, element_name, route, slug
from policylint.yaml import Mapping, Node, Scalar, Sequence, read


def root(text: str) -> Node:
    [document] = read(text.encode()).documents
    assert document.root is not None
    return document.root


def naive(node: Node | None, offset: int) -> list[str]:
    """The route by its definition: from the top down, every child looked at and named in its turn."""
    seen: dict[str, int] = {}

    def named(name: str) -> str:
        seen[name] = seen.get(name, 0) + 1
        return name if seen[name] == 1 else f"{name}~{seen[name]}"

    def holds(part: Node) -> bool:
        return part.start <= offset < max(part.end, part.start + 1)

    if isinstance(node, Mapping):
        for key, value in node.pairs:
            name = named(key.text if isinstance(key, Scalar) else "?")
            if holds(key):
                return [name]
            if holds(value):
                return [name, *naive(value, offset)]
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            name = named(element_name(item) or str(index))
            if holds(item):
                return [name, *naive(item, offset)]
    return []


lines = st.lists(
    st.sampled_from(
        [
            "a: 1",
            "b:",
            "a:",
            "themes:",
            "  - title: Rechtsstaat",
            "  - id: x",
            "    title: y",
            "# opmerking",
            "",
            "  - Kamerstuk 22112 Nr. 1",
            "c: [x, {d: e}, x]",
            "  -",
            "e: {f: , g: h}",
        ]
    ),
    max_size=12,
)


@given(lines)
def test_every_place_has_the_route_of_the_definition(written: list[str]) -> None:
    text = "\n".join(written) + "\n"
    for document in read(text.encode()).documents:
        if document.broken:
            continue
        routes = Routes("doc", document.root)
        for offset in range(len(text) + 1):
            assert routes.of(offset) == "/".join(["doc", *naive(document.root, offset)])


def test_places_behind_an_alias_are_named_where_they_stand() -> None:
    text = "a: &x\n  b: 1\nc: *x\n"
    assert route("doc", root(text), text.index("1")) == "doc/a/b"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Oekraïne & de EU!", "oekraine-de-eu"), ("  ", "untitled"), ("漢字", "untitled"), ("A—B", "a-b")],
)
def test_a_title_as_a_slug(text: str, expected: str) -> None:
    assert slug(text) == expected
