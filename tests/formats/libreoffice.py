"""LibreOffice at work on a document: opened, an order given, saved; where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")
needs_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not here")
ACCEPT, REJECT = ".uno:AcceptAllTrackedChanges", ".uno:RejectAllTrackedChanges"
FILTERS = {".txt": "Text (encoded)", ".docx": "MS Word 2007 XML", ".odt": "writer8"}

_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">
Sub Play(source, order, target, filter)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  If order &lt;&gt; "" Then
    player = createUnoService("com.sun.star.frame.DispatchHelper")
    player.executeDispatch(doc.CurrentController.Frame, order, "", 0, Array())
  End If
  Dim told(1) As New com.sun.star.beans.PropertyValue
  told(0).Name = "FilterName"
  told(0).Value = filter
  told(1).Name = "FilterOptions"
  told(1).Value = "UTF8"
  doc.storeToURL(ConvertToURL(target), told())
  doc.close(True)
End Sub
</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
"""


def played(source: Path, order: str, target: Path, home: Path) -> Path:
    """Open a document, give an order if one is named, save it by the target's suffix.

    ``home`` is a folder for LibreOffice's own files; it stays from one call to the next.
    """
    basic = home / "user" / "basic" / "Standard"
    if not basic.is_dir():
        # The first start makes the profile; a macro that is there before is written over.
        _run(home, "--convert-to", "txt:Text", "--outdir", str(home), str(source))
        basic.mkdir(parents=True, exist_ok=True)
        (basic / "Module1.xba").write_text(_MODULE)
        (basic / "script.xlb").write_text(_LIBRARY)
    names = ", ".join(f'"{each}"' for each in (source, order, target, FILTERS[target.suffix]))
    _run(home, f"macro:///Standard.Module1.Play({names})")
    return target


def said(source: Path, order: str, home: Path) -> list[str]:
    """Return the lines of a document's text after an order."""
    target = played(source, order, home / "said.txt", home)
    return target.read_text("utf-8-sig").splitlines()


def _run(home: Path, *words: str) -> None:
    assert SOFFICE is not None
    subprocess.run(
        [SOFFICE, f"-env:UserInstallation={home.as_uri()}", "--headless", *words],
        check=True,
        capture_output=True,
        timeout=120,
    )
