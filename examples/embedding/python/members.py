"""Tags of the shop's members, from tables that Polars holds.

    pip install polars && python examples/embedding/python/members.py examples/shop
"""

import pathlib
import sys

import polars as pl

import tagc


def main(shop: pathlib.Path) -> None:
    program = tagc.compile(shop / "rules.tag")
    tables = {path.stem: pl.read_csv(path) for path in sorted((shop / "data").glob("*.csv"))}
    members = tables.pop("members")
    result = program.run(members, tables=tables, now="2026-11-21")
    for name, tag in result.items():
        print(name, tag.count)

    one = {"member_id": 1, "registered": "2026-11-01", "orders": [
        {"paid_at": "2026-11-20", "order_id": "a", "amount": 3500}]}
    print(program.evaluate_one(one, now="2026-11-21")["value.big_spender"])
    print(program.why(one, "value.big_spender", now="2026-11-21"), end="")
    print(program.why_not(one, "life.silent", now="2026-11-21"), end="")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
