#!/usr/bin/env python3
"""Promise 24: the results of an example are the same bytes from CSV, Parquet, Arrow, JSON lines and a
pack, with 1 to 8 threads, interpreted and compiled.

usage: sources.py TAGC FOLDER      FOLDER has *.tag, data/*.csv and expected.json
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

import pyarrow as pa
import pyarrow.csv
import pyarrow.feather
import pyarrow.parquet

RUNS = [(threads, engine) for threads in (1, 2, 3, 8) for engine in ("jit", "interpreter")]


def write_json_lines(table, path):
    with open(path, "w", encoding="utf-8") as file:
        for row in table.to_pylist():
            file.write(json.dumps(row, default=str, ensure_ascii=False) + "\n")


WRITERS = {
    "csv": lambda table, path: pa.csv.write_csv(table, path),
    "parquet": lambda table, path: pa.parquet.write_table(table, path),
    "arrow": lambda table, path: pa.feather.write_feather(table, path, compression="uncompressed"),
    "jsonl": write_json_lines,
}


def translate(folder, kind, to):
    """Rules and data in files of one kind."""
    (to / "data").mkdir(parents=True)
    for rules in folder.glob("*.tag"):
        text = re.sub(r'(?<=from ")(\w+)\.csv(?=")', rf"\1.{kind}", rules.read_text("utf-8"))
        (to / rules.name).write_text(text, "utf-8")
    blanks = pa.csv.ConvertOptions(strings_can_be_null=True)
    for source in (folder / "data").glob("*.csv"):
        table = pa.csv.read_csv(source, convert_options=blanks)
        WRITERS[kind](table, to / "data" / f"{source.stem}.{kind}")


def results(tagc, rules, data, now, threads, engine, out):
    """By name of a file its bytes; what the manifest says of rules and data left out."""
    subprocess.run([tagc, "run", rules, "--data", data, "--now", now, "--threads", str(threads),
                    "--engine", engine, "--out", out], check=True, capture_output=True)
    files = {path.name: path.read_bytes() for path in sorted(out.iterdir())}
    manifest = json.loads(files.pop("manifest.json"))
    data_fingerprint = manifest.pop("data")
    manifest.pop("program")
    return files | {"manifest.json": manifest}, data_fingerprint


def main(tagc, folder):
    folder = pathlib.Path(folder)
    now = json.loads((folder / "expected.json").read_text("utf-8"))["now"]
    with tempfile.TemporaryDirectory() as name:
        temporary = pathlib.Path(name)
        expected, _ = results(tagc, folder / "rules.tag", folder / "data", now, 1, "jit",
                              temporary / "expected")
        for kind in WRITERS:
            home = temporary / kind
            translate(folder, kind, home)
            subprocess.run([tagc, "pack", home / "rules.tag", "--data", home / "data", "-o",
                            home / "packed"], check=True, capture_output=True)
            fingerprints = set()
            for source in ("data", "packed"):
                for threads, engine in RUNS:
                    found, fingerprint = results(tagc, home / "rules.tag", home / source, now,
                                                 threads, engine, home / "out")
                    fingerprints.add(fingerprint)
                    differ = [name for name in expected if found.get(name) != expected[name]]
                    if differ or found.keys() != expected.keys():
                        sys.exit(f"{kind}, {source}, {threads} threads, {engine}: {differ} differ")
            if len(fingerprints) != 1:
                sys.exit(f"{kind}: data and pack have other fingerprints: {fingerprints}")
        print(f"{len(expected)} files, the same from {len(WRITERS)} formats and packs of them, "
              f"{len(RUNS)} ways each")


if __name__ == "__main__":
    main(*sys.argv[1:])
