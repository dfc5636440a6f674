"""Measure office documents: a large Word file fixed, and documents made by chance.

``python bench/office.py fix`` builds a document of 11,000 paragraphs and fixes it.
``python bench/office.py made 4000`` runs the property tests of Word and OpenDocument as often.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).parents[1]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = f'<Types><Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>'
WORDS = "the old mill stands by a river and boats lie in our harbour while keys hang here".split()


def document(paragraphs: int) -> str:
    """Return a document in which each paragraph has five runs, and one space too many."""
    style = '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/></w:rPr>'
    rows, words = [], cycle(WORDS)
    for number in range(paragraphs):
        said = (" ".join(next(words) for _ in range(9)) for _ in range(4))
        runs = (f'<w:r>{style}<w:t xml:space="preserve">{text} </w:t></w:r>' for text in said)
        rows.append(
            f"<w:p>{''.join(runs)}<w:r><w:t>and the ferry , number {number}.</w:t></w:r></w:p>"
        )
    return f'<w:document xmlns:w="{W}"><w:body>{"".join(rows)}</w:body></w:document>'


def fix() -> None:
    """Print what the large document takes."""
    raw = document(11_000)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.docx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr("[Content_Types].xml", TYPES)
            made.writestr("word/document.xml", raw)
        command = [sys.executable, "-m", "cleanup", "fix", str(path), "--lang", "en", "-q"]
        subprocess.run(command, check=False, cwd=ROOT)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    size = len(raw) / 1e6
    print(f"{size:.1f} MB of XML: {used.ru_utime:.1f} s, peak {used.ru_maxrss / 1024:.0f} MB")


def made(examples: int) -> None:
    """Run the property tests."""
    sys.path.insert(0, str(ROOT))
    from hypothesis import HealthCheck, settings  # noqa: PLC0415 -- of the tests

    from tests.formats import test_docx, test_opendocument  # noqa: PLC0415

    how = settings(
        max_examples=examples,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    for module in (test_docx, test_opendocument):
        test = module.test_only_what_is_edited_changes
        test._hypothesis_internal_use_settings = how  # noqa: SLF001 -- there is no other way
        start = time.process_time()
        test()
        print(f"{module.__name__}: {examples} documents, {time.process_time() - start:.0f} s")


if __name__ == "__main__":
    if sys.argv[1:2] == ["made"]:
        made(int(sys.argv[2]))
    else:
        fix()
