"""What other readers see in a document: for ``bench/fuzz.py``.

``READERS[kind](raw)`` is a pair: the skeleton, which no edit may change, and the texts in order.
None where the other reader cannot read the document: then there is nothing to compare.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

Seen = tuple[Any, list[str]] | None


def tree(value: Any, texts: list[str]) -> Any:
    """Return the shape of a value of JSON or YAML; its strings go into ``texts``."""
    if isinstance(value, dict):
        return {key: tree(each, texts) for key, each in value.items()}
    if isinstance(value, list):
        return [tree(each, texts) for each in value]
    if isinstance(value, str):
        texts.append(value)
        return "text"
    return (type(value).__name__, value)


def json_(raw: str) -> Seen:
    """Read with the standard library."""
    texts: list[str] = []
    try:
        return tree(json.loads(raw), texts), texts
    except ValueError:
        return None


def jsonl(raw: str) -> Seen:
    """Read with the standard library, line by line."""
    texts: list[str] = []
    try:
        return [tree(json.loads(line), texts) for line in io.StringIO(raw) if line.strip()], texts
    except ValueError:
        return None


def yaml(raw: str) -> Seen:
    """Read with PyYAML."""
    import yaml as library  # noqa: PLC0415

    texts: list[str] = []
    try:
        return tree(library.safe_load(raw), texts), texts
    except library.YAMLError:
        return None


def xml(raw: str) -> Seen:
    """Read with ElementTree."""
    try:
        root = ET.fromstring(raw)  # noqa: S314 - our own document
    except ET.ParseError:
        return None
    shape = [(each.tag, sorted(each.attrib.items()), len(each)) for each in root.iter()]
    return shape, [said or "" for each in root.iter() for said in (each.text, each.tail)]


def cells(delimiter: str | None) -> Callable[[str], Seen]:
    """Read with the csv module in three ways; a delimiter of None is the one of the first line."""

    def read(raw: str) -> Seen:
        mark = delimiter or (";" if raw.startswith("id;") else ",")
        ways = [{}, {"skipinitialspace": True}, {"strict": True}]
        if mark == "\t":
            ways.append({"quoting": csv.QUOTE_NONE})
        shape, texts = list[Any](), list[str]()
        for way in ways:
            try:
                rows = list(csv.reader(io.StringIO(raw, newline=""), delimiter=mark, **way))
            except csv.Error as error:
                shape.append(str(error)[:20])
                continue
            shape.append([len(row) for row in rows])
            texts += [cell for row in rows for cell in row]
        return shape, texts

    return read


def frames(raw: str) -> Seen:
    """Read CSV with pandas and pyarrow, for ``--readers all``."""
    import pandas as pd  # noqa: PLC0415
    from pyarrow import ArrowInvalid  # noqa: PLC0415
    from pyarrow import csv as arrow  # noqa: PLC0415

    mark = ";" if raw.startswith("id;") else "\t" if raw.startswith("id\t") else ","
    shape, texts = list[Any](), list[str]()
    try:
        frame = pd.read_csv(
            io.StringIO(raw, newline=""), sep=mark, dtype=str, keep_default_na=False, header=None
        )
        shape.append(frame.shape)
        texts += [str(each) for row in frame.to_numpy() for each in row]
    except (ValueError, pd.errors.ParserError):
        shape.append("pandas cannot")
    try:
        found = arrow.read_csv(
            io.BytesIO(raw.encode()),
            parse_options=arrow.ParseOptions(delimiter=mark, newlines_in_values=True),
            read_options=arrow.ReadOptions(autogenerate_column_names=True),
        )
        shape.append(found.shape)
    except ArrowInvalid:
        shape.append("pyarrow cannot")
    return shape, texts


def html(raw: str) -> Seen:
    """Read with html5lib's rules by lxml (HTML): its tags and attributes that hold no text."""
    from lxml import etree  # noqa: PLC0415
    from lxml import html as library  # noqa: PLC0415

    try:
        root = library.document_fromstring(raw)
    except (etree.ParserError, ValueError):
        return None
    shape, texts = list[Any](), list[str]()
    for each in root.iter():
        tag = each.tag if isinstance(each.tag, str) else "comment"
        shape.append((tag, [item for item in sorted(each.attrib.items()) if item[0] != "alt"]))
        texts += [each.text or "", each.tail or "", each.attrib.get("alt", "")]
    return shape, texts


def po(raw: str) -> Seen:
    """Read with polib."""
    import polib  # noqa: PLC0415

    try:
        found = polib.pofile(raw)
    except (OSError, ValueError, UnicodeError, IndexError):
        return None
    return [entry.msgid for entry in found], [entry.msgstr for entry in found]


def subtitles(kind: str) -> Callable[[str], Seen]:
    """Read with pysubs2."""

    def read(raw: str) -> Seen:
        import pysubs2  # noqa: PLC0415

        try:
            found = pysubs2.SSAFile.from_string(raw, format_=kind)
        except (ValueError, pysubs2.exceptions.Pysubs2Error):
            return None
        return [(each.start, each.end) for each in found], [each.text for each in found]

    return read


def markdown(raw: str) -> Seen:
    """Read with markdown-it-py: its tokens without the words."""
    from markdown_it import MarkdownIt  # noqa: PLC0415

    exact = ("code_inline", "html_inline", "fence", "code_block", "html_block")
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(raw)
    shape = list[Any]()
    for token in tokens:
        for each in (token, *(token.children or ())):
            if each.type not in ("text", "softbreak", "text_special"):
                said = each.content if each.type in exact else ""
                attributes = [item for item in each.attrs.items() if item[0] != "alt"]
                shape.append((each.type, each.markup, each.info, attributes, said))
    return shape, []


READERS: dict[str, Callable[[str], Seen]] = {
    "json": json_,
    "jsonl": jsonl,
    "yaml": yaml,
    "csv": cells(None),
    "tsv": cells("\t"),
    "xliff": xml,
    "tmx": xml,
    "android": xml,
    "resx": xml,
    "html": html,
    "markdown": markdown,
    "po": po,
    "srt": subtitles("srt"),
    "vtt": subtitles("vtt"),
    "ass": subtitles("ass"),
}
