"""A LanguageTool of a few bytes, and a Maven that makes it: for what happens around a download.

The real ones are used by tests/grammar/conftest.py and test_server.py.
"""

from __future__ import annotations

import re
import sys
import time
import zipfile
from pathlib import Path

LISTS = "META-INF/org/languagetool/language-module.properties"
SERVER = "org/languagetool/server/HTTPServer.class"


def made(jar: Path, **files: str) -> None:
    """A jar with these files."""
    with zipfile.ZipFile(jar, "w") as out:
        for name, text in files.items():
            out.writestr(name, text)


def module(code: str) -> dict[str, str]:
    """The files of a language's module."""
    name = f"org.languagetool.language.Tongue_{code}"
    return {
        LISTS: f"# a list\nlanguageClasses={name}\n",
        f"{name.replace('.', '/')}.class": f"class {code}",
    }


def archive(path: Path) -> Path:
    """What the download gives: the modules of languages are unpacked in it."""
    inner = path.with_suffix(".jar")
    made(inner, **{SERVER: "class"})
    manifest = "Manifest-Version: 1.0\r\nClass-Path: libs/core.jar ./\r\n\r\n"
    with zipfile.ZipFile(path, "w") as out:
        out.write(inner, "LanguageTool-6.8/libs/core.jar")
        for name, text in module("en").items():
            out.writestr(f"LanguageTool-6.8/{name}", text)
        jar = path.with_suffix(".server.jar")
        made(jar, **{"META-INF/MANIFEST.MF": manifest})
        out.write(jar, "LanguageTool-6.8/languagetool-server.jar")
    return path


def maven(args: list[str], kind: str) -> int:
    """What ``mvn dependency:copy-dependencies`` does, or how it fails."""
    options = dict(re.findall(r"-+(file|DoutputDirectory)=(.+)", "\n".join(args)))
    codes = re.findall(r"<artifactId>language-([a-z]+)<", Path(options["file"]).read_text("utf-8"))
    codes = codes[1:]  # the first is what the server is to go without
    libraries = Path(options["DoutputDirectory"])
    if kind == "offline":
        print("[INFO] Scanning\n[ERROR] Could not transfer artifact a:b from/to c: Unknown host c")
        return 1
    if kind == "full":
        print("[ERROR] Failed to execute goal: a.jar.part (No space left on device)")
        return 1
    if kind == "odd":
        print("[INFO] Scanning\n[ERROR] Could not find artifact a:b:6.8\n[ERROR] more")
        return 3
    made(libraries / "languagetool-server-6.8.jar", **{SERVER: "class"})
    if kind == "hang":
        print("[INFO] half of it", flush=True)
        (libraries / "hangs").touch()
        time.sleep(120)
    for code in ["en", "fr", "uk"] if codes == ["all"] else codes:
        made(libraries / f"language-{code}-6.8.jar", **module(code))
    if kind == "cut":
        jar = libraries / "languagetool-server-6.8.jar"
        jar.write_bytes(jar.read_bytes()[:-40])
    if kind == "classless":
        made(libraries / f"language-{codes[0]}-6.8.jar", **{LISTS: module("xx")[LISTS]})
    return 0


if __name__ == "__main__":
    sys.exit(maven(sys.argv[2:], sys.argv[1]))
