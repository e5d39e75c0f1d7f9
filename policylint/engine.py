"""Runs rules over a project, applies waivers, and sorts. The engine stamps code and severity; checks only yield."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from policylint import checks, fragments
from policylint.acceptance import accepted
from policylint.check_faults import broken_off, lacking_fields
from policylint.checks import Check, Context, Finding
from policylint.diagnostic import Diagnostic, Edit, Fix, Related, Severity
from policylint.errors import PolicylintError, RuleError
from policylint.normalised import Entry
from policylint.progress import stage
from policylint.project import Document, File, Project
from policylint.route import Routes
from policylint.rules import Rule
from policylint.span import Span
from policylint.validator import compiled
from policylint.waivers import Outcome

Chosen = dict[Rule, Severity | None]
# What was found before the run, by name of the check that reports it.
Told = Mapping[str, Sequence[Finding]]
_NOTHING: Told = {}


class Result(NamedTuple):
    """The outcome of a run: all findings, waived ones included, sorted by place; and what became of the waivers."""

    diagnostics: list[Diagnostic]
    waivers: tuple[Outcome, ...]


def run(
    project: Project,
    chosen: Chosen,
    known: Iterable[Rule],
    *,
    told: Told = _NOTHING,
    spared: Callable[[Rule, Document | None, str], bool] | None = None,
    find: Callable[[str], Check] = checks.load,
) -> Result:
    """Run the chosen rules on a project.

    A check that raises is a finding, and the run goes on; with POLICYLINT_DEBUG set it raises.

    Args:
        project: what is checked.
        chosen: the rules that run, each with the severity that replaces its own, or None.
        known: all rules there are, so that a waiver of a rule that does not run is told from a misspelt one.
        told: findings about rule files and settings, by name of the check that reports them; reported in any case.
        spared: whether a rule is to be silent in a document (None where there is none) of a file, by its path.
        find: gives the check of a name, or raises LookupError.

    Raises:
        RuleError: a rule file asks for what is not there.
    """
    known = tuple(known)
    found: list[Diagnostic] = []
    closing: list[tuple[Rule, Check]] = []
    failed: list[Finding] = []
    shared = Context(project, {})
    for rule in stage("checking", chosen):
        if rule.check is None:
            found += _kept(
                rule, _stamped(project, rule, chosen[rule], fragments.findings(rule, project.policies)), failed
            )
            continue
        check = _check(rule, find)
        if check.closing:
            closing.append((rule, check))
        else:
            context = shared._replace(options=check.settings(rule.options))
            found += _kept(rule, _stamped(project, rule, chosen[rule], _asked(check, context)), failed)
    if spared is not None:
        found = [d for d in found if not spared(d.rule, _document(project, d), d.place.path)]
    found, outcomes = accepted(project, found, chosen, known, spared)
    # What tells of checks that broke off comes last: the other closing ones may break off too.
    closing.sort(key=lambda pair: pair[0].check == "failed-check")
    told_of = [rule for rule in known if rule not in chosen and (rule.check in told or rule.check == "failed-check")]
    for rule, check in [*closing, *((rule, _check(rule, find)) for rule in told_of)]:
        said = {**told, **({"failed-check": failed} if failed else {})}
        if rule not in chosen and rule.check not in said:
            continue
        context = shared._replace(options=check.settings(rule.options), waivers=outcomes, told=said)
        late = _kept(rule, _stamped(project, rule, chosen.get(rule), _asked(check, context)), failed)
        found += [d for d in late if spared is None or not spared(rule, _document(project, d), d.place.path)]
    found.sort(key=lambda diagnostic: (diagnostic.place, diagnostic.rule.code, diagnostic.case or ""))
    return Result(found, outcomes)


def of_the_run(diagnostic: Diagnostic) -> bool:
    """Whether a finding is about rules, checks, the config or the baseline, and so about the whole run."""
    return diagnostic.rule.check in ("faulty-rule", "failed-check", "stale-baseline", "glob-without-match")


def _asked(check: Check, context: Context) -> Iterator[Finding]:
    """What a check finds. Nothing is asked of it before somebody takes the first finding."""
    yield from check.function(context)


def _kept(rule: Rule, findings: Iterable[Diagnostic], failed: list[Finding]) -> list[Diagnostic]:
    """What a check finds; what it found until then where it breaks off. Fields that it lacks are told once."""
    found: list[Diagnostic] = []
    told: set[str] = set()
    try:
        for finding in findings:
            found.append(finding)
            if rule.check is not None:
                failed += lacking_fields(finding, told)
    except PolicylintError:
        raise
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        # A check that leaves the program would have the run seem clean; some libraries raise what is no `Exception`.
        if os.environ.get("POLICYLINT_DEBUG"):
            raise
        failed.append(broken_off(rule, error))
    return found


def _document(project: Project, diagnostic: Diagnostic) -> Document | None:
    file = next((file for file in project.files if file.path == diagnostic.place.path), None)
    return file.document_at(file.source.offset(diagnostic.place.span.start)) if file is not None else None


def _check(rule: Rule, find: Callable[[str], Check]) -> Check:
    """The check that a rule names, for which its options must fit."""
    assert rule.check is not None
    try:
        check = find(rule.check)
    except LookupError:
        raise RuleError(f"rule {rule.name}: no check is called `{rule.check}`", rule.path) from None
    fits = compiled(check.options)
    if not rule.options or (fits is not None and fits(rule.options)):
        return check
    from policylint.rule_faults import option_faults

    for fault in option_faults(check, rule.options):
        where = "/".join(["options", *map(str, fault.path)])
        raise RuleError(f"rule {rule.name}: `{where}`: {fault.reason['en']}", rule.path)
    return check


def _stamped(
    project: Project, rule: Rule, override: Severity | None, findings: Iterable[Finding]
) -> Iterator[Diagnostic]:
    book = project.drawn(_RouteBook)
    owners = project.drawn(_Owners)
    for finding in findings:
        owner = finding.document
        document = owner if isinstance(owner, Document) else owner.document_at(finding.start)
        file = owner.file if isinstance(owner, Document) else owner
        _within(finding.start, finding.end, file)
        for mention in finding.related:
            _within(mention.start, mention.end, mention.document.file)
        if finding.fix is not None:
            _sound(finding.fix)
        status = document.status if document is not None else "draft"
        yield Diagnostic(
            rule,
            override or finding.severity or rule.loudness(finding.case, status),
            file.place(finding.start, finding.end),
            book.route(file, document, finding.start),
            finding.fields,
            finding.case,
            tuple(
                Related(
                    mention.document.file.place(mention.start, mention.end),
                    mention.role,
                    mention.fields,
                    mention.member,
                )
                for mention in finding.related
            ),
            finding.fix,
            finding.chain,
            finding.ways,
            (document.language if document is not None else None) or project.language,
            members=finding.members,
            owner=owners.of(document, finding.start if finding.about is None else finding.about),
            unfixable=finding.unfixable,
        )


def _sound(fix: Fix) -> None:
    """See that a fix is made of edits that write text: a plugin may give anything.

    Raises:
        TypeError: it is not.
    """
    if not isinstance(fix, Fix):
        raise TypeError(f"a fix is a `Fix`, not {type(fix).__name__}")
    for edit in fix.edits:
        if not (isinstance(edit, Edit) and isinstance(edit.span, Span) and isinstance(edit.text, str)):
            raise TypeError("an edit of a fix is an `Edit` of a `Span` and a `str`")


def _within(start: int, end: int, file: File) -> None:
    """See that a stretch lies in the text of a file.

    Raises:
        ValueError: it does not.
    """
    length = len(file.source.text)
    if not 0 <= start <= end <= max(length, 1):
        raise ValueError(f"a finding from {start} to {end}, in a text of {length} characters")


class _Owners:
    """Who answers for which place: the owner of the closest theme around it that names one, else of the document."""

    def __init__(self, project: Project) -> None:
        self._themes: dict[Document, list[Entry]] = {}

    def of(self, document: Document | None, offset: int) -> str | None:
        if document is None or document.view is None:
            return None
        if document not in self._themes:
            self._themes[document] = [theme for theme in document.entries("theme") if "owner" in theme]
        around = [theme for theme in self._themes[document] if theme.node.start <= offset < theme.node.end]
        owner = around[-1]["owner"] if around else document.view.root.get("owner")
        return str(owner) if owner is not None else None


class _RouteBook:
    """The routes of all documents of a project."""

    def __init__(self, project: Project) -> None:
        self._routes: dict[Document, Routes] = {}

    def route(self, file: File, document: Document | None, offset: int) -> str:
        name = file.path.rsplit("/", 1)[-1]
        if document is None:
            return name
        if document not in self._routes:
            self._routes[document] = Routes(document.id or name, document.root)
        return self._routes[document].of(offset)
