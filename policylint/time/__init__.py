"""What time expressions mean: EDTF, Dutch and English words, closed days, and the network of moments.

Each expression keeps the author's words and gets a wide and a narrow interval of days, or a named reason why not. The
readings, with their reasons, stand in `docs/time.md`. The grammar is loaded when first used.
"""

from typing import TYPE_CHECKING, Any

from policylint.time.reading import REASONS, Interval, Reading, Recurrence

if TYPE_CHECKING:
    from policylint.time.prose import find
    from policylint.time.reader import parse, within

__all__ = ["REASONS", "Interval", "Reading", "Recurrence", "find", "parse", "within"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from policylint.time import prose, reader

    loaded: dict[str, Any] = {"find": prose.find, "parse": reader.parse, "within": reader.within}
    globals().update(loaded)
    return loaded[name]
