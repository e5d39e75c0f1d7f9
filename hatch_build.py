"""What is done when policylint is built, or installed as a checkout: the rules and the knowledge that ship are read.

So a check need not read some hundred YAML files. See `policylint/prebuilt.py`.
"""

import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Writes `policylint/_built` before the files of a wheel are gathered; an editable install uses it as it lies."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make what is to be built. `version` is `standard` or `editable`."""
        sys.path.insert(0, self.root)
        try:
            from policylint import rules, shipped

            rules.build()
            shipped.build()
        except OSError as error:  # a source that may not be written to: the first check of a user reads them then
            self.app.display_warning(f"the rules that ship were not read beforehand: {error}")
        finally:
            sys.path.remove(self.root)
