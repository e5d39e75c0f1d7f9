"""The date of a document that cannot be read."""

from collections.abc import Iterator
from typing import Any

from policylint import time
from policylint.checks import Context, Finding, at
from policylint.diagnostic import Term
from policylint.open_points import holds_open
from policylint.yaml import Scalar


def check(context: Context) -> Iterator[Finding]:
    """Each `date` of a document that names no day, month or year by itself.

    A date that does not exist is told apart, by another rule.
    """
    for document in context.project.policies:
        root = document.entries("document")[0]
        node = root.at("date")
        if "date" not in root or not isinstance(node, Scalar) or holds_open(node.text):
            continue
        reading = time.parse(node.text, language=document.language or "nl")
        if reading.wide is None and reading.reason not in ("impossible-date", "open-point"):
            fields: dict[str, Any] = {"text": node.text}
            if (use := reading.detail.get("use")) is not None:
                yield at(document, node, {**fields, "use": Term(str(use))}, case="written-otherwise")
                continue
            case = "year-missing" if reading.reason == "year-missing" else "unreadable"
            yield at(document, node, fields, case=case)
