"""Cycles in a system of bounds `head >= tail + weight`: where one rises, the system cannot hold.

Weights are whole days, and more than that where strict. Both go into one integer, `days * scale + strict`, with a scale
above the length of any cycle, so that plain sums compare as they should. Node 0 is the start of time.
"""

from typing import NamedTuple

Row = tuple[int, int, int, int, int, int]
_INFINITE = float("inf")


class Bounds(NamedTuple):
    """A system over nodes 0 to `size` - 1. Each row is (tail, head, days, strict, statement, its own number);
    statement -1 is background."""

    size: int
    rows: list[Row]

    def feasible(self) -> bool:
        """Whether all bounds can hold together."""
        return rising_cycle(self.size, self.rows) is None


def rising_cycle(size: int, rows: list[Row], order: list[int] | None = None) -> list[Row] | None:
    """A cycle whose bounds cannot hold together, or None. Nodes are visited along the topological order of the bounds
    that point forward, to and fro in turn, which settles a chain in one pass; the `order` of a larger system does as
    well for a part of it."""
    scale = size + 2
    if order is None:
        order = node_order(size, rows)
    leaving: list[list[tuple[int, int, Row]]] = [[] for _ in range(size)]
    for row in rows:
        leaving[row[0]].append((row[1], row[2] * scale + row[3], row))
    level = [0] * size
    parent: list[Row | None] = [None] * size
    active = bytearray(b"\x01" * size)
    forward = True
    while True:
        changed = False
        for node in order if forward else reversed(order):
            if not active[node]:
                continue
            active[node] = 0
            base = level[node]
            for head, weight, row in leaving[node]:
                if base + weight > level[head]:
                    level[head] = base + weight
                    parent[head] = row
                    active[head] = 1
                    changed = True
        if not changed:
            return None
        if (cycle := _cycle(parent, size)) is not None:
            return cycle
        forward = not forward


def _cycle(parent: list[Row | None], size: int) -> list[Row] | None:
    """A cycle among the bounds that last raised each node. There is one as soon as a cycle rises."""
    seen = [0] * size
    for start in range(size):
        node = start
        while not seen[node]:
            seen[node] = start + 1
            row = parent[node]
            if row is None:
                break
            node = row[0]
        else:
            if seen[node] == start + 1 and parent[node] is not None:
                return _walk(parent, node)
    return None


def _walk(parent: list[Row | None], start: int) -> list[Row]:
    cycle: list[Row] = []
    node = start
    while not cycle or node != start:
        row = parent[node]
        assert row is not None
        cycle.append(row)
        node = row[0]
    cycle.reverse()
    return cycle


def node_order(size: int, rows: list[Row]) -> list[int]:
    """Node 0, then the nodes along the bounds that say "after"; what is on a ring comes last."""
    following: list[list[int]] = [[] for _ in range(size)]
    waiting = [0] * size
    for tail, head, days, _, _, _ in rows:
        if tail and head and days >= 0:
            following[tail].append(head)
            waiting[head] += 1
    order = [node for node in range(size) if not waiting[node]]
    for node in order:
        for head in following[node]:
            waiting[head] -= 1
            if not waiting[head]:
                order.append(head)
    if len(order) < size:
        placed = set(order)
        order += [node for node in range(size) if node not in placed]
    return order


def single(rows: list[Row]) -> bool:
    """Whether each node that the rows touch has one bound in and one out: where something cannot hold, one cycle."""
    tails, heads = {row[0] for row in rows}, {row[1] for row in rows}
    return len(tails) == len(heads) == len(rows)


def split(bounds: Bounds) -> list[Bounds]:
    """The parts of a system in which something cannot hold, without the bounds that lie on no rising cycle. A cycle
    lies in one part: parts share no node but the start of time, and rings without it stand in one as well."""
    size, rows = bounds
    rings = _rings(size, rows)
    scale = size + 2
    weights = [row[2] * scale + row[3] for row in rows]
    order = node_order(size, rows)
    up = _levels(size, rows, weights, rings, order)
    down = _levels(size, rows, weights, rings, order, backward=True)
    kept = [
        row
        for row, weight in zip(rows, weights, strict=True)
        if (rings[row[0]] and rings[row[0]] == rings[row[1]])
        or (up[row[0]] > -_INFINITE and down[row[1]] > -_INFINITE and up[row[0]] + weight + down[row[1]] > 0)
    ]
    return [part for part in _components(size, kept) if rising_cycle(*packed(part.rows)) is not None]


def _levels(
    size: int, rows: list[Row], weights: list[int], rings: list[int], order: list[int], *, backward: bool = False
) -> list[float]:
    """The longest way from the start of time to each node (or, `backward`, from each node to it), not passing it."""
    tail, head = (1, 0) if backward else (0, 1)
    leaving: list[list[tuple[int, int]]] = [[] for _ in range(size)]
    for row, weight in zip(rows, weights, strict=True):
        if row[head]:
            leaving[row[tail]].append((row[head], weight))
    if backward:
        order = order[::-1]
    level: list[float] = [-_INFINITE] * size
    level[0] = 0
    for node, ring in enumerate(rings):
        if ring:
            level[node] = _INFINITE
    pending, forward = True, True
    active = bytearray(b"\x01" * size)
    order = [0, *(node for node in order if node)]
    while pending:
        pending = False
        for node in order if forward else reversed(order):
            if not active[node] or level[node] == -_INFINITE:
                continue
            active[node] = 0
            base = level[node]
            for other, weight in leaving[node]:
                if base + weight > level[other]:
                    level[other] = base + weight
                    active[other] = 1
                    pending = True
        forward = not forward
    return level


def _rings(size: int, rows: list[Row]) -> list[int]:
    """For each node the number of the ring (a strongly connected part, without the start of time, in which a cycle
    rises) it lies on; 0 where on none."""
    rings = [0] * size
    for number, part in enumerate(_strong(size, rows), 1):
        inside = set(part)
        within = [row for row in rows if row[0] in inside and row[1] in inside]
        if any(row[2] * (size + 2) + row[3] > 0 for row in within) and rising_cycle(*packed(within)) is not None:
            for node in part:
                rings[node] = number
    return rings


def packed(rows: list[Row]) -> tuple[int, list[Row]]:
    """Rows over as few nodes as they need; 0 stays 0."""
    numbers = {0: 0}
    for row in rows:
        numbers.setdefault(row[0], len(numbers))
        numbers.setdefault(row[1], len(numbers))
    return len(numbers), [(numbers[row[0]], numbers[row[1]], *row[2:]) for row in rows]


def _strong(size: int, rows: list[Row]) -> list[list[int]]:
    """The strongly connected parts of more than one node, or of one with a bound on itself (Tarjan, without
    recursion), leaving out the start of time."""
    leaving: list[list[int]] = [[] for _ in range(size)]
    loops = set()
    for row in rows:
        if row[0] and row[1]:
            leaving[row[0]].append(row[1])
            if row[0] == row[1]:
                loops.add(row[0])
    index = [0] * size
    low = [0] * size
    stacked = bytearray(size)
    stack: list[int] = []
    parts: list[list[int]] = []
    counter = 0
    for root in range(1, size):
        if index[root]:
            continue
        work = [(root, 0)]
        while work:
            node, at = work.pop()
            if at == 0:
                counter += 1
                index[node] = low[node] = counter
                stack.append(node)
                stacked[node] = 1
            heads = leaving[node]
            while at < len(heads):
                head = heads[at]
                at += 1
                if not index[head]:
                    work += [(node, at), (head, 0)]
                    break
                if stacked[head]:
                    low[node] = min(low[node], index[head])
            else:
                if low[node] == index[node]:
                    part: list[int] = []
                    while not part or part[-1] != node:
                        part.append(stack.pop())
                        stacked[part[-1]] = 0
                    if len(part) > 1 or node in loops:
                        parts.append(part)
                if work:
                    above = work[-1][0]
                    low[above] = min(low[above], low[node])
    return parts


def _components(size: int, rows: list[Row]) -> list[Bounds]:
    """The rows by connected part, the start of time left out of account."""
    root = list(range(size))

    def find(node: int) -> int:
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for row in rows:
        if row[0] and row[1]:
            root[find(row[0])] = find(row[1])
    grouped: dict[int, list[Row]] = {}
    for row in rows:
        grouped.setdefault(find(row[0] or row[1]), []).append(row)
    return [Bounds(size, part) for part in grouped.values()]
