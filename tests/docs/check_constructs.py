#!/usr/bin/env python3
"""Holds docs/constructs.md to the code: what it names exists, and nothing of the language is missing.

Every grammar rule and label, file of compiler/check, operation and file of conformance cases that the
table names must be there; every alternative of the grammar and every operation must be in the table;
every function must be called in a conformance case. Run from the root of the repository; prints a line
for each thing that is wrong, exit status 1.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(".")
TABLE = ROOT / "docs/constructs.md"
COLUMNS = ("construct", "grammar", "check", "graph", "test")
QUOTED = re.compile(r"`([^`]+)`")


def table_rows():
    for line in TABLE.read_text().splitlines():
        cells = [cell.strip() for cell in line.replace("\\|", "\0").split("|")[1:-1]]
        if len(cells) == len(COLUMNS) and cells[0] not in ("construct", "---"):
            yield dict(zip(COLUMNS, cells))


def grammar():
    text = re.sub(r"//.*", "", (ROOT / "grammar/TagParser.g4").read_text())
    rules = set(re.findall(r"^([a-z]\w*)\b", text, re.MULTILINE)) - {"parser", "options"}
    labels = set(re.findall(r"#\s*(\w+)\s*$", text, re.MULTILINE))
    return rules, labels


# Parts that only others are made of.
PLUMBING = {"declaration", "fileFormat", "field", "type", "typedName", "annotationArgument", "test",
            "infix", "primary", "arm", "bandArm", "literal", "constant", "strings", "names", "path", "paths", "cell", "cells", "givenRow", "expectation",
            "word", "name", "reserved", "softWord", "length"}


def names(path, pattern):
    return set(re.findall(pattern, (ROOT / path).read_text()))


def main():
    rules, labels = grammar()
    known = {
        "grammar": rules | labels,
        "check": {path.name for path in (ROOT / "compiler/check").glob("*.cpp")},
        "graph": names("runtime/plan/ops.def", r'TAGC_OP\(\w+, "(\w+)"'),
        "test": {path.stem for path in (ROOT / "tests/conformance/cases").glob("*.json")},
    }
    wrong, seen = [], {column: set() for column in known}
    for row in table_rows():
        for column, there in known.items():
            named = set(QUOTED.findall(row[column]))
            seen[column] |= named
            wrong += [f"{row['construct']}: no {column} `{name}`" for name in sorted(named - there)]
            if not named and row[column] != "–":
                wrong.append(f"{row['construct']}: {column} is empty")
    # A rule whose alternatives have labels stands in the table by these.
    wrong += [f"missing: grammar `{name}`"
              for name in sorted((rules | labels) - seen["grammar"] - PLUMBING)]
    for column in ("graph", "test"):
        wrong += [f"missing: {column} `{name}`" for name in sorted(known[column] - seen[column])]
    cases = "".join(path.read_text() for path in (ROOT / "tests/conformance/cases").glob("*.json"))
    for function in sorted(names("stdlib/functions.def", r"TAGC_FUNCTION\((\w+)\)")):
        if not re.search(rf"\b{function}\(", cases):
            wrong.append(f"missing: a conformance case that calls {function}()")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
