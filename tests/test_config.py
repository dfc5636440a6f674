from pathlib import Path

import pytest

from cleanup.cli.check import command
from cleanup.cli.init import template
from cleanup.runs import profiles
from cleanup.runs.errors import RunError
from cleanup.settings.keys import KEYS
from cleanup.settings.settings import ConfigError, find, load, settle


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_file_upwards_counts(tmp_path: Path) -> None:
    top = write(tmp_path / "pyproject.toml", "[tool.cleanup]\nlang = 'en'\n")
    write(tmp_path / "a/pyproject.toml", "[tool.other]\nx = 'cleanup'\n")
    below = write(tmp_path / "a/b/cleanup.toml", "lang = 'fr'\n")
    (tmp_path / "a/b/c").mkdir()
    assert find(tmp_path / "a/b/c") == below
    assert find(tmp_path / "a") == top
    assert settle(tmp_path / "a/b/c", {})["lang"] == "fr"
    assert settle(tmp_path / "a/b/c", {}, isolated=True)["lang"] is None
    assert settle(tmp_path / "a/b/c", {}, config=top)["lang"] == "en"


def test_what_a_person_decided_counts_in_the_folders_below(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / ".cleanup/words.txt", "whole\n")
    write(tmp_path / "a/.cleanup/logs/run.jsonl", "")
    (tmp_path / "a/b").mkdir()
    monkeypatch.chdir(tmp_path / "a/b")
    found = settle(tmp_path / "a/b", {})
    assert (found.kept, found.base, found["words"]) == (tmp_path, tmp_path / "a/b", ("whole",))
    (tmp_path / "a/.git").mkdir()
    found = settle(tmp_path / "a/b", {})
    assert (found.kept, found["words"]) == (tmp_path / "a", ()), "nothing from above the repository"
    assert found.base == tmp_path / "a/b"
    write(tmp_path / "a/b/.cleanup/decisions.jsonl", "")
    assert settle(tmp_path / "a/b", {}).kept == tmp_path / "a/b"
    write(tmp_path / "a/b/cleanup.toml", "")
    assert settle(tmp_path / "a/b", {}).kept == tmp_path / "a/b", "where the settings are"


def test_options_win_and_origins_are_told(tmp_path: Path) -> None:
    path = write(tmp_path / "cleanup.toml", "lang = 'en_us'\nselect = 'any'\nunsafe-fixes = true\n")
    settings = settle(tmp_path, {"lang": "pt_br", "select": (), "ignore": ("a", "b")})
    assert (settings["lang"], settings.origins["lang"]) == ("pt-BR", "--lang")
    assert (settings["select"], settings.origins["select"]) == (("any",), str(path))
    assert settings["ignore"] == ("a", "b")
    assert settings["unsafe-fixes"] is True
    assert settings.origins["jobs"] == "default"


def test_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    write(tmp_path / "cleanup.toml", "rules = ['mine', '/t']\n")
    settings = settle(tmp_path / "nowhere", {})
    assert settings["rules"] == (str(tmp_path / "mine"), "/t")
    assert settings.base == tmp_path


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("lnag = 'en'", "unknown key 'lnag'; did you mean 'lang'?"),
        ("source_lang = 'en'", "did you mean 'source-lang'?"),
        ("qqqq = 1", "unknown key 'qqqq'; known keys: lang, "),
        ("lang = 3", "'lang' must be a string in quotation marks, not 3"),
        ("lang = 'klingonish'", "not a language tag"),
        ("select = [1]", "'select' must be a list of strings, not [1]"),
        ("unsafe-fixes = 'yes'", "'unsafe-fixes' must be true or false, not 'yes'"),
        ("jobs = 0", "'jobs' must be a whole number of 1 or more, not 0"),
        ("jobs = true", "'jobs' must be a whole number"),
        (
            "output-format = 'xml'",
            "'output-format' must be one of checkstyle, concise, csv, diff, ",
        ),
        ("format = 'zzz'", "There is no format 'zzz'"),
        ("delimiter = '::'", "'delimiter' must be one character"),
        ("header = 'no'", "'header' must be true or false"),
        ("encoding = 'utf-9'", "unknown encoding 'utf-9'"),
        ("rule = 'x'", "'rule' must be a table"),
        ("lang = ", "is not TOML: Invalid value (at"),
        ("lang = '\udcff'", "is not TOML: 'utf-8' codec"),
    ],
)
def test_a_bad_file_is_one_clear_error(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "cleanup.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(ConfigError) as error:
        settle(tmp_path, {})
    assert str(error.value).startswith(f"{path}: ")
    assert says in str(error.value)


def test_a_bad_option_is_called_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"^--lang: 'xx-yyyyyyyyyy'"):
        settle(tmp_path, {"lang": "xx-yyyyyyyyyy"})


def test_every_setting_is_an_option_but_those_that_hold_rules_or_words() -> None:
    options = {name.replace("_", "-") for name in (p.name for p in command.params) if name}
    own = {"rules", "rule", "words", "formats", "sources", "per-file-ignores", "trusted-rules"}
    own |= {"docs-url", "style"}
    assert set(KEYS) - options == own


def test_no_header_is_an_answer_too(tmp_path: Path) -> None:
    write(tmp_path / "cleanup.toml", "header = true\ndelimiter = '\\t'\nunsafe-fixes = true\n")
    settings = settle(tmp_path, {"header": False, "delimiter": None, "unsafe-fixes": False})
    assert (settings["header"], settings["delimiter"]) == (False, "\t")
    assert settings["unsafe-fixes"] is True
    assert settle(tmp_path, {"header": None, "delimiter": "tab"})["header"] is True


def test_a_named_file_that_cannot_be_used(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        settle(tmp_path, {}, config=tmp_path / "none.toml")
    other = write(tmp_path / "pyproject.toml", "[tool.other]\n")
    with pytest.raises(ConfigError, match=r"table \[tool.cleanup\] not found"):
        settle(tmp_path, {}, config=other)
    write(other, "[tool]\ncleanup = 3\n")
    with pytest.raises(ConfigError, match="must be a table"):
        settle(tmp_path, {}, config=other)


def test_the_template_is_good_as_it_is_and_with_every_example_in_use(tmp_path: Path) -> None:
    assert load(write(tmp_path / "cleanup.toml", template())) == {}
    used = "\n".join(
        line.removeprefix("# ")
        for line in template().splitlines()
        if line.removeprefix("# ").split(" = ")[0] in KEYS
    )
    found = load(write(tmp_path / "cleanup.toml", used))
    assert list(found) == [name for name, key in KEYS.items() if key.example]


def test_typography_off_leaves_those_rules_out(tmp_path: Path) -> None:
    loud, quiet = (
        profiles.load(settle(tmp_path, {"typography": choice}, isolated=True))
        for choice in ("suggest", "off")
    )
    families, others = (
        {rule.id.split("/")[1] for rule in rules.rules if not rule.optional}
        for rules in (loud, quiet)
    )
    assert families - others == {"typography"}


def test_a_house_style_turns_its_rules_on(tmp_path: Path) -> None:
    write(tmp_path / "cleanup.toml", '[style]\nranges = "en-dash"\nquotes = "straight"\n')
    rules = profiles.load(settle(tmp_path, {})).rules
    on = {rule.id for rule in rules if rule.id.startswith("any/style/")}
    assert on == {"any/style/ranges-en-dash", "any/style/quotes-straight"}
    assert not any(rule.safe for rule in rules if rule.id in on)
    for line, told in (
        ('ranges = "dash"', r"\[style\]: ranges must be one of en-dash, hyphen \(got 'dash'\)"),
        ('range = "hyphen"', "'range' is no part of a house style; these are: digits, french, "),
    ):
        write(tmp_path / "cleanup.toml", f'[style]\nquotes = "straight"\n{line}\n')
        with pytest.raises(RunError, match=told):
            profiles.load(settle(tmp_path, {}))
    write(tmp_path / "cleanup.toml", "[style]\nranges = 3\n")
    with pytest.raises(ConfigError, match="'ranges' must be a string, not 3"):
        settle(tmp_path, {})


def test_settings_that_are_nested_too_deeply(tmp_path: Path) -> None:
    place = write(tmp_path / "cleanup.toml", "words = " + "[" * 5_000 + "]" * 5_000)
    with pytest.raises(ConfigError, match=r"cleanup\.toml: is not TOML"):
        load(place)
