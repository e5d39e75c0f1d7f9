"""The rules of one project: those that ship, its own, and those of its packs and plugins, as its config wants them."""

import os
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from policylint import files, plugins, rule_faults, rules
from policylint.checks import Finding
from policylint.config import Config
from policylint.diagnostic import Severity
from policylint.errors import ConfigError, UsageError
from policylint.plugins import Plugins
from policylint.project import Document, Project
from policylint.rules import Rule, Selection


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
        packed: paths of files that come from packs, whose form nobody else tells.

    Raises:
        UsageError: the call names a rule or plugin that is not there.
        ConfigError: the config does.
    """
    brought = plugins_of(settings)
    known, told = _gathered(_own_documents(project), packed)
    known = _with_options(known, settings, brought)
    chosen = _selected(known, settings, asked)
    faulty = set()
    shipped = set(rules.builtin())
    for rule in known:
        found = [] if rule in shipped else rule_faults.faults(rule, brought.check)
        if found:
            faulty.add(rule)
            told += found
    return House(
        known,
        {rule: severity for rule, severity in chosen.items() if rule not in faulty},
        {"faulty-rule": told} if told else {},
        brought,
        _spared(known, settings),
    )


def plugins_of(settings: Config) -> Plugins:
    """What the plugins bring that a config names.

    Raises:
        ConfigError: one of them is not installed, or brings nothing.
    """
    try:
        return plugins.named(settings.plugins)
    except UsageError as error:
        raise _of_config(error, settings, "plugins") from None


def usable(house: House) -> list[Rule]:
    """The rules whose files have no faults, whether they run or not."""
    faulty = {id(finding.document) for findings in house.told.values() for finding in findings}
    return [rule for rule in house.known if not faulty or id(rule.document) not in faulty]


def _own_documents(project: Project) -> list[Document]:
    shipped = {os.path.realpath(rule.path) for rule in rules.builtin()}
    return [d for d in project.documents if d.kind == "rule" and os.path.realpath(d.path) not in shipped]


def _gathered(documents: Iterable[Document], packed: frozenset[str]) -> tuple[tuple[Rule, ...], list[Finding]]:
    """The rules that ship with those of documents, in order of code; of two with one name or code, the first."""
    known = {word: rule for rule in rules.builtin() for word in (rule.name, rule.code)}
    told: list[Finding] = []
    for document in documents:
        if not document.sound:
            if document.path in packed:
                told.append(rule_faults.unsound(document))
            continue
        rule = Rule(document.path, document.data, document)
        other = known.get(rule.code) or known.get(rule.name)
        if other is not None:
            fault = rule_faults.taken(rule, other)
            told += [fault] if fault is not None else []
            continue
        known |= {rule.name: rule, rule.code: rule}
    return tuple(sorted(set(known.values()), key=lambda rule: rule.code)), told


def _with_options(known: tuple[Rule, ...], settings: Config, brought: Plugins) -> tuple[Rule, ...]:
    """The rules, with the options that the config gives some of them."""
    given: dict[Rule, dict[str, Any]] = {}
    for word, options in settings.options.items():
        try:
            rule = rules.named(known, word)
        except UsageError as error:
            raise _of_config(error, settings, f"options.{word}") from None
        if rule.check is None:
            raise _of_config(UsageError(f"options: rule `{rule.name}` takes none"), settings, f"options.{word}")
        merged = {**rule.options, **given.get(rule, {}), **options}
        try:
            wrong = rule_faults.option_faults(brought.check(rule.check), merged)
        except Exception:
            continue  # told as a fault of the rule file
        for path, reason in wrong:
            where = ".".join(map(str, ("options", word, *path)))
            raise _of_config(UsageError(f"`{where}`: {reason}"), settings, f"options.{word}")
        given[rule] = merged
    return tuple(rule.with_options(given[rule]) if rule in given else rule for rule in known)


def _selected(known: tuple[Rule, ...], settings: Config, asked: Selection) -> dict[Rule, Severity | None]:
    own = Selection(settings.select, settings.ignore, settings.severity, settings.extend_select, settings.preview)
    try:
        own.of(known)
    except UsageError as error:
        raise _of_config(error, settings, str(error).split(":")[0].split()[0].replace("-", "_")) from None
    return Selection(
        asked.select or own.select,
        (*own.ignore, *asked.ignore),
        {**own.severity, **asked.severity},
        (*own.extend_select, *asked.extend_select),
        own.preview or asked.preview,
    ).of(known)


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
    root = settings.root

    def spared(rule: Rule, document: Document | None, path: str) -> bool:
        kind = document.data.get("type") if document is not None and isinstance(document.data, dict) else None
        if rule in by_type.get(kind or "", ()):
            return True
        globs = tuple(glob for glob, meant in by_glob if rule in meant)
        return bool(globs) and files.excluded(os.path.relpath(os.path.abspath(path), root), globs)

    return spared


def _meant(known: tuple[Rule, ...], words: Sequence[str], settings: Config, table: str, key: str) -> frozenset[Rule]:
    try:
        return frozenset(rules.matching(known, words, table.replace("_", "-")))
    except UsageError as error:
        raise _of_config(error, settings, f"{table}.{key}") from None


def _of_config(error: UsageError, settings: Config, setting: str) -> ConfigError:
    """An error of the call as one of the config, at the place of the setting."""
    place = settings.origins.get(setting) or next(
        (place for name, place in settings.origins.items() if name.split(".")[0] == setting), settings.path or ""
    )
    path, _, line = place.partition(",")[0].rpartition(":")
    return ConfigError(error.message, path, int(line)) if line.isdigit() else ConfigError(error.message, place)
