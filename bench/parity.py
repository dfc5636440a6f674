"""Two checkouts over the same texts: must a change of speed leave every file and every log alike.

    python bench/parity.py OLD NEW [--lang de,fr] [--only text,unknown,small,bilingual,terms]

Texts are made of the evaluation sets: for each language one large file (its language given, and
not given), files of 3 KB, bilingual JSON Lines, and those with a user's terms. Files and logs are
compared byte for byte, but for the signature, which names the rules' hash. Times are the processor
seconds of both, for a first look; ``bench/speed.py`` measures.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evalsets import folder, records
from process import run

SMALL = 3000  # bytes of a small file
FILES = 60
_SIGNATURE = re.compile(rb'"signature": "[^"]*"')
_CODE = "import sys; from cleanup.cli import main; sys.exit(main())"


@dataclass(frozen=True)
class Case:
    """A text to be cleaned: the files in a folder, and the options."""

    name: str
    folder: Path
    options: tuple[str, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("old", type=Path, help="a checkout")
    parser.add_argument("new", type=Path, help="another, that should find the same")
    parser.add_argument("--eval", metavar="DIR", help="where the evaluation sets are")
    parser.add_argument("--lang", default="", help="only these languages: de,fr")
    parser.add_argument("--only", default="", help="only these cases: text,small,bilingual")
    args = parser.parse_args()
    sets = folder(args.eval)
    known = {path.name.split("_", 1)[1].partition(".")[0] for path in sets.glob("clean_*")}
    langs = args.lang.split(",") if args.lang else sorted(known)
    bad = 0
    with tempfile.TemporaryDirectory(prefix="cleanup-parity-") as place:
        for lang in langs:
            for case in cases(Path(place) / lang, sets, lang):
                if not args.only or case.name in args.only.split(","):
                    bad += not same(case, args.old, args.new, lang)
        shutil.rmtree(place, ignore_errors=True)
    sys.exit(bool(bad))


def cases(place: Path, sets: Path, lang: str) -> Iterator[Case]:
    """The texts of a language; a few are spoiled so that more rules find something."""
    place.mkdir(parents=True)
    draw = random.Random(lang)
    plain, pairs = material(sets, lang)
    draw.shuffle(plain)
    for name in ("text", "small", "bilingual"):
        (place / name).mkdir()
    whole = "\n".join(spoiled(line, draw) for line in plain) + "\n"
    (place / "text" / "a.txt").write_text(whole, encoding="utf-8", newline="\n")
    for at in range(FILES):
        piece = whole.encode()[at * SMALL : (at + 1) * SMALL].decode(errors="ignore")
        (place / "small" / f"{at}.txt").write_text(piece, encoding="utf-8", newline="\n")
    with (place / "bilingual" / "a.jsonl").open("w", encoding="utf-8") as out:
        for row in pairs:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    yield Case("text", place / "text", ("--lang", lang))
    yield Case("unknown", place / "text", ())
    yield Case("small", place / "small", ())
    if pairs:
        ways = ("--source-field", "source", "--lang-field", "lang")
        ways = (*ways, "--source-lang", pairs[0]["source_lang"])
        yield Case("bilingual", place / "bilingual", ways)
        write_terms(place / "terms.csv", pairs, lang)
        yield Case("terms", place / "bilingual", (*ways, "--terms", str(place / "terms.csv")))


def material(sets: Path, lang: str) -> tuple[list[str], list[dict[str, str]]]:
    """All texts in a language that the sets have, each once, and translations with their source."""
    plain: list[str] = []
    pairs: list[dict[str, str]] = []
    for kind in ("clean", "wmt", "mqm"):
        path = sets / f"{kind}_{lang}.jsonl.gz"
        for row in records(path) if path.is_file() else ():
            plain += [row[key] for key in ("text", "mt", "ref") if row.get(key)]
            if row.get("src"):
                pairs.append(
                    {
                        "source": row["src"],
                        "text": row["mt"],
                        "source_lang": row["source_lang"],
                        "lang": lang,
                    }
                )
    return list(dict.fromkeys(plain)), pairs


def spoiled(line: str, draw: random.Random) -> str:
    """The line, or one of twenty with something wrong in it."""
    words = line.split(" ")
    at = draw.randrange(len(words))
    kind = draw.randrange(100)
    if kind == 0:
        words.insert(at, words[at])
    elif kind == 1:
        words[at] += " ,"
    elif kind == 2:
        words[at] += "\u00a0"
    elif kind == 3:
        words[at] = words[at].upper()
    elif kind == 4:
        words[at] = f"({words[at].upper()[:5]})"
    return " ".join(words)


def write_terms(path: Path, pairs: list[dict[str, str]], lang: str) -> None:
    """A thousand made-up entries of a termbase: pairs of words that stand in the texts."""
    draw = random.Random(lang)
    other = pairs[0]["source_lang"]
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write("concept,lang,name\n")
        for number in range(1000):
            row = draw.choice(pairs)
            if row["source_lang"] != other:
                continue
            for tag, text in ((other, row["source"]), (lang, row["text"])):
                words = re.findall(r"\w{4,}", text)[:40] or ["nothing"]
                at = draw.randrange(len(words))
                name = " ".join(words[at : at + 1 + number % 2]).replace('"', "")
                out.write(f"made-{number},{tag},{name}\n")


def same(case: Case, old: Path, new: Path, lang: str) -> bool:
    """Whether both checkouts make the same files and logs, told in a line."""
    made = []
    for checkout in (old, new):
        target = case.folder.parent / "out"
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(case.folder, target)
        command = [sys.executable, "-P", "-c", _CODE, "fix", str(target), "--log", "../log.jsonl"]
        command += ["--grammar", "off", "--no-cache", *case.options]
        os.environ["PYTHONPATH"] = str(checkout.resolve())
        done = run(command, target)
        log = target.parent / "log.jsonl"
        if done.code not in (0, 1) or not log.exists():
            shown = subprocess.run(command, cwd=target, capture_output=True, text=True, check=False)
            print(f"{lang} {case.name}: {checkout} exits {done.code}: {shown.stderr[-1000:]}")
            return False
        content = {path.name: path.read_bytes() for path in target.iterdir() if path.is_file()}
        made.append((content, _SIGNATURE.sub(b"", log.read_bytes()), done.cpu))
        log.unlink()
    (files, log, slow), (others, other_log, fast) = made
    alike = files == others and log == other_log
    lines = log.count(b"\n")
    ratio = f"{slow:.2f} s, {fast:.2f} s, × {slow / fast:.1f}"
    print(f"{lang:4} {case.name:9} {'same' if alike else 'DIFFERENT'}  {lines} lines  {ratio}")
    if not alike:
        one, two = log.decode().splitlines(), other_log.decode().splitlines()
        for line in [a for a in one if a not in set(two)][:5]:
            print(f"    old: {line[:300]}")
        for line in [a for a in two if a not in set(one)][:5]:
            print(f"    new: {line[:300]}")
    return alike


if __name__ == "__main__":
    main()
