"""tables.py: what a table may be, and what is said of what is none."""

import polars as pl
import pyarrow as pa

import tagc

RULES = """timezone "UTC"
users members from "m.csv" by id { id: int  city: text? }
events orders from "o.csv" by uid at at { amount: money }
tag spent = sum(orders.amount)
tag paris when city = "Paris"
"""
NOW = "2024-10-04"
MEMBERS = {"id": [1, 2], "city": ["Paris", None]}
ORDERS = {"uid": [1, 1], "at": ["2024-10-01T10:00:00", "2024-10-02T10:00:00"], "amount": ["1.50", "2"]}


def rows_of(columns):
    return [dict(zip(columns, values)) for values in zip(*columns.values())]


class Connection:
    """As DuckDB's: of its relations one is streamed at a time."""

    busy = False

    def relation(self, columns):
        return Relation(self, pa.table(columns))


class Relation:
    def __init__(self, connection, table):
        self.connection, self.table = connection, table

    def __arrow_c_stream__(self, requested_schema=None):
        assert not self.connection.busy, "has an open result"
        self.connection.busy = True
        return self.table.__arrow_c_stream__(requested_schema)

    def to_arrow_table(self):
        return self.table


def refusal(call):
    try:
        call()
    except (tagc.Error, TypeError) as error:
        return str(error)
    raise AssertionError("taken")


def main():
    program = tagc.compile(RULES)
    connection = Connection()
    for make in (pa.table, pl.DataFrame, dict, rows_of, connection.relation):
        result = program.run(make(MEMBERS), events={"orders": make(ORDERS)}, now=NOW)
        assert result["paris"].members.to_pylist() == [1], make
        assert [str(value) for value in result["spent"].to_arrow()] == ["3.50", "0.00"], make

    lazy = pl.DataFrame(MEMBERS).lazy()
    told = refusal(lambda: program.run(lazy, events={"orders": ORDERS}, now=NOW))
    assert told == "LazyFrame is a query, no table: give its collect()", told
    told = refusal(lambda: program.run(3, events={"orders": ORDERS}, now=NOW))
    assert told.startswith("int has no __arrow_c_stream__"), told
    told = refusal(lambda: program.evaluate_one([], now=NOW))
    assert told == "a user is a dict of fields and of rows, not list", told
    told = refusal(lambda: program.evaluate_one({"orders": {"amount": 3}}, now=NOW))
    assert told == "the rows of `orders` are a list of dicts, not {'amount': 3} [bad-value]", told
    told = refusal(lambda: program.evaluate_one({"orders": [3]}, now=NOW))
    assert told == "a row of `orders` is a dict, not 3 [bad-value]", told
    print("tables are taken, and what is none is named")


if __name__ == "__main__":
    main()
