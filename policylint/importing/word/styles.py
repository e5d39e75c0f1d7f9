"""What the look of a paragraph or a run says: headings by style, lists, text that nobody sees."""

import re
from typing import Any

from policylint.importing.word.names import W

# How a whole paragraph looks, the more striking the lower.
BOLD, UNDERLINED, SLANTED = 1, 2, 3


class Styles:
    """The styles of a document, and what they say of its paragraphs and runs (lxml elements)."""

    def __init__(self, document: Any) -> None:
        self._styles = {style.style_id: style for style in document.styles}

    def name(self, paragraph: Any) -> str:
        """The name of a paragraph's style in lower case; empty where it has none."""
        style = self._of(paragraph)
        return (style.name or "").lower() if style is not None else ""

    def level(self, paragraph: Any) -> int:
        """The level of a heading, by its outline level or the name of its style or of one it is based on; 0 for
        text.
        """
        own = paragraph.find(f"{W}pPr/{W}outlineLvl")
        if own is not None and (own.get(f"{W}val") or "9").isdigit() and int(own.get(f"{W}val")) < 9:
            return int(own.get(f"{W}val")) + 1
        style, seen = self._of(paragraph), 0
        while style is not None and seen < 12:
            named = re.match(r"(?:heading|kop|überschrift|titre)\s?(\d)\b", (style.name or "").lower())
            if named is not None:
                return int(named[1])
            outline = style.element.find(f"{W}pPr/{W}outlineLvl")
            if outline is not None and (outline.get(f"{W}val") or "9") < "9":
                return int(outline.get(f"{W}val")) + 1
            style, seen = getattr(style, "base_style", None), seen + 1
        return 0

    def numbered(self, paragraph: Any) -> bool:
        """Whether a paragraph is an item of a list."""
        number = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
        if number is not None:
            return bool(number.get(f"{W}val") != "0")
        style = self._of(paragraph)
        return style is not None and (
            style.element.find(f"{W}pPr/{W}numPr") is not None
            or (style.name or "").lower().startswith(("list", "lijst"))
        )

    def hides(self, run: Any) -> str:
        """Whether a run is `hidden` or `struck` out, by itself or by its style; empty where it is neither."""
        named = run.find(f"{W}rPr/{W}rStyle")
        style = self._styles.get(named.get(f"{W}val")) if named is not None else None
        for word, tags in (("hidden", ("vanish", "webHidden")), ("struck", ("strike", "dstrike"))):
            for tag in tags:
                own = run.find(f"{W}rPr/{W}{tag}")
                if _has(run, tag) or (own is None and style is not None and _has(style.element, tag)):
                    return word
        return ""

    def _of(self, paragraph: Any) -> Any:
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        return self._styles.get(named.get(f"{W}val")) if named is not None else None


def looks(paragraph: Any) -> int:
    """How a whole paragraph looks: BOLD, UNDERLINED, SLANTED (in italics); 0 for plain text."""
    runs = [run for run in paragraph.iter(f"{W}r") if any((t.text or "").strip() for t in run.iter(f"{W}t"))]
    if not runs:
        return 0
    tags = ((BOLD, "b"), (UNDERLINED, "u"), (SLANTED, "i"))
    return next((look for look, tag in tags if all(_has(run, tag) for run in runs)), 0)


def size(paragraph: Any) -> int:
    """The largest letters of a paragraph that are set at its runs, in half points; 0 where none are."""
    set_ = [run.find(f"{W}rPr/{W}sz") for run in paragraph.iter(f"{W}r")]
    sizes = [one.get(f"{W}val") or "" for one in set_ if one is not None]
    return max((int(one) for one in sizes if one.isdecimal() and len(one) < 4), default=0)


def _has(run: Any, tag: str) -> bool:
    found = run.find(f"{W}rPr/{W}{tag}")
    return found is not None and found.get(f"{W}val") not in ("0", "false", "none", "off")
