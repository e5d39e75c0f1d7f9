"""All that a report says of a finding, in words: the one place where the words of a draft are let in, or kept out."""

from typing import NamedTuple

from policylint.diagnostic import Diagnostic, Fix, Place, Severity, Step
from policylint.explanation import step_words, ways_out
from policylint.messages import HIDDEN, SEVERITIES, render
from policylint.report import Report
from policylint.reporters import Look

_WORDS = {
    "nl": {"or": "of leg uit waarom niet: {comment}", "reason": "reden"},
    "en": {"or": "or explain why not: {comment}", "reason": "reason"},
}


class Wording(NamedTuple):
    """A finding in words, in the language `lang`.

    `loudness` is its severity, `message` what is wrong, `label` what stands at the place, `why` why it matters, `ways`
    the ways out, `waive` the comment that would accept it (empty where none may), `steps` the explanation of a
    conflict, `related` other places and what they have to do with it, `reason` that of the waiver that accepts it.
    Where no word of the draft is to be shown, there is no `fix`, and `route` and `reason` are an ellipsis.
    """

    lang: str
    loudness: str
    message: str
    label: str
    why: str
    ways: tuple[str, ...]
    waive: str
    steps: tuple[tuple[Step, str], ...]
    related: tuple[tuple[Place, str], ...]
    route: str
    fix: Fix | None
    reason: str

    @property
    def advice(self) -> tuple[str, ...]:
        """The ways out, and the waiver as the last of them."""
        if not self.waive:
            return self.ways
        return (*self.ways, _WORDS[self.lang]["or"].format(comment=f"`{self.waive}`"))

    @property
    def places(self) -> tuple[tuple[Place, str], ...]:
        """Every further place with what it says: the related ones, then the steps of the explanation."""
        return (*self.related, *((step.place, said) for step, said in self.steps))


def wording(diagnostic: Diagnostic, look: Look) -> Wording:
    """A finding in the words that `look` asks for."""
    lang, excerpts = look.language(diagnostic), look.excerpts
    words = render(diagnostic, lang, excerpts=excerpts)
    may_be_waived = diagnostic.rule.waivable and diagnostic.severity > Severity.INFORMATION
    waivable = may_be_waived and diagnostic.waiver is None and not diagnostic.imported
    reason = diagnostic.waiver.reason if diagnostic.waiver is not None else ""
    return Wording(
        lang,
        SEVERITIES[lang][diagnostic.severity],
        words.message,
        words.label,
        words.why,
        (*ways_out(diagnostic, lang, excerpts=excerpts), *words.resolve),
        f"# policylint: waive {diagnostic.rule.name} -- {_WORDS[lang]['reason']}" if waivable else "",
        tuple((step, step_words(step, lang, excerpts=excerpts)) for step in diagnostic.chain),
        words.related,
        diagnostic.route if excerpts else HIDDEN,
        diagnostic.fix if excerpts else None,
        reason if excerpts or not reason else HIDDEN,
    )


def report_language(report: Report, look: Look) -> str:
    """The language for what is said of a whole report."""
    return look.language_of(report)
