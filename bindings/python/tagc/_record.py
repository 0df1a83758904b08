"""One user, filled in from a dict."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from tagc import _tagc, _values
from tagc._error import Error


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


class Record:
    """A record that takes a user as evaluate_one() has one; of one thread."""

    def __init__(self, core: _tagc.Program, zone: dt.tzinfo, tags: Any, cuts: str | None) -> None:
        self.cuts = cuts
        self._zone = zone
        self._record = _tagc.Record(core, cuts)
        self._outputs = [(place, tag[0], tag[1]) for place, tag in enumerate(tags)]
        self._tables = {
            name: (place, key, time) for place, (name, _, key, time) in enumerate(core.tables())
        }
        self._users = core.tables()[0][0]
        self._fields: dict[str, tuple[int, int, int]] = {
            name: (place, kind, element)
            for place, (name, _, kind, element) in enumerate(core.fields())
        }
        for name, table, _, _ in core.fields():  # of profiles, "scrm.source"
            if table == 0:
                self._fields.setdefault(f"{self._users}.{name}", self._fields[name])
        self._aggregates = {
            name: (place, kind) for place, (name, kind) in enumerate(core.aggregates())
        }
        self._without_time: dict[str, int] = {}  # rows, by table
        record = self._record
        self._setters: dict[int, Callable[[int, Any], bool]] = {
            _values.BOOL: record.set_bool,
            _values.NUMBER: record.set_number,
            _values.TEXT: record.set_text,
            _values.ENUM: record.set_text,
        }

    def warnings(self) -> list[tuple[str, str]]:
        """Of the last evaluation, as RunResult has them."""
        told = [("data", f"{table}: {_counted(rows, 'row')} without a time, ignored")
                for table, rows in self._without_time.items()]
        if overflows := self._record.overflows():
            lost = f"{_counted(overflows, 'result')} did not fit into 64 bits, read as missing"
            told.append(("overflow", lost))
        return told

    def fill(self, user: Mapping[str, Any]) -> None:
        if not isinstance(user, Mapping):
            raise TypeError(f"a user is a dict of fields and of rows, not {type(user).__name__}")
        self._record.clear()
        self._without_time.clear()
        self._fill_fields(self._users, user)
        key = user.get(self._tables[self._users][1])
        if isinstance(key, int):
            self._record.set_user_int(key)
        elif key is not None:
            self._record.set_user_text(str(key))
        for name, (place, _, time) in self._tables.items():
            if name == self._users:
                continue
            rows = user.get(name)
            if isinstance(rows, bool):  # of a manual tag: whether the user has it
                continue
            if isinstance(rows, (str, Mapping)):
                raise Error(f"the rows of `{name}` are a list of dicts, not {rows!r}", "bad-value")
            for row in rows or ():
                if not isinstance(row, Mapping):
                    raise Error(f"a row of `{name}` is a dict, not {row!r}", "bad-value")
                self._add_row(name, place, time, row)
        for name, (place, kind) in self._aggregates.items():
            if name in user and (name not in self._tables or isinstance(user[name], bool)):
                self._set_aggregate(name, place, kind, user[name])

    def _add_row(self, table: str, place: int, time: str, row: Mapping[str, Any]) -> None:
        if time and row.get(time) is None:  # of no use, as in a run
            self._without_time[table] = self._without_time.get(table, 0) + 1
            return
        self._record.add_row(place, self._time_of(table, time, row) if time else 0)
        self._fill_fields(table, row)

    def _time_of(self, table: str, time: str, row: Mapping[str, Any]) -> int:
        try:
            return _values.micros(row[time], self._zone)
        except (AttributeError, TypeError, ValueError):
            raise Error(f"{row[time]!r} is no time of `{table}.{time}`", "bad-value") from None

    def _fill_fields(self, prefix: str, row: Mapping[str, Any]) -> None:
        for name, value in row.items():
            full = f"{prefix}.{name}"
            if isinstance(value, Mapping):
                self._fill_fields(full, value)
            elif value is not None:
                field = self._fields.get(full)
                if field is not None:
                    self._set(full, field, value)

    def _set(self, name: str, field: tuple[int, int, int], value: Any) -> None:
        place, kind, element = field
        try:
            if kind == _values.LIST:
                values = [_values.stored(each, element, self._zone) for each in value]
                is_set = self._record.set_list(place, values, element)
            else:
                setter = self._setters.get(kind, self._record.set_int)
                is_set = setter(place, _values.stored(value, kind, self._zone))
        except (TypeError, ValueError, ArithmeticError):
            is_set = False
        if not is_set:
            raise Error(f"{value!r} is no value of `{name}`", "bad-value")

    def _set_aggregate(self, name: str, place: int, kind: int, value: Any) -> None:
        try:
            own = None if value is None else _values.stored(value, kind, self._zone)
            is_set = self._record.set_aggregate(place, own)
        except (TypeError, ValueError, ArithmeticError, RuntimeError):
            is_set = False
        if not is_set:
            raise Error(f"{value!r} is no value of `{name}`", "bad-value")

    def why(self, tag: int, now: int, language: str, as_json: bool) -> str:
        self._record.evaluate(now)
        return self._record.why(tag, language, as_json)

    def why_not(self, tag: int, now: int, value: str | None, language: str) -> str:
        self._record.evaluate(now)
        return self._record.why_not(tag, value, language, False)

    def evaluate(self, now: int) -> dict[str, Any]:
        record = self._record
        record.evaluate(now)
        answers: dict[str, Any] = {}
        for place, name, is_set in self._outputs:
            if is_set:
                answers[name] = (False, True, None)[record.verdict(place)]
            else:
                kind = record.kind(place)
                answers[name] = _values.shown(record.value(place), kind, self._zone)
        return answers
