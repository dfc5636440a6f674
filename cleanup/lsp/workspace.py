"""The documents that are open, and the folders of the work space that they are in."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from cleanup.lsp.folder import Folder
from cleanup.lsp.open import Open
from cleanup.lsp.options import Options, options_of
from cleanup.lsp.text import Encoding, Text
from cleanup.settings.settings import ConfigError


class Workspace:
    """``said`` are options of the command line; ``tell`` is told what a person should know."""

    def __init__(self, said: Options, tell: Callable[[str], None]) -> None:
        self.documents: dict[str, Open] = {}
        self.roots: list[str] = []  # URIs of the folders
        self.encoding: Encoding = "utf-16"
        self._said, self._tell = said, tell
        self._folders: dict[Path, Folder] = {}
        self._given: Any = None  # by the editor at the start, for all folders
        self._scoped: dict[str, Any] = {}  # and later, by folder ("" for all)

    def configure(self, given: Any, scoped: Mapping[str, Any] | None = None) -> None:
        """Take the editor's settings: ``given`` at the start, and ``scoped`` by a folder's URI."""
        self._given = given if given is not None else self._given
        self._scoped = dict(scoped) if scoped is not None else self._scoped
        self.renew()

    def renew(self) -> None:
        """Forget all settings and checks."""
        self._folders.clear()
        for each in self.documents.values():
            each.folder = self._folder(each.path)
            each.forget()

    def open(self, uri: str, language: str, version: int | None, raw: str) -> Open:
        """Return a document that the editor has opened."""
        path = path_of(uri)
        found = Open(uri, path, language, version, Text(raw, self.encoding), self._folder(path))
        self.documents[uri] = found
        return found

    def close(self, uri: str) -> None:
        """Forget a document; what is still done for it ends without a result."""
        found = self.documents.pop(uri, None)
        if found is not None:
            found.closed = True
            found.forget()
            if found.timer is not None:
                found.timer.cancel()

    def beside(self, folder: Folder) -> Iterator[Open]:
        """Yield the documents of a folder."""
        yield from (each for each in self.documents.values() if each.folder is folder)

    def _folder(self, path: str) -> Folder:
        root, uri = self._root(path)
        if root not in self._folders:
            self._folders[root] = Folder(
                root, self._said.values, self._options(uri, root), self._tell
            )
        return self._folders[root]

    def _root(self, path: str) -> tuple[Path, str]:
        """Return the folder of the work space that a path is in, or its own, and its URI or ""."""
        known = [(Path(root), uri) for uri in self.roots if (root := path_of(uri))]
        if not path:
            return known[0] if known else (Path.cwd(), "")
        inside = [each for each in known if Path(path).is_relative_to(each[0])]
        if inside:
            return max(inside, key=lambda each: len(each[0].parts))
        return Path(path).parent, ""

    def _options(self, uri: str, root: Path) -> Options:
        """Return what the editor set for a folder; what cannot be is given and left out."""
        merged: dict[str, Any] = {}
        found = Options({}, self._said.config, self._said.isolated)
        for told in (self._given, self._scoped.get(""), self._scoped.get(uri) if uri else None):
            try:
                each = options_of(told, root)
            except ConfigError as error:
                self._tell(f"{error}")
                continue
            for name in each.unknown:
                self._tell(f"the editor's settings: unknown setting {name!r}")
            merged |= each.values
            found = Options(merged, each.config or found.config, each.isolated or found.isolated)
        return found


def path_of(uri: str) -> str:
    """Return the path of a URI, or "" where it is no file's (a text that was never saved)."""
    parts = urlsplit(uri)
    if parts.scheme != "file":
        return ""
    # What follows ? or # belongs to the path: some clients do not escape it.
    path = unquote(uri.partition("://")[2])
    path = path[path.index("/") :] if "/" in path else ""
    return os.path.normpath(url2pathname(path) if os.name == "nt" else path) if path else ""


def configurations(roots: Sequence[str], told: Iterable[Any]) -> dict[str, Any]:
    """Return what a client answered about its settings, by folder; "" is for all of them."""
    return dict(zip(["", *roots], told, strict=False))
