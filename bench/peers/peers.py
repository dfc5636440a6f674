"""Side by side on one XLIFF and one PO file: cleanup, pofilter, Weblate's checks, Okapi's check.

    python bench/peers/peers.py [--lang de] [--weblate PYTHON] [--okapi JARS] [--eval DIR]

The texts are human references of WMT 2021 to 2024 from English. A third of them gets an item of
programs at its end, in source and translation; every eighth translation is damaged in one known
way. A unit counts as found, or as a false alarm, where the tool says anything of it. Every tool
runs with its defaults. ``--weblate`` is a Python with Weblate (``pip install weblate``),
``--okapi`` a folder with okapi-lib-verification and the filters of XLIFF and PO
(``mvn dependency:copy-dependencies``). Seconds are of the processor, with the start of the program.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).parents[1]))

from evalsets import folder, records

HERE = Path(__file__).parent
EVERY = 8
ITEMS = {  # what a program's text holds: as it is, spoiled by spaces or translation, Weblate's flag
    "printf": ("%s", "% s", "c-format"),
    "position": ("%1$s", "% 1 $ s", "c-format"),
    "named": ("%(count)d", "% (count) d", "python-format"),
    "braces": ("{name}", "{Name }", "python-brace-format"),
    "tags": ("<b>OK</b>", "<b >OK</ b>", ""),
    "url": ("https://example.org/a?id=3", "https: //example.org/a?id=3", ""),
    "e-mail": ("mill@example.org", "mill @ example.org", ""),
}


@dataclass(frozen=True)
class Unit:
    """A source and its translation; ``damage`` is "" for one that is as people wrote it."""

    id: str
    source: str
    target: str
    flags: str = ""
    damage: str = ""


def units(path: Path, lang: str, seed: int = 7) -> list[Unit]:
    """Return the units, some of them damaged."""
    chance = random.Random(seed)
    pairs: dict[str, str] = {}
    for row in records(path / f"wmt_{lang}.jsonl.gz"):
        if row["source_lang"] == "en" and "\n" not in row["src"] + row["ref"]:
            pairs.setdefault(row["src"].strip(), row["ref"].strip())
    found: list[Unit] = []
    for number, (source, target) in enumerate(pairs.items()):
        unit = Unit(f"u{number}", source, target)
        kind = ""
        if number % 3 == 0:
            kind = list(ITEMS)[number // 3 % len(ITEMS)]
            item, _, flag = ITEMS[kind]
            unit = replace(unit, source=f"{source} {item}", target=f"{target} {item}", flags=flag)
        if number % EVERY == 0:
            unit = _damaged(unit, kind, chance)
        found.append(unit)
    return found


def _damaged(unit: Unit, kind: str, chance: random.Random) -> Unit:
    ways: list[tuple[str, Callable[[str], str]]] = []
    if kind:
        item, spoiled, _ = ITEMS[kind]
        ways = [
            (f"{kind} spoiled", lambda text: text.replace(item, spoiled)),
            (f"{kind} lost", lambda text: text.replace(f" {item}", "")),
        ]
        chance.shuffle(ways)
    else:
        ways = [
            ("copied source", lambda _text: unit.source),
            ("second half lost", lambda text: text[: len(text) // 2].rsplit(" ", 1)[0]),
            ("word doubled", lambda text: re.sub(r" (\w{2,})", r" \1 \1", text, count=1)),
            ("space before comma", lambda text: re.sub(r"(\w),", r"\1 ,", text, count=1)),
            ("full stop lost", lambda text: text.removesuffix(".")),
            ("two spaces", lambda text: text.replace(" ", "  ", 1)),
            ("digits swapped", _swapped),
            (
                "mojibake",
                lambda text: text.encode().decode("cp1252", "replace").replace("\ufffd", "?"),
            ),
            ("empty", lambda _text: ""),
        ]
        chance.shuffle(ways)
    for damage, spoil in ways:
        target = spoil(unit.target)
        if target != unit.target:
            return replace(unit, target=target, damage=damage)
    return unit


def _swapped(text: str) -> str:
    return re.sub(
        r"\d{2,}", lambda m: m[0][::-1] if m[0] != m[0][::-1] else m[0] + "1", text, count=1
    )


def xliff(some: list[Unit], lang: str) -> str:
    """Return an XLIFF 1.2 file; tags are text in it, as strings of a program are."""
    body = "".join(
        f'<trans-unit id="{u.id}" approved="yes"><source>{escape(u.source)}</source>'
        f"<target>{escape(u.target)}</target></trans-unit>\n"
        for u in some
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
        f'<file original="a" datatype="plaintext" source-language="en" target-language="{lang}">'
        f"<body>\n{body}</body></file></xliff>\n"
    )


def po(some: list[Unit], lang: str) -> str:
    """Return a PO file."""

    def quote(text: str) -> str:
        said = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
        return f'"{said}"'

    head = f'"Language: {lang}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    body = "".join(
        (f"#, {u.flags}\n" if u.flags else "")
        + f'msgctxt "{u.id}"\nmsgid {quote(u.source)}\nmsgstr {quote(u.target)}\n\n'
        for u in some
    )
    return f'msgid ""\nmsgstr ""\n{head}\n{body}'


def cleanup(path: Path, lang: str) -> tuple[set[str], float]:
    """Return the units of which cleanup says something, and the seconds that it took."""
    command = [
        sys.executable,
        "-m",
        "cleanup",
        "check",
        str(path),
        "--isolated",
        "--grammar",
        "off",
    ]
    command += ["--lang", lang, "--source-lang", "en", "--output-format", "json", "-j", "1"]
    out, seconds = _run(command)
    return {_id(each["segment"]) for each in json.loads(out)}, seconds


def _id(name: str) -> str:
    return name.partition(":")[0].partition("#")[0]


def pofilter(path: Path, _lang: str) -> tuple[set[str], float]:
    """Return the units that pofilter writes out, with all of its tests."""
    out = path.with_name(f"filtered{path.suffix}")
    tool = Path(sys.executable).with_name("pofilter")
    tool = tool if tool.exists() else Path("pofilter")
    code = "import sys; from translate.filters.pofilter import main; sys.exit(main())"
    _, seconds = _run([sys.executable, "-c", code, "--progress=none", str(path), str(out)])
    text = out.read_text("utf-8") if out.exists() else ""
    if path.suffix == ".po":
        return set(re.findall(r'^msgctxt "(u\d+)"', text, re.MULTILINE)), seconds
    return set(re.findall(r'<trans-unit[^>]*\bid="(u\d+)"', text)), seconds


def weblate(python: str, some: list[Unit], lang: str) -> tuple[set[str], float]:
    """Return the units of which a check of Weblate says something."""
    given = "".join(json.dumps([u.id, u.source, u.target, u.flags]) + "\n" for u in some)
    out, _ = _run([python, str(HERE / "weblate_checks.py"), lang], given)
    *rows, last = [json.loads(line) for line in out.splitlines()]
    return {name for name, checks in rows if checks}, last["seconds"]


def okapi(jars: str, path: Path, lang: str) -> tuple[set[str], float]:
    """Return the units of which Okapi's quality check says something."""
    form = "okf_po" if path.suffix == ".po" else "okf_xliff"
    command = ["java", "-cp", f"{jars}/*", str(HERE / "OkapiCheck.java"), str(path), form, lang]
    out, seconds = _run(command)
    names = dict(enumerate(re.findall(r'^msgctxt "(u\d+)"', path.read_text("utf-8"), re.MULTILINE)))
    found = set()
    for line in out.splitlines():
        unit, _, _ = f"{line}\t\t".split("\t")[:3]
        if path.suffix == ".po":  # it numbers them
            number = re.search(r"\d+", unit)
            unit = names.get(int(number[0]) - 1, "") if number and line[:7] != "seconds" else ""
        found.add(unit)
    return found, seconds


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(command: list[str], given: str = "") -> tuple[str, float]:
    before = _children()
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    seconds = _children() - before
    if done.returncode not in (0, 1) or "Traceback" in done.stderr:
        sys.exit(f"{command[:4]}: {done.stderr[-800:]}")
    return done.stdout, seconds


def results(asked: argparse.Namespace, some: list[Unit]) -> Iterator[tuple[str, set[str], float]]:
    """Yield each tool and file kind with what it found and how long it took."""
    with tempfile.TemporaryDirectory() as place:
        for name, made in (("xlf", xliff(some, asked.lang)), ("po", po(some, asked.lang))):
            path = Path(place) / f"units.{name}"
            path.write_text(made, "utf-8")
            cleanup(path, asked.lang)  # what is compiled once is compiled
            yield f"cleanup {name}", *cleanup(path, asked.lang)
            yield f"pofilter {name}", *pofilter(path, asked.lang)
            if asked.okapi:
                yield f"okapi {name}", *okapi(asked.okapi, path, asked.lang)
    if asked.weblate:
        yield "weblate", *weblate(asked.weblate, some, asked.lang)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--lang", default="de")
    parser.add_argument("--eval")
    parser.add_argument("--weblate")
    parser.add_argument("--okapi")
    asked = parser.parse_args()
    some = units(folder(asked.eval), asked.lang)
    damaged = [unit for unit in some if unit.damage]
    good = {unit.id for unit in some} - {unit.id for unit in damaged}
    kinds = Counter(unit.damage for unit in damaged)
    print(f"en-{asked.lang}: {len(good)} units as people wrote them, {len(damaged)} damaged")
    by_kind: dict[str, dict[str, int]] = {}
    for tool, found, seconds in results(asked, some):
        right = sum(unit.id in found for unit in damaged)
        false = len(found & good)
        share = right / len(damaged)
        rate = false * 10_000 / len(good)
        told = f"{tool:14} found {right:4} ({share:4.0%})  false {false:4} ({rate:7.1f} per 10,000)"
        print(f"{told}  {seconds:6.2f} s")
        by_kind[tool] = Counter(unit.damage for unit in damaged if unit.id in found)
    for kind, count in sorted(kinds.items()):
        told = "  ".join(f"{tool} {by_kind[tool][kind]}" for tool in by_kind)
        print(f"{kind:20} {count:3}: {told}")


if __name__ == "__main__":
    main()
