"""The comments of a draft: in the letter's language, or in the one that is asked for, with the same content."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from policylint.cli import main
from policylint.importing import import_letter, yaml
from policylint.importing.wording import WORDS
from policylint.yaml import Mapping, Node, Scalar, read

LETTER = """\
Betreft: Handel

Geachte voorzitter,

Handel

Het kabinet steunt invoering van de wet.[^1] Het kabinet pleit niet voor uitstel. Op termijn volgt meer. Zie [^9].
Het kabinet informeert de Kamer voor de zomer over de uitkomst, alleen als er een akkoord is. De wet treedt
op 1 mei 2027 in werking. Zie ook Richtlijn (EU) 2019/1. Het kabinet steunt het voorstel, mits er geld is.

Leeswijzer

Dit is een leeswijzer.

[^1]: Kamerstuk 22112, nr. 4361
"""
DUTCH = re.compile(
    r"\b(?:regel|voetnoot|zeker|onzeker|waarschijnlijk|bij|over|voorwaarde|noemt|verwijst|standpunt|concept|plaats|geen)\b"
)
ENGLISH = re.compile(r"\b(?:line|footnote|sure|likely|unsure|with|about|condition|names|refers|stance|draft|place)\b")


def comments(text: str) -> list[str]:
    """The comments of a draft, without what they quote of the letter."""
    lines = re.findall(r"(?:^\s*| )# (.*)", text, re.MULTILINE)
    return [re.sub(r"“[^”]*”?|\([^)]*\)?|(?:about|over|condition|voorwaarde): [^;]*|: .*$", "", line) for line in lines]


def data(text: str) -> str:
    """A draft without its comments."""
    return "\n".join(re.sub(r"\s*# .*", "", line) for line in text.splitlines() if not line.lstrip().startswith("#"))


def test_by_default_comments_are_in_the_language_of_the_letter() -> None:
    draft = import_letter(LETTER.encode(), "brief.txt")
    assert yaml(draft) == yaml(draft, "nl")
    assert "# voetnoot 1; bij “Het kabinet steunt" in yaml(draft)


def test_in_english_a_draft_has_the_same_content_and_english_comments() -> None:
    draft = import_letter(LETTER.encode(), "brief.txt")
    dutch, english = yaml(draft), yaml(draft, "en")
    assert data(dutch) == data(english)
    assert [one for one in comments(english) if DUTCH.search(one)] == []
    assert len([one for one in comments(english) if ENGLISH.search(one)]) > 8
    for words in ("stance not settled", "condition: mits", "refers to footnote 9", "was not read as a citation"):
        assert words in english


def test_a_draft_without_comments_has_the_same_content() -> None:
    draft = import_letter(LETTER.encode(), "brief.txt")
    bare = yaml(draft, comments=False)
    assert "#" not in bare
    assert data(bare) == data(yaml(draft))


def test_both_languages_have_words_for_the_same_things() -> None:
    assert WORDS["nl"].keys() == WORDS["en"].keys()
    for key, words in WORDS["nl"].items():
        assert sorted(re.findall(r"{\w+}", words)) == sorted(re.findall(r"{\w+}", WORDS["en"][key])), key


@pytest.mark.parametrize(("lang", "said"), [("en", "A draft, taken from a letter"), ("nl", "Concept, door")])
def test_the_command_takes_the_language_of_comments_and_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], lang: str, said: str
) -> None:
    letter = tmp_path / "brief.txt"
    letter.write_text(LETTER)
    assert main(["import", str(letter), "--lang", lang, "--isolated", "--report"]) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith(f"# {said}")
    assert ("theme" if lang == "en" else "thema") in shown.err


def scalars(node: Node, key: str = "") -> Iterator[tuple[str, Scalar]]:
    if isinstance(node, Scalar):
        yield key, node
    elif isinstance(node, Mapping):
        for name, value in node.pairs:
            assert isinstance(name, Scalar)
            yield from scalars(value, name.text)
    else:
        for item in node.items:
            yield from scalars(item, key)


def test_every_value_from_the_letter_is_in_quotes_or_a_block() -> None:
    [document] = read(yaml(import_letter(LETTER.encode(), "brief.txt")).encode()).documents
    assert document.root is not None
    said = [
        node
        for key, node in scalars(document.root)
        if key in ("title", "text", "what", "due", "date", "citations") and node.text != "PM"
    ]
    assert len(said) > 6
    assert [node for node in said if node.style not in ('"', ">")] == []
