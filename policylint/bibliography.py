"""The bibliography: every citation of a project's documents, with what is known of it."""

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from policylint.citation import Citation
from policylint.diagnostic import Place
from policylint.normalised import Entry, cited
from policylint.project import Document, Project
from policylint.prose import Prose, held, sections
from policylint.register import title_of
from policylint.yaml import Node, Scalar


class Item(NamedTuple):
    """One citation. `id` and `url` are None where the text does not settle them, `theme` and `title` empty where there
    is none. `stands` says where it is written: among the `citations`, in the `sources` (uncited), or in a `text`."""

    id: str | None
    kind: str
    place: Place
    document: str
    theme: str
    cite: str
    title: str
    url: str | None
    stands: str


def bibliography(project: Project, within: Collection[str]) -> list[Item]:
    """The citations in the files of these paths, in the order of paths and text; papers cited in one breath apart.

    The title is the one that the project's register gives, else that of the source.

    Raises:
        ConfigError: the register cannot be used.
    """
    found = [item for document in project.policies if document.path in within for item in _items(project, document)]
    return sorted(found, key=lambda item: (item.place, item.id or ""))


def _items(project: Project, document: Document) -> Iterator[Item]:
    sources = document.entries("document")[0].get("sources", {})
    titles = {source["id"]: source["title"] for source in sources.values() if "id" in source and "title" in source}

    def papers(entry: Entry, source: dict[str, Any], node: Node, theme: str, stands: str) -> Iterator[Item]:
        """The papers that a citation or source names, each at its place; where it names none, itself."""
        cite, title = entry.get("cite", ""), source.get("title", "")
        url = entry.get("url") or source.get("url")
        found = cited(cite)
        for read in found:
            place = (node.start, node.end)
            if isinstance(node, Scalar) and node.text == cite:
                place = document.stretch(node, read.start, read.end)
            # Of several papers in one `cite` nobody says whose the one address or title is.
            own = (title, url) if len(found) == 1 else ("", None)
            yield item(read, place, cite[read.start : read.end], theme, stands, *own)
        if not found:
            kind = entry.get("kind") or source.get("kind") or "unknown"
            where = document.file.place(node.start, node.end)
            yield Item(None, kind, where, document.id, theme, " ".join(cite.split()), title, url, stands)

    def item(
        read: Citation,
        place: tuple[int, int],
        cite: str,
        theme: str,
        stands: str,
        title: str = "",
        url: str | None = None,
    ) -> Item:
        known = title_of(project, read.id, *read.alternatives) or title or titles.get(read.id, "")
        where = document.file.place(*place)
        return Item(
            read.id, read.kind, where, document.id, theme, " ".join(cite.split()), known, url or read.url, stands
        )

    listed = set()
    for section in sections(document):
        for entry in held(section):
            for citation in entry.get("citations", ()):
                listed.add(name := citation.get("source"))
                node = citation.at("cite" if name is None else "source")
                yield from papers(citation, sources.get(name, {}), node, _theme(section), "citations")
    for name, source in sources.items():
        if name not in listed:
            yield from papers(source, source, source.at("cite" if "cite" in source else "title"), "", "sources")
    for passage in project.drawn(Prose).passages(document):
        for read in passage.citations:
            place = document.stretch(passage.node, read.start, read.end)
            cite = passage.node.text[read.start : read.end]
            yield item(read, place, cite, _theme(passage.section), "text")


def _theme(section: Entry) -> str:
    title: str = section["title"] if section.kind == "theme" else ""
    return title
