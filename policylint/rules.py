"""Rule files: one YAML file a rule, named after the fault. Read from disk, or as they were kept."""

import os
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache as once
from functools import cached_property
from typing import Any, NamedTuple

from policylint import files, prebuilt, resources
from policylint.diagnostic import Severity
from policylint.errors import RuleError
from policylint.project import Document, open_file
from policylint.validator import Predicate, compiled
from policylint.yaml import Mapping, Scalar

Words = dict[str, str]
EACH = ("document", "theme", "position", "citation", "commitment", "date")
STATUSES = ("draft", "council", "sent")
# Findings about form and configuration are not a matter of policy, so no reason can excuse them.
UNWAIVABLE = ("PL0", "PL9")
NAME = re.compile("[a-z0-9][a-z0-9-]*")
CODE = re.compile("[A-Z]{2,8}[0-9]{3,4}")
OURS = re.compile("PL[0-9]")
"""How the codes of the rules that ship begin."""


class Case(NamedTuple):
    """The words of one of several forms that a check's findings take."""

    message: Words
    label: Words
    why: Words
    resolve: dict[str, list[str]]
    severity: dict[str, Severity] | None


class Rule:
    """A rule as its file gives it. `path` is the file; `family` the folder it lies in.

    `broken` says that the file is not well formed: the rule has a name and perhaps a code, and cannot run.
    """

    broken = False

    def __init__(self, path: str, data: dict[str, Any], document: Document | None = None) -> None:
        self.path = path
        self.name = os.path.basename(path).rsplit(".", 1)[0]
        self.family = os.path.basename(os.path.dirname(path))
        self.data = data
        self._document = document
        self.code: str = data["code"]
        self.title: Words = data.get("title", {})
        self.why: Words = data.get("why", {})
        self.resolve: dict[str, list[str]] = data.get("resolve", {})
        self.message: Words = data.get("message", {})
        self.label: Words = data.get("label", {})
        self.related: dict[str, Words] = data.get("related", {})
        self.cases = {
            name: Case(
                case["message"],
                case.get("label", {}),
                case.get("why", {}),
                case.get("resolve", {}),
                _severities(case["severity"]) if "severity" in case else None,
            )
            for name, case in data.get("cases", {}).items()
        }
        self.default: str = data.get("default", "on")
        self.severity = _severities(data["severity"])
        self.each: str = data.get("each", "document")
        self.where: Any = data.get("where", True)
        self.require: Any = data.get("require")
        self.check: str | None = data.get("check")
        self.options: dict[str, Any] = data.get("options", {})
        self.at: str | None = data.get("at")
        self.fix: dict[str, Any] | None = data.get("fix")
        self.given: str = data.get("given", "")
        self.valid: list[Any] = data.get("valid", [])
        self.invalid: list[Any] = data.get("invalid", [])

    @classmethod
    def of_broken(cls, document: Document) -> "Rule":
        """The rule of a file that is not well formed, so that what names it names something."""
        code = document.root.get("code") if isinstance(document.root, Mapping) else None
        written = code.text if isinstance(code, Scalar) and CODE.fullmatch(code.text) else ""
        title = {"en": "(its file is not well formed)", "nl": "(het bestand is niet welgevormd)"}
        rule = cls(document.path, {"code": written, "severity": "error", "title": title}, document)
        rule.broken = True
        return rule

    def with_options(self, options: dict[str, Any]) -> "Rule":
        """The same rule, with other options for its check."""
        return Rule(self.path, {**self.data, "options": options}, self._document)

    @property
    def document(self) -> Document | None:
        """The document that it was read from; read again where the rule was kept between runs."""
        if self._document is None:
            file = open_file(self.path, self.path)
            documents = file.documents if file is not None else []
            self._document = next((d for d in documents if d.kind == "rule"), None)
        return self._document

    def __repr__(self) -> str:
        return f"Rule({self.code} {self.name})"

    @property
    def waivable(self) -> bool:
        """Whether a comment with a reason may accept its findings."""
        return not self.code.startswith(UNWAIVABLE)

    def loudness(self, case: str | None, status: str) -> Severity:
        """The severity of a finding of one of its cases, in a document of a status."""
        own = self.cases[case].severity if case in self.cases else None
        return (own or self.severity)[status]

    def words(self, case: str | None) -> Case:
        """The words of a finding in one of the cases; the rule's own where the case has none, or is not there."""
        own = self.cases.get(case) if case is not None else None
        if own is None:
            return Case(self.message, self.label, self.why, self.resolve, None)
        return own._replace(label=own.label or self.label, why=own.why or self.why, resolve=own.resolve or self.resolve)

    @cached_property
    def selects(self) -> Predicate:
        """The compiled `where`: whether an entry is meant."""
        return _compile(self, "where", self.where)

    @cached_property
    def satisfied(self) -> Predicate:
        """The compiled `require`: whether an entry is right."""
        return _compile(self, "require", self.require)


def _severities(written: Any) -> dict[str, Severity]:
    by_status = written if isinstance(written, dict) else dict.fromkeys(STATUSES, written)
    loudest = max((Severity[word.upper()] for word in by_status.values()), default=Severity.ERROR)
    return {s: Severity[by_status[s].upper()] if s in by_status else loudest for s in STATUSES}


def _compile(rule: Rule, key: str, fragment: Any) -> Predicate:
    predicate = compiled(fragment)
    if predicate is not None:
        return predicate
    from jsonschema import Draft202012Validator, SchemaError

    try:
        Draft202012Validator.check_schema(fragment)
    except SchemaError as error:
        raise RuleError(f"rule {rule.name}: `{key}` is no JSON Schema: {error.message}", rule.path) from None
    from policylint.value_formats import checker

    library: Predicate = Draft202012Validator(fragment, format_checker=checker()).is_valid
    return library


@once
def builtin() -> tuple[Rule, ...]:
    """The rules that ship, in order of code.

    Raises:
        RuleError: a rule file is malformed, or two rules have one name or code.
    """
    folder = resources.rules_dir()
    return tuple(Rule(os.path.join(folder, *path.split("/")), data) for path, data in _value(prebuilt.value))


def build() -> str:
    """Write what the rule files that ship come to beside the package; gives the path of the file."""
    return str(_value(prebuilt.build))


def _value(of: Callable[[str, Sequence[str], Callable[[], Any]], Any]) -> Any:
    folder = resources.rules_dir()
    # What a rule file comes to depends on the schema too.
    return of("rules", [*files.walk(folder), resources.schema_path("rule")], lambda: _written(folder))


def _written(folder: str) -> list[tuple[str, dict[str, Any]]]:
    """The rules in a folder as plain values, with their paths below it."""
    return [(os.path.relpath(rule.path, folder).replace(os.sep, "/"), rule.data) for rule in from_folder(folder)]


def from_folder(folder: str) -> tuple[Rule, ...]:
    """All rules in a folder of rule files, found by their envelope, in order of code."""
    documents = []
    for path in files.walk(folder):
        file = open_file(path, path)
        if file is not None:
            documents += [document for document in file.documents if document.kind == "rule"]
    return from_documents(documents)


def from_documents(documents: Iterable[Document]) -> tuple[Rule, ...]:
    """Rules from documents of kind `rule`, in order of code."""
    found: list[Rule] = []
    for document in documents:
        if not document.sound:
            raise RuleError(
                "this rule file is not well formed; `policylint check` on it tells what is wrong", document.path
            )
        found.append(Rule(document.path, document.data, document))
    return joined(found)


def joined(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Rules in order of code; two with one name or one code are an error."""
    by_word: dict[str, Rule] = {}
    for rule in rules:
        for word in (rule.name, rule.code):
            other = by_word.setdefault(word, rule)
            if other is not rule:
                raise RuleError(f"`{word}` is also the rule in {other.path}", rule.path)
    return tuple(sorted({id(rule): rule for rule in by_word.values()}.values(), key=lambda rule: rule.code))
