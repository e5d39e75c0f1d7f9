"""A repository made ready: settings, the pre-commit hook, and a first letter that checks."""

import os
from typing import NamedTuple

from policylint import __version__
from policylint.config import Finder


class Begun(NamedTuple):
    """A file of a fresh repository: its path below the folder, and whether it was written or was there already."""

    path: str
    written: bool


HOOKS = ".pre-commit-config.yaml"


def hook(lang: str) -> str:
    """What a file of hooks holds of policylint: an item of its `repos`."""
    text = _HOOK[lang].replace("<version>", __version__)
    return text[text.index("  - repo:") :].rstrip("\n")


def held(path: str) -> str:
    """The text of a file that is there; empty where it cannot be read."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def files(lang: str) -> dict[str, str]:
    """The files of a fresh repository, by path below its folder, with comments in a language (`nl`, `en`)."""
    letter = "brieven/voorbeeld.yaml" if lang == "nl" else "letters/example.yaml"
    return {
        "policylint.toml": _SETTINGS[lang],
        HOOKS: _HOOK[lang].replace("<version>", __version__),
        letter: _LETTER[lang],
    }


def begin(folder: str, lang: str, *, force: bool = False) -> list[Begun]:
    """Write the files of a fresh repository. One that is there stays as it is, unless `force` is set.

    Raises:
        OSError: a file or folder cannot be written.
    """
    done = []
    for path, text in files(lang).items():
        target = os.path.join(folder, *path.split("/"))
        there = os.path.lexists(target)
        if path == "policylint.toml" and not force:
            # Settings by another name would count no more beside a new file, or be what counts instead of it.
            settled = Finder().in_folder(os.path.abspath(folder))
            if settled is not None:
                done.append(Begun(os.path.basename(settled), written=False))
                continue
        if not there or force:
            os.makedirs(os.path.dirname(target) or ".", exist_ok=True)
            with open(target, "w" if force else "x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        done.append(Begun(path, not there or force))
    return done


_SETTINGS = {
    "nl": """\
# Instellingen van policylint; `policylint check --show-settings` laat ze alle zien.
lang = "nl"
fail-level = "error"  # bij deze ernst of erger mislukt een controle: error, warning, advice, information

# Regels die hier niet gelden, en hoe ernstig andere zijn:
# ignore = ["mixed-citation-styles"]
# severity = {theme-without-kamerstuk = "warning"}

# Eigen regels staan ergens in dit project (`policylint new-rule NAAM`) of in een pakket:
# rules = ["../huisregels"]
""",
    "en": """\
# Settings of policylint; `policylint check --show-settings` shows them all.
lang = "en"
fail-level = "error"  # a check fails at this severity or worse: error, warning, advice, information

# Rules that do not hold here, and how loud others are:
# ignore = ["mixed-citation-styles"]
# severity = {theme-without-kamerstuk = "warning"}

# Rules of your own lie anywhere in this project (`policylint new-rule NAME`), or in a pack:
# rules = ["../house-rules"]
""",
}
_HOOK = {
    "nl": """\
# Na `pre-commit install` kijkt policylint bij elke commit alles na.
repos:
  - repo: https://git.example/policylint  # het adres van de repository van policylint
    rev: v<version>
    hooks:
      - id: policylint
""",
    "en": """\
# After `pre-commit install`, policylint checks everything at each commit.
repos:
  - repo: https://git.example/policylint  # the address of the repository of policylint
    rev: v<version>
    hooks:
      - id: policylint
""",
}
_LETTER = {
    "nl": """\
policylint: 1
kind: policy
id: voorbeeld
title: Een eerste brief
type: brief-regering
status: draft  # daarna council (voor de ministerraad), dan sent
actor: kabinet-jetten
language: nl

themes:
  - id: rechtsstaat
    title: Rechtsstaat
    summary: Het kabinet blijft zich inzetten voor de rechtsstaat in de Unie.
    citations:
      - Kamerstuk 22112 Nr. 4361
    positions:
      - support: restore rule-of-law
  - title: Leeswijzer
    role: procedural  # zegt zelf niets, en hoeft dus naar niets te verwijzen
""",
    "en": """\
policylint: 1
kind: policy
id: example
title: A first letter
type: brief-regering
status: draft  # then council (before the council of ministers), then sent
actor: kabinet-jetten
language: en

themes:
  - id: rule-of-law
    title: Rule of law
    summary: The cabinet keeps working for the rule of law in the Union.
    citations:
      - Kamerstuk 22112 Nr. 4361
    positions:
      - support: restore rule-of-law
  - title: How to read this letter
    role: procedural  # says nothing of its own, so it need not cite anything
""",
}
