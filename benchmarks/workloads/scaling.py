"""Time a user and a rule as both grow; it must fall or stay level."""

import os

from contest import Contest
from workloads.attributes import tagc, task

USERS = (100_000, 1_000_000, 10_000_000, 100_000_000)
RULES = (10, 100, 1_000, 10_000)
BYTES = 200  # of memory that making the data of one user takes


def contests(folder, quick):
    users = USERS[:1] if quick else [count for count in USERS if fits(count)]
    rules = RULES[:2] if quick else RULES
    fixed = users[min(1, len(users) - 1)]
    found = [("users", count, 100) for count in users] + [("rules", fixed, count) for count in rules]
    for axis, people, count in found:
        of = task(folder, people, count, distinct(count))
        yield Contest(f"scaling-{axis}", f"{count:,} rules, {people:,} users.",
                      [tagc(of, is_checked=False)], [], (2,), people * count)


def fits(users):
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    if users * BYTES <= memory:
        return True
    print(f"bench: {users:,} users are left out: this machine has less memory than their data takes")
    return False


def distinct(rules):
    return {100: 95, 1_000: 484}.get(rules, min(rules, 2_000))
