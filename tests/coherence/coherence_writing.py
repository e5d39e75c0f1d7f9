"""Letters and knowledge, written short."""

from datetime import date

from policylint.coherence import Knowledge, KnowledgeDocument, policy_document, search

TODAY = date(2026, 6, 15)

KNOWLEDGE = {
    "id": "eu",
    "subjects": {
        "climate-regulation": {"en": "EU climate regulation", "nl": "klimaatregelgeving"},
        "eu-ets": {"nl": "het ETS", "alt": ["EU-ETS"], "broader": "climate-regulation"},
        "eu-ets2": {"nl": "ETS2", "broader": "eu-ets", "source": "Directive (EU) 2023/959"},
        "eu-budget": {"nl": "Meerjarig Financieel Kader", "alt": ["MFK"]},
        "nl-gni-contribution": {"nl": "Nederlandse afdrachten"},
        "new-own-resources": {"nl": "nieuwe eigen middelen"},
        "eu-trade-agreements": {"nl": "handelsverdragen"},
        "mercosur": {"nl": "het Mercosur-verdrag", "broader": "eu-trade-agreements"},
        "eu-27-approach": {"nl": "een EU-27-aanpak"},
        "coalitions-of-the-willing": {"nl": "kopgroepen"},
        "minimum-age": {"nl": "minimumleeftijd"},
    },
    "actors": {
        "kabinet-schoof": {"nl": "het kabinet-Schoof"},
        "kabinet-jetten": {"nl": "het kabinet", "succeeds": "kabinet-schoof"},
        "nederland": {"nl": "Nederland", "speaks-for": "kabinet-jetten"},
        "sommige-lidstaten": {"nl": "sommige lidstaten", "many": "true"},
        "europese-commissie": {"nl": "de Commissie"},
        "raad": {"nl": "de Raad"},
    },
    "actions": {
        "weaken": {"nl": "afzwakken", "excludes": ["maintain", "strengthen"]},
        "maintain": {"nl": "handhaven"},
        "strengthen": {"nl": "versterken"},
        "postpone": {"nl": "uitstellen", "implies": [{"id": "weaken", "strength": "assumption"}]},
        "repeal": {"nl": "afschaffen", "implies": ["weaken"]},
        "increase": {"nl": "verhogen"},
        "limit-growth": {"nl": "de stijging beperken van"},
        "adopt": {"nl": "invoeren"},
        "conclude": {"nl": "sluiten"},
        "form": {"nl": "vormen"},
    },
    "conditions": {
        "needed": {"nl": "als het nodig is"},
        "urgent": {"nl": "bij spoed", "implies": "needed"},
        "possible": {"nl": "waar mogelijk"},
        "impossible": {"nl": "waar het niet kan", "excludes": "possible"},
    },
    "axioms": [
        {
            "id": "budget-balance",
            "if": ["increase eu-budget"],
            "then-one-of": ["increase nl-gni-contribution", "adopt new-own-resources"],
            "source": "TFEU 310(1) and 311",
        }
    ],
    "lines": [
        {
            "id": "ets-line",
            "actor": "kabinet-jetten",
            "oppose": ["weaken eu-ets", "postpone eu-ets"],
            "during": "2026-05/..",
            "source": "Staat van de Unie 2026",
        }
    ],
}


def knowledge(**sections):
    """The knowledge above, with some of its sections replaced."""
    return Knowledge.read([KnowledgeDocument("knowledge", {**KNOWLEDGE, **sections})])


def letter(name, *positions, actor="kabinet-jetten", day=None, follows=()):
    """A letter with one theme; positions that are lists stand in a theme each."""
    themes = [{"title": "Thema", "positions": [position for position in positions if isinstance(position, dict)]}]
    themes += [{"title": "Ander thema", "positions": inner} for inner in positions if isinstance(inner, list)]
    data = {"id": name, "actor": actor, "follows": list(follows), "themes": themes}
    if actor is None:
        del data["actor"]
    when = None if day is None else (date.fromisoformat(day), date.fromisoformat(day))
    return policy_document(name, data, when)


def result(*letters, of=None, **options):
    """What the search says of letters."""
    return search(knowledge() if of is None else of, letters, today=TODAY, **options)


def conflicts(*letters, **options):
    """The conflicts among letters, which must hold no findings."""
    said = result(*letters, **options)
    assert said.findings == ()
    assert not said.incomplete
    return said.conflicts


def told(*letters, **options):
    """The conflicts as (rule, severity, where it is told)."""
    return [(one.rule, one.severity, one.document) for one in conflicts(*letters, **options)]
