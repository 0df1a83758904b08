"""The checksum of calendar_test.cpp, computed by Python's own calendar.

Prints it; with --check FILE, fails unless FILE has it.
"""
import calendar
import datetime
import sys


def plus_months(day: datetime.date, months: int) -> datetime.date:
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def line(day: datetime.date) -> str:
    quarter = datetime.date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    steps = [plus_months(day, n) for n in (1, -1, 12, -12, 7)]
    return " ".join([f"{day} {day.weekday()}", *map(str, steps), str(quarter)]) + "\n"


def checksum() -> int:
    """FNV-1a, 64 bits, over one line for every day."""
    value = 0xCBF29CE484222325
    day, end = datetime.date(1896, 1, 1), datetime.date(2105, 1, 1)
    while day < end:
        for byte in line(day).encode():
            value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
        day += datetime.timedelta(days=1)
    return value


if __name__ == "__main__":
    text = f"0x{checksum():016X}"
    print(text)
    if sys.argv[1:2] == ["--check"]:
        with open(sys.argv[2], encoding="utf-8") as file:
            sys.exit(0 if text in file.read() else "the test has another checksum")
