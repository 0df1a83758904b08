#!/usr/bin/env python3
"""Makes up the data of this example. usage: generate.py [--check]"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from made_up import Maker  # noqa: E402

make = Maker(__file__, 20261203)
CITIES = ("北京", "上海", "深圳", "广州", "重庆", None)
KINDS = {"phone": (1500, 9000), "laptop": (4000, 14000), "tablet": (1800, 6500),
         "earphones": (150, 2200), "watch": (500, 3500), "accessory": (30, 400)}
BRANDS = ("星河", "山海", "北极光")

for brand in BRANDS:
    for number, kind in enumerate(KINDS):
        make.add("products", product_id=f"{kind[:2]}{BRANDS.index(brand)}", name=f"{brand} {kind}",
                 category=kind, brand=brand)


def product(kind, brand):
    return f"{kind[:2]}{BRANDS.index(brand)}"


for member in range(1, 251):
    make.add("members", member_id=member, city=make.one_of(*CITIES),
             registered=make.day(make.between(10, 1500)))
    brand, channel = make.one_of(*BRANDS), make.one_of("app", "web", "store")
    quiet = make.one_of(0, 0, 30, 200)
    for _ in range(make.one_of(0, 1, 1, 2, 3, 4, 6)):
        kind = make.one_of("phone", "phone", "laptop", "tablet", "earphones", "watch", "accessory",
                           "accessory")
        of = brand if make.chance(0.6) else make.one_of(*BRANDS)
        make.add("orders", member_id=member, paid_at=make.moment(quiet + make.between(1, 1100)),
                 product=product(kind, of), amount=make.between(*KINDS[kind]),
                 channel=channel if make.chance(0.7) else make.one_of("app", "web", "store"))
    if make.chance(0.1):
        make.add("orders", member_id=member, paid_at=make.moment(make.between(1, 29)),
                 product=product("phone", brand), channel=channel,
                 amount=make.between(*KINDS["phone"]))
    for _ in range(make.one_of(0, 0, 1, 3, 5, 8)):
        kind = make.one_of("phone", "phone", "laptop", "watch")
        make.add("views", member_id=member, viewed_at=make.moment(make.between(1, 12)),
                 product=product(kind, make.one_of(*BRANDS)))
    for _ in range(make.one_of(0, 0, 0, 0, 1, 2)):
        make.add("repairs", member_id=member, brought_at=make.moment(make.between(1, 150)))
make.finish()
