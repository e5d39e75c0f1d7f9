"""What an example of a rule says, whatever its layout: two that say the same test the same."""

from typing import Any

from policylint import waivers
from policylint.yaml import Mapping, Node, Scalar, Sequence, read


def content(text: str, *, of_form: bool) -> Any:
    """What the YAML stream of an example says: two of the same value are the same but for comments and white space.

    Args:
        text: the stream.
        of_form: the rule is about the form of YAML, so that all counts but comments and the lines that hold only them.
    """
    stream = read(text.encode())
    problems = any(document.problems for document in stream.documents)
    # What a waiver covers hangs on the line on which it stands.
    if of_form or problems or waivers.may_hold(stream.source):
        return _without_comments(text, [(c.start, c.end, c.text) for c in stream.comments])
    return tuple(_of_node(document.root) if document.root is not None else None for document in stream.documents)


def _without_comments(text: str, comments: list[tuple[int, int, str]]) -> str:
    for start, end, said in reversed(comments):
        if said.startswith("policylint"):
            continue
        before = text[:start].rstrip(" \t")
        # A line of its own goes with its end.
        text = before + (text[end + 1 :] if before.endswith("\n") or not before else text[end:])
    return text


def _of_node(node: Node) -> Any:
    if isinstance(node, Scalar):
        return (node.style, node.text)
    if isinstance(node, Mapping):
        return (node.flow, "map", tuple((_of_node(key), _of_node(value)) for key, value in node.pairs))
    assert isinstance(node, Sequence)
    return (node.flow, "list", tuple(map(_of_node, node.items)))
