"""A rule told in Markdown: what it says, what it repairs, what it leaves alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleanup.rules.rule import Example, Rule
from cleanup.text.printable import bare

SHOWN = 8  # examples of each kind


def markdown(rule: Rule) -> str:
    """Return what a rule is, as the page about it says it; its examples if it has them."""
    return "".join(_told(rule))


def _told(rule: Rule) -> Iterator[str]:
    yield f"{text(rule.reason)}\n\n- {kind(rule)}\n- Category (MQM): {text(rule.category)}\n"
    yield from examples("Repairs", [fix(e) for e in rule.examples if e.after is not None])
    yield from examples("Leaves alone", [code(e.text) for e in rule.examples if e.after is None])


def kind(rule: Rule) -> str:
    """Return what is done about the rule's findings."""
    if rule.optional:
        return (
            "Off by default: it runs where `--extend-select` names it, and only suggests or flags"
        )
    if rule.safe:
        return "Safe: applied by `cleanup fix` where the evidence is certain"
    return "Suggestion or flag: it waits for a person"


def examples(title: str, lines: Sequence[str]) -> Iterator[str]:
    """Yield a list of examples, if there are any: the first of them, and how many more."""
    if lines:
        yield f"\n{title}:\n\n"
        yield from (f"- {line}\n" for line in lines[:SHOWN])
        if (more := len(lines) - SHOWN) > 0:
            yield f"- and {more} more\n"


def fix(example: Example) -> str:
    """Return what an example becomes."""
    if example.after is None or example.after == example.text:
        return f"{code(example.text)} is flagged"
    return f"{code(example.text)} → {code(example.after)}"


def code(sample: str) -> str:
    """Return a text as a code span, whatever backticks it holds."""
    shown = bare(sample)
    fence = "`"
    while fence in shown:
        fence += "`"
    return f"{fence} {shown} {fence}" if "`" in shown else f"{fence}{shown}{fence}"


def text(sentence: str) -> str:
    """Return a sentence in which nothing is mark-up."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>#|" else c for c in sentence)
