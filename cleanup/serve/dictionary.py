"""The words that clients add: one file, one word a line, as ``words.txt`` is."""

from __future__ import annotations

from pathlib import Path

from cleanup.files import FileError
from cleanup.files.write import writing
from cleanup.serve.refused import Refused
from cleanup.text.words import read

MOST, LONGEST = 20_000, 100  # words, and code points of a word


class Dictionary:
    """Words that never change. What another program writes into the file is seen at the next start.

    Raises OSError or ValueError where the file is there and cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._words = read(path)

    @property
    def words(self) -> tuple[str, ...]:
        """All of them, in the order in which they came."""
        return self._words

    def add(self, words: list[str]) -> bool:
        """Add words; whether any of them was new. Raises Refused."""
        new = tuple(dict.fromkeys(w for w in map(_checked, words) if w not in self._words))
        if len(self._words) + len(new) > MOST:
            raise Refused(400, f"The dictionary holds at most {MOST:,} words.")
        if new:
            self._keep((*self._words, *new))
        return bool(new)

    def delete(self, words: list[str]) -> bool:
        """Delete words; whether any of them was there. Raises Refused."""
        gone = set(map(str.strip, words)) & set(self._words)
        if gone:
            self._keep(tuple(word for word in self._words if word not in gone))
        return bool(gone)

    def _keep(self, words: tuple[str, ...]) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with writing(self._path) as out:
                out.write("".join(f"{word}\n" for word in words).encode())
        except (FileError, OSError) as error:
            raise Refused(500, f"The dictionary could not be written: {error}") from None
        self._words = words


def _checked(word: str) -> str:
    word = word.strip()
    if not word or len(word) > LONGEST or not word.isprintable():
        raise Refused(400, f"A word has 1 to {LONGEST} printable characters.")
    if word.startswith("#") or " #" in word:
        raise Refused(400, "A word cannot start with #, which starts a comment in the file.")
    return word
