"""Small random projects: knowledge and positions as Hypothesis draws them."""

from hypothesis import strategies as st

STRENGTHS = ("law", "law", "assumption", "tension")


def _links(draw, names, most, strengths=STRENGTHS):
    return [
        {"id": name, "strength": draw(st.sampled_from(strengths))}
        for name in draw(st.lists(st.sampled_from(names), max_size=most, unique=True))
    ]


@st.composite
def knowledge(draw, axioms=2, closed=True, subjects=4, actions=4, taxonomy=STRENGTHS):
    """A knowledge document. Links point backward, so that there are no cycles."""
    names = [f"s{index}" for index in range(draw(st.integers(1, subjects)))]
    acts = [f"a{index}" for index in range(draw(st.integers(1, actions)))]
    data = {"subjects": {}, "actions": {}, "axioms": [], "conditions": {}}
    for index, name in enumerate(names):
        entry = data["subjects"][name] = {}
        if index:
            entry["broader"] = _links(draw, names[:index], 2, taxonomy)
        if closed and draw(st.integers(0, 4)) == 0:
            entry["closed"] = True
    for index, name in enumerate(acts):
        entry = data["actions"][name] = {}
        if index:
            entry["implies"] = _links(draw, acts[:index], 2)
            entry["excludes"] = _links(draw, acts[:index], 1)
    open_names = [name for name in names if not data["subjects"][name].get("closed")]
    for number in range(draw(st.integers(0, axioms))):
        body = [f"{draw(st.sampled_from(acts))} {name}" for name in draw(_some(open_names, 2))] if open_names else []
        heads = [f"{draw(st.sampled_from(acts))} {name}" for name in draw(_some(names, 2))]
        axiom = {"id": f"x{number}", "strength": draw(st.sampled_from(STRENGTHS))}
        if body and draw(st.booleans()):
            axiom["never-together"] = body
        elif heads:
            axiom["then-one-of"] = heads
            if body:
                axiom["if"] = body
        data["axioms"].append(axiom)
    for name in ("c", "d", "e"):
        data["conditions"][name] = {}
    if draw(st.booleans()):
        data["conditions"]["c"] = {draw(st.sampled_from(("implies", "excludes"))): draw(st.sampled_from(("d", "e")))}
    return data


def _some(names, most):
    return st.lists(st.sampled_from(names), max_size=most, unique=True)


@st.composite
def position(draw, data, scopes=True, limits=True):
    """A position with one statement."""
    names, acts = list(data["subjects"]), list(data["actions"])
    stance = draw(st.sampled_from(("support", "support", "accept", "oppose", "oppose")))
    made = {stance: f"{draw(st.sampled_from(acts))} {draw(st.sampled_from(names))}"}
    if scopes and draw(st.integers(0, 2)) == 0:
        made["scope"] = "wholesale" if stance == "oppose" else draw(st.sampled_from(("all", "some", "some")))
    if limits:
        for key in ("only", "except"):
            if draw(st.integers(0, 5)) == 0:
                made[key] = draw(st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True))
    return made


@st.composite
def project(draw, most=6, least=2, **kinds):
    """Knowledge, and the positions of one letter."""
    of_knowledge = {
        key: kinds.pop(key) for key in ("axioms", "closed", "subjects", "actions", "taxonomy") if key in kinds
    }
    data = draw(knowledge(**of_knowledge))
    return data, draw(st.lists(position(data, **kinds), min_size=least, max_size=most))


@st.composite
def letters(draw, most=5):
    """Knowledge with a line, and letters of two cabinets that follow one another, supersede and go along."""
    data = draw(knowledge(axioms=1, subjects=3, actions=3))
    names = ["old#p0", "mid#p0", "new#p0", "line"]

    def stand(number, scope=True):
        made = {**draw(position(data, scopes=scope, limits=draw(st.integers(0, 3)) == 0)), "id": f"p{number}"}
        if draw(st.integers(0, 3)) == 0:
            made["days"] = tuple(sorted(draw(st.lists(st.integers(5, 60), min_size=2, max_size=2))))
        if draw(st.integers(0, 2)) == 0:
            made["when"] = draw(
                st.lists(st.sampled_from(("c", "d", "not c", "not e")), min_size=1, max_size=2, unique=True)
            )
        if draw(st.integers(0, 3)) == 0:
            made["supersedes"] = [draw(st.sampled_from(names))]
        if draw(st.integers(0, 4)) == 0:
            made["despite"] = [draw(st.sampled_from(names))]
        if draw(st.integers(0, 4)) == 0:
            made["asks"] = [draw(st.sampled_from(("commission", "council")))]
        return made

    documents = []
    left = most
    for number, name in enumerate(draw(st.sampled_from((["new"], ["old", "new"], ["old", "mid", "new"])))):
        count = draw(st.integers(0, min(3, left)))
        left -= count
        positions = [stand(index) for index in range(count)]
        for made in positions:
            made["theme"] = draw(st.integers(0, 1))
        documents.append(
            {
                "id": name,
                "day": None if name == "new" and draw(st.booleans()) else 10 + 15 * number,
                "actor": "cabinet" if name != "old" else draw(st.sampled_from(("cabinet", "former"))),
                "follows": draw(st.lists(st.sampled_from(("old", "mid", "new")), max_size=2, unique=True)),
                "positions": positions,
            }
        )
    if draw(st.booleans()):
        line = stand(0)
        line.update({"id": "line", "actor": draw(st.sampled_from(("cabinet", "cabinet", "former")))})
        data["lines"] = [line]
    return data, documents
