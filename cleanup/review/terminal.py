"""The review in a terminal: a keystroke decides.

prompt_toolkit draws and reads keys: it is what IPython and pgcli use, and works in a plain
terminal of 80 columns.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Callable

from prompt_toolkit.application import Application, get_app, run_in_terminal
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import ConditionalContainer, HSplit, Layout, Window
from prompt_toolkit.layout.controls import FormattedTextControl
from prompt_toolkit.output import Output
from prompt_toolkit.styles import Style
from prompt_toolkit.widgets import TextArea

from cleanup.edits.edit import Edit
from cleanup.review.queue import Answer, Item, Queue
from cleanup.review.screen import keys, screen
from cleanup.review.scrolled import Line, joined, lines_of, scrolled
from cleanup.review.typed import forget_typed
from cleanup.review.wrapped import wrapped
from cleanup.value import Value

_COLOURS = {
    "head": "bold reverse",
    "path": "bold",
    "rule": "ansiblue",
    "safe": "ansigreen bold",
    "suggestion": "ansiyellow bold",
    "flag": "ansimagenta bold",
    "removed": "ansired bold underline",
    "added": "ansigreen bold underline",
    "reason": "",
    "dim": "ansibrightblack",
    "key": "bold",
    "message": "ansicyan",
}
_QUOTED = re.compile("“([^”]+)”")
_PLAIN = dict.fromkeys(("path", "key", "removed", "added", "flag"), "bold") | {"head": "reverse"}


class Hooks(Value):
    """What the review asks of the rest of the program.

    ``decided(items, answer)`` is given every answer at once, ``reopened(items)`` of every one
    taken back, ``explain(rule)`` gives the help on a rule, ``add_word(word)`` keeps a word and
    ``add_term(name, item)`` a name in the language of an item; both tell what was done.
    """

    decided: Callable[[list[Item], Answer], None]
    reopened: Callable[[list[Item]], None]
    explain: Callable[[str], str]
    add_word: Callable[[str], str]
    add_term: Callable[[str, Item], str]


def review(
    queue: Queue,
    hooks: Hooks,
    *,
    colour: bool = True,
    keyboard: Input | None = None,
    display: Output | None = None,
) -> bool:
    """Show the items one by one until the reviewer is done; return False where they broke off.

    Every answer is in ``queue`` and was told to ``hooks`` at once. ``keyboard`` and ``display`` are
    the terminal's own if omitted. Keys that were hit before anything was shown answer nothing.
    """
    if keyboard is None:
        forget_typed()
    return bool(_Review(queue, hooks).application(keyboard, display, colour=colour).run())


_NAMED = ("acronym", "name", "bilingual", "consistency")  # families whose findings a term settles


class _Review:
    """The keys and the screen over a queue."""

    def __init__(self, queue: Queue, hooks: Hooks) -> None:
        self.queue, self.hooks = queue, hooks
        self.explained = ""
        kept = len(queue.answers)
        self.message = f"{kept} decided in an earlier review; b goes back to them." if kept else ""
        self.editing = self.naming = False
        self.top = self.height = 0  # lines: the first that is shown, and how many there is room for
        self.shown: object = None
        self.line = TextArea(multiline=False, prompt=self._prompt, height=1)
        self.line.accept_handler = self._typed

    def application(
        self, keyboard: Input | None, display: Output | None, *, colour: bool
    ) -> Application[bool]:
        body = Window(FormattedTextControl(self._pieces, focusable=True))
        below = Window(
            FormattedTextControl(lambda: list(joined(_keys_now()))), height=lambda: len(_keys_now())
        )
        edit = ConditionalContainer(self.line, Condition(lambda: self.editing))
        return Application(
            layout=Layout(HSplit([body, edit, below]), focused_element=body),
            key_bindings=self._keys(),
            style=Style.from_dict(_COLOURS if colour else _PLAIN),
            full_screen=True,
            input=keyboard,
            output=display,
        )

    def _pieces(self) -> StyleAndTextTuples:
        pieces = screen(self.queue, explained=self.explained, message=self.message)
        size = get_app().output.get_size()
        shown = self.queue.at, len(self.queue.items), self.explained, self.message
        if shown != self.shown:
            self.shown, self.top = shown, 0
        self.height = size.rows - len(_keys_now()) - self.editing
        lines = lines_of(wrapped(pieces, size.columns))
        seen, self.top = scrolled(lines, self.top, self.height)
        return list(seen)

    def _scroll(self, by: int) -> Callable[[], None]:
        """Return what moves what is shown by screens."""

        def move() -> None:
            self.top += by * max(self.height - 2, 1)

        return move

    def _answer(self, answer: Answer) -> None:
        self.explained = self.message = ""
        item = self.queue.item
        if item is None:
            return
        if answer.state == "accept" and item.mixed and answer.after != item.edit.after:
            self.message = "These edits differ: press g to open the group, then choose for each."
            return
        if answer.state == "accept" and answer.after is None:
            self.message = "There is no replacement; press e to write one, r to reject, s to skip."
            return
        self._told(self.queue.answer(answer), answer)

    def _told(self, numbers: list[int], answer: Answer | None = None) -> None:
        for number in numbers:
            told = answer or self.queue.answers[number]
            self.hooks.decided([self.queue.items[number]], told)

    def _prompt(self) -> str:
        return " leave alone what stands beside: " if self.naming else " replace by: "

    def _typed(self, _buffer: object) -> bool:
        self.editing = False
        if not self.naming:
            self._answer(Answer("accept", self.line.text))
        elif self.queue.item is not None and self.line.text.strip():
            self.message = self.hooks.add_term(self.line.text.strip(), self.queue.item)
        self.line.text = ""
        return False

    def _keys(self) -> KeyBindings:
        bound = KeyBindings()
        deciding = Condition(lambda: not self.editing)
        for key, action in self._actions().items():
            bound.add(key, filter=deciding)(_handler(action))
        for digit in range(1, 10):
            bound.add(str(digit), filter=deciding)(_handler(self._alternative(digit)))
        bound.add("e", filter=deciding)(self._edit)
        bound.add("t", filter=deciding)(self._name)
        bound.add("escape", filter=~deciding, eager=True)(self._cancel)
        reading = Condition(lambda: bool(self.explained) and not self.editing)
        bound.add("escape", filter=reading, eager=True)(_handler(self._explain))
        bound.add("o", filter=deciding)(self._open)
        bound.add("q", filter=deciding)(self._finish)
        for stop in ("c-c", "<sigint>"):  # the key, and the signal that a program sends
            bound.add(stop)(lambda event: event.app.exit(result=False))
        return bound

    def _actions(self) -> dict[str, Callable[[], None]]:
        return {
            "a": lambda: self._answer(Answer("accept", self._edit_of().after)),
            "r": lambda: self._answer(Answer("reject")),
            "R": lambda: self._answer(Answer("reject", everywhere=True)),
            "s": lambda: self._answer(Answer("skip")),
            "b": self._back,
            "f": lambda: self._rule(everywhere=False),
            "F": lambda: self._rule(everywhere=True),
            "g": self._group,
            "w": self._word,
            "?": self._explain,
            "pagedown": self._scroll(1),
            "down": self._scroll(1),
            " ": self._scroll(1),
            "pageup": self._scroll(-1),
            "up": self._scroll(-1),
        }

    def _edit_of(self) -> Edit:
        item = self.queue.item
        return item.edit if item else Edit(0, 0, "", None)

    def _alternative(self, number: int) -> Callable[[], None]:
        def choose() -> None:
            others = self._edit_of().alternatives
            if number <= len(others):
                self._answer(Answer("accept", others[number - 1]))
            else:
                self.message = f"There is no alternative {number}."

        return choose

    def _back(self) -> None:
        self.explained = self.message = ""
        reopened = [self.queue.items[number] for number in self.queue.back()]
        if reopened:
            self.hooks.reopened(reopened)
        else:
            self.message = "There is no earlier decision to undo."

    def _rule(self, *, everywhere: bool) -> None:
        item = self.queue.item
        if item is not None:
            path = None if everywhere else item.places[0].finding.path
            self._told(self.queue.answer_rule(path))

    def _group(self) -> None:
        self.queue.open_group()

    def _word(self) -> None:
        word = self._edit_of().before.strip()
        if any(sign.isalpha() for sign in word) and not set(word) & set("\n\r#"):
            self.message = self.hooks.add_word(word)
        else:
            self.message = "There is no word here to keep; press r or R to reject."

    def _explain(self) -> None:
        self.explained = "" if self.explained else self.hooks.explain(self._edit_of().rule)

    def _finish(self, event: KeyPressEvent) -> None:
        """End the review; of an explanation that is read, only this, as in a pager."""
        if self.explained:
            self._explain()
        else:
            event.app.exit(result=True)

    def _edit(self, event: KeyPressEvent) -> None:
        edit = self._edit_of()
        self._ask(event, edit.before if edit.after is None else edit.after)

    def _name(self, event: KeyPressEvent) -> None:
        """Ask for the term; the reason of a finding about a name quotes it."""
        edit = self._edit_of()
        quoted = _QUOTED.search(edit.reason)
        family = edit.rule.split("/")[1]
        if not any(part in family for part in _NAMED):
            self.message = "There is no name or acronym here to keep; press w to keep a word."
            return
        self._ask(event, quoted[1] if quoted else edit.before, naming=True)

    def _ask(self, event: KeyPressEvent, text: str, *, naming: bool = False) -> None:
        if self.queue.item is None:
            return
        self.editing, self.naming = True, naming
        self.line.text = text
        self.line.buffer.cursor_position = len(self.line.text)
        event.app.layout.focus(self.line)

    def _cancel(self, event: KeyPressEvent) -> None:
        self.editing = False
        event.app.layout.focus_previous()

    def _open(self, _event: KeyPressEvent) -> None:
        item = self.queue.item
        if item is None:
            return
        found = item.places[0].finding
        editor = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
        run_in_terminal(
            lambda: subprocess.run([*editor, f"+{found.line}", found.path], check=False)
        )
        self.message = "A file that you changed meanwhile is left as you saved it; review it again."


def _keys_now() -> list[Line]:
    """Return the lines with the keys: as wide as the screen, and at most a third of it."""
    size = get_app().output.get_size()
    room = max(size.rows // 3, 1)
    lines = lines_of(wrapped(keys(), size.columns))
    return lines if len(lines) <= room else lines_of(wrapped(keys(few=True), size.columns))[:room]


def _handler(action: Callable[[], None]) -> Callable[[KeyPressEvent], None]:
    return lambda _event: action()
