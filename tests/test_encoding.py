"""Bytes to text and back."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.text.encoding import Encoding, EncodingError, decode, encode

TEXT = "Ça, “c’est” l’été\r\nà la plage.\rFin"


@pytest.mark.parametrize(
    ("data", "given_name", "text", "name", "bom"),
    [
        (b"", None, "", "utf-8", b""),
        (codecs.BOM_UTF8, None, "", "utf-8", codecs.BOM_UTF8),
        (b"\xef\xbb\xbfa\r\n\xef\xbb\xbf", None, "a\r\n\ufeff", "utf-8", codecs.BOM_UTF8),
        (b"\xff\xfe", None, "", "utf-16-le", codecs.BOM_UTF16_LE),
        (b"\xfe\xff\0a", None, "a", "utf-16-be", codecs.BOM_UTF16_BE),
        (b"\xff\xfe\0\0a\0\0\0", None, "a", "utf-32-le", codecs.BOM_UTF32_LE),
        (b"\xef\xbb\xbfa", "cp1252", "a", "utf-8", codecs.BOM_UTF8),
        (b"a", "UTF-8-SIG", "a", "utf-8", b""),
        (b"\xff\xfea\0", "utf-16", "a", "utf-16-le", codecs.BOM_UTF16_LE),
        (b"a\0", "utf-16-le", "a", "utf-16-le", b""),
        (TEXT.encode("cp1252"), "windows-1252", TEXT, "cp1252", b""),
    ],
)
def test_decode(data: bytes, given_name: str | None, text: str, name: str, bom: bytes) -> None:
    found, how = decode(data, given_name)
    assert (found, how) == (text, Encoding(name, bom))
    assert encode(found, how) == data
    assert encode(found, how, first=False) == data[len(bom) :]


@pytest.mark.parametrize(
    ("data", "name", "line", "says"),
    [
        (b"one\r\ntw\xf6", None, 2, "byte 0xF6 at offset 7 is not utf-8"),
        (b"\xef\xbb\xbfa\n\xff", None, 2, "byte 0xFF at offset 5"),
        (b"a\xe2\x80", None, 1, "ends in the middle of a character"),
        (b"\xff\xfea", None, 1, "utf-16-le"),
        (b"a\n\rb\0", None, 3, "NUL character in this file; it is binary"),
        (b"\x89PNG\r\n\x1a\n\0\0", None, 1, "it is binary"),
        ("häßlich\n".encode("utf-16-le"), None, 1, "--encoding utf-16-le"),
        ("hasslich\n".encode("utf-16-be"), None, 1, "--encoding utf-16-be"),
        (b"a", "klingon", None, "no encoding 'klingon'"),
        (b"a", "base64", None, "no encoding 'base64'"),
        (b"a", "utf-16", None, "use utf-16-le or utf-16-be"),
        (b"+AGE-", "utf-7", None, "would not have the same bytes"),
    ],
)
def test_what_is_no_text(data: bytes, name: str | None, line: int | None, says: str) -> None:
    with pytest.raises(EncodingError) as error:
        decode(data, name)
    assert says in error.value.message
    assert error.value.line == line


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le café d’été, déjà fermé, est rouvert à présent aux clients.", "cp1252"),
        ("Мост закрыт, и паром тоже не ходит.", "cp1251"),
        ("Мост закрыт, и паром тоже не ходит.", "koi8-r"),
        ("橋は閉まっています。渡し船もありません。", "shift_jis"),
        ("橋は閉まっています。渡し船もありません。", "euc_jp"),
        ("다리가 닫혀 있고 나룻배도 없습니다", "euc_kr"),
        ("桥已关闭，渡船也不开。我们只好等到明年。", "gb18030"),
    ],
)
def test_an_encoding_to_try(text: str, name: str) -> None:
    with pytest.raises(EncodingError, match=f"try --encoding {name}"):
        decode(text.encode(name))
    assert decode(text.encode(name), name)[0] == text


@pytest.mark.parametrize(
    ("text", "name", "says"),
    [
        ("a “b”", "latin-1", "'“' (U+201C) cannot be written in the file's encoding, latin-1"),
        ("a\ud800", "utf-8", "Half a surrogate pair (U+D800)"),
    ],
)
def test_what_cannot_be_written(text: str, name: str, says: str) -> None:
    with pytest.raises(EncodingError) as error:
        encode(text, Encoding(name))
    assert says in error.value.message


@settings(deadline=None)
@given(st.binary(), st.sampled_from([None, "utf-8", "cp932", "utf-16-le", "iso2022_jp", "gb18030"]))
def test_what_decodes_comes_back_the_same(data: bytes, name: str | None) -> None:
    try:
        text, how = decode(data, name)
    except EncodingError:
        return
    assert encode(text, how) == data
