"""Rule files: one YAML file a rule, named after the fault. Read, selected, and given their severities."""

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache as once
from functools import cached_property
from typing import Any, NamedTuple

from policylint import cache, files, resources, schema
from policylint.diagnostic import Severity
from policylint.errors import RuleError, UsageError
from policylint.project import Document, open_file
from policylint.validator import Predicate, compiled
from policylint.yaml import Mapping, Scalar, reader

Words = dict[str, str]
EACH = ("document", "theme", "position", "citation", "commitment", "date")
STATUSES = ("draft", "council", "sent")
# Findings about form and configuration are not a matter of policy, so no reason can excuse them.
UNWAIVABLE = ("PL0", "PL9")
_CODE = re.compile("[A-Z]{2,8}[0-9]{3,4}")
_CODE_LIKE = re.compile("[A-Za-z]{1,8}[0-9OIL]+")


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
        written = code.text if isinstance(code, Scalar) and _CODE.fullmatch(code.text) else ""
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
    library: Predicate = Draft202012Validator(fragment).is_valid
    return library


@once
def builtin() -> tuple[Rule, ...]:
    """The rules that ship, in order of code.

    Raises:
        RuleError: a rule file is malformed, or two rules have one name or code.
    """
    folder = resources.rules_dir()
    paths = list(files.walk(folder))
    # What a rule file comes to depends on the schema too, and on how files are read.
    sources = [*paths, resources.schema_path("rule"), schema.__file__, reader.__file__]
    made = cache.kept(
        f"rules-{cache.digest(folder)}", tuple(map(cache.state, sources)), lambda: _written(from_folder(folder))
    )
    return tuple(Rule(path, data) for path, data in made)


def _written(rules: Iterable[Rule]) -> list[tuple[str, dict[str, Any]]]:
    return [(rule.path, rule.data) for rule in rules]


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


def find(rules: Iterable[Rule], word: str) -> Rule | None:
    """The rule of a name or a code; case is ignored."""
    name = word.lower()
    return next((rule for rule in rules if name and name in (rule.name.lower(), rule.code.lower())), None)


def named(rules: Iterable[Rule], word: str) -> Rule:
    """The rule of a name or a code.

    Raises:
        UsageError: there is none.
    """
    rules = tuple(rules)
    found = find(rules, word)
    if found is None:
        meant = [rule.code for rule in rules if _is_prefix(word) and rule.code.startswith(word)]
        if meant:
            raise UsageError(f"`{word}` means several rules; name one of {', '.join(meant)}")
        raise UsageError(f"no rule is called `{word}`{_near(rules, word)}")
    return found


def matching(rules: tuple[Rule, ...], words: Iterable[str], option: str) -> Iterator[Rule]:
    """The rules that words name: a code, a name, a prefix of codes (`PL1`), or `ALL`."""
    for word in words:
        if not word.strip():
            raise UsageError(f"{option}: names no rule")
        matches = [
            rule
            for rule in rules
            if word == "ALL"
            or word.lower() in (rule.name.lower(), rule.code.lower())
            or (_is_prefix(word) and rule.code.startswith(word))
        ]
        if not matches:
            raise UsageError(f"{option}: no rule is called `{word}`{_near(rules, word)}")
        yield from matches


def _is_prefix(word: str) -> bool:
    return len(word) > 1 and word.isalnum() and word.isupper()


def _near(rules: Iterable[Rule], word: str) -> str:
    near = nearest(rules, word)
    return f"; did you mean `{near}`?" if near else "; `policylint rules` lists them all"


def nearest(rules: Iterable[Rule], word: str) -> str:
    """The name or code that somebody will have meant; empty where nobody can tell. A code is close to another only by
    a slip of the pen: a sign too many or too few, two that changed places, a letter for a digit."""
    from difflib import get_close_matches

    rules = tuple(rules)
    alike = str.maketrans("OIL", "011")
    written = word.upper().translate(alike)
    codes = [rule.code for rule in rules if rule.code.upper().translate(alike) == written]
    if not codes and _CODE_LIKE.fullmatch(word):
        codes = [rule.code for rule in rules if _slipped(word.upper(), rule.code)]
    # What begins alike is meant: the slip is at the end.
    codes.sort(key=lambda code: not (word.upper().startswith(code) or code.startswith(word.upper())))
    names = [] if codes or _CODE_LIKE.fullmatch(word) else [rule.name for rule in rules]
    return next(iter(codes or get_close_matches(word.lower(), names, 1, 0.8)), "")


def _slipped(written: str, code: str) -> bool:
    """Whether a word is a code with a sign too many or too few, or with two that changed places."""
    longer, shorter = (written, code) if len(written) > len(code) else (code, written)
    if len(longer) == len(shorter) + 1:
        return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    return any(
        written[:at] + written[at + 1] + written[at] + written[at + 2 :] == code for at in range(len(written) - 1)
    )


class Selection(NamedTuple):
    """Which rules run, and how loud: what the config and the command line say of them."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, str] = {}
    extend_select: tuple[str, ...] = ()
    preview: bool = False

    def of(self, rules: tuple[Rule, ...]) -> dict[Rule, Severity | None]:
        """The rules that run, each with the severity that replaces its own, or None.

        `select` alone decides what runs where it is given; else all rules that are on by default, with `preview` those
        on trial as well. `extend_select` adds, `ignore` takes away. A prefix of codes and `ALL` mean the rules that are
        on anyway: one that is off is meant by its own name or code alone, and so is one on trial unless `preview` is
        on.

        Raises:
            UsageError: a word names no rule, or no severity.
        """
        on = ("on", "preview") if self.preview else ("on",)
        chosen = dict.fromkeys(self._meant(rules, self.select, "select"))
        if not self.select:
            chosen = {rule: None for rule in rules if rule.default in on}
        chosen |= dict.fromkeys(self._meant(rules, self.extend_select, "extend-select"))
        for rule in matching(rules, self.ignore, "ignore"):
            chosen.pop(rule, None)
        levels: dict[Rule, Severity] = {}
        for word, level in self.severity.items():
            if level.upper() not in Severity.__members__:
                words = ", ".join(severity.word for severity in Severity)
                raise UsageError(f"severity of {word}: `{level}` is none of {words}")
            levels |= dict.fromkeys(matching(rules, (word,), "severity"), Severity[level.upper()])
        if self.select and not chosen:
            raise UsageError(
                "no rule is left to run: `ignore` takes away all that `select` names"
                if self.ignore
                else "no rule is left to run: those that `select` names are off; name each by its own name or code"
            )
        return {rule: levels.get(rule) for rule in rules if rule in chosen}

    def _meant(self, rules: tuple[Rule, ...], words: tuple[str, ...], option: str) -> Iterator[Rule]:
        named = {word.lower() for word in words}
        on = ("on", "preview") if self.preview else ("on",)
        for rule in matching(rules, words, option):
            if rule.default in on or named & {rule.name.lower(), rule.code.lower()}:
                yield rule
