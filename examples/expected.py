#!/usr/bin/env python3
"""Runs an example and compares the members of its tags, and how many have which value.

usage: expected.py TAGC FOLDER      FOLDER has rules.tag, data/ and expected.json:
    {"now": "2026-11-21", "members": {TAG: COUNT}, "values": {TAG: {VALUE: COUNT}}}
"""

import collections
import csv
import json
import pathlib
import subprocess
import sys
import tempfile


def values_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return dict(collections.Counter(row["value"] for row in csv.DictReader(file)))


def main(tagc, folder):
    folder = pathlib.Path(folder)
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as temporary:
        out = pathlib.Path(temporary) / "out"
        subprocess.run([tagc, "run", folder / "rules.tag", "--data", folder / "data", "--now",
                        expected["now"], "--format", "csv", "--out", out], check=True)
        manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
        found = {"now": expected["now"],
                 "members": {tag["name"]: tag["members"] for tag in manifest["tags"]},
                 "values": {tag: values_of(out / f"{tag}.csv") for tag in expected["values"]}}
    if found == expected:
        return print(f"{len(found['members'])} tags as expected")
    print("expected.json differs; found now:")
    sys.exit(json.dumps(found, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main(*sys.argv[1:])
