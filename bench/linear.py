"""Is reading linear? Harmless repetitions of growing size, read by each format and cleaned.

``python bench/linear.py`` (1 MB; ``--largest 8`` for 8 MB; ``--only markdown``; ``--clean`` runs
the rules too). For each repetition: seconds of processor time at three sizes, each twice the last,
and the exponent between the last two (1.0 is linear, 2.0 quadratic), in a process of its own with
a limit of processor time (on a loaded machine too). ``SLOW`` marks an exponent above 1.3 where it
took more than a tenth of a second.
"""

from __future__ import annotations

import argparse
import math
import resource
import subprocess
import sys

REPEATED = {
    "markdown": [
        *(
            "word ",
            "a b\n",
            "mill\n\n",
            "[^1] ",
            "[^1]: a\n\n",
            "[",
            "]",
            "[a](",
            "[a] ",
            "[a](b) ",
        ),
        *(
            "![a](b) ",
            "![",
            "*a ",
            "*a **b ",
            "_a_ ",
            "**",
            "\\",
            "\\a ",
            "&amp;",
            "&",
            "`a ",
            "` `` ",
        ),
        *(
            "<a ",
            "<!-- ",
            "<b>a</b> ",
            "<http://a.example> ",
            "~~a ",
            "$a ",
            "- a\n",
            "1. a\n",
            "> a\n",
        ),
        *(
            "# a\n",
            "```\na\n```\n",
            "|a",
            "|a|b|\n",
            "[a]: b\n",
            "a  \n",
            "\r",
            "\t",
            " ",
            "\n",
            "-",
            "'",
        ),
        *("{{a", "{% a", "[[a", ":::\n", "(", '"', "a\n=\n", "<div>\n", "http://a.example/ "),
    ],
    "text": [
        *(
            "word ",
            "a b\n",
            "\n",
            " ",
            "\t",
            "\r",
            "a, ",
            "a , ",
            "(",
            ")",
            '"a ',
            "“",
            "the the ",
            "&amp;",
        ),
        *(
            "http://a.example/ ",
            "a@b.example ",
            "A.B. ",
            "a-",
            "- ",
            ". ",
            "é",
            "水",
            "📦",
            "\u200b",
            "Ã©",
        ),
        *(
            "<a ",
            "</a>",
            "{",
            "%s ",
            "`",
            "@@ -1 +1 @@\n",
            "+--+\n",
            "| a |\n",
            "NATO (OTAN) ",
            "1 000 ",
        ),
    ],
    "html": [
        *(
            "<p>a",
            "<p>a</p>",
            "<div>",
            "</div>",
            "<b>",
            "<a href='",
            "&amp;",
            "&",
            "<!--",
            "<!",
            "<?",
        ),
        *(
            "<br>",
            "a ",
            "<script>",
            "<li>a",
            "<td>",
            "</",
            "<a b",
            "<img alt='a'>",
            "\n",
            "<![CDATA[",
        ),
    ],
    "jsonl": ['{"text": "a"}\n', '{"text": "\\n"}\n', "\n", '{"text": ["a", "b"]}\n', "["],
    "json": ['{"a":', "[", "1,", '"\\u0041', " "],
    "table": [",", "a,", '"', '"a",', "a\n", "\n", '""', "\t", ";", 'a "b,', '"a\nb",c\n'],
    "yaml": ["a: b\n", "- ", "- a\n", "[", "{a: ", "? ", "&a ", "*a ", "a:\n ", "# a\n", "'", "\n"],
    "po": ['msgid "a"\nmsgstr "b"\n\n', '"a"\n', "#\n", "msgid ", "\\n", "\n"],
    "properties": ["a=b\n", "a=b\\\n", "\\", "\n", "#\n", "\\u0041"],
    "srt": ["1\n00:00:01,000 --> 00:00:02,000\na\n\n", "\n", "a\n", "1\n"],
    "xliff": ["<g>", "a", "&amp;"],
    "android": ["<b>", "\\n", "&lt;", "%s"],
}
INSIDE = {  # where a repetition alone is no file
    "xliff": (
        '<xliff version="1.2"><file source-language="fr" target-language="en"><body>'
        '<trans-unit id="1">'
        "<source>a</source><target>{}</target></trans-unit></body></file></xliff>"
    ),
    "android": '<resources><string name="a">{}</string></resources>',
}


def one(form: str, said: str, size: int, *, clean: bool) -> None:
    """Read (and clean) one repetition, and print the seconds of processor time."""
    import time  # noqa: PLC0415

    from cleanup.formats import FormatError, FormatOptions, guard, named  # noqa: PLC0415
    from cleanup.text.segment import Document  # noqa: PLC0415

    module = named(form)
    options = FormatOptions("en", values={"column": ("1",), "header": False})
    raw = INSIDE.get(form, "{}").replace("{}", (said * (size // len(said) + 1))[:size])
    if clean:
        from cleanup.engine.engine import Engine  # noqa: PLC0415
        from cleanup.engine.profile import Profile  # noqa: PLC0415
        from cleanup.engine.rulebook import default  # noqa: PLC0415

        engine = Engine(Profile(default()))
        warm = tuple(named("text").read("Warm , words.", options))
        engine.check_all([Document("-", "Warm , words.", warm)])
    module.read("", options) if form == "markdown" else None
    began = time.process_time()
    try:
        segments = tuple(module.read(raw, options))
    except FormatError:
        segments = ()
    if clean:
        document = Document("-", raw, segments, None, module.escape, guard(module, options))
        [found] = engine.check_all([document])
        if isinstance(found, Exception):
            raise found
    print(time.process_time() - began)


def measured(form: str, said: str, size: int, limit: float, *, clean: bool) -> float | None:
    """Return the seconds of one repetition in a process of its own, or None where it failed."""
    most = math.ceil(limit)
    command = [sys.executable, __file__, "--one", form, said, "--size", str(size)]
    done = subprocess.run(
        [*command, *(["--clean"] if clean else [])],
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (most, most)),
        check=False,
    )
    return float(done.stdout) if done.returncode == 0 else None


def main() -> None:
    """Measure all repetitions, and end with status 1 where one is not linear."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--largest", type=float, default=1.0, help="MB")
    parser.add_argument("--only", choices=list(REPEATED))
    parser.add_argument("--clean", action="store_true", help="run the rules too")
    parser.add_argument("--limit", type=float, default=120, help="seconds of processor for one")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--size", type=int, help=argparse.SUPPRESS)
    told = parser.parse_args()
    if told.one:
        one(*told.one, told.size, clean=told.clean)
        return
    slow = 0
    for form in [told.only] if told.only else REPEATED:
        for said in REPEATED[form]:
            sizes = [int(told.largest * 1_000_000 / by) for by in (4, 2, 1)]
            came = [measured(form, said, size, told.limit, clean=told.clean) for size in sizes]
            if None in came:
                slow += 1
                print(f"{form:10} {said!r:32} FAILED, or too slow: {came}", flush=True)
                continue
            times = [max(each or 0, 0.001) for each in came]
            exponent = math.log2(times[2] / times[1])
            bad = exponent > 1.3 and times[2] > 0.1
            slow += bad
            told_ = " ".join(f"{each:8.3f}" for each in times)
            print(f"{form:10} {said!r:32} {told_}  {exponent:5.2f}{'  SLOW' * bad}", flush=True)
    print(f"{slow} not linear")
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main()
