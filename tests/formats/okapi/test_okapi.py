"""Okapi's filters see the same units, names and codes after a fix, and only edited texts differ.

Read are files of the libraries of each format, those that Okapi itself makes of some of them
(XLIFF with inline codes, TMX, PO), and the samples.
"""

from __future__ import annotations

import json
import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.formats.office import command
from tests.formats.okapi import written
from tests.formats.okapi.listing import File, Missing, Seen, listed

SAMPLES = Path(__file__).parents[3] / "samples" / "formats"
OF_SAMPLES = {
    "harbour.xlf": "okf_xliff",
    "harbour.xliff": "okf_xliff2",
    "mill.po": "okf_po",
    "strings.xml": "okf_xml-AndroidStrings",
    "forms.resx": "okf_xml-resx",
    "boat.srt": "okf_regex-srt",
    "boat.vtt": "okf_vtt",
    "bridge.md": "okf_markdown",
    "page.html": "okf_html",
    "en.strings": "okf_regex-macStrings",
    "app.ts": "okf_ts",
    "bridge.csv": "okf_table_csv",
    "bridge.tsv": "okf_table_tsv",
    "fr.yml": "okf_yaml",
    "fr.json": "okf_json",
    "messages_fr.properties": "okf_properties",
}
# What Okapi writes, of which file, and with which configuration it is read then.
EXTRACTED = {
    "page.xlf": ("page.html", "okf_xliff"),
    "page.tmx": ("page.html", "okf_tmx"),
    "page.po": ("page.html", "okf_po"),
    "report.xlf": ("report.docx", "okf_xliff"),
    "slides.xlf": ("slides.pptx", "okf_xliff"),
    "odt.xlf": ("report.odt", "okf_xliff"),
}
QUIET = ("--safe-only", "--grammar", "off", "-j", "1", "-q")


@dataclass(frozen=True)
class Compared:
    """What Okapi sees before and after, and how many edits the log has."""

    before: Seen
    after: Seen
    edits: int


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Compared]:
    """Every file, by name."""
    folder = tmp_path_factory.mktemp("okapi")
    (folder / "cleanup.toml").write_text("")
    old = folder / "old" / "locales"
    old.mkdir(parents=True)
    files: list[File] = []
    for name, (write, configuration) in written.FILES.items():
        write(old / name)
        files.append(File(old / name, configuration, "fr", "en"))
    (old / "samples").mkdir()
    for name, configuration in OF_SAMPLES.items():
        path = old / "samples" / name
        shutil.copy(SAMPLES / name, path)
        source = "de" if path.suffix == ".xliff" else "fr"
        files.append(File(path, configuration, source, "en"))
    (old / "okapi").mkdir()
    of = {
        made: File(old / base, written.FILES[base][1], "fr", "en", old / "okapi" / made)
        for made, (base, _) in EXTRACTED.items()
    }
    try:
        listed(list(of.values()))
    except Missing as error:
        pytest.skip(f"Okapi is not here: {error}")
    files += [
        File(old / "okapi" / name, configuration, "fr", "en")
        for name, (_, configuration) in EXTRACTED.items()
    ]
    new = folder / "new"
    shutil.copytree(folder / "old", new)
    pairs = [
        (file, File(new / file.path.relative_to(folder / "old"), *_rest(file))) for file in files
    ]
    seen = listed([file for pair in pairs for file in pair[:1]])
    log = folder / "log.jsonl"
    with pytest.MonkeyPatch.context() as place:
        place.chdir(folder)
        status, told = command("fix", new, *QUIET, "--log", log)
        assert status in (0, 1), told
        fixed = [file.path.read_bytes() for _, file in pairs]
        command("fix", new, *QUIET)
        assert [file.path.read_bytes() for _, file in pairs] == fixed, "a second run edits"
    after = listed([file for _, file in pairs])
    edits = edits_in(log)
    return {
        str(file.path.relative_to(old)): Compared(one, other, edits[str(made.path)])
        for (file, made), one, other in zip(pairs, seen, after, strict=True)
    }


def edits_in(log: Path) -> Counter[str]:
    """Return how many edits a log tells of, by file."""
    found: Counter[str] = Counter()
    path = ""
    for row in map(json.loads, log.read_text("utf-8").splitlines()):
        path = row.get("path", path)
        found[path] += bool(row.get("applied"))
    return found


def _rest(file: File) -> tuple[str, str, str]:
    return file.configuration, file.source, file.target


NAMES = [*written.FILES, *(f"okapi/{name}" for name in EXTRACTED)]


@pytest.mark.parametrize("name", [*NAMES, *(f"samples/{name}" for name in OF_SAMPLES)])
def test_the_same_units(compared: dict[str, Compared], name: str) -> None:
    one = compared[name]
    assert not one.before.error
    assert not one.after.error
    assert one.before.texts
    assert one.before.frame == one.after.frame
    assert one.edits
    changed = sum(a != b for a, b in zip(one.before.texts, one.after.texts, strict=True))
    assert 1 <= changed <= one.edits


# (In "okapi/page.po" tags are letters of the text.)
@pytest.mark.parametrize("name", [name for name in NAMES if name != "okapi/page.po"])
def test_only_the_space_before_commas_is_gone(compared: dict[str, Compared], name: str) -> None:
    one = compared[name]
    code = {"x , y", "a , b"}
    wanted = [text if text in code else text.replace(" ,", ",") for text in one.before.texts]
    assert one.after.texts == wanted
