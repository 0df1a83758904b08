#!/usr/bin/env python3
"""Writes one small world as Parquet, Arrow and JSON lines, and holds the schema that is proposed for it
to what it promises: it checks, and every field of every table is read without a finding.

usage: proposals.py TAGC
"""

import datetime
import decimal
import json
import pathlib
import subprocess
import sys
import tempfile

try:
    import pyarrow as pa
    import pyarrow.feather
    import pyarrow.ipc
    import pyarrow.parquet
except ImportError:
    sys.exit(77)

UTC = datetime.timezone.utc
LOST_IN_JSON = ("balance", "score", "took")  # numbers are numbers there
TIMES = [datetime.datetime(2026, 1, day, 8, tzinfo=UTC) for day in (1, 2, 3, 4)]

# What each column is proposed as.
EXPECTED = {
    "会员": "int", "城市": "text", "birthday": "date?", "registered": "time", "is active": "bool",
    "balance": "money", "score": "number", "tags": "list of text?", "price": "money?",
    "channel_id": "text -> channels", "channel": "text", "cost": "number", "took": "duration",
}


def tables():
    members = pa.table({
        "会员": pa.array([1, 2, 3, 4], pa.int32()),
        "城市": pa.array(["北京", "上海", "北京", "北京"]).dictionary_encode(),
        "birthday": pa.array([datetime.date(1990, 1, 1), None, datetime.date(1980, 5, 6), None]),
        "registered": pa.array(TIMES, pa.timestamp("ms", "UTC")),
        "is active": pa.array([True, False, True, True]),
        "balance": pa.array([decimal.Decimal(text) for text in ("1.50", "2.00", "-3.25", "0.00")],
                            pa.decimal128(12, 2)),
        "score": pa.array([0.125, 1.5, None, 2.0], pa.float64()),
        "tags": pa.array([["a", "b"], [], None, ["c"]], pa.list_(pa.string())),
        "detail": pa.array([{"x": 1}] * 4),
    })
    orders = pa.table({
        "会员": pa.array([1, 1, 4], pa.int64()),
        "paid": pa.array([time.replace(tzinfo=None) for time in TIMES[:3]], pa.timestamp("us")),
        "price": pa.array([19.9, None, 5.0], pa.float64()),
        "channel_id": pa.array(["app", "web", "app"]),
        "took": pa.array([1, 2, 3], pa.duration("s")),
    })
    channels = pa.table({"channel": ["app", "web", "store"], "cost": [0.125, 0.25, 0.5]})
    return {"members": members, "orders": orders, "channels": channels}


def write_json(table, path):
    def plain(value):
        if isinstance(value, (datetime.datetime, datetime.date)):
            return value.isoformat()
        if isinstance(value, decimal.Decimal):
            return float(value)
        if isinstance(value, datetime.timedelta):
            return f"{value.seconds}s"
        return value

    lines = ({name: plain(value) for name, value in row.items()} for row in table.to_pylist())
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")


def write_stream(table, path):
    with pa.ipc.new_stream(path, table.schema) as writer:
        writer.write_table(table)


WRITERS = {
    "parquet": pa.parquet.write_table,
    "feather": pa.feather.write_feather,
    "arrows": write_stream,
    "jsonl": write_json,
}


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0 or "warning" in done.stderr or "error" in done.stderr:
        sys.exit(f"{command}:\n{done.stdout}{done.stderr}")
    return done.stdout


def types_in(schema):
    """By field what stands behind its colon, without its comment."""
    fields = (line.split("#")[0].split(" : ", 1) for line in schema.splitlines() if " : " in line)
    return {name.strip().strip("`"): kind.strip() for name, kind in fields}


def try_format(tagc, ending, folder):
    folder.mkdir()
    for name, table in tables().items():
        WRITERS[ending](table, folder / f"{name}.{ending}")
    schema = folder / "schema.tag"
    schema.write_text(run(tagc, "schema", folder), encoding="utf-8")
    found = types_in(schema.read_text(encoding="utf-8"))
    wrong = {name: kind for name, kind in found.items()
             if name in EXPECTED and kind.rstrip("?") != EXPECTED[name].rstrip("?")
             and not (ending == "jsonl" and name in LOST_IN_JSON)}
    if wrong or "detail" in found:
        sys.exit(f"{ending}: {wrong}\n{schema.read_text(encoding='utf-8')}")
    run(tagc, "fmt", "--check", schema)
    run(tagc, "check", schema)
    run(tagc, "pack", schema, "--data", folder, "-o", folder / "packed")


def main(tagc):
    with tempfile.TemporaryDirectory() as temporary:
        for ending in WRITERS:
            try_format(tagc, ending, pathlib.Path(temporary) / ending)
    print(f"{len(WRITERS)} formats, as proposed")


if __name__ == "__main__":
    main(*sys.argv[1:])
