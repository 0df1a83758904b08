#!/usr/bin/env python3
"""Makes up the data of this example. usage: generate.py [--check]"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from made_up import Maker  # noqa: E402

make = Maker(__file__, 20261205)
CITIES = ("北京", "上海", "广州", "杭州", "厦门", None)
KINDS = {"top": 199, "trousers": 259, "dress": 399, "coat": 899, "shoes": 459, "bag": 599}
SEASONS = ("spring", "summer", "autumn", "winter")

for kind, price in KINDS.items():
    for made_for in ("female", "male", "anybody"):
        if kind == "dress" and made_for == "male":
            continue
        make.add("products", product_id=f"{kind}-{made_for[0]}", kind=kind, made_for=made_for,
                 season="winter" if kind == "coat" else make.one_of(*SEASONS), price=price)

for member in range(1, 251):
    gender = make.one_of("female", "female", "male", None)
    birthday = None if make.chance(0.2) else make.day(make.between(16 * 365, 60 * 365))
    make.add("members", member_id=member, city=make.one_of(*CITIES), gender=gender,
             birthday=birthday, registered=make.day(make.between(10, 900)))
    wears = gender or make.one_of("female", "male")
    if make.chance(0.15):
        wears = "female" if wears == "male" else "male"
    size, habit = make.one_of("S", "M", "L", "XL"), make.one_of("sale", "full", "both", "both")
    quiet = make.one_of(0, 0, 0, 70, 200)
    for _ in range(make.one_of(0, 1, 2, 3, 4, 6, 8)):
        kind = make.one_of(*(each for each in KINDS if each != "dress" or wears == "female"))
        made_for = wears if make.chance(0.8) else "anybody"
        off = {"sale": 40, "full": 0, "both": make.one_of(0, 10, 40)}[habit]
        paid = KINDS[kind] * (100 - off) / 100
        days = quiet + make.between(1, 420)
        make.add("orders", member_id=member, paid_at=make.moment(days),
                 product=f"{kind}-{made_for[0]}", size=size if make.chance(0.8) else None,
                 amount=f"{paid:.2f}", discount=f"{KINDS[kind] - paid:.2f}")
        if make.chance(0.12) and days > 10:
            make.add("returns", member_id=member, sent_back_at=make.moment(days - 7))
    for _ in range(make.one_of(0, 0, 1, 2, 4, 6)):
        make.add("visits", member_id=member, visited_at=make.moment(make.between(1, 20)))
make.finish()
