"""Text that YAML took apart at a comma or a colon."""

from collections.abc import Iterator

from policylint.checks import Context, Finding
from policylint.comma_trap import quoted
from policylint.diagnostic import Edit, Fix


def check(context: Context) -> Iterator[Finding]:
    """One finding for each text, with the quotes that make it whole."""
    for document in context.project.documents:
        for trap in document.traps:
            edit = Edit(document.source.span(trap.start, trap.end), quoted(trap.text))
            yield Finding(
                document,
                trap.start,
                trap.end,
                {"text": trap.text, "quoted": quoted(trap.text)},
                trap.case,
                (),
                Fix((edit,), True),
            )
