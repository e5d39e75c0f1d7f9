"""Citations that cannot be read."""

import re
from collections.abc import Iterator
from functools import cache

from policylint.checks import Context, Finding, at
from policylint.normalised import cited
from policylint.open_points import holds_open
from policylint.yaml import Scalar


@cache
def _meant() -> re.Pattern[str]:
    """Words by which a writer says that an official paper is meant."""
    return re.compile(
        r"\b(?:kamerst|kst\b|kst-|aanhangsel|handelingen|ecli\b|celex|stb\b|stcrt|trb\b|blg-|com\s*\(|swd\s*\(|join\s*\()",
        re.IGNORECASE,
    )


def check(context: Context) -> Iterator[Finding]:
    """Each written citation of which no part has a known form."""
    for document in context.project.policies:
        taken_apart = {trap.start for trap in document.traps}
        for kind in ("citation", "source"):
            for entry in document.entries(kind):
                cite = entry.get("cite")
                node = entry.at("cite")
                if cite is None or entry.get("open") or "source" in entry or not isinstance(node, Scalar):
                    continue
                if node.start in taken_apart:  # told as one text already
                    continue
                if not cited(cite) and not holds_open(cite):
                    yield at(document, node, {"cite": cite}, case="garbled" if _meant().search(cite) else "unknown")
