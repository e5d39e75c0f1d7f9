"""What an import found and what it left, per theme: the answer to `--report`."""

from policylint.importing.draft import PM, Draft, Theme, Where
from policylint.importing.wording import WORDS
from policylint.importing.writing import clean, left_words, short, unread_words


def summary(draft: Draft, language: str) -> str:
    """The report on an import, in a language."""
    words = WORDS[language]
    themes = draft.top.all
    lines = [
        words["report-head"].format(
            id=draft.id, themes=_counted("themes", len(themes) - 1, words), **_counts(themes, words)
        ),
        *(unread_words(left, words) for left in draft.left),
    ]
    lines += [words["cut"].format(text=short(cut, 300)) for cut in draft.cut]
    head = draft.head
    known = {"title": head.title, "date": head.date, "actor": draft.actor, "type": head.type}
    missing = [words[key] for key, value in known.items() if value is None]
    if missing:
        lines.append(words["report-missing"].format(what=", ".join(missing)))
    _tell(draft.top, 0, lines, words, draft.unit)
    return "\n".join(lines) + "\n"


def _counted(kind: str, count: int, words: dict[str, str]) -> str:
    """A number with its noun, in the singular or the plural."""
    one, many = words[kind].split(" ", 1)
    return f"{count} {one if count == 1 else many}"


def _counts(themes: tuple[Theme, ...], words: dict[str, str]) -> dict[str, str]:
    found = {
        "citations": sum(len(theme.citations) for theme in themes),
        "positions": sum(len(theme.positions) for theme in themes),
        "promises": sum(len(theme.promises) for theme in themes),
        "dates": sum(len(theme.happenings) for theme in themes),
    }
    return {kind: _counted(kind, count, words) for kind, count in found.items()}


def _tell(theme: Theme, depth: int, lines: list[str], words: dict[str, str], unit: str) -> None:
    held = any((theme.citations, theme.positions, theme.promises, theme.happenings, theme.left))
    if theme.title or held:
        title = clean(theme.title) or words["before-headings"]
        lines.append("  " * depth + words["report-theme"].format(title=title, **_counts((theme,), words)))
        indent = "  " * (depth + 1)
        unnamed = sum(position.statement == PM for position in theme.positions)
        undated = sum(not promise.due for promise in theme.promises)
        if unnamed:
            lines.append(indent + words["report-open"].format(positions=_counted("positions", unnamed, words)))
        if undated:
            lines.append(indent + words["report-undated"].format(promises=_counted("promises", undated, words)))
        lines += [indent + left_words(left, _place(left.where, words, unit), words) for left in theme.left]
    for inner in theme.themes:
        _tell(inner, depth + (1 if theme.title else 0), lines, words, unit)


def _place(where: Where, words: dict[str, str], unit: str) -> str:
    return words["note"].format(mark=where.note) if where.note is not None else words[unit].format(number=where.number)
