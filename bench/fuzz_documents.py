"""Documents made by chance, for ``bench/fuzz.py``: prose with artefacts inside the mark-up of each
format, right and slightly broken. Every document depends on its random number generator alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random
from xml.sax.saxutils import escape, quoteattr

WORDS = (
    "the mill boat harbour key old new bridge river stands opened by a an of and in to was is "
    "Monday Müller café Straße москва река и в 港 河 水 naïve 12 3,5 1.000 U.S. NATO OMS"
).split()
ARTEFACTS = [
    *(" , ", " . ", ". .", ",,", " ,", "( ", " )", "  ", " ;", " :", " !", "the the", " and and "),
    *("&quot;", "&amp;", "RenÃ©", "â€™", "<unk>", "@-@", "▁", "\u200b", "\ufeff", "«x »", '" x"'),
    *("World Health Organization (OMS)", "a hour", "l' ulcère", "groups. .", "don 't", "( a )"),
    *("Here is the translation:", "Syrians. and other", "co - operation", "1 , 000", "% 5", '“x"'),
]
BREAKS = ["\n", "\r\n", "\n\n", "\r", "\u2028", "\x85", "\x0b", "\x0c", "\t", "\xa0"]
MARKS = [*"*_`~[]()<>!#|$:-+=.\\/\"'&;{}%@^\n ", "**", "``", "](", "<!--", "-->", "[^1]", "  \n"]


def prose(of: Random, most: int = 12, noise: float = 0.08) -> str:
    """Return a few words with artefacts between them."""
    parts: list[str] = []
    for _ in range(of.randint(1, most)):
        chance = of.random()
        if chance < 0.25:
            parts.append(of.choice(ARTEFACTS))
        elif chance < 0.25 + noise:
            parts.append(of.choice(BREAKS + MARKS))
        else:
            parts.append(of.choice(WORDS))
        if of.random() < 0.8:
            parts.append(" ")
    return "".join(parts)


def text(of: Random) -> str:
    """Return plain text."""
    end = of.choice(["\n", "\n", "\n\n", "\r\n", "\r"])
    return end.join(prose(of, 20) for _ in range(of.randint(0, 6))) + of.choice(["", end])


def markdown(of: Random) -> str:  # noqa: C901 - the grammar
    """Return Markdown: blocks with inline mark-up inside, some of it broken."""

    def inline(depth: int = 0) -> str:
        parts = []
        for _ in range(of.randint(1, 4)):
            said = prose(of, 5, 0.15)
            kind = of.randrange(16) if depth < 2 else 0
            if kind == 1:
                title = of.choice(["", f' "{prose(of, 3, 0)}"', f" '{prose(of, 3, 0)}'"])
                said = f"[{inline(depth + 1)}](http://mill.example/{of.randint(1, 9)}{title})"
            elif kind == 2:
                said = f"![{inline(depth + 1)}](a.png)"
            elif kind in (3, 4):
                mark = of.choice(["*", "**", "_", "__", "~~", "***"])
                said = f"{mark}{said.strip() or 'x'}{mark}"
            elif kind == 5:
                mark = of.choice(["`", "``"])
                said = f"{mark}{said}{mark}"
            elif kind == 6:
                said = f'<b class="{prose(of, 3, 0)}">{said}</b>'
            elif kind == 7:
                said = f"<!-- {said} -->"
            elif kind == 8:
                said = of.choice(["[a][1]", "[1]", "[^1]", "$x , y$", "<http://a.example>", "\\*"])
            elif kind == 9:
                said = of.choice(MARKS) + said + of.choice(MARKS)
            parts.append(said)
        return " ".join(parts)

    def block(depth: int = 0) -> str:  # noqa: C901, PLR0911 - a line for each kind
        kind = of.randrange(13) if depth < 3 else 0
        if kind == 1:
            return "#" * of.randint(1, 4) + " " + inline().replace("\n", " ")
        if kind == 2:
            mark = of.choice(["- ", "* ", "1. ", "- [ ] ", "10) "])
            return "\n".join(mark + indented(block(depth + 1)) for _ in range(of.randint(1, 3)))
        if kind == 3:
            return "> " + block(depth + 1).replace("\n", "\n> ")
        if kind == 4:
            rows = ["|".join(inline().replace("\n", " ") for _ in "ab") for _ in range(3)]
            return "\n".join([f"|{rows[0]}|", "|---|---|", *(f"|{row}|" for row in rows[1:])])
        if kind == 5:
            return f"```\n{prose(of)}\n```"
        if kind == 6:
            return f"<div>\n{prose(of)}\n</div>"
        if kind == 7:
            return f"{prose(of, 4, 0)}\n{of.choice('=-') * 3}"
        if kind == 8:
            return f'[{of.choice("1ab")}]: http://mill.example "{prose(of, 3, 0)}"'
        if kind == 9:
            return f"[^1]: {inline()}"
        if kind == 10:
            return "    " + prose(of)
        return of.choice(["\n", " ", "  \n", "\\\n"]).join(
            inline() for _ in range(of.randint(1, 3))
        )

    def indented(said: str) -> str:
        return said.replace("\n", "\n  ")

    front = "---\ntitle: a , b\n---\n" if of.random() < 0.05 else ""
    made = front + "\n\n".join(block() for _ in range(of.randint(1, 4))) + of.choice(["", "\n"])
    return made.replace("\n", "\r\n") if of.random() < 0.1 else made


def html(of: Random) -> str:
    """Return HTML that a person may have written, not all of it closed."""

    def inline() -> str:
        said = escape(prose(of, 6)) if of.random() < 0.8 else prose(of, 6)
        tag = of.choice(["b", "i", "a href='x , y'", "code", "span lang='fr'", "em translate=no"])
        kind = of.randrange(6)
        if kind == 1:
            return f"<{tag}>{said}</{tag.split()[0]}>"
        if kind == 2:
            return f"{said}<br>{of.choice(['<img alt=' + quoteattr(prose(of, 3, 0)) + '>', ''])}"
        return said + of.choice(["", "&nbsp;", "<!-- a , b -->", "<wbr>"])

    blocks = []
    for _ in range(of.randint(1, 5)):
        tag = of.choice(["p", "div", "li", "td", "h1", "script", "pre"])
        close = (
            of.choice([f"</{tag}>", f"</{tag}>", ""])
            if tag not in ("script", "pre")
            else f"</{tag}>"
        )
        blocks.append(f"<{tag}>" + "".join(inline() for _ in range(of.randint(1, 3))) + close)
    return of.choice(["\n", "", "\r\n"]).join(blocks)


def jsonl(of: Random) -> str:
    """Return JSON Lines with escapes of several styles."""
    lines = []
    for number in range(of.randint(1, 4)):
        said = of.choice(["\n", "\r\n", "\r", " "]).join(
            prose(of, 14) for _ in range(of.randint(1, 4))
        )
        record = {"id": number, "text": said, "note": "a , b", "n": [1, 2.50, None, {"x": "y ,"}]}
        line = json.dumps(record, ensure_ascii=of.random() < 0.4)
        lines.append(line.replace("/", "\\/") if of.random() < 0.2 else line)
    return of.choice(["\n", "\r\n"]).join(lines) + of.choice(["", "\n"])


def json_(of: Random) -> str:
    """Return a JSON document of texts."""
    made = {f"k{n}": {"v": prose(of), "l": [prose(of, 4), 1]} for n in range(of.randint(1, 4))}
    return json.dumps(made, ensure_ascii=of.random() < 0.4, indent=of.choice([None, 2]))


def table(of: Random, delimiter: str = ",") -> str:
    """Return a table whose cells are quoted, bare or something between."""

    def cell() -> str:
        said = prose(of, 6, 0.15)
        if delimiter == "\t":
            said = said.replace("\n", " ").replace("\r", " ").replace("\t", " ")
            way = of.choice(['"{}"', '"{}', '{}"', '" {} "', "{}", "{}", "{}", "{}"])
            return way.format(said)
        if of.random() < 0.1:
            return f'<b class="{prose(of, 2, 0)}">{said}' if of.random() < 0.5 else f"{said}'"
        bare = not any(mark in said for mark in (delimiter, "\n", "\r", '"'))
        if bare and of.random() < 0.6:
            return said
        return '"' + said.replace('"', '""') + '"'

    end = of.choice(["\n", "\r\n"])
    rows = [delimiter.join([str(n), cell(), cell()]) for n in range(of.randint(1, 6))]
    return end.join([delimiter.join(["id", "target", "note"]), *rows]) + of.choice(["", end])


def csv(of: Random) -> str:
    """Return a table with commas or semicolons."""
    return table(of, of.choice([",", ";"]))


def tsv(of: Random) -> str:
    """Return a table with tabs."""
    return table(of, "\t")


def content(of: Random, tags: tuple[str, ...]) -> str:
    """Return the content of an element: text, references, CDATA, one of the tags ("x/" is empty,
    "mrk a='b'" has attributes).
    """
    said = "".join(c for c in prose(of, 8) if c in "\t\n\r" or (c >= " " and c != "\x7f"))
    kind = of.randrange(6)
    if kind == 1 and tags:
        tag = of.choice(tags)
        if tag.endswith("/"):
            return f"{escape(said)}<{tag[:-1]} id='1'/>{escape(prose(of, 3, 0))}"
        return f"{escape(said)}<{tag} id='1'>{escape(prose(of, 3, 0))}</{tag.split()[0]}> x"
    if kind == 2:
        return f"<![CDATA[{said.replace(']]>', '')}]]>"
    if kind == 3:
        return "".join(f"&#{ord(c)};" for c in said[:20]) + escape(said[20:])
    return escape(said)


OLD_TAGS = ("g", "ph", "mrk mtype='x-a'", "x/", "bx/", "ex/", "mrk mtype='protected'")


def xliff(of: Random) -> str:
    """Return XLIFF 1.2."""
    units = "\n".join(
        f'<trans-unit id="{n}"><source>{content(of, ())}</source>'
        f"<target>{content(of, OLD_TAGS)}</target></trans-unit>"
        for n in range(of.randint(1, 4))
    )
    return (
        '<xliff version="1.2"><file original="a" datatype="plaintext" source-language="fr" '
        'target-language="en"><body>\n'
        f"{units}</body></file></xliff>"
    )


def tmx(of: Random) -> str:
    """Return a translation memory."""
    units = "\n".join(
        f'<tu><tuv xml:lang="fr"><seg>{content(of, ())}</seg></tuv>'
        f'<tuv xml:lang="en"><seg>{content(of, ("hi", "ph"))}</seg></tuv></tu>'
        for _ in range(of.randint(1, 4))
    )
    return f'<tmx version="1.4"><header srclang="fr"/><body>{units}</body></tmx>'


def android(of: Random) -> str:
    """Return strings of Android."""
    rows = [
        f'<string name="s{n}">{content(of, ("b", "i"))}</string>' for n in range(of.randint(1, 5))
    ]
    return "<resources>\n" + "\n".join(rows) + "\n</resources>\n"


def resx(of: Random) -> str:
    """Return resources of .NET."""
    rows = [
        f'<data name="s{n}"><value>{content(of, ())}</value></data>'
        for n in range(of.randint(1, 5))
    ]
    return "<root>\n" + "\n".join(rows) + "\n</root>\n"


def po(of: Random) -> str:
    """Return a catalogue of gettext."""

    def said() -> str:
        made = json.dumps(prose(of, 8), ensure_ascii=False)
        return made.replace("\\u2028", "\u2028").replace("\\u0085", " ").replace("\\/", "/")

    rows = [f'msgid {said()[:-1]}{n}"\nmsgstr {said()}\n' for n in range(of.randint(1, 5))]
    return 'msgid ""\nmsgstr "Language: en\\n"\n\n' + "\n".join(rows)


def properties(of: Random) -> str:
    """Return a file of properties."""
    rows = []
    for number in range(of.randint(1, 5)):
        said = prose(of, 8).replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
        rows.append(f"k{number}{of.choice(['=', ' = ', ': '])}{said}")
    return "\n".join(rows) + "\n"


def ini(of: Random) -> str:
    """Return an INI file."""
    rows = [f"k{n} = {prose(of, 8, 0)}" for n in range(of.randint(1, 5))]
    return "[a]\n" + "\n".join(rows) + "\n"


def yaml(of: Random) -> str:
    """Return YAML with scalars of every style."""
    rows = []
    for number in range(of.randint(1, 5)):
        said = " ".join(prose(of, 8, 0.05).split()) or "x"
        said = "".join(c for c in said if c.isprintable())
        style = of.randrange(5)
        if style == 0:
            value = json.dumps(said, ensure_ascii=False)
        elif style == 1:
            value = "'" + said.replace("'", "''") + "'"
        elif style == 2:
            value = f"|\n    {said}\n    x"
        elif style == 3:
            value = f">\n    {said}\n    x"
        else:
            value = said
        rows.append(f"  k{number}: {value}")
    return "en:\n" + "\n".join(rows) + "\n"


def _cues(of: Random, when: str, head: str = "", *, number: bool = True) -> str:
    blocks = [head] if head else []
    for at in range(1, of.randint(2, 5)):
        said = [" ".join(prose(of, 6, 0.03).split()) or "x" for _ in range(of.randint(1, 2))]
        said = [line.replace("-->", "") or "x" for line in said]
        blocks.append("\n".join([*([str(at)] if number else []), when.format(at), *said]))
    return "\n\n".join(blocks) + "\n"


def srt(of: Random) -> str:
    """Return SubRip subtitles."""
    return _cues(of, "00:00:0{0},000 --> 00:00:0{0},900")


def vtt(of: Random) -> str:
    """Return WebVTT subtitles."""
    return _cues(of, "00:00:0{0}.000 --> 00:00:0{0}.900", "WEBVTT")


def sbv(of: Random) -> str:
    """Return the subtitles of YouTube."""
    return _cues(of, "0:00:0{0}.000,0:00:0{0}.900", number=False)


def ass(of: Random) -> str:
    """Return Advanced SubStation subtitles."""
    rows = [
        f"Dialogue: 0,0:00:0{n}.00,0:00:0{n}.90,Default,,0,0,0,,"
        + of.choice(["", "{\\i1}"])
        + (" ".join(prose(of, 6, 0.03).split()) or "x")
        for n in range(1, of.randint(2, 5))
    ]
    head = (
        "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text"
    )
    return "\n".join([head, *rows]) + "\n"


def strings(of: Random) -> str:
    """Return strings of Apple."""
    rows = [
        f'"k{n}" = {json.dumps(prose(of, 8, 0.03), ensure_ascii=False)};'
        for n in range(of.randint(1, 5))
    ]
    return "\n".join(rows) + "\n"


# How often each is drawn: those with a grammar of many ways to break it more often.
KINDS: dict[str, tuple[str, Callable[[Random], str], int]] = {
    "text": (".txt", text, 3),
    "markdown": (".md", markdown, 8),
    "html": (".html", html, 4),
    "jsonl": (".jsonl", jsonl, 3),
    "json": (".json", json_, 1),
    "csv": (".csv", csv, 3),
    "tsv": (".tsv", tsv, 3),
    "xliff": (".xlf", xliff, 2),
    "tmx": (".tmx", tmx, 1),
    "android": (".xml", android, 2),
    "resx": (".resx", resx, 1),
    "po": (".po", po, 2),
    "properties": (".properties", properties, 2),
    "ini": (".ini", ini, 1),
    "yaml": (".yml", yaml, 2),
    "srt": (".srt", srt, 1),
    "vtt": (".vtt", vtt, 1),
    "sbv": (".sbv", sbv, 1),
    "ass": (".ass", ass, 1),
    "strings": (".strings", strings, 1),
}
