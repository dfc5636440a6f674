"""Further documents made by chance, for ``bench/fuzz.py``: reStructuredText, messages of ICU, and
formats inside formats, each in what the outer one may spell otherwise.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random
from typing import Any
from xml.sax.saxutils import escape

import yaml
from fuzz_documents import WORDS, html, prose
from fuzz_readers import Seen, cells, json_, po, units, xml
from fuzz_readers import markdown as markdown_
from fuzz_readers import yaml as yaml_
from fuzz_structured import clean, content

QUOTE = chr(34)
Made = Callable[[Random], str]


def short(of: Random, most: int = 6) -> str:
    """Return prose on one line."""
    return " ".join(clean(prose(of, most, 0.04)).split()) or "x"


def rst(of: Random) -> str:  # noqa: C901 - the grammar
    """Return reStructuredText: blocks with roles, literals and links in them."""

    def inline() -> str:
        parts = []
        for _ in range(of.randint(1, 4)):
            said = short(of, 5)
            word = of.choice(WORDS)
            parts.append(
                of.choice(
                    [
                        said,
                        said,
                        f"*{word} {word}*",
                        f"**{word}**",
                        f"``{said}``",
                        f":ref:`{word} , {word} <a>`",
                        f"`{word} , {word} <https://a.example/a , b>`_",
                        f"{said} [1]_",
                        "|x|",
                        of.choice("*`_|:\\") + said,
                    ]
                )
            )
        return " ".join(parts)

    def block() -> str:  # noqa: PLR0911 - a line for each kind
        kind = of.randrange(11)
        if kind == 1:
            title = short(of, 4)
            return f"{title}\n{of.choice('=-~') * (len(title) + of.choice([0, 1, 9]))}"
        if kind == 2:
            return "\n".join(f"{of.choice('-*')} {inline()}" for _ in range(1))
        if kind == 3:
            return f".. note:: {inline()}\n   {inline()}"
        if kind == 4:
            return f".. code-block:: python\n\n   {short(of)}"
        if kind == 5:
            return f"{of.choice(WORDS)}\n   {inline()}"
        if kind == 6:
            return f":{of.choice(['author', 'key'])}: {inline()}"
        if kind == 7:
            return f"{inline()}::\n\n   {short(of)}"
        if kind == 8:
            return f".. {short(of)}"
        if kind == 9:
            return f"| {inline()}\n| {inline()}"
        return of.choice(["\n", " "]).join(inline() for _ in range(of.randint(1, 3)))

    tail = ".. |x| replace:: a , b\n\n.. [1] The note , here.\n\n.. _a:\n"
    return "\n\n".join([*(block() for _ in range(of.randint(1, 5))), tail])


def icu(of: Random) -> str:
    """Return JSON whose strings are messages of ICU."""

    def message(depth: int = 0) -> str:
        said = short(of, 4).replace("{", "").replace("}", "").replace("#", "")
        kind = of.randrange(6) if depth < 2 else 0
        if kind == 1:
            return f"{said} {{name}} {message(depth + 1)}"
        if kind == 2:
            one, other = message(depth + 1), message(depth + 1)
            return f"{said} {{n, plural, =1{{{one}}} other{{# {other}}}}}"
        if kind == 3:
            one, other = message(depth + 1), message(depth + 1)
            return f"{{g, select, male {{{one}}} other {{{other}}}}} {said}"
        if kind == 4:
            return of.choice([f"{said} '{{x}}' l''a", f"l’{{name}} {said}", f"don''t {said}"])
        return said

    made = {f"k{n}": message() for n in range(of.randint(1, 3))}
    return json.dumps(made, ensure_ascii=of.random() < 0.2, indent=of.choice([None, 2]))


def page(of: Random) -> str:
    """Return HTML that an XML file, a catalogue or a table can hold."""
    return clean(html(of)).replace("\r\n", "\n").replace("\u2028", " ").replace("\x85", " ")


def html_in_xliff(of: Random) -> str:
    """Return XLIFF whose targets are HTML, as references or in CDATA."""

    def spelled() -> str:
        said = page(of)
        cdata = of.random() < 0.3 and "]]>" not in said
        return f"<![CDATA[{said}]]>" if cdata else escape(said)

    units = "".join(
        f'<trans-unit id="{n}"><source>{content(of, ())}</source><target>{spelled()}</target>'
        "</trans-unit>"
        for n in range(of.randint(1, 2))
    )
    return (
        '<xliff version="1.2"><file source-language="fr" target-language="en"><body>'
        f"{units}</body></file></xliff>"
    )


def html_in_android(of: Random) -> str:
    """Return strings of Android that are HTML in CDATA."""
    rows = []
    for number in range(of.randint(1, 3)):
        said = page(of).replace("]]>", "").replace("\\", "").replace("'", "\\'")
        said = said.replace('"', '\\"').replace("@", "").replace("?", "")
        rows.append(f'<string name="s{number}"><![CDATA[{said}]]></string>')
    return f"<resources>\n{''.join(rows)}\n</resources>\n"


def html_in_yaml(of: Random) -> str:
    """Return a locale of Rails whose strings are HTML."""
    made = {"en": {f"k{n}_html": page(of) for n in range(of.randint(1, 3))}}
    return yaml.safe_dump(made, allow_unicode=True, width=of.choice([40, 10_000]))


def html_in_po(of: Random) -> str:
    """Return a catalogue whose strings are HTML."""
    rows = [
        f'msgid "k{n}"\nmsgstr {json.dumps(page(of), ensure_ascii=False)}\n'.replace("\\/", "/")
        for n in range(of.randint(1, 3))
    ]
    return 'msgid ""\nmsgstr "Language: en\\n"\n\n' + "\n".join(rows)


def html_in_properties(of: Random) -> str:
    """Return properties whose values are HTML."""
    rows = []
    for number in range(of.randint(1, 3)):
        said = page(of).replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
        rows.append(f"k{number}={said.lstrip()}")
    return "\n".join(rows) + "\n"


def markdown_in_json(of: Random) -> str:
    """Return JSON whose strings are Markdown."""
    from fuzz_documents import markdown  # noqa: PLC0415

    made = {f"k{n}": markdown(of) for n in range(of.randint(1, 3))}
    return json.dumps(made, ensure_ascii=of.random() < 0.3)


def markdown_in_yaml(of: Random) -> str:
    """Return YAML whose strings are Markdown."""
    from fuzz_documents import markdown  # noqa: PLC0415

    made = {f"k{n}": clean(markdown(of)) for n in range(of.randint(1, 3))}
    return _dumped(of, made)


def html_in_csv(of: Random) -> str:
    """Return a table whose cells are HTML."""
    rows = [f'{n},"{page(of).replace(QUOTE, QUOTE * 2)}",a , b' for n in range(of.randint(1, 3))]
    return "\n".join(["id,target,note", *rows]) + "\n"


def folded(of: Random) -> str:
    """Return YAML as PyYAML writes it: scalars of several lines, in every style, with escapes."""
    made = {}
    for number in range(of.randint(1, 4)):
        said = of.choice(["\n", "\n\n", " "]).join(short(of, 8) for _ in range(of.randint(1, 3)))
        made[f"k{number}"] = said + of.choice(["", "", "\n", "\u00a0", "\x07"])
    return _dumped(of, {"en": made})


def _dumped(of: Random, made: Any) -> str:
    return str(
        yaml.safe_dump(
            made,
            default_style=of.choice([None, None, "'", '"', "|", ">"]),
            width=of.choice([16, 40, 10_000]),
            allow_unicode=of.random() < 0.6,
            line_break=of.choice(["\n", "\n", "\r\n"]),
        )
    )


def entries(of: Random) -> str:
    """Return JSON with entries as translation programs export them."""
    text, *beside = of.choice(
        [
            ["definition", "term", "context", "reference"],
            ["translation", "id", "message"],
            ["string", "developer_comment"],
            ["message", "description"],
            ["target", "source", "note", "x"],
            ["other", "description", "hash"],
        ]
    )
    made = [
        {text: short(of, 8), **{key: short(of) for key in of.sample(beside, len(beside) - n % 2)}}
        for n in range(of.randint(1, 4))
    ]
    made[0] |= {key: short(of) for key in beside}
    whole = {f"k{n}": each for n, each in enumerate(made)} if of.random() < 0.5 else made
    return json.dumps(whole, ensure_ascii=of.random() < 0.3, indent=of.choice([None, 1]))


# Suffix, what makes it, and how often it is drawn.
NESTED: dict[str, tuple[str, Made, int]] = {
    "rst": (".rst", rst, 1),
    "icu": (".json", icu, 2),
    "html in xliff": (".xlf", html_in_xliff, 1),
    "html in android": (".xml", html_in_android, 1),
    "html in yaml": (".yml", html_in_yaml, 1),
    "html in po": (".po", html_in_po, 1),
    "html in properties": (".properties", html_in_properties, 1),
    "markdown in json": (".json", markdown_in_json, 1),
    "markdown in yaml": (".yml", markdown_in_yaml, 1),
    "html in csv": (".csv", html_in_csv, 1),
    "folded": (".yml", folded, 1),
    "entries": (".json", entries, 1),
}
INNER = {name: name.partition(" in ")[0] for name in NESTED if " in " in name}


def of_markdown(outer: Callable[[str], Seen]) -> Callable[[str], Seen]:
    """Return what reads a file, and each text in it as Markdown."""

    def read(raw: str) -> Seen:
        seen = outer(raw)
        if seen is None:
            return None
        inner = [markdown_(text) for text in seen[1]]
        shape = (seen[0], [one and one[0] for one in inner])
        return shape, [text for one in inner if one for text in one[1]]

    return read


def of_entries(raw: str) -> Seen:
    """Read entries: what stands beside a translation is structure."""
    whole = json.loads(raw)
    made = list(whole.values()) if isinstance(whole, dict) else whole
    names = ("definition", "translation", "target", "string", "message", "other")
    text = next(name for name in names if all(name in each for each in made))
    beside = [{key: said for key, said in each.items() if key != text} for each in made]
    return beside, [each[text] for each in made]


READERS: dict[str, Any] = {
    "markdown in yaml": of_markdown(yaml_),
    "html in csv": cells(","),
    "folded": yaml_,
    "entries": of_entries,
    "icu": json_,
    "html in xliff": xml,
    "html in android": xml,
    "html in yaml": yaml_,
    "html in po": po,
    "html in properties": units("properties", "javautf8file"),
    "markdown in json": of_markdown(json_),
    "markdown in po": of_markdown(po),
}
