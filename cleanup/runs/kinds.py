"""Which format a file is read as, and what is said of the files that are left out."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from cleanup.files import MOST, FileError
from cleanup.files.inside import head
from cleanup.files.read import reading
from cleanup.files.walk import Found, Skipped, hit, spec_of
from cleanup.formats import Format, FormatError, FormatOptions, for_path, inner, named
from cleanup.runs.errors import RunError, place
from cleanup.runs.tags import ONE_LANGUAGE, lang_of, tag_of
from cleanup.settings.settings import FILES, Settings
from cleanup.text import words
from cleanup.text.encoding import EncodingError, bom_of
from cleanup.value import replace

HEAD = 4000  # bytes that a format may look at to know its own
NAMED = 5  # suffixes told one by one
UNCLAIMED = "it does not look like {0} texts (name the file with --format {0} to check it)"

# What people have and no reader is there for: said by name, for read as text it would be harmed.
STRUCTURED = frozenset(
    ".docx .docm .pptx .xlsx .odt .ods .odp .epub .idml .pdf .rtf .doc .xls .ppt .parquet .arrow "
    ".json .json5 .yaml .yml .toml .xml .html .htm .xhtml .po .xlf .xliff .tmx .tbx .srt .vtt .ini "
    ".ttml .dfxp .itt .smi .sami .sub .stl .scc .vue .svelte .mdx .dita .plist .mo .qm "
    ".properties .strings .resx .ts .ftl .arb .tex .latex .ltx .sty .bib .rst .adoc .asciidoc "
    ".asc .org .js .jsx .tsx .py .php .css .svg "
    ".ipynb .sql .gz .zst .zip .c .h .cpp .java .go .rs .rb .sh".split()
)


def format_of(path: str, settings: Settings) -> str | None:
    """Return the format of a file: the one that was set, else by its name; None where unknown.

    A file without any suffix is text. Raises RunError for a bad pattern in the settings.
    """
    if settings["format"] and settings.origins["format"] == "--format":
        return str(settings["format"])
    for pattern, name in settings["formats"].items():
        if fits(path, pattern, settings):
            return named(name).name
    if settings["format"]:
        return str(settings["format"])
    form = for_path(path)
    if form is not None:
        return form.name
    return None if Path(path).suffix else "text"


def of_settings(path: str, settings: Settings) -> bool:
    """Return whether the settings name the file, or a folder above it, as terms, or it holds their
    words: it is no text to be checked.
    """
    own = list(settings["terms"])
    if Path(path).name == words.FILE:
        own.append(os.fspath(settings.base / words.FILE))
    if not own:  # as mostly: then no link need be followed
        return False
    real = os.path.realpath(path)
    return any(
        real == each or real.startswith(each + os.sep) for each in map(os.path.realpath, own)
    )


def fits(path: str, pattern: str, settings: Settings, key: str = "formats") -> bool:
    """Return whether a suffix or pattern of a table of the settings refers to a file."""
    if pattern.startswith(".") and not any(sign in pattern for sign in "*?[/"):
        return inner(path).lower().endswith(pattern.lower())
    return _matches(path, pattern, settings.origins[key], settings.base)


def _matches(path: str, pattern: str, where: str, base: Path) -> bool:
    try:
        spec = spec_of([pattern], where)
    except FileError as error:
        raise RunError(str(error)) from None
    return hit(spec, os.path.relpath(path, base))


def with_ignores(path: str, settings: Settings) -> Settings:
    """Return the settings with what [per-file-ignores] says of the file. Raises RunError."""
    where = settings.origins["per-file-ignores"]
    more = [
        rule
        for pattern, rules in settings["per-file-ignores"].items()
        if _matches(path, pattern, where, settings.base)
        for rule in rules
    ]
    if not more:
        return settings
    every = (*settings["ignore"], *more)
    return replace(
        settings,
        values={**settings.values, "ignore": tuple(dict.fromkeys(every))},
        origins={**settings.origins, "ignore": where},
    )


def mapped(path: str, settings: Settings) -> bool:
    """Return True where the settings' [formats] refer to the file."""
    return any(fits(path, pattern, settings) for pattern in settings["formats"])


def lang_by_name(path: str, form: str) -> str | None:
    """Return the language that a file's name tells, ``notes.fr.md``; for program strings also that
    of a name or folder beside which the same lies in another language. None where none is told.
    """
    told = lang_of(path)
    if told is None and form in ONE_LANGUAGE:
        from cleanup.runs import siblings  # noqa: PLC0415 -- for such only

        if siblings.english_of(path) or siblings.has_sibling(path):
            return tag_of(path) or siblings.rare_language(path)
    return told


def told(path: str, settings: Settings) -> bool:
    """Return True where the format does not rest on the file's name alone."""
    return bool(settings["format"]) or mapped(path, settings)


def claimed(path: str, form: Format) -> bool:
    """Return whether a format takes a file with one of its suffixes for its own."""
    if form.claims is None:
        return True
    try:
        start = head(path, HEAD)
    except OSError:
        return True  # whoever reads it will say so
    bom, codec = bom_of(start)
    said = start[len(bom) :].decode(codec or "utf-8", "replace")
    claims = form.claims(inner(path), said)
    if claims or form.name != "json":
        return claims
    from cleanup.runs.siblings import has_sibling  # noqa: PLC0415 -- for files not claimed only

    return has_sibling(path)


def unknown(path: str) -> str:
    """Return the sentence for a named file whose format is not known."""
    suffix = Path(path).suffix.lower()
    if inner(path) != path:
        return (
            f"{path}: the name does not show the format of its contents; rename it, for example to "
            f"notes.txt{suffix}, or set --format."
        )
    if suffix in STRUCTURED or _marked_up(path):
        return (
            f"{path}: there is no reader for {suffix} files, and reading it as plain text would "
            "damage it; if it is in a supported format, name that with --format."
        )
    return (
        f"{path}: unknown format; name it with --format, or for all "
        f'{suffix} files under [formats] in cleanup.toml, as "{suffix}" = "markdown".'
    )


def _marked_up(path: str) -> bool:
    """Return whether a file says that it is XML, whatever its name."""
    try:
        start = head(path, HEAD)
    except OSError:
        return False
    return start[len(bom_of(start)[0]) :].lstrip().startswith((b"<?xml", b"<!DOCTYPE"))


def unclaimed(path: str, form: Format) -> str:
    """Return the sentence for a named file that its suffix' format does not take for its own.

    Where the format has its name from the suffix, what is broken in the file is told.
    """
    if f".{form.name}" in form.suffixes and (fault := _fault(path, form)):
        return fault
    return (
        f"{path}: neither its place, its name nor its content shows that it is a {form.name} file "
        f"with texts to clean; if it is one, use --format {form.name}."
    )


def tell_unclaimed(
    file: Found, form: Format, skipped: list[Skipped], complain: Callable[[str], None] | None
) -> None:
    """Add a file that was found to those skipped, ``complain`` of one that was named.

    A hook, which names settings of programs too, has nobody to complain to.
    """
    if not file.named:
        skipped.append(Skipped(file.path, UNCLAIMED.format(form.name)))
    elif complain is not None:
        complain(unclaimed(file.path, form))


def _fault(path: str, form: Format) -> str | None:
    """Return why a file cannot be read in a format, with the line, or None where it can be."""
    try:
        if os.path.getsize(path) > MOST:  # noqa: PTH202 - cheaper
            return None
        with reading(path, form.charset) as file:
            text = "".join(file.texts())
        if text.strip():
            form.read(text, FormatOptions())
    except FormatError as error:
        return f"{place(path, error)}: {error.message}"
    except (EncodingError, FileError, OSError):
        return None
    return None


def worth_telling(skipped: Sequence[Skipped]) -> list[Skipped]:
    """Return those of which a person may not know why; not the file of the settings themselves."""
    return [each for each in skipped if Path(each.path).name != FILES[0]]


def left_out(skipped: Sequence[Skipped]) -> str:
    """Return the sentence that counts the skipped files and names them by suffix and reason."""
    if len(skipped) == 1:
        return f"1 file was skipped: {skipped[0].path}, because {skipped[0].reason}."
    reasons: dict[str, Counter[str]] = {}
    for each in skipped:
        name = Path(each.path).suffix or Path(each.path).name
        reasons.setdefault(each.reason, Counter())[name] += 1
    parts = []
    for reason, kinds in reasons.items():
        names = [f"{name} ({count})" for name, count in kinds.most_common(NAMED)]
        more = len(kinds) - len(names)
        names += [f"{more} other kinds"] if more > 0 else []
        parts.append(f"{', '.join(names)}, because {reason}")
    return f"{len(skipped)} files were skipped: {'; '.join(parts)}."
