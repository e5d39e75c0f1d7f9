"""Comments in a copy of a Word file: at the very words, with all else as it was."""

import io
import zipfile
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_files import deleted, paragraph, reference, run, word

pytest.importorskip("docx")

from lxml import etree
from word_comments import W, characters, check_sound, marked, part

from policylint import api
from policylint.importing import checking
from policylint.importing.remarks import remarks
from policylint.importing.word import opened
from policylint.importing.word.commenting import Comment, commented
from policylint.reporters import Look

NODES = st.one_of(
    st.text("ab é&<\u00a0", min_size=1, max_size=6).map(
        lambda text: f'<w:t xml:space="preserve">{escaped(text)}</w:t>'
    ),
    st.sampled_from(["<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", '<w:footnoteReference w:id="1"/>']),
)
RUNS = st.builds(
    lambda nodes, look: f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{''.join(nodes)}</w:r>",
    st.lists(NODES, min_size=1, max_size=4),
    st.sampled_from(["", "<w:b/>", '<w:i/><w:color w:val="FF0000"/>']),
)
PARTS = st.one_of(
    RUNS,
    RUNS.map(lambda inner: f'<w:ins w:id="9" w:author="a">{inner}</w:ins>'),
    RUNS.map(lambda inner: f'<w:hyperlink w:anchor="x">{inner}</w:hyperlink>'),
    st.just(deleted("weg")),
    st.just('<w:bookmarkStart w:id="5" w:name="b"/><w:bookmarkEnd w:id="5"/>'),
)
PARAGRAPHS = st.lists(PARTS, min_size=1, max_size=5).map(lambda parts: paragraph(*parts))


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


@given(st.lists(PARAGRAPHS, min_size=1, max_size=3), st.data())
@settings(max_examples=60, deadline=None)
def test_whatever_the_runs_a_comment_marks_exactly_its_stretch_and_nothing_else_changes(
    paragraphs: list[str], data: st.DataObject
) -> None:
    before = word(*paragraphs, paragraph("slot"), notes={1: "Een noot."}, comment="Van een ander.")
    running = opened(before).running
    spots = [at for at in range(len(running.text)) if running.spot(at) is not None and running.note_at(at) is None]
    ink = "".join(character for character, *_ in characters(before)).split()
    assert "".join("".join(running.text[at] for at in spots).split()) == "".join(ink)
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(spots), st.sampled_from(spots)), min_size=1, max_size=4))
    comments = [Comment(min(pair), max(pair) + 1, f"nr. {n}") for n, pair in enumerate(pairs)]
    after = commented(before, comments)
    check_sound(before, after, len(comments))
    said = {one.get(f"{W}id"): "".join(one.itertext()) for one in part(after, "word/comments.xml").iter(f"{W}comment")}
    found = marked(after)
    for n, comment in enumerate(comments):
        [name] = [one for one, words in said.items() if f"nr. {n}" in words]
        wanted = running.text[comment.start : comment.end]
        if "\n" not in wanted:
            assert found[name] == wanted
        assert "".join(found[name].split()) == "".join(wanted.split())
    assert [words.strip() for words in said.values() if "Van een ander" in words] == ["Van een ander."]


SENTENCES = [
    "Zie Kamerstuk {n}, nr. 12.",
    "Het kabinet verwijst naar Kamerstuk\u00a0{n} nr. 3 en naar het akkoord.",
    "Dit staat in Kamerstukken II 2025/26, {n}, nr. 7 (en elders).",
    "Het kabinet steunt de lijn van Kamerstuk {n}, nr. 1, en informeert de Kamer t.z.t. daarover.",
]


def cut_up(text: str, cuts: list[int]) -> str:
    """A text in runs, cut at some offsets (modulo its length), every other one bold."""
    edges = sorted({0, len(text), *(cut % len(text) for cut in cuts)})
    parts = [text[a:b] for a, b in pairwise(edges)]
    return "".join(run(escaped(part), "<w:b/>" if at % 2 else "") for at, part in enumerate(parts))


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["text", "cell", "item", "inserted", "heading-and-text", "quote"]),
            st.sampled_from(SENTENCES),
            st.lists(st.integers(0, 500), max_size=6),
        ),
        min_size=1,
        max_size=6,
    )
)
@settings(max_examples=40, deadline=None)
def test_the_comment_on_a_number_stands_at_that_number_wherever_it_is_in_the_letter(
    held: list[tuple[str, str, list[int]]],
) -> None:
    numbers = [f"6{at}1{at}9{at}" for at in range(len(held))]
    body = []
    for number, (kind, sentence, cuts) in zip(numbers, held, strict=True):
        runs = cut_up(f"Vooraf gaat dit. {sentence.format(n=number)} Daarna dat.", cuts)
        if kind == "cell":
            body.append(f"<w:tbl><w:tr><w:tc>{paragraph('Wat')}</w:tc><w:tc>{paragraph(runs)}</w:tc></w:tr></w:tbl>")
        elif kind == "inserted":
            body.append(paragraph(f'<w:ins w:id="1" w:author="a">{runs}</w:ins>'))
        elif kind == "heading-and-text":
            body += [paragraph(f"Over {number}", style="Kop1"), paragraph(deleted(f"Kamerstuk {number}"), runs)]
        else:
            body.append(paragraph(runs))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "brief.docx"
        path.write_bytes(word(*body))
        found = checking.check([str(path)], api.asked(select="impossible-dossier", isolated=True))
        after = commented(path.read_bytes(), remarks(found, str(path), Look(lang="en")))
    told = {one.get(f"{W}id"): "".join(one.itertext()) for one in part(after, "word/comments.xml").iter(f"{W}comment")}
    words = marked(after)
    assert sorted(words.values()) == numbers
    assert all(number in told[name] for name, number in words.items())
    for name, number in words.items():
        [start] = [one for one in part(after).iter(f"{W}commentRangeStart") if one.get(f"{W}id") == name]
        around = next(one for one in start.iterancestors() if one.tag == f"{W}p")
        text = "".join(node.text or "" for node in around.iter(f"{W}t"))
        assert f"Over {number}" not in text
        assert text.replace("\u00a0", " ").count(f" {number}") == 1


def test_a_finding_in_a_footnote_is_told_at_the_reference(tmp_path: Path) -> None:
    data = word(
        paragraph(run("Er is een wet."), reference(4), run(" En meer.")), notes={4: "Zie ook Kamerstuk 991112, nr. 8."}
    )
    running = opened(data).running
    at = running.text.index("991112")
    after = commented(data, [Comment(at, at + 6, "noot")])
    tags = [node.tag.removeprefix(W) for node in part(after).iter() if node.tag != f"{W}r"]
    start = tags.index("commentRangeStart")
    assert tags[start : start + 3] == ["commentRangeStart", "footnoteReference", "commentRangeEnd"]


def test_a_tracked_change_of_looks_has_an_id_of_its_own_in_each_part_of_a_run() -> None:
    change = '<w:b/><w:rPrChange w:id="7" w:author="a"><w:rPr/></w:rPrChange>'
    after = commented(word(paragraph(run("Er is een wet.", change))), [Comment(3, 5, "is"), Comment(10, 13, "wet")])
    ids = [one.get(f"{W}id") for one in part(after).iter(f"{W}rPrChange")]
    assert len(ids) == len(set(ids)) == 5
    assert sorted(marked(after).values()) == ["is", "wet"]


def told(data: bytes) -> list[tuple[str, str]]:
    return sorted(
        (one.get(f"{W}author"), "".join(one.itertext())) for one in part(data, "word/comments.xml").iter(f"{W}comment")
    )


def test_a_copy_that_is_checked_again_has_each_comment_once_and_those_of_others_as_they_were() -> None:
    before = word(paragraph("Er is een wet.", reference(4)), notes={4: "Een noot."}, comment="Van een ander.")
    comments = [Comment(3, 5, "is"), Comment(10, 13, "wet"), Comment(0, 14, "alles")]
    once = commented(before, comments)
    again = commented(once, comments)
    assert told(again) == told(once)
    check_sound(before, again, 3)
    assert sorted(marked(again).values()) == ["Er is een wet.", "is", "wet"]


def test_a_comment_whose_finding_is_gone_goes_from_the_copy() -> None:
    before = word(paragraph("Er is een wet."), comment="Van een ander.")
    after = commented(commented(before, [Comment(3, 5, "is")]), [])
    assert told(after) == [("a", "Van een ander.")]
    assert list(part(after).iter(f"{W}commentReference")) == []
    check_sound(before, after, 0)


def with_answer(data: bytes, words: str) -> bytes:
    """A file in which somebody answered a comment, as Word saves it; another comment has an id of a paragraph too."""
    w14, w15 = (
        "http://schemas.microsoft.com/office/word/2010/wordml",
        "http://schemas.microsoft.com/office/word/2012/wordml",
    )
    comments = part(data, "word/comments.xml")
    for at, one in enumerate(comments.iter(f"{W}comment")):
        one.find(f"{W}p").set(f"{{{w14}}}paraId", f"0000000{at}")
        if "".join(one.itertext()) == words:
            parent = f"0000000{at}"
    said = "".join(
        f'<w15:commentEx w15:paraId="0000000{at}" w15:done="0"/>' for at in range(len(comments.findall(f"{W}comment")))
    )
    extended = (
        f'<w15:commentsEx xmlns:w15="{w15}">{said}'
        f'<w15:commentEx w15:paraId="0000000F" w15:paraIdParent="{parent}" w15:done="0"/></w15:commentsEx>'
    )
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            held = source.read(name)
            if name == "word/comments.xml":
                held = etree.tostring(comments)
            elif name == "[Content_Types].xml":
                held = held.replace(
                    b"</Types>",
                    b'<Override PartName="/word/commentsExtended.xml" ContentType="application/xml"/></Types>',
                )
            elif name == "word/_rels/document.xml.rels":
                kind = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
                held = held.replace(
                    b"</Relationships>",
                    f'<Relationship Id="rId9" Type="{kind}" Target="commentsExtended.xml"/></Relationships>'.encode(),
                )
            target.writestr(name, held)
        target.writestr("word/commentsExtended.xml", extended)
    return made.getvalue()


def test_a_comment_that_somebody_answered_stays_and_is_not_written_twice() -> None:
    comments = [Comment(3, 5, "is"), Comment(10, 13, "wet")]
    once = with_answer(commented(word(paragraph("Er is een wet.")), comments), "is")
    again = commented(once, comments)
    assert [words for _, words in told(again)] == ["is", "wet"]
    kept = part(again, "word/commentsExtended.xml")
    assert [one.get(one.keys()[0]) for one in kept] == ["00000000", "0000000F"]
    assert sorted(marked(again).values()) == ["is", "wet"]
