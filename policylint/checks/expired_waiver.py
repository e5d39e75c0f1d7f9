"""Waivers whose last day is over."""

from collections.abc import Iterator

from policylint.checks import Context, Finding

CLOSING = True


def check(context: Context) -> Iterator[Finding]:
    """Each waiver with `until` before the day of the check that would have accepted a finding."""
    for note, name, outcome, *_ in context.waivers:
        if outcome == "expired" and note.until is not None:
            fields = {"name": name, "until": note.until.isoformat()}
            yield Finding(note.file, note.start, note.end, fields, note.kind, about=note.about)
