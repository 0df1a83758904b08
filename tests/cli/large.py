"""Data large enough for a run to take its time, and rules over it."""

import subprocess
import time

MEMBERS = 50_000

SCHEMA = """\
users members from "members.csv" by id { id: int  points: int }
events orders from "orders.csv" by member at paid_at { amount: money }
"""


def lay_out(folder, rows):
    """`rows` orders of 50,000 members; twenty tags."""
    tags = [f"tag t{i} when sum(orders.amount within {i + 1}d) > {i} or points > {i * 1000}\n"
            for i in range(20)]
    (folder / "rules.tag").write_text(SCHEMA + "".join(tags))
    (folder / "members.csv").write_text(
        "id,points\n" + "".join(f"{i},{i}\n" for i in range(MEMBERS)))
    with open(folder / "orders.csv", "w") as orders:
        orders.write("member,paid_at,amount\n")
        orders.writelines(f"{i * 7919 % MEMBERS},2026-{1 + i % 10:02}-{1 + i % 28:02}T10:00,{i % 90}.50\n"
                          for i in range(rows))


def command(tagc, *more):
    return [tagc, "run", "rules.tag", "--now", "2026-11-21", "--threads", "2", *more]


def slow_enough(tagc, folder, seconds):
    """Lays out so much that a run takes that long at least; how long it took."""
    rows = 500_000
    while True:
        lay_out(folder, rows)
        start = time.monotonic()
        subprocess.run(command(tagc, "--out", "warm"), cwd=folder, check=True, capture_output=True)
        took = time.monotonic() - start
        if took > seconds or rows > 30_000_000:
            return took
        rows *= 2
