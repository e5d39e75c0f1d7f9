"""The rules of one project: those that ship, its own, and those of its packs and plugins, as its config wants them."""

import os
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from policylint import files, plugins, rules, schema, selection, toml_lines
from policylint.checks import Finding, Mention
from policylint.config import Config
from policylint.diagnostic import Severity
from policylint.errors import CheckError, ConfigError, UsageError
from policylint.plugins import Plugins
from policylint.project import Document, File, Project
from policylint.rules import Rule
from policylint.selection import Selection


class House(NamedTuple):
    """`known` are all rules there are, `chosen` those that run, each with the severity that replaces its own or None;
    `told` what is wrong with rule files; `spared` says where a rule is silent."""

    known: tuple[Rule, ...]
    chosen: dict[Rule, Severity | None]
    told: dict[str, list[Finding]]
    plugins: Plugins
    spared: Callable[[Rule, Document | None, str], bool] | None


def furnished(project: Project, settings: Config, asked: Selection, packed: frozenset[str] = frozenset()) -> House:
    """The rules for a project. A rule file that cannot be used is told, and its rule does not run.

    Args:
        project: the project; rule files that lie in it are its own rules.
        settings: its config.
        asked: what the call asks for, which goes before the config.
        packed: paths of files of which nothing else is reported, as those of packs; that one is not well formed is
            told.

    Raises:
        UsageError: the call names a rule or plugin that is not there.
        ConfigError: the config does.
    """
    brought = plugins_of(settings)
    known, told = _gathered(_own_documents(project))
    known = _with_options(known, settings, brought)
    chosen = _selected(known, settings, asked)
    faulty = {rule for rule in known if rule.broken}
    spared = _spared(known, settings)
    for document in project.documents:
        if not document.sound and _missed(document, settings, packed):
            from policylint.form_faults import untold

            told += untold(document, _told_by(document, chosen, packed, spared))
    shipped = set(rules.builtin())
    for rule in known:
        if rule not in shipped and not rule.broken:
            from policylint.rule_faults import faults

            found = faults(rule, brought.check)
            faulty |= {rule} if found else set()
            told += found
    return House(
        known,
        {rule: severity for rule, severity in chosen.items() if rule not in faulty},
        {"faulty-rule": _by_cause(told)} if told else {},
        brought,
        spared,
    )


def _by_cause(told: list[Finding]) -> list[Finding]:
    """What is wrong with rule files; that a check cannot be used is told once, with the other rules that name it."""
    first: dict[str, int] = {}
    found: list[Finding] = []
    for finding in told:
        name = str(finding.fields["name"]) if finding.case == "broken-check" else ""
        at = first.setdefault(name, len(found)) if name else len(found)
        if at == len(found):
            found.append(finding)
        elif isinstance(finding.document, Document):
            also = Mention(finding.document, finding.start, finding.end, "also")
            found[at] = found[at]._replace(related=(*found[at].related, also))
    return found


def at_fault(finding: Finding) -> list[Document | File]:
    """The rule files that a finding about rule files keeps from being used."""
    return [finding.document, *(mention.document for mention in finding.related if mention.role == "also")]


def plugins_of(settings: Config) -> Plugins:
    """What the plugins bring that a config names.

    Raises:
        ConfigError: one of them is not installed, or brings nothing.
    """
    try:
        return plugins.named(settings.plugins)
    except UsageError as error:
        raise of_config(error, settings, "plugins") from None


def usable(house: House) -> list[Rule]:
    """The rules whose files have no faults, whether they run or not."""
    told = (finding for findings in house.told.values() for finding in findings)
    faulty = {id(document) for finding in told for document in at_fault(finding)}
    return [rule for rule in house.known if not rule.broken and (not faulty or id(rule.document) not in faulty)]


def _own_documents(project: Project) -> list[Document]:
    shipped = {os.path.realpath(rule.path) for rule in rules.builtin()}
    return [d for d in project.documents if _is_rule(d) and os.path.realpath(d.path) not in shipped]


def _missed(document: Document, settings: Config, packed: frozenset[str]) -> bool:
    """Whether what a document was for would be missing unnoticed, were its form not told: a rule that did not run, or
    anything in a pack."""
    rule = _is_rule(document) or _nearly_rule(document)
    return rule or (document.path in packed and _in_pack(document, settings))


def _told_by(
    document: Document,
    chosen: Iterable[Rule],
    packed: frozenset[str],
    spared: Callable[[Rule, Document | None, str], bool] | None,
) -> list[str]:
    """The checks that tell what is wrong with a document anyway."""
    if document.path in packed:
        return []
    return [rule.check for rule in chosen if rule.check and not (spared and spared(rule, document, document.path))]


def _nearly_rule(document: Document) -> bool:
    """Whether the kind of a document is none, and a rule was meant."""
    if not document.kind or document.kind in schema.KINDS:
        return False
    from policylint.key_words import near_kind

    return near_kind(document.kind, schema.KINDS) == "rule"


def _in_pack(document: Document, settings: Config) -> bool:
    path = os.path.realpath(document.path)
    packs = (os.path.realpath(pack) for pack in settings.rules)
    return document.kind != "policy" and any(path == pack or path.startswith(pack + os.sep) for pack in packs)


def _is_rule(document: Document) -> bool:
    """Whether a document is a rule, or was meant as one where its YAML cannot be read."""
    if document.kind or document.root is not None:
        return document.kind == "rule"
    text = document.source.text[document.yaml.start : document.yaml.end]
    return re.search(r"^kind\s*:\s*rule\b", text, re.MULTILINE) is not None


def _gathered(documents: Iterable[Document]) -> tuple[tuple[Rule, ...], list[Finding]]:
    """The rules that ship with those of documents, in order of code; of two with one name or code, the first."""
    documents = sorted(documents, key=lambda document: not document.sound)
    known = {word: rule for rule in rules.builtin() for word in (rule.name, rule.code)}
    told: list[Finding] = []
    for document in documents:
        rule = Rule(document.path, document.data, document) if document.sound else Rule.of_broken(document)
        other = known.get(rule.code) or known.get(rule.name)
        if other is not None and rule.broken:
            # Its own fault comes first; its name stays that of the other.
            rule.name, rule.code, other = f"{rule.name} ({document.path})", "", None
        if other is not None:
            from policylint.rule_faults import taken

            fault = taken(rule, other)
            told += [fault] if fault is not None else []
            continue
        known |= {word: rule for word in (rule.name, rule.code) if word}
    return tuple(sorted(set(known.values()), key=lambda rule: rule.code)), told


def _with_options(known: tuple[Rule, ...], settings: Config, brought: Plugins) -> tuple[Rule, ...]:
    """The rules, with the options that the config gives some of them."""
    if not settings.options:
        return known
    from policylint.rule_faults import option_faults

    given: dict[Rule, dict[str, Any]] = {}
    for word, options in settings.options.items():
        try:
            rule = selection.named(known, word)
        except UsageError as error:
            raise of_config(error, settings, f"options.{word}") from None
        if rule.broken:
            continue
        if rule.check is None:
            raise of_config(UsageError(f"options: rule `{rule.name}` takes none"), settings, f"options.{word}")
        merged = {**rule.options, **given.get(rule, {}), **options}
        try:
            wrong = option_faults(brought.check(rule.check), merged)
        except (LookupError, CheckError):
            continue  # told as a fault of the rule file
        for fault in wrong:
            where = ".".join(("options", word, *(step for step in fault.path if isinstance(step, str))))
            place = of_config(UsageError(f"`{where}`: {fault.reason['en']}"), settings, f"options.{word}")
            if place.path is not None and fault.path:
                steps = ("options", word, *(step for step in fault.path if isinstance(step, str)))
                place.line = toml_lines.line(place.path, *steps) or place.line
            raise place
        given[rule] = merged
    return tuple(rule.with_options(given[rule]) if rule in given else rule for rule in known)


def _selected(known: tuple[Rule, ...], settings: Config, asked: Selection) -> dict[Rule, Severity | None]:
    _severities_apart(known, settings)
    own = Selection(settings.select, settings.ignore, settings.severity, settings.extend_select, settings.preview)
    try:
        own.of(known)
    except UsageError as error:
        raise of_config(error, settings, str(error).split(":")[0].split()[0].replace("-", "_")) from None
    before = {word: level for word, level in own.severity.items() if word not in asked.severity}
    return Selection(
        asked.select or own.select,
        (*own.ignore, *asked.ignore),
        {**before, **asked.severity},
        (*own.extend_select, *asked.extend_select),
        own.preview or asked.preview,
        asked.known_only,
    ).of(known)


def _severities_apart(known: tuple[Rule, ...], settings: Config) -> None:
    """See that each word of `severity` means rules, and that no config file names one rule twice."""
    named: dict[tuple[str, Rule], str] = {}
    for word, level in settings.severity.items():
        file = settings.origins.get(f"severity.{word}", "").rpartition(":")[0]
        try:
            meant = list(selection.matching(known, (word,), "severity"))
        except UsageError as error:
            raise of_config(error, settings, f"severity.{word}") from None
        other = named.setdefault((file, meant[0]), word) if len(meant) == 1 else word
        if other != word and settings.severity[other] != level:
            twice = UsageError(f"severity: `{other}` and `{word}` are one rule; name it once")
            raise of_config(twice, settings, f"severity.{word}")


def _spared(known: tuple[Rule, ...], settings: Config) -> Callable[[Rule, Document | None, str], bool] | None:
    """Where the config wants rules to be silent: in files by glob, in documents by type."""
    if not settings.per_file_ignores and not settings.per_type_ignores:
        return None
    by_glob = [
        (glob, _meant(known, words, settings, "per_file_ignores", glob))
        for glob, words in settings.per_file_ignores.items()
    ]
    by_type = {
        kind: _meant(known, words, settings, "per_type_ignores", kind)
        for kind, words in settings.per_type_ignores.items()
    }
    types: list[str] = schema.schema("policy")["properties"]["type"]["enum"]
    for kind in settings.per_type_ignores:
        if kind not in types:
            raise of_config(UsageError(_unknown_type(kind, types)), settings, f"per_type_ignores.{kind}")
    root = settings.root

    def spared(rule: Rule, document: Document | None, path: str) -> bool:
        kind = document.data.get("type") if document is not None and isinstance(document.data, dict) else None
        if rule in by_type.get(kind or "", ()):
            return True
        globs = tuple(glob for glob, meant in by_glob if rule in meant)
        return bool(globs) and files.excluded(os.path.relpath(os.path.abspath(path), root), globs)

    return spared


def _unknown_type(kind: str, types: Sequence[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(kind, types, 1, 0.6)
    hint = f"did you mean `{near[0]}`?" if near else "known are: " + ", ".join(f"`{name}`" for name in types)
    return f"per-type-ignores: no type of document is called `{kind}`; {hint}"


def _meant(known: tuple[Rule, ...], words: Sequence[str], settings: Config, table: str, key: str) -> frozenset[Rule]:
    try:
        return frozenset(selection.matching(known, words, table.replace("_", "-")))
    except UsageError as error:
        raise of_config(error, settings, f"{table}.{key}") from None


def of_config(error: UsageError, settings: Config, setting: str) -> ConfigError:
    """An error of the call as one of the config, at the place of the setting."""
    place = settings.origins.get(setting) or next(
        (place for name, place in settings.origins.items() if name.split(".")[0] == setting), settings.path or ""
    )
    path, _, line = place.partition(",")[0].rpartition(":")
    return ConfigError(error.message, path, int(line)) if line.isdigit() else ConfigError(error.message, place)
