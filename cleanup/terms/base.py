"""The termbase as the rules ask it: layers of terms, the higher ones outranking the lower."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from cleanup.fold import fold, primary
from cleanup.terms.cache import key_of, opened
from cleanup.terms.packed import BrokenError, Packed
from cleanup.terms.packing import pack
from cleanup.terms.term import Named, Term

Answer = TypeVar("Answer")


class Layer:
    """The terms of some CSV files, opened when something is first asked."""

    def __init__(self, paths: tuple[str, ...] = (), packed: Packed | None = None) -> None:
        self.paths = paths
        self._packed = packed

    def ask(self, question: Callable[[Packed], Answer]) -> Answer:
        """The answer, from a file made again where the kept one is broken. Raises TermError."""
        if self._packed is None:
            self._packed = opened(self.paths)
        try:
            return question(self._packed)
        except (BrokenError, ValueError, IndexError):
            if not self.paths:
                raise
            self._packed = opened(self.paths, again=True)
            return question(self._packed)


class Termbase:
    """Terms by all that they are asked for by; nothing is read before.

    A higher layer's row replaces a lower one's of the same concept and tag, and a name that a
    higher layer has means there what the higher layer says; only acronyms are taken from below
    where a row gives none. In all methods ``lang`` is the first
    subtag of a language tag. Raises TermError where the files cannot be read.
    """

    def __init__(self, layers: Iterable[Layer]) -> None:
        self._layers = tuple(layers)  # the lowest first

    @cached_property
    def key(self) -> str:
        """Changes whenever the terms do."""
        return " ".join(key_of(map(Path, layer.paths)) for layer in self._layers)

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The language tags that there are rows for, sorted."""
        return tuple(sorted({tag for layer in self._layers for tag in layer.ask(_tags)}))

    @cached_property
    def langs(self) -> tuple[str, ...]:
        """The first subtags of ``tags``."""
        return tuple(sorted({primary(tag) or tag for tag in self.tags}))

    def concept(self, concept: str) -> dict[str, Term]:
        """The terms of a concept by tag; those too of a lower layer's that has a name of it."""
        found: dict[str, Term] = {}
        for number, layer in enumerate(self._layers):
            own = layer.ask(lambda packed: packed.concept(concept))
            if own and number and not found:
                found = self._same(own, number)
            found |= {term.lang: term for term in own}
        return found

    def with_acronym(self, upper: str) -> tuple[Term, ...]:
        """The terms that have this acronym, given in capitals, as a right one; 500 at most."""
        return tuple(self._visible(lambda packed: packed.with_acronym(upper)))

    def named(self, key: str, lang: str) -> tuple[Named, ...]:
        """The names whose fold is ``key``."""
        for number, layer in reversed(tuple(enumerate(self._layers))):
            found = layer.ask(lambda packed: tuple(packed.named(key, lang)))
            found = tuple(
                one._replace(term=self._filled(one.term, number))
                for one in found
                if not self._hidden(one.term, number)
            )
            if found:
                return found
        return ()

    def shuffled(self, words: tuple[str, ...], lang: str) -> Named | None:
        """The name that has these folded words, sorted (see ``sorted_words``), in some order."""
        for number, layer in reversed(tuple(enumerate(self._layers))):
            for found in layer.ask(lambda packed: tuple(packed.shuffled(words, lang))):
                if not self._hidden(found.term, number):
                    return found._replace(term=self._filled(found.term, number))
        return None

    def may_end(self, end: str, lang: str) -> bool:
        """False where no name's fold ends so, nor a longer name has this folded word.

        ``end`` has ``LONGEST_ENDING`` letters at most, if it is not a whole word.
        """
        return any(layer.ask(lambda packed: packed.may_end(end, lang)) for layer in self._layers)

    def knows(self, lang: str) -> bool:
        """Whether there are names in this language."""
        return any(layer.ask(lambda packed: packed.knows(lang)) for layer in self._layers)

    def rows(self, tag: str) -> Iterator[Term]:
        """The terms of a whole language tag, in the order of the files."""
        return self._visible(lambda packed: tuple(packed.rows(tag)))

    def marked(self, mark: str, lang: str) -> Iterator[Term]:
        """The terms of a language with this mark, in the order of the files.

        ``deprecated`` stands for those with a deprecated name.
        """
        return self._visible(lambda packed: tuple(packed.marked(mark, lang)))

    def terms(self) -> Iterator[Term]:
        """All terms, in the order of the files."""
        for layer in self._layers:
            layer.ask(Packed.check)
        return self._visible(Packed.terms)

    def upper(self) -> Termbase:
        """The layers above the lowest: a user's own."""
        return Termbase(self._layers[1:])

    def _visible(self, question: Callable[[Packed], Iterable[Term]]) -> Iterator[Term]:
        for number, layer in enumerate(self._layers):
            for term in layer.ask(question):
                if not self._hidden(term, number):
                    yield term

    def _hidden(self, term: Term, number: int) -> bool:
        """Whether a layer above has a row for the term, or another for one of its names."""
        lang = primary(term.lang) or term.lang
        for layer in self._layers[number + 1 :]:
            if layer.ask(lambda packed: packed.has(term.concept, term.lang)):
                return True
            for name in term.names:
                key = fold(name, lang)
                if layer.ask(partial(_names, key, lang)):
                    return True
        return False

    def _filled(self, term: Term, number: int) -> Term:
        """The term; where it gives no acronym, with those that the layers below know for it."""
        if term.acronyms or not number:
            return term
        below = Termbase(self._layers[:number]).concept(term.concept)
        known = (below or self._same([term], number)).get(term.lang)
        if known is None:
            return term
        return term._replace(acronyms=known.acronyms, marks=term.marks | known.marks)

    def _same(self, own: Iterable[Term], number: int) -> dict[str, Term]:
        """The terms of the one concept of the layers below that shares a name with ``own``."""
        below = Termbase(self._layers[:number])
        same = {
            found.term.concept
            for term in own
            for name in term.names
            for lang in (primary(term.lang) or term.lang,)
            for found in below.named(fold(name, lang), lang)
            if found.good
        }
        return below.concept(same.pop()) if len(same) == 1 else {}


def in_memory(terms: Iterable[Term]) -> Termbase:
    """A termbase of these terms. Raises TermError where two of one file have one place."""
    memory = io.BytesIO()
    pack(terms, memory)
    return Termbase([Layer(packed=Packed(memory.getbuffer()))])


def _names(key: str, lang: str, packed: Packed) -> bool:
    return any(packed.named(key, lang))


def _tags(packed: Packed) -> tuple[str, ...]:
    return packed.langs
