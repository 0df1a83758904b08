#!/usr/bin/env python3
"""Makes up the data of this example. usage: generate.py [--check]"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from made_up import Maker  # noqa: E402

make = Maker(__file__, 20261202)
CITIES = ("北京", "上海", "武汉", "西安", "成都", None)
PRICES = {"single vision": (300, 2600), "progressive": (1500, 5200), "contact lenses": (90, 360),
          "sunglasses": (200, 1800), "solution": (30, 70), "frame only": (150, 1200)}

for customer in range(1, 261):
    age = make.one_of(5, 8, 11, 14, 16, 22, 26, 30, 34, 41, 47, 55, 63)
    birthday = None if make.chance(0.1) else make.day(age * 365 + make.between(10, 360))
    make.add("customers", customer_id=customer, city=make.one_of(*CITIES), birthday=birthday,
             registered=make.day(make.between(900, 1500)))
    degree = make.between(2, 26) * 25
    quiet = make.one_of(0, 60, 200, 300, 420)
    days_of_tests = [make.between(quiet + 1, 900) for _ in range(make.between(0, 4))]
    for days in sorted(days_of_tests, reverse=True):
        degree += make.one_of(0, 0, 25, 50, 75)
        make.add("eye_tests", customer_id=customer, tested_at=make.moment(days),
                 degree=None if make.chance(0.05) else degree)
    wears_lenses = make.chance(0.3)
    for _ in range(make.between(0, 7)):
        product = make.one_of("single vision", "single vision", "sunglasses", "solution", "frame only",
                              "contact lenses" if wears_lenses else "single vision",
                              "contact lenses" if wears_lenses else "frame only",
                              "progressive" if age > 44 else "single vision")
        make.add("orders", customer_id=customer, product=product,
                 paid_at=make.moment(make.between(1, 900)), amount=make.between(*PRICES[product]))
    if wears_lenses:
        for box in range(make.between(1, 5)):
            make.add("orders", customer_id=customer, product="contact lenses",
                     paid_at=make.moment(quiet // 4 + make.between(5, 95) + 90 * box),
                     amount=make.between(*PRICES["contact lenses"]))
    for _ in range(make.between(0, 6)):
        sent = make.between(1, make.one_of(9, 60))
        make.add("contacts", customer_id=customer, sent_at=make.moment(sent))
        if make.chance(0.2):
            make.add("responses", customer_id=customer, answered_at=make.moment(max(1, sent - 2)))
make.finish()
