"""The texts of the files of a run, for whoever shows a piece of one."""

from collections.abc import Iterator, Mapping

from policylint.yaml import Source
from policylint.yaml.source import decode


class Texts(Mapping[str, Source]):
    """Texts by path as reported. Of a project that was checked in parts a text is read when it is asked for: most never
    are. What cannot be read by then is empty."""

    def __init__(self) -> None:
        self._texts: dict[str, Source] = {}
        self._later: dict[str, str] = {}

    def keep(self, texts: Mapping[str, Source]) -> None:
        """Keep texts that are there."""
        self._texts.update(texts)

    def read_later(self, paths: Mapping[str, str]) -> None:
        """Know of texts that are still to be read: by path as reported, the path that leads there."""
        self._later.update(paths)

    def __getitem__(self, path: str) -> Source:
        if path not in self._texts:
            try:
                with open(self._later[path], "rb") as file:
                    self._texts[path] = decode(file.read())[0]
            except OSError:
                self._texts[path] = Source("")
        return self._texts[path]

    def __iter__(self) -> Iterator[str]:
        return iter({**self._later, **self._texts})

    def __len__(self) -> int:
        return len({**self._later, **self._texts})

    def __contains__(self, path: object) -> bool:
        return path in self._texts or path in self._later
