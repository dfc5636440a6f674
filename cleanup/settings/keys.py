"""The settings that a configuration file knows: one table for reading, showing and writing it."""

from __future__ import annotations

from typing import Any, Literal

from cleanup.formats import options
from cleanup.storage.data import module_names
from cleanup.value import Value


class Key(Value):
    """One setting. ``paths``: its values are relative to the file that holds them."""

    kind: Literal["text", "texts", "flag", "count", "table"]
    default: Any
    about: str
    example: str
    paths: bool = False
    choices: tuple[str, ...] = ()
    metavar: str = "TEXT"


# By section, as the help of `check` and `fix`, `cleanup init` and the documentation show them.
SECTIONS: dict[str, dict[str, Key]] = {
    "Language": {
        "lang": Key(
            "text", None, "Language of the text (a BCP 47 tag; detected if omitted).", '"en"'
        ),
        "source-lang": Key(
            "text", None, "Language the text was translated from (a BCP 47 tag).", '"fr"'
        ),
    },
    "Bilingual checks": {
        "source": Key(
            "text",
            None,
            "File that the texts were translated from: strings by key, or a plain file line by "
            "line.",
            '"locales/en.json"',
            paths=True,
            metavar="FILE",
        ),
        "sources": Key(
            "table",
            {},
            "Source files by pattern ({name} is the file's own name): [sources], then one line "
            "each.",
            '{ "locales/*/*.json" = "locales/en/{name}" }',
            paths=True,
        ),
        "consistency": Key(
            "text",
            "off",
            "Report inconsistent translations within a file whose sources are known: on or off.",
            '"on"',
            choices=("on", "off"),
        ),
    },
    "Rules and terms": {
        "select": Key(
            "texts",
            (),
            "Run only rules whose ID starts with one of these prefixes.",
            '["any", "en/phrases"]',
        ),
        "extend-select": Key(
            "texts",
            (),
            "Run these rules too, beside the others: optional ones, which are off unless named.",
            '["any/figures"]',
        ),
        "ignore": Key(
            "texts",
            (),
            "Skip rules whose ID starts with one of these prefixes.",
            '["any/spaces/doubled"]',
        ),
        "per-file-ignores": Key(
            "table",
            {},
            "Rules to skip in some files, by pattern: [per-file-ignores], then one line each.",
            '{ "quotes/" = ["en/style"] }',
        ),
        "trusted-rules": Key(
            "texts",
            (),
            "Rules whose suggestions are applied like safe edits (see cleanup rules stats).",
            '["en/romance/french"]',
        ),
        "rules": Key(
            "texts", (), "Your own rules: rule files, or folders of them.", '["rules"]', paths=True
        ),
        "rule": Key("table", {}, "Your own rules, in this file: [rule.<family>.<name>].", ""),
        "terms": Key(
            "texts",
            (),
            "Your own terms, which override the built-in ones: CSV or TBX files, or folders.",
            '["terms.csv"]',
            paths=True,
        ),
        "trust": Key(
            "texts",
            (),
            "Texts to learn correct acronyms from: files or folders.",
            '["published/"]',
            paths=True,
        ),
        "words": Key(
            "texts",
            (),
            "Words and phrases that never change; a words.txt next to this file adds to them.",
            '["Yahoo!", "will.i.am"]',
        ),
        "typography": Key(
            "text",
            "suggest",
            "Suggest the spaces and marks that a locale prefers: suggest or off.",
            '"off"',
            choices=("suggest", "off"),
        ),
        "style": Key(
            "table",
            {},
            "House style, as suggestions: [style], then a line each for quotes, ranges, percent …",
            '{ "quotes" = "typographic", "ranges" = "en-dash" }',
        ),
    },
    "Grammar": {
        "grammar": Key(
            "text",
            None,
            "Check grammar with LanguageTool: auto (where installed), off or required "
            "(default: auto in check, off in fix).",
            '"off"',
            choices=("auto", "off", "required"),
        ),
        "grammar-level": Key(
            "text",
            "normal",
            "Which LanguageTool rules are active: strict, normal (without the noisy ones) or all.",
            '"strict"',
            choices=("strict", "normal", "all"),
        ),
        "remote-server": Key(
            "text", None, "URL of a remote LanguageTool server.", '"http://localhost:8081"'
        ),
    },
    "Files": {
        "exclude": Key(
            "texts",
            (),
            "Paths to skip in folders (.gitignore syntax, relative to the configuration file).",
            '["drafts/", "*.min.txt"]',
        ),
        "force-exclude": Key(
            "flag",
            default=False,
            about="Apply exclude to files named on the command line too.",
            example="true",
        ),
        "format": Key(
            "text",
            None,
            "Format of all files (detected from the file name if omitted).",
            '"markdown"',
        ),
        "formats": Key(
            "table",
            {},
            "Formats of your own files, by suffix or pattern: [formats], then one line each.",
            '{ ".rpyc" = "text" }',
        ),
        "encoding": Key(
            "text",
            None,
            "Encoding of files that are not Unicode (default: UTF-8, or by byte order mark).",
            '"windows-1252"',
        ),
        "strict": Key(
            "flag",
            default=False,
            about="Leave a file unchanged if one of its records cannot be read (JSON Lines, "
            "tables).",
            example="true",
        ),
    },
    "Formats": {
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
        "inner": Key(
            "text",
            None,
            "Format of the strings in structured files: html or markdown.",
            '"html"',
            choices=("html", "markdown"),
        ),
    },
    "Findings": {
        "unsafe-fixes": Key(
            "flag",
            default=False,
            about="Apply suggestions too, not only safe edits.",
            example="true",
        ),
        "safe-only": Key(
            "flag",
            default=False,
            about="Neither show nor count suggestions and flags.",
            example="true",
        ),
    },
    "Output": {
        "output-format": Key(
            "text",
            "full",
            "Output format of the findings: full, concise, diff …",
            '"concise"',
            choices=module_names("views"),
        ),
        "docs-url": Key(
            "text",
            None,
            "Where you publish this documentation: SARIF then links the page of each rule "
            "(helpUri).",
            '"https://docs.example.org/cleanup/"',
        ),
    },
    "Speed": {
        "jobs": Key("count", None, "Number of processes (chosen by input size if omitted).", "4"),
    },
}
KEYS: dict[str, Key] = {name: key for keys in SECTIONS.values() for name, key in keys.items()}
