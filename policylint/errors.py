"""What can be wrong with a run, as opposed to with a draft. A bad draft gives diagnostics, never one of these.

PolicylintError
├── UsageError      a path that does not exist, an unknown rule name, a bad option value
├── ConfigError     a config file that cannot be read or does not fit
├── RuleError       a rule file that cannot be used
├── CheckError      a check of a plugin that cannot be used
└── PluginError     an output format of a plugin that breaks off
"""


class PolicylintError(Exception):
    """Any error that policylint raises on purpose. `path` and `line` (1-based) say where, as far as known."""

    def __init__(self, message: str, path: str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        place = "" if self.path is None else self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}" if place else self.message


class UsageError(PolicylintError):
    """The call itself is wrong: a missing path, an unknown rule, a bad value."""


class ConfigError(PolicylintError):
    """A config file cannot be read, or holds what does not fit."""


class RuleError(PolicylintError):
    """A rule file cannot be used."""


class CheckError(PolicylintError):
    """A check that a plugin brings cannot be used. `reason` says why, in each language."""

    def __init__(self, name: str, reason: dict[str, str]) -> None:
        super().__init__(f"the check `{name}` cannot be used: {reason['en']}")
        self.reason = reason


class PluginError(PolicylintError):
    """Code of a plugin broke off, where no finding can tell it."""
