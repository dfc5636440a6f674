"""What a member is compressed to, from pieces, and a text encoded from pieces."""

from __future__ import annotations

import zipfile
import zlib
from random import Random

import pytest

from cleanup.edits.report import Report
from cleanup.files.deflated import deflated
from cleanup.text.encoding import Encoding, EncodingError, encode, encode_all
from tests.views.made import edit


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_the_cut_of_the_pieces_does_not_matter(method: int) -> None:
    of = Random(7)
    data = b"".join(of.choice([b"the mill ", b"<w:p>", of.randbytes(3)]) for _ in range(400_000))
    whole = deflated([data], method)
    cuts = sorted(of.sample(range(len(data)), 9))
    pieces = [data[a:b] for a, b in zip([0, *cuts], [*cuts, len(data)], strict=True)]
    assert deflated(pieces, method) == whole
    made, crc, size = whole
    assert (crc, size) == (zlib.crc32(data), len(data))
    assert (made if method == zipfile.ZIP_STORED else zlib.decompress(made, -15)) == data
    assert deflated(pieces, method, b"known") == (b"known", crc, size)


@pytest.mark.parametrize("name", ["utf-8", "utf-16-le", "iso2022_jp", "latin-1"])
def test_a_text_in_pieces_is_encoded_as_in_one(name: str) -> None:
    how = Encoding(name, b"\xef\xbb\xbf" if name == "utf-8" else b"")
    text = "the mill é" if name == "latin-1" else "the mill 水船 and 河"
    assert b"".join(encode_all(text, how)) == encode(text, how)
    with pytest.raises(EncodingError, match="Half a surrogate pair"):
        list(encode_all(["a", "\ud800"], how))


def test_a_report_in_pieces_is_its_text() -> None:
    text = "The mill , old. " * 20_000
    report = Report("a", text, (edit(text, " ,", ","),), ())
    pieces = list(report.pieces())
    assert "".join(pieces) == report.text()
    assert max(map(len, pieces)) < len(text) / 2
    assert "".join(Report("a", text, (), ()).pieces()) == text
