"""One threshold over many numbers: what is left of the memory's speed when nothing is computed."""

from contest import Contest, Entry, Target
from task import Task
from workloads import data

RULES = """\
timezone "UTC"
users members from "members.parquet" by member_id { member_id: int  points: number }
tag high when points > 0.75
"""


def contests(folder, quick):
    rows = 1_000_000 if quick else 100_000_000
    home = folder / f"numbers-{rows}"
    data.write(home / "members.parquet", lambda: data.numbers(rows))
    (home / "rules.tag").write_text(RULES)
    of = Task(home, "members", ("member_id", "points"), "member_id", {"high": "points > 0.75"},
              bytes_in=rows * 8, bytes_out=rows // 8)
    return [Contest("one-rule", f"One threshold, {rows:,} numbers.",
                    [Entry("tagc", of, is_peer=False),
                     *(Entry(name, of) for name in ("Polars", "chDB", "DuckDB"))],
                    [Target("floor", 0.8, beyond=0.95)])]
