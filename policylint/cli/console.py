"""Text on a console that does not know every character."""

import unicodedata

_PLAIN = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "×": "x", "\u00a0": " "}


def printed(text: str, encoding: str) -> str:
    """A text as a console of this encoding can show it: what it lacks is written plainly, or is a question mark.

    Letters keep their width, so that what stands under a line of text still points at the same characters.
    """
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_printed(char, encoding) for char in text)
    except LookupError:
        return printed(text, "ascii")
    return text


def _printed(char: str, encoding: str) -> str:
    if _has(encoding, char):
        return char
    if char in _PLAIN:
        return _PLAIN[char]
    if unicodedata.category(char) in ("Mn", "Me"):
        return ""
    letter = unicodedata.normalize("NFKD", char)[0]
    if letter != char and _has(encoding, letter):
        return letter
    return "??" if unicodedata.east_asian_width(char) in "WF" else "?"


def _has(encoding: str, char: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
