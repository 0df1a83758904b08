#!/usr/bin/env python3
"""Makes up the data of this example. usage: generate.py [--check]"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from made_up import Maker  # noqa: E402

make = Maker(__file__, 20261201)
CITIES = ("北京", "上海", "广州", "成都", "杭州", None)
NAMES = ("豆豆", "咪咪", "旺财", "糯米", "可乐", "团子", None)
PRICES = {"food": (80, 320), "snacks": (15, 90), "litter": (30, 110), "toys": (10, 120),
          "deworming": (60, 180), "grooming": (80, 260)}

for member in range(1, 241):
    registered = make.between(5, 900)
    make.add("members", member_id=member, city=make.one_of(*CITIES),
             registered=make.day(registered))
    kinds = [make.one_of("dog", "cat") for _ in range(make.one_of(0, 1, 1, 1, 1, 2, 3))]
    for kind in kinds:
        born = None if make.chance(0.1) else make.day(make.between(40, 4600))
        make.add("pets", member_id=member, kind=kind, name=make.one_of(*NAMES), born=born,
                 neutered=make.one_of("true", "false", None))
    since = make.one_of(0, 0, 0, 20, 45, 100, 220)  # days since the member went quiet
    for _ in range(make.between(0, 9)):
        make.add("visits", member_id=member,
                 visited_at=make.moment(make.between(since + 1, since + 120)))
    if make.chance(0.2):
        continue
    for _ in range(make.between(1, 12)):
        category = make.one_of("food", "food", "food", "snacks", "toys", "deworming", "grooming",
                               "litter" if "cat" in kinds else "food")
        make.add("orders", member_id=member, category=category,
                 amount=make.between(*PRICES[category]),
                 paid_at=make.moment(make.between(since + 1, since + 240)))
make.finish()
