"""From the text of a thousand rules to native code, and once more with one rule added."""

from contest import Contest, Target
from workloads.attributes import tagc, task


def contests(folder, quick):
    """`compile` is of tagc's own clock: parsing to native code; the data is a hundred users."""
    del quick
    thousand, more = task(folder, 100, 1000, 484), task(folder, 100, 1001, 484)
    return [
        Contest("compile", "1,000 rules, 484 distinct conditions: text to native code.",
                [tagc(thousand, clock="compile", is_checked=False)],
                [Target("seconds", 0.4, beyond=0.15)], (2,)),
        Contest("compile-added", "One rule more, with the code of the thousand in the cache.",
                [tagc(more, clock="compile", is_checked=False, after=thousand)],
                [Target("seconds", 0.03, beyond=0.005)], (2,)),
    ]
