"""left_out.py: what is ignored, or read as missing, is told as warnings of Python."""

import warnings

import tagc

RULES = """timezone "UTC"
users members from "m.csv" by id { id: int  points: int? }
events orders from "o.csv" by uid at at { amount: int? }
tag rich when points * points > 100
tag spent = sum(orders.amount)
"""


def warned(call):
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        call()
    assert all(each.category is tagc.RunWarning and each.filename == __file__ for each in told)
    return [str(each.message) for each in told]


def main():
    program = tagc.compile(RULES)
    now = "2024-10-04"
    members = [{"id": 1, "points": 4_000_000_000}, {"id": 2, "points": 20}]
    orders = [{"uid": 1, "at": "2024-10-01", "amount": 5}, {"uid": 9, "at": "2024-10-01", "amount": 5},
              {"uid": 2, "at": "2024-10-09", "amount": 5}]
    results = []
    told = warned(lambda: results.append(
        program.run(users=members, events={"orders": orders}, now=now)))
    orphan = "orders: 1 row of users that are not in the users' table, ignored"
    lost = "1 result did not fit into 64 bits, read as missing"
    assert told == [f"{orphan} [data]", f"{lost} [overflow]"], told
    late = "orders: 1 row at or after now, ignored; users' fields stay as the data has them"
    assert results[0].warnings == [("data", orphan), ("note", late), ("overflow", lost)]

    assert warned(lambda: program.evaluate_one(members[1], now=now)) == []
    told = warned(lambda: program.evaluate_one(members[0], now=now))
    assert told == [f"{lost} [overflow]"], told
    untimed = {"id": 3, "orders": [{"amount": 5}, {"at": None}, {"at": "2024-10-01T00:00:00Z"}]}
    assert warned(lambda: program.evaluate_one(untimed, now=now)) == [
        "orders: 2 rows without a time, ignored [data]"]
    try:
        program.evaluate_one({"id": 3, "orders": [{"at": "yesterday"}]}, now=now)
        raise AssertionError("taken")
    except tagc.Error as error:
        assert str(error) == "'yesterday' is no time of `orders.at` [bad-value]", error
    print("what is left out is told")


if __name__ == "__main__":
    main()
