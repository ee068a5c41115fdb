#!/usr/bin/env python3
"""Writes Sources/Wording/Generated/ScalarClassTable.swift from the Unicode data of Debian 12.

    apt-get install unicode-data        # 15.0.0-1 in Debian 12
    Scripts/generate-width-table.py     # rewrites the table
    Scripts/generate-width-table.py -   # prints it: the tests compare this with what is committed

One letter for each code point, in two stages: code point / 128 -> block, block -> 128 letters. The letters are those of
`ScalarClass` in Sources/Wording/ScalarClass.swift.
"""

import pathlib
import sys

UNICODE = pathlib.Path("/usr/share/unicode")
TARGET = pathlib.Path(__file__).resolve().parent.parent / "Sources/Wording/Generated/ScalarClassTable.swift"
LIMIT = 0x110000
BLOCK = 128


def ranges(path):
    """(first, last, [fields after the code point]) of every line of a Unicode data file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if line:
            points, *fields = [field.strip() for field in line.split(";")]
            first, _, last = points.partition("..")
            yield int(first, 16), int(last or first, 16), fields


def categories():
    category = ["Cn"] * LIMIT
    start = None
    for line in (UNICODE / "UnicodeData.txt").read_text(encoding="utf-8").splitlines():
        point, name, kind = line.split(";")[:3]
        point = int(point, 16)
        if name.endswith(", First>"):
            start = point
        elif name.endswith(", Last>"):
            category[start : point + 1] = [kind] * (point + 1 - start)
        else:
            category[point] = kind
    return category


def classes():
    category = categories()
    width = ["N"] * LIMIT
    for first, last, fields in ranges(UNICODE / "EastAsianWidth.txt"):
        width[first : last + 1] = [fields[0]] * (last + 1 - first)
    ignorable = set()
    for first, last, fields in ranges(UNICODE / "DerivedCoreProperties.txt"):
        if fields[0] == "Default_Ignorable_Code_Point":
            ignorable.update(range(first, last + 1))
    variation = set()
    for first, last, fields in ranges(UNICODE / "PropList.txt"):
        if fields[0] == "Variation_Selector":
            variation.update(range(first, last + 1))
    # Hangul vowels and final consonants join the syllable before them and take no column of their own.
    joining = {*range(0x1160, 0x1200), *range(0xD7B0, 0xD7FC)}

    letters = []
    for point in range(LIMIT):
        kind = category[point]
        if kind == "Cc":
            letter = "c"
        elif point in (0x200C, 0x200D):
            letter = "j"
        elif point in variation:
            letter = "v"
        elif kind in ("Cf", "Cn", "Co", "Cs", "Zl", "Zp") or point in ignorable:
            letter = "x"
        elif kind in ("Mn", "Me") or point in joining:
            letter = "z"
        else:
            letter = {"W": "w", "F": "w", "A": "a"}.get(width[point], "n")
        letters.append(letter)
    return "".join(letters)


def literal(text):
    """The lines of a Swift multi-line string without line breaks in its value."""
    lines = [text[i : i + 112] for i in range(0, len(text), 112)]
    return "\\\n".join("        " + line for line in lines)


def swift(letters):
    blocks, index = {}, []
    for start in range(0, LIMIT, BLOCK):
        block = letters[start : start + BLOCK]
        index.append(blocks.setdefault(block, len(blocks)))
    assert len(blocks) <= 256
    stage1 = "".join(f"{number:02x}" for number in index)
    stage2 = "".join(blocks)
    return f'''// swift-format-ignore-file
// Made by Scripts/generate-width-table.py from the Unicode data 15.0.0 of Debian 12. Do not edit.

/// The class of every code point, in two stages; `ScalarClass` reads it.
enum ScalarClassTable {{
    static let blockSize = {BLOCK}

    /// Two hexadecimal digits for each {BLOCK} code points: the number of their block in `letters`.
    static let blocks: StaticString = """
{literal(stage1)}
        """

    /// {BLOCK} letters a block.
    static let letters: StaticString = """
{literal(stage2)}
        """
}}
'''


if __name__ == "__main__":
    text = swift(classes())
    if sys.argv[1:] == ["-"]:
        sys.stdout.write(text)
    else:
        TARGET.parent.mkdir(parents=True, exist_ok=True)
        TARGET.write_text(text, encoding="utf-8")
