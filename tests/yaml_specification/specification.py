"""The constructs of the YAML 1.2.2 specification as inputs, with what the specification says of each.

`examples.txt` has those of its examples, by their number; `beyond.txt` has others, by the section that rules them. A
`!` behind the number says that the specification does not allow the text. What cannot be seen in a file is marked.
"""

from pathlib import Path
from typing import NamedTuple

MARKS = {"→": "\t", "·": " ", "←": "\r", "⇔": "\ufeff", "¤": "\x07", "∎\n": ""}


class Example(NamedTuple):
    """An input. `sound` is the verdict of the specification."""

    number: str
    title: str
    sound: bool
    text: str

    @property
    def data(self) -> bytes:
        return self.text.encode()


def _read(name: str) -> list[Example]:
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as file:
        parts = file.read().split("%% ")[1:]
    found = []
    for part in parts:
        head, _, text = part.partition("\n")
        number, _, title = head.partition(" ")
        for mark, meant in MARKS.items():
            text = text.replace(mark, meant)
        found.append(Example(number.rstrip("!"), title, not number.endswith("!"), text))
    return found


EXAMPLES = _read("examples.txt")
ALL = EXAMPLES + _read("beyond.txt")
