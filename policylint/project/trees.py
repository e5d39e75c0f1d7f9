"""The trees of large files of knowledge, kept between runs: a file of 5,000 subjects takes five times as long to read
as YAML. By content; only where nothing at all is wrong with it, so that whoever has an error meets the full reader."""

import marshal
import re
from typing import Any

from policylint import cache, inputs, program
from policylint.yaml import Mapping, Node, Scalar, Sequence, Stream, YamlDocument, decode, read

_FOLDER = "trees"
_MOST = 16
_KIND = re.compile(rb"^kind[ \t]*:[ \t]*knowledge\b", re.MULTILINE)
# A scalar as its four parts; anything else as start, end, whether it is flow, whether it is a mapping, and what is in
# it, keys and values in turn.
_Tree = tuple[Any, ...]
_PLAINLY = 2  # the version of `marshal` that looks for nothing that occurs twice, and takes half the time


def stream_of(data: bytes) -> Stream:
    """A file's bytes as YAML: as kept, or read, and kept where it is of knowledge and without fault."""
    if _KIND.search(data) is None or (b"&" in data and b"*" in data):
        return read(data)  # with aliases one node stands in several places
    from hashlib import blake2b

    name = f"{_FOLDER}/{blake2b(data, digest_size=16).hexdigest()}"
    signature = (len(data), tuple((path, inputs.state(path)) for path in program.files()))
    found = cache.find(name, signature)
    if found is not None and (kept := _stream(data, found[0])) is not None:
        return kept
    stream = read(data)
    if not any(document.problems for document in stream.documents):
        plain = [(one.start, one.end, None if one.root is None else _plain(one.root)) for one in stream.documents]
        cache.keep(name, signature, marshal.dumps(plain, _PLAINLY))
        cache.thin_out(_FOLDER, _MOST)
    return stream


def _stream(data: bytes, kept: bytes) -> Stream | None:
    """The stream as it was kept; None where that was spoilt since."""
    documents = []
    try:
        for start, end, tree in marshal.loads(kept):
            document = YamlDocument(start)
            document.end = end
            document.root = None if tree is None else _node(tree)
            documents.append(document)
    except (EOFError, TypeError, ValueError):
        return None
    return Stream(decode(data)[0], documents)


def _plain(node: Node) -> _Tree:
    if isinstance(node, Scalar):
        return node.start, node.end, node.text, node.style
    parts = [part for pair in node.pairs for part in pair] if isinstance(node, Mapping) else node.items
    inner = [
        (part.start, part.end, part.text, part.style) if isinstance(part, Scalar) else _plain(part) for part in parts
    ]
    return node.start, node.end, node.flow, isinstance(node, Mapping), inner


def _node(tree: _Tree) -> Node:
    if len(tree) == 4:
        return Scalar(*tree)
    start, end, flow, is_mapping, inner = tree
    nodes = [Scalar(*part) if len(part) == 4 else _node(part) for part in inner]
    if is_mapping:
        return Mapping(start, end, list(zip(nodes[::2], nodes[1::2], strict=True)), flow)
    return Sequence(start, end, nodes, flow)
