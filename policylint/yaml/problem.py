"""What is wrong with a text as YAML, named by case: the words stand in the rule file `malformed-yaml`."""

from typing import Any, NamedTuple


class Problem(NamedTuple):
    """One fault. Offsets are code points, half-open; `related` holds `(start, end, role)`.

    `fatal` says that the document cannot be read for its content.
    """

    case: str
    start: int
    end: int
    fields: dict[str, Any] = {}
    related: tuple[tuple[int, int, str], ...] = ()
    fatal: bool = True

    def restored(self, back: dict[int, int]) -> "Problem":
        """The same, with characters in its fields replaced."""
        fields = {
            name: value.translate(back) if isinstance(value, str) else value for name, value in self.fields.items()
        }
        return self._replace(fields=fields)


# What the parser says, in its context or as its problem, of a line that begins with `%`.
_DIRECTIVE = frozenset(
    {
        "while scanning a directive",
        "while scanning a %YAML directive",
        "while scanning a %TAG directive",
        "found incompatible YAML document",
        "found duplicate %YAML directive",
        "found duplicate %TAG directive",
        "did not find expected '!'",
    }
)


def from_error(text: str, error: Any, base: int, opened: int | None) -> Problem:
    """The fault that the C parser stopped at.

    Args:
        text: the whole text.
        error: ruamel.yaml's error, with marks counted from `base`.
        base: where in the text the parser began.
        opened: the offset of the innermost bracket that stands open, if any.
    """
    what = error.problem or ""
    at = min(base + error.problem_mark.index, len(text))
    context = error.context or ""
    began = at if error.context_mark is None else min(base + error.context_mark.index, len(text))
    one = (at, min(at + 1, len(text)))
    if what == "mapping values are not allowed in this context":
        return Problem("colon-in-value", *one)
    if what == "found unexpected ':'":
        return Problem("colon-in-brackets", *one)
    if context == "while scanning a quoted scalar":
        return Problem("unclosed-quote", began, began + 1)
    if what == "found invalid Unicode character escape code":
        escape = max(text.rfind("\\", 0, at), 0)
        end = min(escape + 2 + (8 if text[escape + 1 : escape + 2] == "U" else 4), len(text))
        return Problem("no-character", escape, end, {"text": text[escape:end]})
    if context in _DIRECTIVE or what in _DIRECTIVE:
        line = _line_start(text, began if context in _DIRECTIVE else at)
        return Problem("directive", line, _line_end(text, line), {"text": text[line : _line_end(text, line)]})
    if "escape" in what or "hexdecimal" in what or "invalid Unicode character" in what:
        end = min(at + 2, len(text))
        if "hexdecimal" in what:
            at = max(text.rfind("\\", 0, at), 0)
        return Problem("unknown-escape", at, end, {"text": text[at:end]})
    if "tag" in context or what == "found undefined tag handle":
        start = began if "tag" in context else at
        end = start + len(text[start : _line_end(text, start)].split(" ")[0])
        return Problem("unreadable-tag", start, end, {"tag": text[start:end]})
    if context in ("while scanning an alias", "while scanning an anchor"):
        return Problem("reserved-character", began, began + 1, {"character": text[began]})
    if context == "while scanning a block scalar":
        return Problem("beside-block", at, _line_end(text, at), {"character": text[began]})
    if what == "block sequence entries are not allowed in this context":
        return Problem("dash-in-value", *one)
    if "cannot start any token" in what or "tab character" in what or what.startswith("mapping keys are not allowed"):
        if text[at : at + 1] == "\t":
            return Problem("tab-indent", *one)
        return Problem("reserved-character", *one, {"character": text[at : at + 1]})
    if what == "could not find expected ':'":
        return Problem("missing-colon", began, _line_end(text, began))
    if opened is not None and text[at : at + 1] == "?":
        # The parser follows YAML 1.1 here, in which `?` ends a plain value between brackets.
        return Problem("question-mark", *one)
    if opened is not None and (not text[at:].strip() or text[at] in "]}" or "\n" in text[opened:at]):
        related = ((*one, "stopped"),) if text[at:].strip() else ()
        return Problem("unclosed-bracket", opened, opened + 1, {}, related)
    if what in ("did not find expected key", "did not find expected '-' indicator"):
        before = text[_line_start(text, at) : at].rstrip()
        if before[-1:] in ("'", '"'):
            return Problem("text-after-quote", at, _line_end(text, at))
        if not before:
            return Problem("bad-indent", at, _line_end(text, at))
        anchor = before.split()[-1]
        if anchor.startswith("&"):
            began = text.rfind(anchor, 0, at)
            return Problem("reserved-character", began, began + 1, {"character": "&"})
        return Problem("text-after-value", at, _line_end(text, at))
    if what == "did not find expected <document start>":
        return Problem("second-value", at, _line_end(text, at))
    if what == "did not find expected node content" and text[at:].strip():
        return Problem("reserved-character", *one, {"character": text[at]})
    if what in ("did not find expected ',' or '}'", "did not find expected ',' or ']'"):
        return Problem("missing-comma", *one)
    return Problem("syntax", *one, {"reason": what or context or str(error)})


def _line_start(text: str, offset: int) -> int:
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def _line_end(text: str, offset: int) -> int:
    """The end of the line, without the white space that ends it; at least one character on where there is one."""
    ends = [end for end in (text.find("\n", offset), text.find("\r", offset)) if end >= 0]
    end = min(ends, default=len(text))
    return max(offset + len(text[offset:end].rstrip()), min(offset + 1, len(text)))
