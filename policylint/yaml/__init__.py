"""YAML with places: bytes in, nodes with exact spans out.

ruamel.yaml's C parser gives the events; the nodes are our own. Nothing above this package knows which reader ran.
"""

from policylint.yaml.comments import Comment
from policylint.yaml.nodes import Mapping, Node, Scalar, Sequence, core, follow
from policylint.yaml.problem import Problem
from policylint.yaml.reader import Stream, YamlDocument, read
from policylint.yaml.scalar_source import source_offsets
from policylint.yaml.source import Source, decode

__all__ = [
    "Comment",
    "Mapping",
    "Node",
    "Problem",
    "Scalar",
    "Sequence",
    "Source",
    "Stream",
    "YamlDocument",
    "core",
    "decode",
    "follow",
    "read",
    "source_offsets",
]
