"""Hooks of the docs site: pages that lie in the root of the repository become pages of the site, and files of the
repository that pages link to (schemas, examples) are part of it.
"""

import posixpath
import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

ROOT = Path(__file__).resolve().parent.parent
# Pages in the root of the repository, and what they are called in the site.
PAGES = {"README.md": "readme.md", "CONTRIBUTING.md": "contributing.md", "CHANGELOG.md": "changelog.md"}
# A folder has no page of its own; this one tells of what is in it.
FOLDERS = {"schemas": "format.md", "rules": "rules/index.md", "examples": "tutorial.md"}
_LINK = re.compile(r"(?P<lead>\]\()(?P<target>[^)\s#]+)(?P<anchor>#[^)\s]*)?\)")
_BLOCK = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def on_files(files: Any, config: Any) -> Any:
    """Take in the pages of the root, and what pages link to."""
    for name, page in PAGES.items():
        files.append(File.generated(config, page, content=_moved((ROOT / name).read_text("utf-8"), name)))
    pages = [ROOT / name for name in PAGES] + sorted((ROOT / "docs").rglob("*.md"))
    for page in pages:
        folder = page.parent.relative_to(ROOT).as_posix()
        for target in _targets(page.read_text("utf-8")):
            path = _path(folder, target)
            elsewhere = not path.startswith("docs/") and path not in PAGES and (ROOT / path).is_file()
            if elsewhere and files.get_file_from_path(f"files/{path}") is None:
                files.append(File.generated(config, f"files/{path}", abs_src_path=str(ROOT / path)))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Lead links beyond the folder of the docs to where the site has what they mean."""
    source = page.file.src_uri
    return markdown if source in PAGES.values() else _moved(markdown, f"docs/{source}")


def _moved(text: str, page: str) -> str:
    """A page of the repository, with its links as the site has them."""
    here = posixpath.dirname(PAGES.get(page) or page.removeprefix("docs/"))

    def moved(match: re.Match[str]) -> str:
        target = match["target"]
        path = _path(posixpath.dirname(page), target)
        if "://" in target or (path.startswith("docs/") and page.startswith("docs/")):
            return match[0]
        there = PAGES.get(path) or FOLDERS.get(path.rstrip("/"))
        if there is None:
            there = path.removeprefix("docs/") if path.startswith("docs/") else f"files/{path}"
        return f"{match['lead']}{posixpath.relpath(there, here or '.')}{match['anchor'] or ''})"

    parts, position = [], 0
    for block in _BLOCK.finditer(text):
        parts += [_LINK.sub(moved, text[position : block.start()]), block[0]]
        position = block.end()
    return "".join([*parts, _LINK.sub(moved, text[position:])])


def _targets(text: str) -> list[str]:
    return [match["target"] for match in _LINK.finditer(_BLOCK.sub("", text)) if "://" not in match["target"]]


def _path(folder: str, target: str) -> str:
    """A link of a page in a folder, as a path in the repository."""
    return posixpath.normpath(posixpath.join(folder, target))
