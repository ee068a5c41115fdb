#!/usr/bin/env python3
"""Measures how often each rule of the extraction is right, and writes Sources/DirectiveExtraction/Generated/MeasuredConfidence.swift.

    Scripts/measure-confidence.py PROGRAM FOLDER... [--output FILE]

PROGRAM prints an extraction for `PROGRAM extract --builtin --format json FILE`. Each FOLDER holds texts (NAME.txt) with annotations (NAME.json).
A field is right as follows; each counts for the one rule that decided it, and only where the task is matched (the boundary counts always):

boundary  the task overlaps an annotated one by at least 0.8 (intersection over union)
speaker   the speaker is the annotated one
owner     the explicit owners are the annotated ones; without any, the first proposal is acceptable
deadline  the date or rule is the annotated one

The program's value for a rule is (first * 20 + 1000 * right) / (20 + seen): what it was taken for before there was a measurement counts like twenty
cases, so that three right ones in a row make nothing certain.
"""
import collections, glob, json, os, re, subprocess, sys, unicodedata

TRIM = "。;；,，、:： \n!?！？"


def fold(text):
    return "".join(c if c in "。“”、" else unicodedata.normalize("NFKC", c) for c in text if not c.isspace())


def unit(name):
    return re.sub(r"^(?:全|本)?(?:县|市|区|州|省)(?=.{2})", "", re.sub(r"[“”\"'\s]", "", name))


def spans(texts, body):
    at, found = 0, []
    for text in texts:
        text = fold(text).strip(TRIM)
        start = body.find(text, at)
        if start < 0:
            start = body.find(text)
        if start >= 0:
            at = start
        found.append((start, start + len(text)) if start >= 0 and text else None)
    return found


def overlap(a, b):
    common = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return common / ((a[1] - a[0]) + (b[1] - b[0]) - common) if common else 0.0


def tasks(document):
    return [(d, t) for a in document["articles"] for d in a["directives"] for t in d["tasks"]]


def owners(task):
    return {unit(o) for o in task.get("owners_explicit") or []}


def measure(program, annotation, seen, right):
    with open(annotation, encoding="utf-8") as file:
        gold = json.load(file)
    if "articles" not in gold:
        return
    command = [program, "extract", "--builtin", "--format", "json", annotation[: -len(".json")] + ".txt"]
    found = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    body = "\0".join(fold(a["body"]) for a in gold["articles"])
    expected, actual = tasks(gold), tasks(found)
    expected_spans = spans([t["text"] for _, t in expected], body)
    actual_spans = spans([t["text"] for _, t in actual], body)
    for (directive, task), span in zip(actual, actual_spans):
        best = max(((overlap(span, s), i) for i, s in enumerate(expected_spans) if span and s), default=(0, 0))
        isMatched = best[0] >= 0.8
        rules = task["rules"]

        def count(field, isRight):
            if field in rules:
                seen[rules[field]] += 1
                right[rules[field]] += bool(isRight)

        count("boundary", isMatched)
        if not isMatched:
            continue
        wanted_directive, wanted = expected[best[1]]
        count("speaker", directive.get("speaker") == wanted_directive.get("speaker"))
        acceptable = wanted.get("owners_implied") or []
        if owners(wanted) or owners(task):
            count("owner", owners(wanted) == owners(task))
        else:
            count("owner", not acceptable or any(o in acceptable for o in task["owners_implied"][:1]))
        rule = lambda t: (t.get("deadline") or {}).get("date_or_rule")
        count("deadline", rule(task) == rule(wanted))


def main(arguments):
    output = "Sources/DirectiveExtraction/Generated/MeasuredConfidence.swift"
    if "--output" in arguments:
        at = arguments.index("--output")
        output = arguments[at + 1]
        del arguments[at : at + 2]
    if len(arguments) < 2:
        sys.exit(__doc__)
    seen, right, files = collections.Counter(), collections.Counter(), 0
    for folder in arguments[1:]:
        for annotation in sorted(glob.glob(os.path.join(folder, "*.json"))):
            if os.path.basename(annotation) != "index.json":
                measure(arguments[0], annotation, seen, right)
                files += 1
    lines = [f'    "{rule}": (seen: {seen[rule]}, right: {right[rule]}),' for rule in sorted(seen)]
    with open(output, "w", encoding="utf-8") as file:
        file.write(
            "// Made by Scripts/measure-confidence.py; run it again after a change of the rules.\n\n"
            f"/// How often each rule decided something in {files} annotated real texts, and how often it was right.\n"
            "// swift-format-ignore\n"
            "let measuredRules: [String: (seen: Int, right: Int)] = [\n" + "\n".join(lines) + "\n]\n"
        )


main(sys.argv[1:])
