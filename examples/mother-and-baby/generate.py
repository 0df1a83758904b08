#!/usr/bin/env python3
"""Makes up the data of this example. usage: generate.py [--check]"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from made_up import Maker  # noqa: E402

make = Maker(__file__, 20261206)
CITIES = ("北京", "上海", "广州", "郑州", "南京", None)
PRICES = {"formula": (220, 420), "diapers": (80, 180), "food": (20, 90), "clothes": (60, 300),
          "toys": (30, 260), "mother": (50, 500)}


def stage_at(months):
    return 1 if months < 6 else 2 if months < 12 else 3


for mother in range(1, 241):
    expects = make.chance(0.15)
    make.add("mothers", member_id=mother, city=make.one_of(*CITIES),
             due_date=make.day(-make.between(1, 270)) if expects else None,
             registered=make.day(make.between(5, 1200)))
    ages = [make.between(10, 1700) for _ in range(make.one_of(0, 1, 1, 1, 1, 2))]
    for days in ages:
        make.add("children", member_id=mother, born=None if make.chance(0.05) else make.day(days),
                 gender=make.one_of("girl", "boy", None))
    quiet = make.one_of(0, 0, 0, 25, 40, 70, 120)
    for _ in range(make.between(0, 5)):
        make.add("visits", member_id=mother, visited_at=make.moment(quiet + make.between(1, 60)))
    if make.chance(0.1):
        continue
    youngest = min(ages, default=0)
    for _ in range(make.between(1, 9)):
        days = quiet + make.between(1, 200)
        kinds = ("mother", "clothes") if youngest < days else (
            "formula", "formula", "formula", "diapers", "diapers", "food", "clothes", "toys")
        kind = make.one_of(*kinds)
        make.add("orders", member_id=mother, paid_at=make.moment(days), category=kind,
                 stage=stage_at((youngest - days) // 30) if kind == "formula" else None,
                 amount=make.between(*PRICES[kind]))
make.finish()
