"""Waivers that cannot be read, or that name what cannot be waived."""

from collections.abc import Iterator

from policylint.checks import Context, Finding

CLOSING = True


def check(context: Context) -> Iterator[Finding]:
    """Each waiver without a reason, without a rule, with an unknown rule, a bad date, or of a rule about form."""
    for note, name, outcome, suggestion, _ in context.waivers:
        if outcome not in ("used", "unused", "expired", "idle"):
            fields = {"name": name, "text": note.shown, "suggestion": suggestion, "kind": note.word}
            yield Finding(note.file, note.start, note.end, fields, outcome, about=note.about)
