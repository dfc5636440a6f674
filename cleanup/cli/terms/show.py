"""``cleanup terms show``: what is known of a name or an acronym, and what would be repaired."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from cleanup.acronyms.evidence import weigh
from cleanup.cli.console.out import write
from cleanup.detectors.acronyms import acronym
from cleanup.languages.fold import fold, primary, spaceless
from cleanup.runs.consent import required
from cleanup.settings.settings import ConfigError, settle
from cleanup.terms import Term, Termbase, TermError, stored
from cleanup.text.segment import View

_LEVELS = {True: "safe", False: "suggested"}
_MOST_NEAR = 10
_KINDS = {
    "permuted": "the same letters",
    "near": "one or two letters away",
    "lookalike": "another alphabet",
}


@click.command("show")
@click.argument("words", nargs=-1, required=True, metavar="TERM...")
@click.option("--terms", multiple=True, metavar="PATH", help="Your own terms too (repeatable).")
@click.option("--config", type=click.Path(path_type=Path), help="Read this configuration file.")
@click.option("--isolated", is_flag=True, help="Read no configuration file.")
def command(
    words: tuple[str, ...], terms: tuple[str, ...], config: Path | None, *, isolated: bool
) -> None:
    """Show what is known of TERM: an acronym, a name in any language, or a concept's identifier;
    and which acronyms next to the name would be repaired, and why.
    """
    try:
        given = settle(Path.cwd(), {"terms": terms}, config=config, isolated=isolated)
        required(given)
        extra = tuple(str(Path(path).absolute()) for path in given["terms"])
        write(_shown(" ".join(words), stored(extra), extra))
    except (ConfigError, TermError) as error:
        raise click.ClickException(str(error)) from None


def _shown(asked: str, base: Termbase, extra: tuple[str, ...]) -> Iterator[str]:
    concepts = _concepts(asked, base)
    for concept in concepts:
        yield f"{concept}\n"
        terms = base.concept(concept)
        for term in terms.values():
            yield from _row(term)
        yield from _repairs(terms, extra)
        yield "\n"
    if not concepts:
        yield f"{asked!r} is unknown.\n"
        near = list(_near(asked, base))
        if near:
            yield "Next to the right name, it would be taken for one of\n"
            yield from near[:_MOST_NEAR]


def _concepts(asked: str, base: Termbase) -> list[str]:
    """Return the concepts of this identifier, acronym or name, each once."""
    found = [asked] if base.concept(asked) else []
    found += [term.concept for term in base.with_acronym(asked.upper())]
    for lang in base.langs:
        found += [one.term.concept for one in base.named(fold(asked, lang), lang)]
    return list(dict.fromkeys(found))


def _row(term: Term) -> Iterator[str]:
    acronyms = ", ".join(term.acronyms) or "no acronym"
    yield f"  {term.lang:<6}{term.names[0]} ({acronyms})\n"
    place = f"{Path(term.origin).name}, line {term.line}"
    for what, said in (
        ("also", ", ".join(term.names[1:])),
        ("wrong", ", ".join((*term.bad_names, *term.bad_acronyms))),
        ("marks", " ".join(sorted(term.marks))),
        ("note", term.note),
        ("from", place),
    ):
        if said:
            yield f"        {what}: {said}\n"


def _repairs(terms: Mapping[str, Term], extra: tuple[str, ...]) -> Iterator[str]:
    """Yield what the rule for acronyms does with those of other languages beside each name."""
    find = acronym.build(terms=list(extra)).find
    yield "  in brackets after its name\n"
    for term in terms.values():
        lang = primary(term.lang) or term.lang
        other = {a for one in terms.values() for a in one.acronyms} | set(term.bad_acronyms)
        done: dict[tuple[str, bool], list[str]] = {}
        for short in sorted(other):
            name = term.names[0]
            text = f"{name}（{short}）" if spaceless(lang) else f"{name} ({short})"
            for edit in find(View(text, lang, None, None, text)):
                done.setdefault((edit.after or "", edit.safe), []).append(short)
        for (after, safe), wrong in done.items():
            yield f"    {term.lang:<6}{', '.join(wrong)} → {after}, {_LEVELS[safe]}\n"
        if "keep" in term.marks:
            yield f"    {term.lang:<6}never changed (marked keep)\n"


def _near(asked: str, base: Termbase) -> Iterator[str]:
    """Yield the acronyms that this one may be a slip of, the most likely first."""
    found: dict[tuple[str, str], tuple[bool, bool, str, str]] = {}
    for term in base.terms() if " " not in asked else ():
        proof = weigh(asked, term.acronyms, ())
        if proof and proof.strong:
            rank = (proof.kind != "permuted", proof.right[0] != asked[:1].upper())
            found.setdefault((proof.right, term.concept), (*rank, proof.kind, term.names[0]))
    for (right, concept), (_, _, kind, name) in sorted(found.items(), key=lambda one: one[1][:2]):
        yield f"  {right} ({_KINDS.get(kind, kind)}): {name} [{concept}]\n"
