"""A folder of reports for somebody who opens everything: sound, odd, broken, and none at all."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from tests import published
from tests.benchmarks.collections import written_collection
from tests.proof import mutants
from tests.samples import ODD, broken, write
from viewer.resources import shipped_report

MUTANTS, REPORTS = 12, 24


class Shelf:
    """The files, and what may happen to them while they are open."""

    def __init__(self, folder: Path, chance: Random) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.sound = shipped_report().read_bytes()
        self._chance = chance
        self.folder = folder
        self.files = [write(folder, made(), name.replace(" ", "-")) for name, made in ODD.items()]
        self.files += [broken(folder), folder / "missing.inspection.json", folder]
        for number in range(MUTANTS):
            file = folder / f"mutant {number} é\u202e&%s<b>.inspection.json"
            file.write_bytes(mutants.gentle(self.sound, chance))
            self.files.append(file)
        self.files.append(self._own("own.inspection.json"))
        self.documents = [self._document(name, data) for name, data in _documents().items()]
        self.files += self.documents
        self.collection = written_collection(folder / "collection", REPORTS)
        self.collected = sorted(self.collection.rglob("*.json"))
        self.files.append(self.collection)
        self.files.append(folder / "empty.json")
        self.files[-1].write_bytes(b"")

    def _document(self, name: str, data: bytes) -> Path:
        file = self.folder / name
        file.write_bytes(data)
        return file

    def _own(self, name: str) -> Path:
        file = self.folder / name
        file.write_bytes(self.sound)
        return file

    def some(self) -> list[Path]:
        """A file or a few, as they are dropped or opened."""
        return self._chance.sample(self.files, self._chance.choice((1, 1, 1, 3)))

    def stir(self, file: Path) -> str:
        """Change, empty, lose, mend or touch a file on the disk; tell what was done."""
        if file.is_dir() or not file.is_relative_to(self.folder):
            return "nothing"
        name = self._chance.choice(sorted(_WAYS))
        _WAYS[name](file, self)
        return name

    def _mutate(self, file: Path) -> None:
        if file.name in _documents():
            file.write_bytes(self._chance.choice(list(_documents().values())))
        else:
            file.write_bytes(mutants.gentle(self._sound(file), self._chance))

    def _damage(self, file: Path) -> None:
        file.write_bytes(mutants.ragged(self._sound(file), self._chance))

    def _empty(self, file: Path) -> None:
        file.write_bytes(b"")

    def _replace(self, file: Path) -> None:
        other = file.with_name("beside")
        other.write_bytes(self._sound(file))
        other.replace(file)

    def _sound(self, file: Path) -> bytes:
        return _documents().get(file.name, self.sound)


def _documents() -> dict[str, bytes]:
    """Documents that become drafts, of every kind."""
    return {
        "two pages.pdf": published.pdf(),
        "eight pages.pdf": published.pdf(8),
        "page é.html": published.html(),
        "page.mhtml": published.mhtml(),
        "words.docx": published.word(),
        "words.odt": published.odt(),
        "words.txt": published.text(),
    }


_WAYS: dict[str, Callable[[Path, Shelf], None]] = {
    "changed": lambda file, shelf: shelf._mutate(file),
    "damaged": lambda file, shelf: shelf._damage(file),
    "replaced": lambda file, shelf: shelf._replace(file),
    "emptied": lambda file, shelf: shelf._empty(file),
    "lost": lambda file, shelf: file.unlink(missing_ok=True),
    "touched": lambda file, shelf: file.touch(),
}
