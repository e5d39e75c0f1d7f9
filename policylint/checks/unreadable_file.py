"""Files that could not be read, or that hold nothing for policylint though they were named."""

from collections.abc import Iterator

from policylint.checks import Context, Finding

UNSEEN = True


def check(context: Context) -> Iterator[Finding]:
    """Each file that the system would not let us read, and each named one without an envelope."""
    for file in context.project.files:
        if file.error is not None:
            yield Finding(file, 0, 0, {"reason": file.error}, "unreadable")
        elif file.foreign:
            yield Finding(file, 0, 0, {}, "not-ours")
