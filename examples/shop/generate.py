#!/usr/bin/env python3
"""Makes up the data of this example. usage: generate.py [--check]

Only random.random() is drawn from, whose numbers are the same in every version of Python."""

import datetime
import pathlib
import random
import sys

NOW = datetime.datetime(2026, 11, 21)
CITIES = ("北京", "上海", "广州", "成都", "杭州", "")
KINDS = {"outdoor": ("帐篷", "登山杖", "睡袋"), "kitchen": ("炒锅", "刀具", "电饭煲"),
         "home": ("台灯", "毛毯", "收纳箱")}
PAGES = ("home", "product", "product", "cart")
draw = random.Random(20261201)


def between(low, high):
    return low + int(draw.random() * (high - low))


def one_of(values):
    return values[between(0, len(values))]


def moment(days_ago):
    when = NOW - datetime.timedelta(days=days_ago) + datetime.timedelta(minutes=between(480, 1440))
    return when.strftime("%Y-%m-%dT%H:%M:%S")


def tables():
    products = [(f"{kind[0]}{number}", name, kind)
                for kind, names in KINDS.items() for number, name in enumerate(names, 1)]
    members, orders, visits = [], [], []
    for member in range(1, 201):
        age, known = between(18, 62), between(10, 1200)
        birthday = "" if draw.random() < 0.15 else (
            NOW - datetime.timedelta(days=age * 365 + between(10, 360))).date()
        members.append((member, one_of(CITIES), birthday, moment(known)))
        quiet = one_of((1, 1, 20, 95, 200))
        taste = one_of(tuple(KINDS))
        for _ in range(one_of((0, 1, 1, 2, 3, 5, 8))):
            own = [product for product in products if product[2] == taste or draw.random() < 0.3]
            amount = between(20, 1500)
            discount = "" if draw.random() < 0.7 else between(1, 20)
            orders.append((f"o{len(orders) + 1:04}", member, moment(quiet + between(0, 300)),
                           one_of(own)[0], amount, discount))
        for _ in range(between(0, 6)):
            visits.append((member, moment(quiet + between(0, 60)), one_of(PAGES)))
    return {"members": (("member_id", "city", "birthday", "registered"), members),
            "products": (("product_id", "name", "category"), products),
            "orders": (("order_id", "member_id", "paid_at", "product", "amount", "discount"), orders),
            "visits": (("member_id", "visited_at", "page"), visits)}


def main():
    folder = pathlib.Path(__file__).parent / "data"
    for name, (heading, rows) in tables().items():
        text = "".join(",".join(map(str, row)) + "\n" for row in (heading, *rows))
        path = folder / f"{name}.csv"
        if sys.argv[1:] != ["--check"]:
            path.write_text(text, encoding="utf-8", newline="")
        elif path.read_text(encoding="utf-8") != text:
            sys.exit(f"{path} is not what {sys.argv[0]} makes")


if __name__ == "__main__":
    main()
