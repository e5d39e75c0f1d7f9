"""Waivers that accept nothing."""

from collections.abc import Iterator

from policylint.checks import Context, Finding

CLOSING = True


def check(context: Context) -> Iterator[Finding]:
    """Each name in a waiver for which the rule ran and found nothing that the waiver covers."""
    for note, name, outcome, *_ in context.waivers:
        if outcome == "unused":
            case = "nothing-follows" if note.covers is None else "unused"
            yield Finding(note.file, note.start, note.end, {"name": name, "kind": note.word}, case, about=note.about)
