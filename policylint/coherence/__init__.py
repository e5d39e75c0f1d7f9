"""Policy coherence: every set of positions that cannot all hold, explained. Plain data in, frozen values out.

    knowledge = Knowledge.read([KnowledgeDocument(owner, data), ...])
    result = search(knowledge, [policy_document(owner, data, date), ...], today=date.today())

`result.conflicts` are the sets, `result.findings` and `knowledge.findings` what is wrong short of a conflict. Every
value names its origin by owner and path; nothing here knows of files or has words for people. docs/semantics.md says
what it all means.
"""

from policylint.coherence.conflict import Also, Conflict, Edit, Member, Resolution, Result
from policylint.coherence.document import PolicyDocument, Position, policy_document
from policylint.coherence.knowledge import Knowledge, KnowledgeDocument
from policylint.coherence.lint import unused
from policylint.coherence.origin import Finding, Origin, Step
from policylint.coherence.search import Searcher, search

__all__ = [
    "Also",
    "Conflict",
    "Edit",
    "Finding",
    "Knowledge",
    "KnowledgeDocument",
    "Member",
    "Origin",
    "PolicyDocument",
    "Position",
    "Resolution",
    "Result",
    "Searcher",
    "Step",
    "policy_document",
    "search",
    "unused",
]
