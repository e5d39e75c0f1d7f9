"""A linter that is kept: for editors and servers, which check again and again."""

import os
from datetime import date
from typing import Any

from policylint import api, cache
from policylint.project import File, Memory, open_file
from policylint.report import Report


class Linter:
    """Checks with the same options every time, and reads a file again only when it has changed on disk.

    Of positions, only what a change touches is searched again.

        linter = Linter(ignore=["mixed-citation-styles"])
        report = linter.check("drafts/")

    What it gives back is what `check` and `check_text` give. It may be used by several threads at once.
    """

    def __init__(self, *, today: date | None = None, **options: Any) -> None:
        """A linter with the options of `check`; without `today` the day is that of each call."""
        self._today = today
        self._options = options
        # By path and how it is asked for: the state of the file when it was read, and what it held.
        self._files: dict[tuple[str, str, bool], tuple[tuple[str, int, int], File | None]] = {}
        self._memory = Memory()
        api.asked(**options)

    def check(self, paths: api.Path | list[api.Path] = ".") -> Report:
        """Check files and folders, as `policylint.check` does.

        Raises:
            UsageError, ConfigError, RuleError: as `policylint.check`.
        """
        return api.run(api.listed(paths), self._asked())

    def check_text(self, text: str | bytes, path: str = "<text>") -> Report:
        """Check one text as if it stood at `path`, as `policylint.check_text` does.

        Raises:
            UsageError, ConfigError, RuleError: as `policylint.check_text`.
        """
        return api.run_text(api.as_bytes(text), path, self._asked())

    def _asked(self) -> api.Asked:
        return api.asked(**self._options, today=self._today)._replace(opener=self._open, memory=self._memory)

    def _open(self, path: str, shown: str, *, named: bool = False) -> File | None:
        key = (os.path.abspath(path), shown, named)
        state = cache.state(path)
        kept = self._files.get(key)
        if kept is not None and kept[0] == state:
            return kept[1]
        file = open_file(path, shown, named=named)
        if file is None or file.error is None:
            self._files[key] = (state, file)
        return file
