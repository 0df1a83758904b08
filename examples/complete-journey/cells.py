#!/usr/bin/env python3
"""Counts the cells of library.tag with DuckDB (cells.sql) and compares each household with tagc; then
the table of docs/library.md with both.

usage: cells.py TAGC          ends with 77, and says why, where there is no DuckDB
       cells.py TAGC --table  prints the table
"""

import collections
import csv
import pathlib
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent
PAGE = FOLDER.parent.parent / "docs/library.md"
IN_TABLE = ["rfm.cell", "rfm.ranked_cell", "lifecycle.stage", "groups.group", "journey.stage",
            "journey.stuck", "journey.did_not_engage", "journey.did_not_buy",
            "journey.did_not_return", "journey.depth"]


def by_sql(duckdb):
    """By tag: household -> value."""
    connection = duckdb.connect()
    connection.execute(f"SET file_search_path = '{FOLDER / 'data'}'")
    connection.execute((FOLDER / "cells.sql").read_text("utf-8"))
    answers = collections.defaultdict(dict)
    for tag, household, value in connection.execute("SELECT * FROM answers").fetchall():
        answers[tag][household] = value
    return answers


def by_tagc(tagc, tags):
    with tempfile.TemporaryDirectory() as temporary:
        out = pathlib.Path(temporary) / "out"
        chosen = [part for tag in tags for part in ("--tag", tag)]
        subprocess.run([tagc, "run", FOLDER / "library.tag", "--data", FOLDER / "data", "--now",
                        "2018-01-01T00:00", "--format", "csv", "--out", out, *chosen],
                       check=True, capture_output=True)
        return {tag: members_of(out / f"{tag}.csv") for tag in tags}


def members_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return {int(row["id"]): row.get("value", "true") for row in csv.DictReader(file)}


def table_of(answers, households):
    lines = ["| tag | cell | households | |", "|---|---|---:|---:|"]
    for tag in IN_TABLE:
        sizes = collections.Counter(answers[tag].values())
        for value, size in sorted(sizes.items(), key=lambda each: (-each[1], each[0])):
            cell = "" if value == "true" else value + " "
            lines.append(f"| `{tag}` | {cell}| {size:,} | {100 * size / households:.1f} % |")
        if not sizes:
            lines.append(f"| `{tag}` | | 0 | 0.0 % |")
    return "\n".join(lines) + "\n"


def main(tagc, *options):
    try:
        import duckdb
    except ImportError:
        print("skipped: there is no DuckDB for this Python; scripts/setup installs one")
        sys.exit(77)
    tags = ["rfm.recency", "rfm.frequency", "rfm.monetary", "rfm.score", *IN_TABLE]
    expected, found = by_sql(duckdb), by_tagc(tagc, tags)
    for tag in tags:
        differ = {h for h in expected[tag].keys() | found[tag].keys()
                  if expected[tag].get(h) != found[tag].get(h)}
        if differ:
            h = min(differ)
            sys.exit(f"{tag}: {len(differ)} households differ; {h} is {found[tag].get(h)} by tagc, "
                     f"{expected[tag].get(h)} by SQL")
    table = table_of(found, len(found["rfm.cell"]))
    if "--table" in options:
        return print(table, end="")
    if table not in PAGE.read_text("utf-8"):
        sys.exit(f"the table of {PAGE.name} is another than\n{table}")
    print(f"{len(tags)} tags, the same for each of {len(found['rfm.cell']):,} households")


if __name__ == "__main__":
    main(*sys.argv[1:])
