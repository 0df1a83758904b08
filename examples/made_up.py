"""What the makers of made-up data share. Only random.random() is drawn from, whose numbers are the
same in every version of Python; nothing is about real people."""

import csv
import datetime
import io
import pathlib
import random
import sys

NOW = datetime.datetime(2026, 11, 21)


class Maker:
    """Draws values and gathers the rows of tables; `finish` writes data/*.csv or compares them."""

    def __init__(self, script, seed):
        self.folder = pathlib.Path(script).parent / "data"
        self.draw = random.Random(seed)
        self.tables = {}

    def chance(self, share):
        return self.draw.random() < share

    def between(self, low, high):
        """A whole number, low up to but not high."""
        return low + int(self.draw.random() * (high - low))

    def one_of(self, *values):
        return values[self.between(0, len(values))]

    def moment(self, days_ago):
        """On a day that far back, between eight in the morning and midnight."""
        day = NOW - datetime.timedelta(days=days_ago)
        return day + datetime.timedelta(hours=8, minutes=self.between(0, 16 * 60))

    def day(self, days_ago):
        return (NOW - datetime.timedelta(days=days_ago)).date()

    def add(self, table, **row):
        self.tables.setdefault(table, []).append(row)

    def finish(self):
        """With --check only compares; ends with 1 where a file is another."""
        check = sys.argv[1:] == ["--check"]
        self.folder.mkdir(exist_ok=True)
        for table, rows in self.tables.items():
            path = self.folder / f"{table}.csv"
            if not check:
                path.write_text(text_of(rows), encoding="utf-8", newline="")
            elif path.read_text(encoding="utf-8") != text_of(rows):
                sys.exit(f"{path} is not what {sys.argv[0]} makes")
        print(", ".join(f"{len(rows)} {table}" for table, rows in self.tables.items()))


def written(value):
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%S")
    return str(value)


def text_of(rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(rows[0])
    for row in rows:
        writer.writerow(written(row[column]) for column in rows[0])
    return out.getvalue()
