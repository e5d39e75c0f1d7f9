"""Cycles in a system of bounds `head >= tail + weight`: where one rises, the system cannot hold.

Weights are whole days, and more than that where strict. Both go into one integer, `days * scale + strict`, with a scale
above the length of any cycle, so that plain sums compare as they should. Node 0 is the start of time.
"""

from functools import cached_property

# Tail, head, weight, statement (-1 is background), its own number.
Row = tuple[int, int, int, int, int]
# The bounds that leave each node.
Leaving = list[list[Row]]
_INFINITE = float("inf")


class Bounds:
    """A system of bounds over nodes 0 to `size` - 1."""

    def __init__(self, size: int, rows: list[Row]) -> None:
        self.size = size
        self.rows = rows

    @cached_property
    def leaving(self) -> Leaving:
        """The bounds by the node they leave."""
        leaving: Leaving = [[] for _ in range(self.size)]
        for row in self.rows:
            leaving[row[0]].append(row)
        return leaving

    @cached_property
    def order(self) -> list[int]:
        """Node 0, then the nodes along the bounds that say "after"; what is on a ring comes last."""
        size = self.size
        following: list[list[int]] = [[] for _ in range(size)]
        waiting = [0] * size
        for tail, head, weight, _, _ in self.rows:
            if weight >= 0 and tail and head:
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

    def packed(self) -> "Bounds":
        """The same bounds over as few nodes as they need; 0 stays 0."""
        numbers = {0: 0}
        for tail, head, _, _, _ in self.rows:
            if tail not in numbers:
                numbers[tail] = len(numbers)
            if head not in numbers:
                numbers[head] = len(numbers)
        rows = [
            (numbers[tail], numbers[head], weight, statement, number)
            for tail, head, weight, statement, number in self.rows
        ]
        return Bounds(len(numbers), rows)

    def rising_cycle(self) -> list[Row] | None:
        """A cycle whose bounds cannot hold together, or None where all of them can."""
        return rising_cycle(self.leaving, self.order)


def rising_cycle(leaving: Leaving, order: list[int]) -> list[Row] | None:
    """A cycle whose bounds cannot hold together, or None. Nodes are visited along the topological order of the bounds
    that point forward, to and fro in turn, which settles a chain in one pass; the `order` of a larger system does as
    well for a part of it."""
    size = len(leaving)
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
            for row in leaving[node]:
                _, head, weight, _, _ = row
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


def single(rows: list[Row]) -> bool:
    """Whether each node that the rows touch has one bound in and one out: where something cannot hold, one cycle."""
    tails, heads = {row[0] for row in rows}, {row[1] for row in rows}
    return len(tails) == len(heads) == len(rows)


def split(bounds: Bounds) -> list[Bounds]:
    """The parts of a system in which something cannot hold, without the bounds that lie on no rising cycle. A cycle
    lies in one part: parts share no node but the start of time, and rings without it stand in one as well."""
    size, rows, leaving, order = bounds.size, bounds.rows, bounds.leaving, bounds.order
    rings = _rings(bounds)
    entering: Leaving = [[] for _ in range(size)]
    for row in rows:
        entering[row[1]].append(row)
    up = _levels(leaving, 1, rings, order)
    down = _levels(entering, 0, rings, order[::-1])
    kept = []
    for row in rows:
        tail, head, weight, _, _ = row
        # A ring that rises has no end of levels; what neither reaches nor leaves the start of time adds up to less.
        if up[tail] + weight + down[head] > 0 or (rings[tail] and rings[tail] == rings[head]):
            kept.append(row)
    return _components(size, kept)


def _levels(bounds: Leaving, end: int, rings: list[int], order: list[int]) -> list[float]:
    """The longest way from the start of time to each node along bounds to their `end` (head 1, tail 0), not passing
    the start of time again."""
    level: list[float] = [_INFINITE if ring else -_INFINITE for ring in rings]
    active = bytearray(1 if ring else 0 for ring in rings)
    # Nothing is above it: no way comes back.
    level[0] = _INFINITE
    for row in bounds[0]:
        if row[2] > level[row[end]]:
            level[row[end]] = row[2]
            active[row[end]] = 1
    pending, forward = True, True
    while pending:
        pending = False
        for node in order if forward else reversed(order):
            if not active[node]:
                continue
            active[node] = 0
            base = level[node]
            for row in bounds[node]:
                other = row[end]
                if base + row[2] > level[other]:
                    level[other] = base + row[2]
                    active[other] = 1
                    pending = True
        forward = not forward
    level[0] = 0
    return level


def _rings(bounds: Bounds) -> list[int]:
    """For each node the number of the ring (a strongly connected part, without the start of time, in which a cycle
    rises) it lies on; 0 where on none."""
    leaving, rings = bounds.leaving, [0] * bounds.size
    for number, part in enumerate(_strong(leaving), 1):
        inside = set(part)
        within = [row for node in part for row in leaving[node] if row[1] in inside]
        if any(row[2] > 0 for row in within) and Bounds(bounds.size, within).packed().rising_cycle() is not None:
            for node in part:
                rings[node] = number
    return rings


def _strong(leaving: Leaving) -> list[list[int]]:
    """The strongly connected parts of more than one node, or of one with a bound on itself (Tarjan, without
    recursion), leaving out the start of time."""
    size = len(leaving)
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
            rows = leaving[node]
            while at < len(rows):
                head = rows[at][1]
                at += 1
                if head and not index[head]:
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
                    if len(part) > 1 or any(row[1] == node for row in rows):
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

    for tail, head, _, _, _ in rows:
        if tail and head and root[tail] != root[head]:
            root[find(tail)] = find(head)
    grouped: dict[int, list[Row]] = {}
    for row in rows:
        grouped.setdefault(find(row[0] or row[1]), []).append(row)
    return [Bounds(size, part) for part in grouped.values()]
