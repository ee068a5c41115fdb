#!/usr/bin/env python3
"""Makes Sources/LedgerQuery/Generated/PinyinReadings.swift: the usual readings of the Chinese characters U+4E00 to U+9FFF, without tones.

    generate-pinyin-table.py [-]        with `-` to standard output

From Unihan_Readings.txt of the Unicode Character Database, which Debian has in `unicode-data`. A reading is usual if it is the customary one (kMandarin), stands in
the Table of General Standard Chinese Characters' dictionary (kTGHZ2013) or in Xiandai Hanyu Cidian (kXHC1983), or was counted in modern texts (kHanyuPinlu); only a
character that has none of these takes those of Hanyu Da Zidian (kHanyuPinyin), which lists old ones too. ü is written v.
"""
import bz2
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

SOURCE = Path("/usr/share/unicode/Unihan_Readings.txt.bz2")
TARGET = Path(__file__).resolve().parent.parent / "Sources/LedgerQuery/Generated/PinyinReadings.swift"
COLUMNS = 100

fields = defaultdict(dict)
version = None
with bz2.open(SOURCE, "rt", encoding="utf-8") as lines:
    for line in lines:
        if match := re.match(r"# Unicode version: (\S+)", line):
            version = match[1]
        if line.startswith("U+"):
            code, name, value = line.rstrip("\n").split("\t")
            fields[int(code[2:], 16)][name] = value


def plain(reading):
    """Without tone; ü as v, ê as e."""
    letters = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def readings(code):
    values = fields[code]
    found = set(values.get("kMandarin", "").split())
    for name in ("kTGHZ2013", "kXHC1983"):
        for entry in values.get(name, "").split():
            found.update(entry.split(":", 1)[1].split(","))
    found.update(entry.split("(")[0] for entry in values.get("kHanyuPinlu", "").split())
    if not found:
        for entry in values.get("kHanyuPinyin", "").split():
            found.update(entry.split(":", 1)[1].split(","))
    plain_ones = {plain(reading) for reading in found}
    strange = [reading for reading in plain_ones if not re.fullmatch("[a-z]{1,6}", reading)]
    assert not strange, (chr(code), strange)
    return tuple(sorted(plain_ones))


characters = defaultdict(list)
for code in range(0x4E00, 0xA000):
    if found := readings(code):
        characters[found].append(chr(code))

text = "".join(",".join(found) + "".join(characters[found]) for found in sorted(characters))
lines = [text[start : start + COLUMNS] for start in range(0, len(text), COLUMNS)]
made = f"""// swift-format-ignore-file
// Made by Scripts/generate-pinyin-table.py from Unihan_Readings.txt of the Unicode data {version} of Debian. Do not edit.

/// Readings, separated by commas, and all characters that have exactly these; then the next readings. ü is v.
let pinyinReadings: StaticString = \"\"\"
""" + "\\\n".join("    " + line for line in lines) + '\n    """\n'

if sys.argv[1:] == ["-"]:
    sys.stdout.write(made)
else:
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(made, encoding="utf-8")
