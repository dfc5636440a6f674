"""What other readers see in a document: for ``bench/fuzz.py``.

``READERS[kind](raw)`` is a pair: the skeleton, which no edit may change, and the texts in order.
None where the other reader cannot read the document: then there is nothing to compare.
"""

from __future__ import annotations

import csv
import io
import json
import re
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
            except csv.Error:
                shape.append("cannot")
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


def office(raw: str) -> Seen:
    """Read the XML of an office file: as ElementTree does, but for what an edit may add.

    That are text elements that follow one another in a run, ``xml:space`` and ``text:s``.
    """
    try:
        root = ET.fromstring(raw)  # noqa: S314 - our own document
    except ET.ParseError:
        return None
    shape, texts = list[Any](), list[str]()

    def walk(element: ET.Element, depth: int) -> None:
        before = None
        for each in element:
            name = each.tag.rpartition("}")[2]
            if name != "s" and (name != "t" or before != "t"):
                held = sorted(item for item in each.attrib.items() if "XML/1998" not in item[0])
                shape.append((depth, each.tag, held))
            before = name
            texts.append(" ".join([each.text or "", each.tail or ""]))
            walk(each, depth + 1)

    walk(root, 0)
    return shape, [""] * len(texts)


def fluent(raw: str) -> Seen:
    """Read with fluent.syntax: all but the texts."""
    from fluent.syntax import FluentParser, ast, visitor  # noqa: PLC0415

    class Silent(visitor.Transformer):
        def visit_TextElement(self, _node: Any) -> None:  # noqa: N802
            return None

    found = FluentParser(with_spans=False).parse(raw)
    if any(isinstance(each, ast.Junk) for each in found.body):
        return None
    return Silent().visit(found).to_json(), []


def ini(raw: str) -> Seen:
    """Read with configparser."""
    import configparser  # noqa: PLC0415

    found = configparser.RawConfigParser(strict=False)
    try:
        found.read_string(raw)
    except configparser.Error:
        return None
    rows = [(part, key) for part in found.sections() for key in found[part]]
    return rows, [found[part][key] for part, key in rows]


def units(module: str, kind: str) -> Callable[[str], Seen]:
    """Read with a class of translate-toolkit."""

    def read(raw: str) -> Seen:
        import logging  # noqa: PLC0415
        from importlib import import_module  # noqa: PLC0415

        logging.disable()  # it guesses the encoding, and tells
        try:
            found = getattr(import_module(f"translate.storage.{module}"), kind).parsestring(
                raw.encode()
            )
        except Exception:  # noqa: BLE001 - it has no error of its own
            return None
        return [unit.name for unit in found.units], [str(unit.value) for unit in found.units]

    return read


def times(raw: str) -> Seen:
    """Return the lines of times of SBV, and the others."""
    rows = raw.splitlines()
    shape = [row for row in rows if re.fullmatch(r"\d+:[\d:.]+,\d+:[\d:.]+", row)]
    return shape, [row for row in rows if row and row not in shape]


def lines(raw: str) -> Seen:
    """Return the number of lines, and the lines."""
    rows = raw.split("\n")
    return len(rows), rows


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
    "sbv": times,
    "properties": units("properties", "javautf8file"),
    "strings": units("properties", "stringsutf8file"),
    "ini": ini,
    "lines": lines,
    "xliff2": xml,
    "segmented": xml,
    "stringsdict": xml,
    "qt": xml,
    "epub": html,
    "xcstrings": json_,
    "arb": json_,
    "html in json": json_,
    "markdown in po": po,
    "bilingual": cells("\t"),
    "fluent": fluent,
    "docx": office,
    "pptx": office,
    "xlsx": office,
    "opendocument": office,
}
