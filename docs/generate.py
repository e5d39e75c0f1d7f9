"""Rewrites those parts of README.md and docs/ that the code itself knows: `python -m docs.generate`.

Each stands between `<!-- NAME -->` and `<!-- end -->`: the rules, the settings, the output formats, the layers, the
pages, what a check of the example prints, and what the Python example prints. The pages under docs/rules/ and
docs/format.md it writes whole. A test fails while one of them is out of date.
"""

import ast
import contextlib
import io
import os
import re
import tomllib
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path

from docs import reference
from policylint import check, reporters, rules
from policylint.catalogue import BETWEEN, page
from policylint.messages import words_in
from policylint.reporters import Look, render
from policylint.rules import Rule
from policylint.schema import schema

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "README.md", ROOT / "docs" / "design.md", ROOT / "docs" / "index.md")
FORMAT = ROOT / "docs" / "format.md"
EXAMPLES = "examples/staat-van-de-unie-2026/"
# The day on which the output that the README shows was made, so that it is the same tomorrow.
DAY = date(2026, 6, 1)
_SHOWN = 3


def rules_table() -> str:
    """Every rule that ships: code, name, how loud, and its title in both languages."""
    rows = ["| code | rule | severity | title | titel |", "|---|---|---|---|---|"]
    for rule in rules.builtin():
        loudness = [severity.word for severity in dict.fromkeys(rule.severity.values())]
        loudness += [] if rule.default == "on" else [f"({rule.default})"]
        titles = (words_in(rule.title, "en"), words_in(rule.title, "nl"))
        named = f"[`{rule.name}`](docs/rules/{rule.name}.md)"
        rows.append(f"| {rule.code} | {named} | {' / '.join(loudness)} | {titles[0]} | {titles[1]} |")
    return "\n".join(rows)


def rule_pages() -> dict[Path, str]:
    """A page for every rule that ships, in both languages, and one that leads to them all."""
    folder = ROOT / "docs" / "rules"
    back = "\n[All rules](index.md)" + BETWEEN + "[Alle regels](index.md)\n"
    made = {folder / f"{rule.name}.md": page(rule, ("en", "nl")) + back for rule in rules.builtin()}
    families: dict[str, list[Rule]] = {}
    for rule in rules.builtin():
        families.setdefault(rule.family, []).append(rule)
    parts = ["# Rules", "Every rule that ships, by family. `policylint explain NAME` prints the same pages."]
    for family, members in families.items():
        rows = ["| code | rule | title | titel |", "|---|---|---|---|"]
        for rule in members:
            titles = f"{words_in(rule.title, 'en')} | {words_in(rule.title, 'nl')}"
            rows.append(f"| {rule.code} | [`{rule.name}`]({rule.name}.md) | {titles} |")
        parts += [f"## {family.capitalize()}", "\n".join(rows)]
    made[folder / "index.md"] = "\n\n".join(parts) + "\n"
    return made


def settings_table() -> str:
    """Every setting of a config file, as its schema describes it."""
    rows = ["| setting | meaning |", "|---|---|"]
    rows += [f"| `{name}` | {part['description']} |" for name, part in schema("config")["properties"].items()]
    return "\n".join(rows)


def formats_list() -> str:
    """Every output format, as the first line of its module describes it."""
    lines = []
    for name in reporters.FORMATS:
        doc = import_module(f"policylint.reporters.{name.replace('-', '_')}").__doc__ or ""
        lines.append(f"- `{name}`: {' '.join(doc.split(chr(10) * 2)[0].split())}")
    return "\n".join(lines)


def layers() -> str:
    """The modules from top to bottom, as the contract in pyproject.toml has them, with the first sentence of each."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    [contract] = project["tool"]["importlinter"]["contracts"]
    rows = ["| layer | what it is |", "|---|---|"]
    for layer in contract["layers"]:
        names = [name.strip() for name in layer.split("|")]
        told = [f"{_first_sentence(name)}." for name in names]
        if len(names) > 1:
            told = [f"`{name}`: {words}" for name, words in zip(names, told, strict=True)]
        rows.append(f"| {', '.join(f'`{name}`' for name in names)} | {'<br>'.join(told).replace('|', '&#124;')} |")
    return "\n".join(rows)


def _first_sentence(name: str) -> str:
    """The first sentence of a module's docstring, read rather than run."""
    path = ROOT / "policylint" / f"{name}.py"
    source = path if path.exists() else ROOT / "policylint" / name / "__init__.py"
    doc = ast.get_docstring(ast.parse(source.read_text("utf-8"))) or ""
    first = " ".join(doc.split("\n\n")[0].split())
    # A stop ends the sentence where an even number of backticks follows; else it stands in code.
    return re.split(r"\. (?=(?:[^`]*`[^`]*`)*[^`]*$)", first)[0].rstrip(".")


def pages() -> str:
    """Every other page in this folder: its title, and how it begins."""
    lines = []
    for path in sorted((ROOT / "docs").glob("*.md")):
        if path.name != "index.md":
            title, begin, *_ = path.read_text("utf-8").split("\n\n")
            told = " ".join(begin.split()).split(". ")[0].split(": ")[0].rstrip(".")
            lines.append(f"- [{title.removeprefix('# ').strip()}]({path.name}): {told}.")
    return "\n".join(lines)


def output() -> str:
    """What a check of the examples says in Dutch: the first finding of each of the loudest rules, and the last line."""
    with contextlib.chdir(ROOT):
        report = check(EXAMPLES, today=DAY)
    text = render(report, "full", Look(lang="nl", width=100))
    *paragraphs, last = text.rstrip("\n").split("\n\n")
    firsts: dict[str, tuple[int, int]] = {}
    for index, diagnostic in enumerate(report.findings):
        firsts.setdefault(diagnostic.rule.code, (-diagnostic.severity, index))
    shown = [paragraphs[index] for index in sorted(index for _, index in sorted(firsts.values())[:_SHOWN])]
    left = len(paragraphs) - len(shown)
    return "\n\n".join(["```text", *shown, f"[… {left} …]", last]).replace("```text\n\n", "```text\n", 1) + "\n```"


def python_output() -> str:
    """What the first Python example of the README prints, run in the checkout."""
    [code, *_] = re.findall(r"^```python\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    printed = io.StringIO()
    with contextlib.chdir(ROOT), contextlib.redirect_stdout(printed):
        exec(compile(code, "README.md", "exec"), {"__name__": "readme"})
    return f"```text\n{printed.getvalue()}```"


PARTS: dict[str, Callable[[], str]] = {
    "rules": rules_table,
    "settings": settings_table,
    "formats": formats_list,
    "layers": layers,
    "pages": pages,
    "output": output,
    "python output": python_output,
}


def generated(text: str) -> str:
    """A page with each of its generated parts made anew."""

    def part(match: re.Match[str]) -> str:
        return f"<!-- {match['name']} -->\n{PARTS[match['name']]()}\n<!-- end -->"

    names = "|".join(PARTS)
    return re.sub(rf"<!-- (?P<name>{names}) -->\n.*?<!-- end -->", part, text, flags=re.DOTALL)


if __name__ == "__main__":
    FORMAT.write_text(reference.page(), "utf-8", newline="\n")
    print(f"{os.path.relpath(FORMAT)} is up to date")
    for path in PAGES:
        path.write_text(generated(path.read_text("utf-8")), "utf-8", newline="\n")
        print(f"{os.path.relpath(path)} is up to date")
    made = rule_pages()
    folder = ROOT / "docs" / "rules"
    folder.mkdir(exist_ok=True)
    for path in [path for path in folder.glob("*.md") if path not in made]:
        path.unlink()
    for path, text in made.items():
        path.write_text(text, "utf-8", newline="\n")
    print(f"{os.path.relpath(folder)}: {len(made)} pages are up to date")
