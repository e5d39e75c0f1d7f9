"""Stances in prose: who is for or against what, by the cue words of `cues.py`.

Nothing is flipped: where a clause denies what its verb says and the table does not know what that amounts to, where
the sentence is a question, stands in quotation marks, or tells what somebody else says, it is left as unsettled, or
goes by its own speaker."""

import re

from policylint.stance_words import cues
from policylint.stance_words.actors import OWN, Speaker, own_anywhere, subject
from policylint.stance_words.clauses import clause, own_before, quotations
from policylint.stance_words.contrasts import with_contrasts
from policylint.stance_words.impersonal import impersonal, scaled_down
from policylint.stance_words.personal import read
from policylint.stance_words.sentences import LONGEST
from policylint.stance_words.stance import Stance


def stances(
    text: str, spans: list[tuple[int, int]], *, previous: Speaker | None = None
) -> tuple[list[Stance], Speaker | None]:
    """The stances in the sentences of a block, in order, and whom the block spoke of last."""
    found: list[Stance] = []
    said = quotations(text)
    for start, end in spans:
        sentence = text[start:end]
        if any(a < start and end <= b for a, b in said):
            # The second sentence of a quotation.
            continue
        if len(sentence) > LONGEST or sentence.rstrip('”’»")').endswith("?"):
            continue
        mine, previous = _in_sentence(sentence, previous)
        found += [one._replace(start=start, end=end, at=start + one.at) for one in mine]
    return found, previous


def _in_sentence(sentence: str, previous: Speaker | None) -> tuple[list[Stance], Speaker | None]:
    quoted = quotations(sentence)
    found: list[Stance] = []
    speaker = previous
    spoken: Speaker | None = None
    for match in cues.finite().finditer(sentence):
        if any(start <= match.start() < end for start, end in quoted) or sentence[: match.start()].endswith(" te "):
            continue
        begin, subordinate = clause(sentence, match.start())
        if subordinate:
            continue
        before, after = sentence[begin : match.start()], sentence[match.end() :]
        who = subject(before, after, spoken or own_before(sentence, begin) or speaker)
        stance = read(sentence, match, who, begin)
        if who is not None and who.sure and (stance is not None or spoken is None):
            spoken = who
        if stance is not None and not any(one.at == stance.at for one in found):
            found.append(stance)
    found = with_contrasts(sentence, _without_echoes(found))
    found += scaled_down(sentence, found)
    taken: list[tuple[int, int]] = []
    for cue in cues.fixed():
        hit = cue.words.search(sentence)
        if hit is None or any(start < hit.end() and hit.start() < end for start, end in (*quoted, *taken)):
            continue
        taken.append(hit.span())
        if any(one.stance is not None and one.speaker is not None and abs(one.at - hit.start()) < 60 for one in found):
            continue
        if not any(one.at == hit.start() for one in found):
            found.append(impersonal(sentence, cue, hit))
    own = own_anywhere().search(sentence)
    if spoken is None and own is not None and re.match(r"(?:\w+\s){0,3}$", sentence[: own.start()]):
        spoken = Speaker(OWN, own.group())
    return sorted(found, key=lambda one: one.at), spoken


def _without_echoes(found: list[Stance]) -> list[Stance]:
    """Of "blijft ... inzetten op" and what else begins at almost the same words, the first."""
    kept: list[Stance] = []
    for one in found:
        if kept and one.at - kept[-1].at < 12 and one.stance == kept[-1].stance:
            continue
        kept.append(one)
    return kept
