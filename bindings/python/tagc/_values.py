"""Values of Python to those that tagc stores, and back."""

from __future__ import annotations

import datetime as dt
import decimal
from typing import Any

from tagc._error import Error

BOOL, INT, NUMBER, MONEY, TEXT, DATE, TIME, DURATION, ENUM, LIST = range(10)

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.timezone.utc)
_FIRST_DAY = dt.date(1970, 1, 1)
_MICRO = dt.timedelta(microseconds=1)


def micros(value: Any, zone: dt.tzinfo) -> int:
    """Since 1970, of a datetime, a date, its text, or micros. Without a zone it is local to `zone`."""
    if isinstance(value, int):
        return value
    if isinstance(value, str):
        value = dt.datetime.fromisoformat(value[:-1] + "+00:00" if value.endswith("Z") else value)
    if not isinstance(value, dt.datetime):
        value = dt.datetime(value.year, value.month, value.day)
    moment: dt.datetime = value if value.tzinfo is not None else value.replace(tzinfo=zone)
    return (moment - _EPOCH) // _MICRO


def _cents(value: Any) -> int:
    exact = decimal.Decimal(str(value)) * 100
    if exact != exact.to_integral_value():
        raise Error(f"{value} is no amount of whole cents", "inexact-money")
    return int(exact)


def _days(value: Any) -> int:
    if isinstance(value, str):
        value = dt.date.fromisoformat(value)
    day: dt.date = value.date() if isinstance(value, dt.datetime) else value
    return (day - _FIRST_DAY).days


def stored(value: Any, kind: int, zone: dt.tzinfo) -> Any:
    """As the record takes it: whole numbers, a float, a text, a bool."""
    if kind == MONEY:
        return _cents(value)
    if kind == DATE:
        return _days(value)
    if kind == TIME:
        return micros(value, zone)
    if kind == DURATION:
        return value if isinstance(value, int) else value // _MICRO
    if kind == NUMBER:
        return float(value)
    return value


def shown(value: Any, kind: int, zone: dt.tzinfo) -> Any:
    if value is None:
        return None
    if kind == MONEY:
        return decimal.Decimal(value).scaleb(-2)
    if kind == DATE:
        return _FIRST_DAY + dt.timedelta(days=value)
    if kind == TIME:
        return (_EPOCH + value * _MICRO).astimezone(zone)
    if kind == DURATION:
        return value * _MICRO
    return value
