"""The termbase as the rules ask it: layers of terms, the higher ones outranking the lower."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache, partial
from itertools import chain
from pathlib import Path

from cleanup.languages.fold import fold, primary
from cleanup.languages.pack import Words
from cleanup.terms.index import ask
from cleanup.terms.index.cache import key_of
from cleanup.terms.index.read import Packed
from cleanup.terms.index.write import key_of as number_of
from cleanup.terms.index.write import pack
from cleanup.terms.layer import Layer
from cleanup.terms.term import Named, Term

_ALL = frozenset([-1])  # stands for keys that are too many to hold
# Of these so many are remembered; a concept has 30 terms. A text asks for the same few again.
_CONCEPTS, _NAMES, _ENDINGS, _SHORTS = 512, 2048, 16384, 1024


class Termbase:
    """Terms by all that they are asked for by; nothing is read before.

    A higher layer's row replaces a lower one's of the same concept and tag, and a name that a
    higher layer has means there what the higher layer says. Where a row gives no acronyms, or no
    deprecated forms, those of the row that it replaces hold. In all methods ``lang`` is the first
    subtag of a language tag. Raises TermError where the files cannot be read.
    """

    def __init__(self, layers: Iterable[Layer]) -> None:
        self._layers = tuple(layers)  # the lowest first
        # Filled as it is asked for. What most questions end at: nobody has such a key.
        self._keys: dict[str, frozenset[int]] = {}
        self._ends: dict[str, tuple[memoryview, ...]] = {}
        self._known: dict[str, bool] = {}
        self._ending: dict[tuple[str, str], bool] = {}
        self._known_concept = lru_cache(_CONCEPTS)(self._concept)
        self._named: dict[tuple[str, str], tuple[Named, ...]] = {}
        self._short = lru_cache(_SHORTS)(self._with_acronym)
        self._belows: dict[int, Termbase] = {}

    def _below(self, number: int) -> Termbase:
        """Return the layers below one."""
        found = self._belows.get(number)
        if found is None:
            found = self._belows[number] = Termbase(self._layers[:number])
        return found

    def _has(self, section: str, key: int) -> bool:
        """Return False where no layer has the key in a section."""
        known = self._keys.get(section)
        if known is None:
            each = [layer.ask(lambda packed: packed.keys(section)) for layer in self._layers]
            known = _ALL if None in each else frozenset().union(*filter(None, each))
            self._keys[section] = known
        return known is _ALL or key in known

    @cached_property
    def key(self) -> str:
        """Changes whenever the terms do."""
        return " ".join(key_of(map(Path, layer.paths)) for layer in self._layers)

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The language tags that there are rows for, sorted."""
        return tuple(sorted({tag for layer in self._layers for tag in layer.ask(ask.tags)}))

    @cached_property
    def langs(self) -> tuple[str, ...]:
        """The first subtags of ``tags``."""
        return tuple(sorted({primary(tag) or tag for tag in self.tags}))

    def concept(self, concept: str) -> Mapping[str, Term]:
        """Return the terms of a concept by tag, with a lower layer's that has a name of it."""
        return self._known_concept(concept)

    def _concept(self, concept: str) -> dict[str, Term]:
        found: dict[str, Term] = {}
        for number, layer in enumerate(self._layers):
            own = layer.ask(lambda packed: packed.concept(concept))
            if own and number and not found:
                found = dict(self._same(own, number))
            found |= {term.lang: self._filled(term, number) for term in own}
        return found

    def with_acronym(self, upper: str) -> tuple[Term, ...]:
        """Return the (up to 500) terms with this right acronym, given in capitals."""
        if not self._has("acronyms", number_of(upper)):
            return ()
        return self._short(upper)

    def _with_acronym(self, upper: str) -> tuple[Term, ...]:
        def asked(term: Term) -> bool:
            return any(acronym.upper() == upper for acronym in term.acronyms)

        return tuple(self._visible(lambda packed: packed.with_acronym(upper), asked))

    def shorts(self) -> tuple[str, ...]:
        """Return all right acronyms, in capitals, those of a concept together: read fewer times."""
        terms = (term for layer in self._layers for term in layer.ask(ask.terms))
        return tuple(dict.fromkeys(acronym.upper() for term in terms for acronym in term.acronyms))

    def may_be_named(self, key: str, lang: str) -> bool:
        """Return False where no name has this fold: ``named`` for less."""
        return self._has(f"names {lang}", number_of(key))

    def named(self, key: str, lang: str) -> tuple[Named, ...]:
        """Return the names whose fold is ``key``."""
        known = self._named.get((key, lang))
        if known is None:
            if not self.may_be_named(key, lang):
                return ()
            known = self._named[key, lang] = self._names(key, lang)
            if len(self._named) > _NAMES:
                self._named.clear()
        return known

    def _names(self, key: str, lang: str) -> tuple[Named, ...]:
        for number, layer in reversed(tuple(enumerate(self._layers))):
            entries = layer.ask(lambda packed: tuple(packed.named(key, lang)))
            found = tuple(filter(None, (self._outranked(one, number) for one in entries)))
            if found:
                return found
        return ()

    def shuffled(self, words: tuple[str, ...], lang: str) -> Named | None:
        """Return the name with these ``sorted_words``, in some order."""
        if not self._has(f"shuffled {lang}", number_of(*words)):
            return None
        for number, layer in reversed(tuple(enumerate(self._layers))):
            for found in layer.ask(lambda packed: tuple(packed.shuffled(words, lang))):
                if not self._hidden(found.term, number):
                    return found._replace(term=self._filled(found.term, number))
        return None

    def may_end(self, end: str, lang: str) -> bool:
        """Return False where no name's fold ends so, nor a longer name has this folded word.

        ``end`` has ``LONGEST_ENDING`` letters at most, if it is not a whole word.
        """
        known = self._ending.get((end, lang))
        if known is None:
            if len(self._ending) >= _ENDINGS:
                self._ending.clear()
            known = self._ending[end, lang] = self._may_end(end, lang)
        return known

    def _may_end(self, end: str, lang: str) -> bool:
        filters = self._ends.get(lang)
        if filters is None:
            filters = tuple(
                layer.ask(lambda packed: packed.endings(lang)) for layer in self._layers
            )
            self._ends[lang] = filters = tuple(filter(None, filters))
        key = number_of(end)
        for bits in filters:
            at = key % (len(bits) * 8)
            if bits[at >> 3] >> (at & 7) & 1:
                return True
        return False

    def knows(self, lang: str) -> bool:
        """Return whether there are names in this language."""
        if lang not in self._known:
            asked = (layer.ask(lambda packed: packed.knows(lang)) for layer in self._layers)
            self._known[lang] = any(asked)
        return self._known[lang]

    def rows(self, tag: str) -> Iterator[Term]:
        """Return the terms of a whole language tag, in the order of the files."""
        return self._visible(lambda packed: tuple(packed.rows(tag)), lambda _term: False)

    def shuffles(self, lang: str) -> bool:
        """Return whether names have words that may be in another order."""
        return any(layer.ask(partial(ask.shuffles, lang)) for layer in self._layers)

    def folds(self, lang: str) -> Iterator[str]:
        """Return the folds of all names of a language, right and deprecated, of whatever layer."""
        return chain(*(layer.ask(partial(ask.folds, lang)) for layer in self._layers))

    def marked(self, mark: str, lang: str, words: Words | None = None) -> Iterator[Term]:
        """Return the terms of a language with this mark, in the order of the files.

        ``deprecated`` stands for a deprecated name. Of capitals, those with one of the ``words``.
        """
        return self._visible(
            lambda packed: packed.marked(mark, lang, words),
            lambda term: mark in term.marks or (mark == "deprecated" and bool(term.bad_names)),
        )

    def terms(self) -> Iterator[Term]:
        """Yield all terms as the files have them, in their order."""
        for number, layer in enumerate(self._layers):
            layer.ask(Packed.check)
            for term in layer.ask(Packed.terms):
                if not self._hidden(term, number):
                    yield term

    def upper(self) -> Termbase:
        """Return the layers above the lowest: a user's own."""
        return Termbase(self._layers[1:])

    def _visible(
        self, question: Callable[[Packed], Iterable[Term]], asked: Callable[[Term], bool]
    ) -> Iterator[Term]:
        """Yield the layers' answers; for a replaced row its successor, if it is ``asked`` for.

        That is so where it has from the replaced row what it does not say itself.
        """
        heirs: set[tuple[str, str]] = set()
        for number, layer in enumerate(self._layers):
            for term in layer.ask(question):
                if not self._hidden(term, number):
                    yield self._filled(term, number)
                elif (heir := self._heir(term, number)) and heir[:2] not in heirs and asked(heir):
                    heirs.add(heir[:2])
                    yield heir

    def _hidden(self, term: Term, number: int) -> bool:
        """Return whether a layer above has a row for the term, or another for one of its names."""
        lang = primary(term.lang) or term.lang
        for layer in self._layers[number + 1 :]:
            if layer.ask(lambda packed: packed.has(term.concept, term.lang)):
                return True
            for name in term.names:
                key = fold(name, lang)
                if layer.ask(partial(ask.names, key, lang)):
                    return True
        return False

    def _heir(self, term: Term, number: int) -> Term | None:
        """Return the row above that replaces a hidden one, if it takes anything from it."""
        lang = primary(term.lang) or term.lang
        for above in range(len(self._layers) - 1, number, -1):
            layer = self._layers[above]
            rows = layer.ask(lambda packed: tuple(packed.concept(term.concept)))
            row = next((row for row in rows if row.lang == term.lang), None)
            for key in () if row else (fold(name, lang) for name in term.names):
                entries = layer.ask(partial(ask.entries, key, lang))
                row = row or next((one.term for one in entries if one.good), None)
            if row:
                filled = self._filled(row, above)
                return None if filled == row else filled
        return None

    def _outranked(self, one: Named, number: int) -> Named | None:
        """Return what a layer's name means here: another row's, where one has replaced its own."""
        if not self._hidden(one.term, number):
            return one._replace(term=self._filled(one.term, number))
        heir = None if one.good else self._heir(one.term, number)
        return one._replace(term=heir) if heir and one.name in heir.bad_names else None

    def _filled(self, term: Term, number: int) -> Term:
        """Return the term, its missing acronyms, what is known of the same ones and deprecated
        forms filled from below.

        Not the deprecated forms where it is ``safe``: that refers to its own row.
        """
        if not number or (term.acronyms and term.bad_names and term.bad_acronyms):
            return term
        rows = self._below(number).concept(term.concept) or self._same([term], number)
        known = rows.get(term.lang) or rows.get(primary(term.lang) or "")
        if known is None:
            return term
        if not term.acronyms or term.acronyms == known.acronyms:  # what is known of them holds
            term = term._replace(acronyms=known.acronyms, marks=term.marks | known.marks)
        if "safe" in term.marks:
            return term
        lang = primary(term.lang) or term.lang
        right = {fold(name, lang) for name in term.names}
        names = tuple(name for name in known.bad_names if fold(name, lang) not in right)
        shorts = tuple(one for one in known.bad_acronyms if one not in term.acronyms)
        return term._replace(
            bad_names=term.bad_names or names, bad_acronyms=term.bad_acronyms or shorts
        )

    def _same(self, own: Iterable[Term], number: int) -> Mapping[str, Term]:
        """Return the terms of the one concept of the layers below with a name of ``own``."""
        below = self._below(number)
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
    """Return a termbase of these terms. Raises TermError where two of one file have one place."""
    pack(terms, memory := io.BytesIO())
    return Termbase([Layer(packed=Packed(memory.getbuffer()))])
