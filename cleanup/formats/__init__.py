"""Kinds of files: one Python file a format, found by its suffix or its name; importing this
module imports none. A new format is a new file here, a module with

- ``NAME`` and ``SUFFIXES`` (lower case, with the dot);
- ``read(raw, options) -> list[Segment]``: the texts in it, in order. Raises FormatError.
- ``escape(after, segment, at) -> str``: how ``after`` is spelled in the raw text where it takes
  the place of something at ``segment.text[at]``. Reading the spliced file again gives exactly the
  edited text. Raises Unspellable where the format cannot say it there: that edit is lost, with
  the error as its reason.
- ``cut(raw, options) -> int``: the largest offset at which a new part may start (a line or record
  has just ended), 0 for none, -1 where the rest is one part; ``cut = None``: it is read whole.
- optionally ``OPTIONS = {name: {"about": …, "example": …}}``: the settings that it has of its own
  (see ``Option``); settings files, ``--help`` and the Python API take them from there;
- optionally ``rest(raw, options) -> FormatOptions``: what to read later parts with, once the
  first part is known (a table's header stands only there);
- optionally ``carry(raw, options) -> FormatOptions``: what to read the next part with;
- optionally ``claims(path, head) -> bool``: False where a file with one of the suffixes is another
  kind of file after all (``.ts`` is TypeScript as a rule); ``head`` is its first 4,000 bytes;
- optionally ``intact(raw, options) -> (made -> bool)``: tells whether an edited text has the
  structure of ``raw``, as a second parser sees it; an edit that would change it is lost. It is
  asked only where there are edits;
- optionally ``members(names, text, options) -> list[Member]``: the file is a zip file; which of its
  members hold texts, in order, and what to read each with. ``text(name)`` is a member's text.
  ``read`` is given one member then;
- optionally ``fit(raw, span, after, segment, within) -> (start, end, after)``: an edit of
  ``raw[span]`` as it must be made where more than its own bytes have to change; ``within`` is its
  span of the segment's text. Raises Unspellable, or Computed where a person can only be told of it;
- optionally ``note(raw, left, options) -> list[Edit]``: edits that write what is ``left`` as notes;
- optionally ``tracked(changed, names, text, by) -> {name: text}``: of a zip file, the members with
  edits as tracked changes (see ``_tracked``), and new members that these need;
- optionally ``sound(texts)``: reads a large file before its parts, raises FormatError for a fault;
- optionally ``charset(head) -> str | None``: the encoding that a file's first bytes declare;
- optionally ``REREAD = True``: what an edit leaves may read otherwise (white space beside white
  space collapses, a sentence over two cues becomes two), so that it is looked at once more;
- optionally ``stretch(raw) -> list[Segment]`` beside it: the texts between two segments, where an
  edit changes no more than how its own segment and the two beside it are read;
- optionally ``JOINT = True`` beside it: only the language of the texts may, which is found in all
  of them where nobody told it, and units at whose ends an edit stands; "told": it is found in each;
- optionally ``DEFAULTS = {suffix: {option: value}}``: what a suffix tells of the options.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any, Literal

from cleanup.edits.edit import Edit
from cleanup.formats._declared import declared
from cleanup.text.segment import Fit, Segment
from cleanup.value import Value, replace

COMPRESSED = (".gz", ".zst")  # around any format (see cleanup.files.compressed)
_NOTHING: Mapping[str, Any] = {}
OptionKind = Literal["text", "texts", "flag"]


class Option(Value):
    """A setting that a format declares: the settings file, the command line and the API have it.

    ``kind``: "text" (one), "texts" (a list), "flag". ``about`` is its help text, ``example`` is in
    TOML, ``metavar`` what the help calls the value.
    """

    name: str
    about: str
    example: str
    kind: OptionKind = "text"
    metavar: str = "NAME"


class FormatOptions(Value):
    """What the user said about the files; each format looks at the options that it declares.

    ``lang`` and ``source_lang`` are for all segments that do not say their own. ``values`` holds
    the declared options by name; one that is not there was not given. ``more`` is True for a
    part of a large file that others follow: what is open at its end may be closed later.
    ``notes``: what is not made is written as notes; "fuzzy": and its entry is marked so. ``inner``
    names the format of its strings. ``strict``: one bad record fails its file; else ``skip`` is
    given it. ``source`` is the text that this one was translated from (of as many ``lines``).
    """

    lang: str | None = None
    source_lang: str | None = None
    values: Mapping[str, Any] = _NOTHING
    more: bool = False
    inner: str | None = None
    notes: str | None = None
    strict: bool = False
    skip: Callable[[FormatError], None] | None = None
    source: str | None = None

    def bad(self, error: FormatError) -> None:
        """Leave out a record that cannot be read, or raise the error where none may be."""
        if self.skip is None or self.strict:
            raise error from None
        self.skip(error)

    def text(self, name: str) -> str | None:
        """Return the value of an option of kind "text", or None."""
        value = self.values.get(name)
        return None if value is None else str(value)

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the values of an option of kind "texts", or an empty tuple."""
        value = self.values.get(name) or ()
        return (value,) if isinstance(value, str) else tuple(value)

    def flag(self, name: str) -> bool | None:
        """Return the value of an option of kind "flag", or None."""
        value = self.values.get(name)
        return None if value is None else bool(value)


class FormatError(ValueError):
    """The raw text is not what its format says, or lacks what the options name.

    ``line`` and ``column`` count from 1 in the raw text given (a part of a file starts later: add
    its line); line 0 is the whole file. The message says what to do and names no place.
    """

    def __init__(self, message: str, line: int = 1, column: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column


class Unspellable(ValueError):  # noqa: N818 - says what it is
    """The format has no way to write that replacement at that place."""


class Member(Value):
    """A file inside a zip file, and what to read it with."""

    name: str
    options: FormatOptions


Read = Callable[[str, FormatOptions], list[Segment]]
Members = Callable[[Sequence[str], Callable[[str], str], FormatOptions], list[Member]]


class Format(Value):
    """A format's module as a value."""

    name: str
    suffixes: tuple[str, ...]
    read: Read
    escape: Callable[[str, Segment, int], str]
    cut: Callable[[str, FormatOptions], int] | None
    rest: Callable[[str, FormatOptions], FormatOptions]
    carry: Callable[[str, FormatOptions], FormatOptions] | None = None
    claims: Callable[[str, str], bool] | None = None
    defaults: Mapping[str, Mapping[str, Any]] = {}
    intact: Callable[[str, FormatOptions], Callable[[str], bool]] | None = None
    members: Members | None = None
    fit: Fit | None = None
    note: Callable[[str, Sequence[Edit], FormatOptions], list[Edit]] | None = None
    tracked: Callable[..., dict[str, str]] | None = None
    reread: bool = False
    joint: bool | Literal["told"] = False
    charset: Callable[[bytes], str | None] | None = None
    stretch: Callable[[str], Sequence[Segment]] | None = None
    sound: Callable[[Iterable[str]], None] | None = None


def guard(form: Format, options: FormatOptions) -> Callable[[str], Callable[[str], bool]] | None:
    """``form.intact`` for files with these options, or None where the format has none."""
    whole = form.intact
    return None if whole is None else lambda raw: whole(raw, options)


def again(form: Format, options: FormatOptions) -> Callable[[str], Sequence[Segment]] | None:
    """``form.read`` for edited files with these options, or None where none need be read again."""
    if not form.reread:
        return None
    told = replace(options, strict=False, skip=lambda _: None)  # all were told at first
    return lambda raw: form.read(raw, told)


def joint(form: Format, options: FormatOptions) -> bool:
    """Return whether texts read as they were edited, unless their common language changes."""
    return form.joint is True or (form.joint == "told" and options.lang is not None)


def same(_raw: str, options: FormatOptions) -> FormatOptions:
    """Return the ``rest`` of formats whose parts are all alike."""
    return options


@cache
def names() -> tuple[str, ...]:
    """Return the modules of the folder, sorted: every format's name is its module's."""
    found = (file for folder in __path__ for file in os.listdir(folder))  # noqa: PTH208 - cheaper
    return tuple(sorted(f[:-3] for f in found if f.endswith(".py") and not f.startswith("_")))


@cache
def named(name: str) -> Format:
    """Return the format called so, or the one of files that end so ("tsv"). Raises FormatError."""
    if name not in names():
        if other := suffixes().get(f".{name}"):
            return named(other)
        raise FormatError(f"There is no format {name!r}; choose one of {', '.join(names())}.")
    module: Any = import_module(f"{__name__}.{name}")
    return Format(
        module.NAME,
        module.SUFFIXES,
        _bounded(module.read),
        module.escape,
        module.cut,
        getattr(module, "rest", same),
        getattr(module, "carry", None),
        getattr(module, "claims", None),
        getattr(module, "DEFAULTS", {}),
        getattr(module, "intact", None),
        getattr(module, "members", None),
        getattr(module, "fit", None),
        getattr(module, "note", None),
        getattr(module, "tracked", None),
        getattr(module, "REREAD", False),
        getattr(module, "JOINT", False),
        getattr(module, "charset", None),
        getattr(module, "stretch", None),
        getattr(module, "sound", None),
    )


def _bounded(read: Read) -> Read:
    """Return what reads so, and tells nesting that is deeper than Python's stack as FormatError."""

    def bounded(raw: str, options: FormatOptions) -> list[Segment]:
        try:
            return read(raw, options)
        except RecursionError:
            raise FormatError("It is nested too deeply.") from None

    return bounded


@cache
def suffixes() -> dict[str, str]:
    """Return every known suffix, with the name of its format."""
    told = declared(names(), __path__)
    return {suffix: name for name in names() for suffix in told[name][0] or named(name).suffixes}


@cache
def options() -> Mapping[str, Option]:
    """Return the options that formats declare, by name, in the order of the formats.

    A format declares them as ``OPTIONS`` at the top of its file, which is read without importing
    it. An option that two formats share is declared alike, or once.
    """
    found: dict[str, Option] = {}
    for _, own in declared(names(), __path__).values():
        for key, value in own.items():
            found.setdefault(key, Option(key, **value))
    return found


def for_path(path: str) -> Format | None:
    """Return the format of a file by its last suffix (``a.jsonl.gz``: JSON Lines), or None."""
    name = suffixes().get(os.path.splitext(inner(path))[1].lower())  # noqa: PTH122 - cheaper
    return named(name) if name else None


def inner(path: str) -> str:
    """Return a file's name without the suffix of what compresses it."""
    return path[: path.rindex(".")] if path.lower().endswith(COMPRESSED) else path


def packed(path: str) -> bool:
    """Return True for the name of a zip file whose members are read."""
    form = for_path(path)
    return form is not None and form.members is not None


def cutter(
    form: Format, options: FormatOptions, first: list[FormatOptions] | None = None
) -> Callable[[str], int] | None:
    """``form.cut`` for the parts of one file in turn, or None where it is read whole.

    The first call settles what holds for the rest of the file (a table's delimiter). ``first`` may
    be an empty list; the options for the later parts are put there.
    """
    whole = form.cut
    if whole is None or options.source is not None:  # texts are paired by key, over all of it
        return None
    known = first if first is not None else []

    def cut(raw: str) -> int:
        if not known:
            known.append(form.rest(raw, options))
        return whole(raw, known[0])

    return cut
