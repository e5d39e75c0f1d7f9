"""Small Word files for tests, written as the packages of XML that they are."""

import io
import zipfile
from collections.abc import Mapping, Sequence

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

_TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{document}"/>
<Override PartName="/word/styles.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/footnotes.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>
<Override PartName="/word/comments.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>
</Types>"""
_TOP = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>"""
_RELATED = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{_OFFICE}/footnotes" Target="footnotes.xml"/>
<Relationship Id="rId3" Type="{_OFFICE}/comments" Target="comments.xml"/></Relationships>"""
_STYLES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="{_W}">
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Paragraafkop"><w:name w:val="Paragraafkop"/><w:basedOn w:val="Kop2"/></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>"""


_SEPARATOR = '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'


def run(text: str, properties: str = "") -> str:
    """A run of text; `properties` as XML (`<w:b/>`)."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{text}</w:t></w:r>'


def reference(note: int) -> str:
    """A reference to a footnote, by its id."""
    return f'<w:r><w:footnoteReference w:id="{note}"/></w:r>'


def paragraph(*parts: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs; a part that is no XML is plain text."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(part if part.startswith("<") else run(part) for part in parts)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def inserted(*parts: str) -> str:
    """A tracked insertion."""
    return f'<w:ins w:id="1" w:author="a">{"".join(run(part) for part in parts)}</w:ins>'


def deleted(text: str) -> str:
    """A tracked deletion."""
    return f'<w:del w:id="2" w:author="a"><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def table(*rows: Sequence[str]) -> str:
    """A table of cells of text."""
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def word(*body: str, notes: Mapping[int, str] | None = None, comment: str = "", content: str = _DOCUMENT) -> bytes:
    """A .docx file of paragraphs and tables, with footnotes by id and a comment."""
    footnotes = "".join(
        f'<w:footnote w:id="{id_}">{paragraph("<w:r><w:footnoteRef/></w:r>", " " + text)}</w:footnote>'
        for id_, text in (notes or {}).items()
    )
    said = f'<w:comment w:id="0" w:author="a">{paragraph(comment)}</w:comment>' if comment else ""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES.replace("{document}", content))
        archive.writestr("_rels/.rels", _TOP)
        archive.writestr("word/_rels/document.xml.rels", _RELATED)
        archive.writestr("word/styles.xml", _STYLES)
        archive.writestr(
            "word/footnotes.xml",
            f'<w:footnotes xmlns:w="{_W}">{_SEPARATOR}{footnotes}</w:footnotes>',
        )
        archive.writestr("word/comments.xml", f'<w:comments xmlns:w="{_W}">{said}</w:comments>')
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{_W}"><w:body>{"".join(body)}<w:sectPr/></w:body></w:document>'
        )
    return made.getvalue()
