"""Sentences with the stances that a reader finds in them, as tables: `STANCE, STANCE (other) | SENTENCE`.

`(other)` is somebody else than the writer's own side; `left` is a stance that stays open and is listed; `-` is none."""

from policylint.importing import import_letter


def rows(table: str) -> list[tuple[str, str]]:
    """The rows of a table: what is held, and the sentence."""
    held = [line.split(" | ", 1) for line in table.strip().splitlines()]
    return [(expected.strip(), sentence.strip()) for expected, sentence in held]


def read(sentence: str) -> str:
    """What an import makes of a sentence, as a table says it."""
    draft = import_letter(f"# Handel\n\n{sentence}\n".encode(), "brief.md")
    themes = draft.top.all
    found = [one.stance + ("" if one.actor is None else " (other)") for theme in themes for one in theme.positions]
    if found:
        return ", ".join(found)
    return "left" if any(one.kind == "stance" for theme in themes for one in theme.left) else "-"
