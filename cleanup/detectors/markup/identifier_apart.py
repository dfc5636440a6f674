"""A blank inside the name of a file or of a part of a program: ``App. config``, ``Db. Load ()``.

Machines take the dot for the end of a sentence. A name is known by its parts: capitals inside of
a word, empty brackets, an ending that is none but a file's, or emphasis around all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.detectors import Detector
from cleanup.edits.edit import Edit, found
from cleanup.text.segment import View

# Endings of files that are no words of any language.
ENDINGS = frozenset(
    "edmx csdl ssdl msl config cfg ini aspx ascx cshtml vbhtml xaml resx csproj vbproj sln dll exe "
    "xml xsd xsl json yml yaml csv xlsx docx pptx pdf jpg jpeg png svg gif html htm css php py js "
    "ts sql mdf ldf bak iso msi cab zip rar jar txt md ps1 cmd sh".split()
)
_ROOTS = frozenset({"System", "Microsoft", "Windows", "java", "javax", "org", "com"})
_CHAIN = re.compile(
    r"(?<![\w.])[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?:\.[ ][A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)+"
    r"(?:[ ]?\([ ]?\))?(?![\w/@])"
)
_CAMEL = re.compile(r"[a-z][A-Z]")
_FILE = re.compile(r"[A-Z]\w*|\w*[\d_]\w*")  # a name before an ending
# Parts of programs that a name in small letters goes on with; sentences and abbreviations in bold
# letters ("**tired. Very**", "**approx. Weight**") have other words.
_PARTS = frozenset(
    "Api Client Common Config Configuration Controllers Core Data Entities Extensions Forms Main "
    "Models Program Properties Resources Server Services Settings Tests Views Web".split()
)
_LEAST = 3  # parts of a name that begins with one of the roots


def build() -> Detector:
    """Build a detector that offers the name without its blanks."""
    roots, endings = "|".join(sorted(_ROOTS)), "|".join(sorted(ENDINGS))
    return Detector(
        _find,
        rf"[a-z][A-Z]\w*\.[ ]\w|\w\.[ ]\w+[ ]?\([ ]?\)|\b(?:{roots})\.[ ]?[A-Za-z]"
        rf"|\*\*\w+\.[ ]\w|\w\.[ ](?:{endings})\b",
    )


def _find(view: View) -> Iterator[Edit]:
    text = view.text
    for match in _CHAIN.finditer(text):
        start, end = match.span()
        chain = match[0]
        if not _whole(text, start, end, chain):
            yield from _files(text, start, chain)
            continue
        first, last = chain.index(". ") + 1, chain.rindex(". ") + 2
        tail = chain.rfind(" (")
        last = max(last, tail + 1)
        yield found(text, start + first, start + last, chain[first:last].replace(" ", ""))


def _whole(text: str, start: int, end: int, chain: str) -> bool:
    """Return True where all of it is one name."""
    parts = re.split(r"\.[ ]?|[ ]?\(", chain)
    names = [part for part in parts if part and part != ")"]
    bold = text[max(0, start - 2) : start] == "**" and text[end : end + 2] == "**"
    if bold and len(names) > 1 and names[0][0].islower() and names[1] in _PARTS:
        return True
    if not all(name[0].isupper() or _CAMEL.search(name) for name in names[:-1]):
        return False
    if chain.endswith(")"):
        return True
    if bold:
        return bool(_CAMEL.search(chain)) or names[-1] in ENDINGS
    return names[0] in _ROOTS and len(names) >= _LEAST and names[1][0].isupper()


def _files(text: str, start: int, chain: str) -> Iterator[Edit]:
    """Yield the blank before the ending of a file."""
    for match in re.finditer(r"(\w+)\.([ ])(\w+)\b", chain):
        if match[3] in ENDINGS and _FILE.fullmatch(match[1]):
            yield found(text, start + match.start(2), start + match.end(2), "")
