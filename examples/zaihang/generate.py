#!/usr/bin/env python3
"""Makes up the data of this example: members, advisers, and what members did. Always the same.

usage: generate.py [--check]       writes data/*.csv beside this file, or only compares them

Nothing here is about real people. Only random.random() is drawn from, whose numbers are the same in
every version of Python.
"""

import csv
import datetime
import io
import pathlib
import random
import sys

FOLDER = pathlib.Path(__file__).parent / "data"
NOW = datetime.datetime(2026, 11, 21)
MEMBERS, ADVISERS = 300, 24

CITIES = ["北京", "北京", "北京", "上海", "上海", "深圳", "杭州", "成都", "广州", ""]
TITLES = ["互联网产品经理", "用户增长负责人", "运营总监", "流量运营专员", "产品设计师", "后端工程师", "财务主管",
          "中学教师", "建筑师", "医生", "创业者", "在读研究生", ""]
FIELDS = ["互联网", "职业发展", "投资理财", "心理", "教育", "创业"]

draw = random.Random(20261121)


def chance(share):
    return draw.random() < share


def below(count):
    return int(draw.random() * count)


def one_of(values):
    return values[below(len(values))]


def days_ago(days):
    """A moment on a day that far back, between eight in the morning and midnight."""
    day = NOW - datetime.timedelta(days=days)
    return day + datetime.timedelta(hours=8, minutes=below(16 * 60))


def written(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%S")


def a_member(number):
    registered = 5 + below(900)
    return {"member_id": number, "city": one_of(CITIES), "职位": one_of(TITLES),
            "gender": one_of(["female", "male", ""]),
            "birthday": "" if chance(0.2) else str(datetime.date(1965, 1, 1)
                                                  + datetime.timedelta(days=below(14_000))),
            "registered": registered, "keen": draw.random()}


def an_adviser(number):
    return {"adviser_id": f"a{number:02}", "name": f"行家{number:02}", "field": one_of(FIELDS),
            "price": f"{200 + 50 * below(20)}.00"}


def steps_of(member, advisers):
    """What one member did, each thing after the one before it."""
    searches, asks, orders = [], [], []
    who = member["member_id"]
    for _ in range(below(2 + int(8 * member["keen"]))):
        day = 1 + below(member["registered"])
        searches.append([who, written(days_ago(day)), one_of(FIELDS)])
        if not chance(0.3 + 0.5 * member["keen"]):
            continue
        adviser = one_of(advisers)
        day = below(day)
        asks.append([who, written(days_ago(day + 1)), adviser["adviser_id"]])
        if not chance(0.2 + 0.6 * member["keen"]):
            continue
        status = one_of(["submitted", "paid", "completed", "completed"])
        hours = 1 + below(4)
        orders.append([who, written(days_ago(below(day + 1) + 1)), adviser["adviser_id"], status,
                       f"{float(adviser['price']) * hours:.2f}"])
    return searches, asks, orders


def logins_of(member):
    times = below(3 + int(20 * member["keen"]))
    recent = 20 if chance(0.6) else member["registered"]
    return [[member["member_id"], written(days_ago(1 + below(min(recent, member["registered"]))))]
            for _ in range(times)]


def tables():
    members = [a_member(number) for number in range(1, MEMBERS + 1)]
    advisers = [an_adviser(number) for number in range(1, ADVISERS + 1)]
    logins, searches, asks, orders = [], [], [], []
    for member in members:
        logins += logins_of(member)
        for rows, more in zip((searches, asks, orders), steps_of(member, advisers)):
            rows += more
    for number, order in enumerate(orders, 1):
        order.insert(0, f"o{number:04}")
    keys = ["member_id", "city", "职位", "gender", "birthday"]
    yield "members", keys + ["registered"], [
        [m[k] for k in keys] + [written(days_ago(m["registered"]))] for m in members]
    yield "advisers", list(advisers[0]), [list(a.values()) for a in advisers]
    yield "logins", ["member_id", "login_at"], logins
    yield "searches", ["member_id", "searched_at", "field"], searches
    yield "asks", ["member_id", "asked_at", "adviser_id"], asks
    yield "orders", ["order_id", "member_id", "ordered_at", "adviser_id", "status", "amount"], orders


def text_of(header, rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    return text.getvalue()


def main():
    FOLDER.mkdir(exist_ok=True)
    different = []
    for name, header, rows in tables():
        path, text = FOLDER / f"{name}.csv", text_of(header, rows)
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
        elif path.read_text(encoding="utf-8") != text:
            different.append(path.name)
    if different:
        sys.exit(f"generate.py makes other data than is here: {', '.join(different)}")


if __name__ == "__main__":
    main()
