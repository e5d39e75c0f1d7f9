"""How the cabinet promises parliament to inform it, in English."""

from policylint.pledges.pattern import GAP, Pattern, Words, only

_WHO = (
    r"(?:I|we|We|(?:the|The)\s+(?:Dutch\s+)?(?:government|cabinet"
    r"|(?:[Mm]inister|[Ss]tate\s+[Ss]ecretary)(?:\s+(?:of|for)(?:\s+[A-Z]\w*)+)?))"
)
_HOUSE = (
    r"(?:(?:the|your|both|The|Your|Both)\s+(?:Houses?(?:\s+of\s+Representatives)?|Senate|States\s+General|Chambers?)"
    r"|(?<!European\s)Parliament)\b"
)
_NO_PAPER = r"(?:delegations?|visits?|visitors|guests|[Ss]peaker|ambassador|president|[Kk]ing|[Qq]ueen|award|prize)"
_WILL = ("will", "shall")
_HOUSES = ("house", "senate", "states general", "chamber", "parliament")
_PATTERNS = (
    Pattern(
        (_WILL, (*_HOUSES, " you")),
        r"\b{who}\s+(?:will|shall)\b{gap}{{0,60}}?\b(?:inform|notify|update|brief)\s+(?:{house}|you\b)",
    ),
    Pattern((_WILL, (" you",)), r"\b{who}\s+(?:will|shall)\b{gap}{{0,60}}?\b(?:send|write\s+to|report\s+to)\s+you\b"),
    Pattern((_WILL, _HOUSES), r"\b{who}\s+(?:will|shall)\b{gap}{{0,60}}?\bshare\b{gap}{{0,120}}?\bwith\s+{house}"),
    Pattern(
        (_WILL, _HOUSES),
        r"\b{who}\s+(?:will|shall)\b{gap}{{0,60}}?\b(?:write|report|send|submit|present|provide|forward)\b{gap}{{0,120}}?"
        r"\b(?:to\s+)?{house}",
    ),
    Pattern(
        (_WILL, ("come back", "return", "revert")),
        r"\b{who}\s+(?:will|shall)\b{gap}{{0,60}}?\b(?:come\s+back|return|revert)\s+to\s+(?:this|that|it|the\s+matter|{house})",
    ),
    Pattern(
        (_WILL, _HOUSES),
        r"\b{house}\s+(?:will|shall)\b{gap}{{0,60}}?\b(?:be\s+(?:{gap}{{0,30}}?\s)?(?:informed|notified|updated|briefed|sent)"
        r"|receive)\b{paper_only}",
    ),
    Pattern((_WILL, ("you ",)), r"\b[Yy]ou\s+(?:will|shall)\s+receive\b{paper_only}"),
    Pattern(
        (("expect",), _HOUSES),
        r"\b(?:{house}|[Yy]ou)\s+(?P<able>can|may)\s+expect\s+(?:a|an|the|my|our|this)\b{paper_only}",
    ),
    Pattern(
        (_WILL, _HOUSES),
        r"\b(?:will|shall)\s+be\s+(?:(?:sent|submitted|presented|forwarded)\s+to|shared\s+with)\s+{house}",
    ),
    Pattern(
        (("promise", "undertake", "commit"), _HOUSES),
        r"\b{who}\s+(?:promises?|undertakes?|commits?)\s+to\s+"
        r"(?:inform|notify|update|brief|informing|notifying|updating|briefing|(?:write|report|writing|reporting)\s+to)\s+{house}",
    ),
)
_NOT = (
    r"\b(?:hereby|herewith|enclosed|attached|below|above|hereafter)\b"
    r"|\b(?:in|with|by\s+means\s+of|through|by)\s+this\s+(?:letter|report|document|memorandum|response)\b"
    r"|\b(?:section|chapter|annex|paragraph)\b",
    r"\b(?:asked|asks|ask|requested|requests|request|called|calls|urged|urges|stated|states|said|says|indicated|indicates"
    r"|announced|wrote|reported\s+that|promised|undertook|agreed|would|should|must|(?-i:may)|might|could|wants?)\b"
    r"|\baccording\s+to\s+(?!(?:the\s+)?(?:plan|planning|schedule|timetable)\b)",
    r"\b(?:if|unless|possibly|perhaps|where\s+(?:necessary|needed|appropriate)|in\s+the\s+event|provided\s+that|depending\s+on)\b",
    r"^\W*since\b",
)
WORDS = Words(_PATTERNS, _NOT, {"gap": GAP, "who": _WHO, "house": _HOUSE, "paper_only": only(_NO_PAPER)})
