"""The results as a plot: an SVG of its own, both axes logarithmic, each line labelled where it ends."""

from math import ceil, floor, log10

from benchmarks.results import Results
from benchmarks.tools import POLICYLINT_CACHED, POLICYLINT_COLD

_WIDTH, _HEIGHT = 760, 470
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 170, 48, 52
_OURS = {POLICYLINT_COLD.name: "#b3261e", POLICYLINT_CACHED.name: "#e07b6a"}
_OTHERS = ("#1f5fa8", "#2f7d4f", "#7a4fa3", "#8a6d1b", "#2a8c96", "#5c5c5c", "#a2467a", "#4a6b2a", "#3f4f7f", "#9a9a9a")


def drawn(results: Results, sizes: dict[str, int], title: str) -> str:
    """The plot: seconds by number of letters.

    Args:
        results: what was measured.
        sizes: the rows that are shown, each with its number of letters.
        title: stands above it.
    """
    lines = {
        tool: points
        for tool in dict.fromkeys(tool for row, tool in results if row in sizes)
        if len(points := [(n, m.median) for row, n in sizes.items() if (m := results.measured(row, tool))]) > 1
    }
    if not lines:
        raise ValueError("a plot takes a tool that was measured with two numbers of letters or more")
    seconds = [second for points in lines.values() for _, second in points]
    low, high = floor(log10(min(seconds))), ceil(log10(max(seconds)))
    first, last = log10(min(sizes.values())), log10(max(sizes.values()))

    def x(count: float) -> float:
        return _LEFT + (log10(count) - first) / (last - first) * (_WIDTH - _LEFT - _RIGHT)

    def y(second: float) -> float:
        return _HEIGHT - _BOTTOM - (log10(second) - low) / (high - low) * (_HEIGHT - _TOP - _BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        'font-family="sans-serif" font-size="12">',
        f"<title>{title}</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
        f'<text x="{_LEFT}" y="26" font-size="15" font-weight="bold" fill="#222222">{title}</text>',
    ]
    for power in range(low, high + 1):
        at = y(10.0**power)
        parts.append(f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{at:.1f}" y2="{at:.1f}" stroke="#dddddd"/>')
        label = f"{10.0**power:g} s"
        parts.append(f'<text x="{_LEFT - 8}" y="{at + 4:.1f}" text-anchor="end" fill="#444444">{label}</text>')
    for count in sizes.values():
        at = x(count)
        parts.append(f'<line x1="{at:.1f}" x2="{at:.1f}" y1="{_TOP}" y2="{_HEIGHT - _BOTTOM}" stroke="#eeeeee"/>')
        parts.append(
            f'<text x="{at:.1f}" y="{_HEIGHT - _BOTTOM + 20}" text-anchor="middle" fill="#444444">{count:,}</text>'
        )
    middle = (_LEFT + _WIDTH - _RIGHT) / 2
    parts.append(f'<text x="{middle:.0f}" y="{_HEIGHT - 12}" text-anchor="middle" fill="#444444">letters</text>')
    others = iter(_OTHERS * 2)
    ends: list[tuple[float, float, str, str]] = []
    for tool, points in lines.items():
        colour = _OURS.get(tool) or next(others)
        width = 3 if tool in _OURS else 1.5
        path = " ".join(f"{x(count):.1f},{y(second):.1f}" for count, second in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="{width}"/>')
        parts += [
            f'<circle cx="{x(count):.1f}" cy="{y(second):.1f}" r="{width + 1}" fill="{colour}"/>'
            for count, second in points
        ]
        ends.append((x(points[-1][0]), y(points[-1][1]), tool, colour))
    parts += [
        f'<text x="{at + 10:.1f}" y="{place + 4:.1f}" fill="{colour}"{_weight(tool)}>{tool}</text>'
        for at, place, tool, colour in _apart(ends)
    ]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _weight(tool: str) -> str:
    return ' font-weight="bold"' if tool in _OURS else ""


def _apart(ends: list[tuple[float, float, str, str]]) -> list[tuple[float, float, str, str]]:
    """The labels, moved up or down as far as needed to stand clear of one another."""
    placed: list[tuple[float, float, str, str]] = []
    for end in sorted(ends, key=lambda end: (end[0], end[1])):
        above = [other[1] for other in placed if other[0] == end[0]]
        placed.append((end[0], max([end[1], *(place + 14 for place in above)]), *end[2:]))
    return placed
