import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from cleanup.cli.commands import COMMANDS
from cleanup.cli.console.table import LAST, of_fix
from cleanup.cli.group import group
from cleanup.rules import book
from cleanup.settings.keys import KEYS, SECTIONS
from tests.cli.session import ARTICLE, CLEAN, cleanup, load, names, write

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_help_names_every_command_and_imports_none(tmp_path: Path) -> None:
    out = cleanup(tmp_path, "--help").out
    for name, about in COMMANDS.items():
        assert f"  {name}" in out
        assert about in out
    assert cleanup(tmp_path).out == out
    loaded = "import sys\nsys.argv = ['cleanup', '--help']\nfrom cleanup.cli import main\n"
    loaded += "before = set(sys.modules)\nmain()\nprint(*set(sys.modules) - before)"
    done = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True, check=True
    )
    assert done.stdout == out + "\n", "no module is imported for it"
    assert CliRunner().invoke(group, ["--help"]).output == out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(tmp_path: Path, name: str) -> None:
    ended = cleanup(tmp_path, name, "--help")
    assert ended.code == 0
    assert ended.out.startswith(f"Usage: cleanup {name}")
    assert cleanup(tmp_path, name, "--nonsense").code == 2


@pytest.mark.skipif("cleanup check" not in README, reason="the README has no commands yet")
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme(name: str) -> None:
    assert f"cleanup {name}" in README


def test_the_version_is_the_signature_of_the_log(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", CLEAN)
    version = cleanup(tmp_path, "--version").out.strip()
    assert version.startswith("cleanup ")
    assert version in cleanup(tmp_path, "--output-format", "jsonl", "a.txt").out


def test_a_file_that_is_called_like_a_command(tmp_path: Path) -> None:
    write(tmp_path / "fix", ARTICLE)
    assert "fix" in cleanup(tmp_path, "--output-format", "concise", "./fix").out
    assert (tmp_path / "fix").read_text() == ARTICLE


def test_rules_are_listed_explained_and_selected(tmp_path: Path) -> None:
    rules = cleanup(tmp_path, "rules").out.splitlines()
    assert len(rules) > 50
    ids = [row.split()[0] for row in rules]
    assert ids == sorted(ids)
    shown = cleanup(tmp_path, "rules", ids[0]).out
    assert shown.startswith(f"{ids[0]}\n")
    assert "  repairs\n" in shown
    assert "  leaves alone\n" in shown
    last = cleanup(tmp_path, "rules", "spaces/before-comma", "two-stops").out
    named = [line for line in last.splitlines() if line[:1].isalpha()]
    assert {"any/spaces/before-comma", "any/punctuation/two-stops", "zh/spaces/two-stops"} <= {
        *named
    }
    assert all(name.endswith(("spaces/before-comma", "/two-stops")) for name in named)

    ended = cleanup(tmp_path, "rules", "any/nonsense")
    assert (ended.code, "no rule matches `any/nonsense`" in ended.err) == (2, True)


OWN = """
[percent]
find     = '(\\d) %'
replace  = '\\1%'
category = "locale-conventions/number-format"
reason   = "We write no space before a percent sign."
safe     = true
fixes    = [["61.5 % of them", "{after}"]]
keeps    = ["100% of them"]
"""


@pytest.mark.parametrize("command", ["check", "fix", "review", "baseline"])
def test_options_are_shown_in_sections(tmp_path: Path, command: str) -> None:
    out = cleanup(tmp_path, command, "--help", COLUMNS="80").out
    heads = re.findall(r"^([A-Z][\w ]+):$", out, re.MULTILINE)
    less = {"review": {"Speed"}, "baseline": {"Findings"}}.get(command, set())
    wanted = [head for head in [*SECTIONS, LAST] if head not in less]
    own = {"check": [], "fix": ["Where edits go"]}.get(command, [command.capitalize()])
    assert heads == [*own, *wanted]
    assert out.index("\nLanguage:") < out.index("--lang TAG") < out.index("\nBilingual checks:")
    assert max(map(len, out.splitlines())) <= 80
    abouts = [m.start(1) for m in re.finditer(r"^  --\w[^\n]{0,28}  +(\S)", out, re.MULTILINE)]
    assert len({at - out.rindex("\n", 0, at) for at in abouts}) == 1, "one column for all"


@pytest.mark.parametrize(
    ("command", "option"),
    [
        ("review", "--diff"),
        ("review", "--exit-zero"),
        ("baseline", "--diff"),
        ("baseline", "--log"),
    ],
)
def test_what_has_no_effect_is_refused(tmp_path: Path, command: str, option: str) -> None:
    ended = cleanup(tmp_path, command, option, ".")
    assert (ended.code, "No such option" in ended.err) == (2, True)
    assert not (tmp_path / ".cleanup").exists()


def test_an_option_stands_in_the_section_of_its_setting() -> None:
    section_of = {name: section for section, keys in SECTIONS.items() for name in keys}
    for option in of_fix():
        assert section_of.get(option.name, option.section) == option.section, option.name


@pytest.fixture
def few(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few rules come with cleanup: to read and try all takes seconds, at each command again."""
    load()  # what all tests share has them all
    folder = tmp_path_factory.mktemp("shipped") / "any"
    folder.mkdir()
    shutil.copy(ROOT / "rules" / "any" / "spaces.toml", folder)
    monkeypatch.setattr(book, "shipped", lambda: folder.parent)


@pytest.mark.usefixtures("few")
def test_rules_test_runs_the_examples_of_own_rules(tmp_path: Path) -> None:
    good = OWN.replace("{after}", "61.5% of them")
    write(tmp_path / "good/any/house.toml", good)
    ended = cleanup(tmp_path, "rules", "test", "good")
    assert (ended.code, ended.out) == (0, "1 rule, 2 examples, 0 failed.\n")
    write(tmp_path / "bad/any/house.toml", OWN.replace("{after}", "61.5 percent of them"))
    ended = cleanup(tmp_path, "rules", "test", "bad")
    assert ended.code == 1
    assert "its `fixes` failed" in ended.err
    write(tmp_path / "cleanup.toml", "rules = ['bad']\n")
    write(tmp_path / "a.txt", CLEAN)
    ended = cleanup(tmp_path, "a.txt")
    assert (ended.code, "its `fixes` failed" in ended.err) == (2, True)


@pytest.mark.usefixtures("few")
def test_rules_test_runs_the_examples_of_a_configuration_file(tmp_path: Path) -> None:
    inline = OWN.replace("[", "[rule.house.", 1).replace("{after}", "61.5% of them")
    write(tmp_path / "cleanup.toml", f"lang = 'en'\nrules = ['more']\n{inline}")
    write(tmp_path / "more/any/rest.toml", OWN.replace("{after}", "61.5 percent of them"))
    ended = cleanup(tmp_path, "rules", "test", "cleanup.toml")
    assert (ended.code, ended.out) == (1, "2 rules, 4 examples, 1 failed.\n")
    assert "any/rest/" in ended.err
    assert cleanup(tmp_path, "rules", "test", "cleanup.toml", "more").code == 2
    write(tmp_path / "cleanup.toml", "lang = 'en'\n")
    assert "it has no rules" in cleanup(tmp_path, "rules", "test", "cleanup.toml").err


def test_own_rules_in_the_configuration_are_used(tmp_path: Path) -> None:
    rule = OWN.replace("{after}", "61.5% of them").replace("[percent]", "[rule.house.percent]")
    write(tmp_path / "cleanup.toml", rule)
    write(tmp_path / "a.txt", "It was 7 % of all.\n")
    assert cleanup(tmp_path, "fix", "a.txt").code == 0
    assert (tmp_path / "a.txt").read_text() == "It was 7% of all.\n"
    table = rule.replace("[rule.", "[tool.cleanup.rule.")
    write(tmp_path / "cleanup.toml", "").unlink()
    write(tmp_path / "pyproject.toml", table)
    assert "any/house/percent" in cleanup(tmp_path, "rules").out


def test_config_tells_where_each_setting_comes_from(tmp_path: Path) -> None:
    path = write(tmp_path / "cleanup.toml", "lang = 'fr'\n")
    rows = cleanup(tmp_path, "config").out.splitlines()
    assert f'lang = "fr"  # {path}' in rows
    assert "jobs = (not set)  # default" in rows
    assert len(rows) == len(KEYS)
    write(path, "lagn = 1\n")
    assert cleanup(tmp_path, "config").code == 2


def test_init_writes_once(tmp_path: Path) -> None:
    assert cleanup(tmp_path, "init").out == "Wrote cleanup.toml.\n"
    assert names(tmp_path) == ["cleanup.toml"]
    assert tomllib.loads((tmp_path / "cleanup.toml").read_text()) == {}
    write(tmp_path / "cleanup.toml", "lang = 'fr'\n")
    ended = cleanup(tmp_path, "init")
    assert (ended.code, "already exists" in ended.err) == (2, True)
    assert (tmp_path / "cleanup.toml").read_text() == "lang = 'fr'\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(tmp_path: Path, shell: str) -> None:
    assert "_CLEANUP_COMPLETE" in cleanup(tmp_path, "completion", shell).out


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("cleanup re", "plain,review\nplain,revert\n"),
        ("cleanup fix --uns", "plain,--unsafe-fixes\n"),
        ("cleanup --uns", "plain,--unsafe-fixes\n"),
        ("cleanup art", "file,art\n"),
        ("cleanup fix art", "file,art\n"),
        ("cleanup fix -o d", "file,d\n"),
    ],
)
def test_completion_answers(tmp_path: Path, words: str, answer: str) -> None:
    place = str(len(words.split()) - 1)
    asked = {"_CLEANUP_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": place}
    code = "import sys; sys.argv[0] = 'cleanup'; from cleanup.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=asked,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == answer


def test_show_reads_like_a_report(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", ARTICLE)
    cleanup(tmp_path, "fix", "a.txt", "-o", "b.txt", "--log", "l.jsonl")
    out = cleanup(tmp_path, "show", "l.jsonl").out
    assert out.startswith("a.txt → b.txt  cleanup ")
    assert "2 of 2 applied; SHA-256 " in out
    assert "  [1] " in out
    assert "  [2] " in out
    assert "  safe, applied  any/punctuation/" in out
    assert "    CTSC → CSTO\n" in out


def test_revert_goes_back_log_by_log(tmp_path: Path) -> None:
    for name in ("y.txt", "z.txt"):
        write(tmp_path / name, ARTICLE)
        assert cleanup(tmp_path, "fix", name, "--log").code == 0
    for name in ("z.txt", "y.txt"):
        assert cleanup(tmp_path, "revert").out == f"{name}: edits reverted.\n"
        assert (tmp_path / name).read_text() == ARTICLE
    ended = cleanup(tmp_path, "revert")
    assert (ended.code, "All logs of changes are reverted" in ended.err) == (2, True)
