"""LibreOffice's own LanguageTool client, without a window, against ``cleanup serve``.

``/usr/bin/python3 bench/serve_libreoffice.py http://127.0.0.1:8081/v2`` starts LibreOffice (Debian:
libreoffice-writer, python3-uno) with a profile of its own in which that address is set as its
LanguageTool server, and gives its grammar checker the texts below, as Writer does with paragraphs.
It shows what comes back, and fails where that is not what was expected.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import uno
from com.sun.star.lang import Locale

NODE = "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"
# A text, its language and country, and what shall be found: what stands there, what is offered.
TEXTS = [
    ("The mill , old. It was the the best.", "en-US", [(" ,", ","), ("the the", "the")]),
    ("😀 The mill , old.", "en-GB", [(" ,", ",")]),
    ("Tom & Ann , 100% + more , so.", "en-US", [(" ,", ","), (" ,", ",")]),
    ("The World Health Organization (OMS) came.", "en-US", [("OMS", "WHO")]),
    ("Die Mühle , die alt ist.", "de-DE", [(" ,", ",")]),
    ("Le moulin , ancien.", "fr-FR", [(" ,", ",")]),
    ("The mill is old.", "en-US", []),
]


def profile(folder: Path, address: str) -> None:
    """Write the settings of a person who has set the server."""

    def item(name: str, value: str) -> str:
        told = f'<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop>'
        return f'<item oor:path="{NODE}">{told}</item>'

    (folder / "user").mkdir()
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    items = item("BaseURL", address) + item("IsEnabled", "true")
    (folder / "user" / "registrymodifications.xcu").write_text(
        f"{head}{items}</oor:items>", "utf-8"
    )


def connected() -> Any:
    """Return LibreOffice's own context, once it is there."""
    context = uno.getComponentContext()
    name = "com.sun.star.bridge.UnoUrlResolver"
    resolver = context.ServiceManager.createInstanceWithContext(name, context)
    for _ in range(200):
        try:
            return resolver.resolve("uno:pipe,name=cleanupbench;urp;StarOffice.ComponentContext")
        except Exception:  # noqa: BLE001 -- it is not there yet
            time.sleep(0.3)
    sys.exit("LibreOffice did not start")


def found(checker: Any, text: str, tag: str) -> list[tuple[str, str]]:
    """Return what the checker marks in a text, and its first proposal."""
    lang, country = tag.split("-")
    result = checker.doProofreading("1", text, Locale(lang, country, ""), 0, len(text), ())
    units = text.encode("utf-16-le")
    return [
        (
            units[2 * e.nErrorStart : 2 * (e.nErrorStart + e.nErrorLength)].decode("utf-16-le"),
            e.aSuggestions[0] if e.aSuggestions else "",
        )
        for e in result.aErrors
    ]


def main() -> None:
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        profile(Path(folder), sys.argv[1])
        order = ["soffice", "--headless", "--norestore", "--nologo"]
        order += [f"-env:UserInstallation=file://{folder}", "--accept=pipe,name=cleanupbench;urp;"]
        with subprocess.Popen(
            order, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as office:
            context = connected()
            make = context.ServiceManager.createInstanceWithContext
            checker = make("org.openoffice.lingu.LanguageToolGrammarChecker", context)
            print(f"{len(checker.getLocales())} languages")
            for text, tag, expected in TEXTS:
                began = time.monotonic()
                told = found(checker, text, tag)
                took = (time.monotonic() - began) * 1000
                wrong += told != expected
                print(
                    f"{'as expected' if told == expected else 'WRONG'}: {tag} {took:.0f} ms {told}"
                )
            try:
                make("com.sun.star.frame.Desktop", context).terminate()
            except Exception:  # noqa: BLE001 -- the connection ends with it
                office.wait(20)
    sys.exit(wrong)


if __name__ == "__main__":
    main()
