#!/usr/bin/env python3
"""Makes up the data of this example. usage: generate.py [--check]"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from made_up import Maker  # noqa: E402

make = Maker(__file__, 20261204)
CITIES = ("北京", "上海", "成都", "杭州", "长沙", None)
KINDS = ("skin", "skin", "injection", "injection", "laser", "surgery")
PRICES = {"skin": (300, 3000), "injection": (1500, 9000), "laser": (800, 6000),
          "surgery": (9000, 60000)}

for client in range(1, 221):
    birthday = None if make.chance(0.2) else make.day(make.between(20 * 365, 55 * 365))
    make.add("clients", client_id=client, city=make.one_of(*CITIES), birthday=birthday,
             allergies=make.one_of(None, None, None, None, "青霉素", "麻药"),
             registered=make.day(make.between(5, 800)))
    for _ in range(make.between(0, 4)):
        make.add("exposures", client_id=client, seen_at=make.moment(make.between(1, 300)))
    favourite = make.one_of(*KINDS)
    quiet = make.one_of(0, 0, 0, 60, 160, 240)
    for _ in range(make.one_of(0, 1, 1, 2, 3, 5)):
        make.add("consults", client_id=client, talked_at=make.moment(quiet + make.between(1, 120)),
                 about=favourite if make.chance(0.7) else make.one_of(*KINDS))
    for _ in range(make.one_of(0, 0, 0, 1, 1, 2, 4)):
        kind = favourite if make.chance(0.6) else make.one_of(*KINDS)
        make.add("treatments", client_id=client, treated_at=make.moment(quiet + make.between(1, 400)),
                 kind=kind, amount=make.between(*PRICES[kind]))
    if make.chance(0.04):
        make.add("complained", client_id=client, given_at=make.moment(make.between(1, 300)))
make.finish()
