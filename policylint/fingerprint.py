"""Names of findings that stay when lines are moved: rule, file, route, and which of several that share all three.

Baselines, SARIF and GitLab know a finding again by it. It says nothing of lines, columns, severity or wording.
"""

from collections.abc import Callable, Iterable

from policylint.diagnostic import Diagnostic

_LENGTH = 32


def fingerprint(code: str, path: str, route: str, ordinal: int = 0) -> str:
    """The fingerprint of the finding of a rule at a route in a file: 32 hexadecimal digits.

    Args:
        code: the rule's code.
        path: the file, in a form that is the same on every machine.
        route: the name of the place (`policylint.route`).
        ordinal: its number, from 0, among the findings that share rule, file and route, in order of place.
    """
    from hashlib import sha256

    # What a path or a route cannot hold parts them, so that no two lists of parts read alike.
    name = "\0".join((code, path, route, str(ordinal)))
    return sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def fingerprints(diagnostics: Iterable[Diagnostic], path: Callable[[str], str] = str) -> tuple[str, ...]:
    """The fingerprint of each finding, in the order given; equal findings are numbered in that order.

    Give all findings of a run, waived ones included: then accepting one does not rename its neighbours. `path` turns
    a path as reported into the form that is fingerprinted.
    """
    seen: dict[tuple[str, str, str], int] = {}
    found = []
    for diagnostic in diagnostics:
        key = (diagnostic.rule.code, path(diagnostic.place.path), diagnostic.route)
        ordinal = seen[key] = seen.get(key, -1) + 1
        found.append(fingerprint(*key, ordinal))
    return tuple(found)
