"""The settings that a configuration file knows: one table for reading, showing and writing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from cleanup.files.data import module_names
from cleanup.formats import options


@dataclass(frozen=True, slots=True)
class Key:
    """One setting. ``paths``: its values are relative to the file that holds them."""

    kind: Literal["text", "texts", "flag", "count", "table"]
    default: Any
    about: str
    example: str
    paths: bool = False
    choices: tuple[str, ...] = ()
    metavar: str = "TEXT"


KEYS: dict[str, Key] = {
    "lang": Key(
        "text", None, "Language of the texts (a BCP 47 tag); without it, it is found out.", '"en"'
    ),
    "source-lang": Key(
        "text", None, "Language they were translated from; rules may ask for it.", '"fr"'
    ),
    "select": Key(
        "texts", (), "Only these rules, by id or the beginning of it.", '["any", "en/phrases"]'
    ),
    "ignore": Key("texts", (), "Not these rules.", '["any/spaces/doubled"]'),
    "typography": Key(
        "text",
        "suggest",
        "Whether the spaces and marks that a locale prefers are offered: suggest, or off.",
        '"off"',
        choices=("suggest", "off"),
    ),
    "exclude": Key(
        "texts",
        (),
        "Paths left out of folders, in the syntax of .gitignore, relative to this file.",
        '["drafts/", "*.min.txt"]',
    ),
    "force-exclude": Key(
        "flag", default=False, about="Leave them out also if named.", example="true"
    ),
    "rules": Key(
        "texts", (), "Your own rules: files of rules, or folders of them.", '["rules"]', paths=True
    ),
    "terms": Key(
        "texts",
        (),
        "Your own terms: CSV or TBX files, or folders of them; they outrank the built-in ones.",
        '["terms.csv"]',
        paths=True,
    ),
    "trust": Key(
        "texts",
        (),
        "Texts whose pairs of name and acronym are right: files, or folders of them.",
        '["published/"]',
        paths=True,
    ),
    "words": Key(
        "texts",
        (),
        "Words and phrases that never change; words.txt beside this file has more.",
        '["Yahoo!", "will.i.am"]',
    ),
    "grammar": Key(
        "text",
        None,
        "Whether LanguageTool looks for grammar: auto (where it is installed), off, or required; "
        "without it, auto in check and off in fix.",
        '"off"',
        choices=("auto", "off", "required"),
    ),
    "grammar-level": Key(
        "text",
        "normal",
        "Which of its rules speak: strict, normal (the noisy ones are off), or all.",
        '"strict"',
        choices=("strict", "normal", "all"),
    ),
    "remote-server": Key(
        "text", None, "A server of LanguageTool that runs elsewhere.", '"http://localhost:8081"'
    ),
    "format": Key("text", None, "Format of all files; else by their names.", '"markdown"'),
    "formats": Key(
        "table",
        {},
        "Formats of your own files, by suffix or pattern: [formats], then a line for each.",
        '{ ".rpyc" = "text" }',
    ),
    "encoding": Key("text", None, "Encoding of files that are not Unicode.", '"windows-1252"'),
    **{
        option.name: Key(
            option.kind,
            () if option.kind == "texts" else None,
            option.about,
            option.example,
            metavar=option.metavar,
        )
        for option in options().values()
    },
    "output-format": Key(
        "text",
        "full",
        "How findings are shown: full, concise, diff …",
        '"concise"',
        choices=module_names("views"),
    ),
    "unsafe-fixes": Key(
        "flag", default=False, about="Make suggestions too, unasked.", example="true"
    ),
    "safe-only": Key(
        "flag", default=False, about="Neither show nor count suggestions.", example="true"
    ),
    "jobs": Key("count", None, "Processes; without it, as the size of the input asks for.", "4"),
    "rule": Key("table", {}, "Your own rules, here in this file: [rule.<family>.<name>].", ""),
}
