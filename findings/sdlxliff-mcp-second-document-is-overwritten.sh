#!/usr/bin/env bash
# Package: mcp-server-sdlxliff 1.1.0 (PyPI), its class that reads and writes the files of Trados Studio.
# Behaviour: a segment is found by its number in the whole file, and numbers that come again in a second <file> are the second's; a segment
#   without a target has the name of its unit, under which it cannot be written. What a reviser deleted is text.
# Seen: of two documents in one file, the text for segment 1 goes to the second document, and the first keeps its own, with True; for the
#   segment 4, not yet translated, the answer is False; "Moulin" with "vieux" put in and "ancien" taken out is "Moulin vieux ancien".
# Why it matters: it is what language models edit projects with. Documents merged into one file are usual, and a sentence of the
#   one replaces a sentence of the other without a word.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet mcp-server-sdlxliff==1.1.0
cat > a.sdlxliff <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0">
<file original="a.docx" datatype="x-sdlfilterframework2" source-language="en-US" target-language="fr-FR"><header/><body>
<trans-unit id="u1"><source>Open</source><seg-source><mrk mtype="seg" mid="1">Open</mrk></seg-source><target><mrk mtype="seg" mid="1">Ouvert</mrk></target><sdl:seg-defs><sdl:seg id="1" conf="Draft"/></sdl:seg-defs></trans-unit>
<trans-unit id="u2"><source>Old mill</source><seg-source><mrk mtype="seg" mid="3">Old mill</mrk></seg-source><target><mrk mtype="seg" mid="3">Moulin <mrk mtype="x-sdl-added" sdl:revid="r1">vieux</mrk><mrk mtype="x-sdl-deleted" sdl:revid="r2"> ancien</mrk></mrk></target><sdl:seg-defs><sdl:seg id="3" conf="Draft"/></sdl:seg-defs></trans-unit>
<trans-unit id="u3"><source>New</source><seg-source><mrk mtype="seg" mid="4">New</mrk></seg-source><sdl:seg-defs><sdl:seg id="4"/></sdl:seg-defs></trans-unit>
</body></file>
<file original="b.docx" datatype="x-sdlfilterframework2" source-language="en-US" target-language="fr-FR"><header/><body>
<trans-unit id="u1"><source>Mill</source><seg-source><mrk mtype="seg" mid="1">Mill</mrk></seg-source><target><mrk mtype="seg" mid="1">Moulin</mrk></target><sdl:seg-defs><sdl:seg id="1" conf="Draft"/></sdl:seg-defs></trans-unit>
</body></file></xliff>
XML
cat > a.py <<'PY'
from mcp_server_sdlxliff.parser import SDLXLIFFParser

file = SDLXLIFFParser("a.sdlxliff")
revised = file.extract_segments()[1]["target"]
answers = [file.update_segment("1", "Ouvrir"), file.update_segment("4", "Nouveau")]
seen = (revised, answers, [segment["target"] for segment in file.extract_segments() if segment["segment_id"] == "1"])
print("expected:", ("Moulin vieux", [True, True], ["Ouvrir", "Moulin"]))
print("seen:    ", seen)
raise SystemExit(seen != ("Moulin vieux ancien", [True, False], ["Ouvert", "Ouvrir"]))
PY
venv/bin/python a.py
