"""The typed model of what people write: policy, knowledge, rule and config files, and what policylint gives out.

The one source of the published schemas: `python -m policylint.model` writes `schemas/` from it. It describes the
written shape; what the text means (a parsed citation, an interval) is attached by the layers that read it. Nothing
on the way of a check imports it, since pydantic takes its time to start.

    from policylint.model import Policy

    letter = Policy.model_validate(data)
"""

from policylint.model.config import Config
from policylint.model.knowledge import Knowledge
from policylint.model.output import Output
from policylint.model.policy import Citation, Commitment, Date, Policy, Position, Theme
from policylint.model.rule import RuleFile
from policylint.model.written import Written

PUBLISHED: dict[str, type[Written]] = {
    "policy": Policy,
    "knowledge": Knowledge,
    "rule": RuleFile,
    "config": Config,
    "output": Output,
}

__all__ = [
    "PUBLISHED",
    "Citation",
    "Commitment",
    "Config",
    "Date",
    "Knowledge",
    "Output",
    "Policy",
    "Position",
    "RuleFile",
    "Theme",
    "Written",
]
