"""Compiled rules."""

from __future__ import annotations

import datetime as dt
import json
import os
import pathlib
import threading
import warnings
import zoneinfo
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pyarrow as pa

from tagc import _tagc, _values
from tagc._error import Error, RunWarning
from tagc._result import RunResult


def compile(
    rules: str | os.PathLike[str],
    *,
    params: Mapping[str, Any] | None = None,
    tags: Sequence[str] = (),
    project: str | os.PathLike[str] | None = None,
    cuts: str | None = None,
    language: str = "en",
) -> Program:
    """Rules to a program: a path of a rule file or folder, or a text that has a line break or a `=`.

    params: as `--param`; tags: the only ones asked for; project: no import leaves this folder;
    cuts: the text of a tagc.lock; language: of diagnostics, en or zh. Raises Error, with the compiler's diagnostics where rules are
    mistaken.
    """
    is_text = isinstance(rules, str) and ("\n" in rules or "=" in rules)
    settings = {name: _written(value) for name, value in (params or {}).items()}
    where = None if project is None else os.fspath(project)
    path = os.fspath(rules)
    if is_text:
        return Program(_tagc.compile_text(path, settings, list(tags), cuts, language))
    return Program(_tagc.compile_path(path, settings, list(tags), where, cuts, language))


def open(bundle: bytes | str | os.PathLike[str]) -> Program:
    """A program that was built before: the bytes of a bundle, or its path."""
    if not isinstance(bundle, bytes):
        bundle = pathlib.Path(bundle).read_bytes()
    return Program(_tagc.open(bundle))


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def _table(table: Any) -> Any:
    """Something that has __arrow_c_stream__: rows as a list of dicts are allowed too."""
    if hasattr(table, "to_arrow_table"):  # DuckDB's relations: a connection streams one at a time
        return table.to_arrow_table()
    if hasattr(table, "__arrow_c_stream__"):
        return table
    if isinstance(table, (list, tuple)):
        return pa.Table.from_pylist(list(table))
    if isinstance(table, Mapping):
        return pa.table(dict(table))
    if hasattr(table, "collect"):
        raise TypeError(f"{type(table).__name__} is a query, no table: give its collect()")
    raise TypeError(f"{type(table).__name__} has no __arrow_c_stream__: give a table of pyarrow, "
                    "Polars, pandas or DuckDB, or a list of dicts")


class Program:
    """Immutable: threads may share it, and worker processes are sent its bundle."""

    def __init__(self, core: _tagc.Program) -> None:
        self._core = core
        self._zone = zoneinfo.ZoneInfo(self._core.time_zone())
        self._tags = self._core.tags()
        self._local = threading.local()

    def __reduce__(self) -> tuple[Any, ...]:
        return open, (self.bundle,)

    @property
    def bundle(self) -> bytes:
        """To be kept in a file, or sent to another process."""
        return self._core.bundle()

    @property
    def tags(self) -> list[str]:
        return [name for name, _, _ in self._tags]

    @property
    def aggregates(self) -> list[str]:
        """What evaluate_one() takes in place of a user's rows: "count(orders within 7d)"."""
        return [name for name, _ in self._core.aggregates()]

    @property
    def diagnostics(self) -> str:
        """The compiler's warnings."""
        return self._core.diagnostics()

    def run(
        self,
        users: Any = None,
        *,
        events: Mapping[str, Any] | None = None,
        tables: Mapping[str, Any] | None = None,
        data: str | os.PathLike[str] | None = None,
        now: int | str | dt.date | dt.datetime,
        threads: int = 0,
        strict: bool = False,
        cuts: str | None = None,
        progress: Callable[[float], bool | None] | None = None,
    ) -> RunResult:
        """Over all users. Tables are those of the schema by name: `users` is the users' one, `events`
        and `tables` all others, lookups and records among them. Without tables the files are read that
        the schema names, out of the folder `data`. `progress` is called with the fraction done; False
        stops the run. Threads go on meanwhile. What the run has to say beside its answers is in
        `warnings` of the result, and given as RunWarning.
        """
        at = _values.micros(now, self._zone)
        given = {**(events or {}), **(tables or {})}
        if users is not None:
            given[self._core.tables()[0][0]] = users
        if not given:
            folder = "" if data is None else os.fspath(data)
            core = self._core.run_files(folder, at, threads, strict, cuts, progress)
        else:
            pairs = [(name, _table(table)) for name, table in given.items()]
            core = self._core.run_tables(pairs, at, threads, strict, cuts, progress)
        result = RunResult(core)
        for slug, text in result.warnings:
            if slug != "note":
                warnings.warn(f"{text} [{slug}]", RunWarning, stacklevel=2)
        return result

    def evaluate_one(
        self, user: Mapping[str, Any], *, now: int | str | dt.date | dt.datetime,
        cuts: str | None = None,
    ) -> dict[str, Any]:
        """All tags of one user: of sets True, False, or None where it is unknown; else the value.

        `user` has fields by name, and rows of each table as a list of dicts under the table's. What
        lies behind a key is a dict in its place, or has a name with a dot. What no rule reads is left
        out. What the rows come to may be given in their place, by what the rules call it:
        `{"count(orders within 7d)": 3}`; `aggregates` lists these names.
        """
        record = self._record(cuts)
        record.fill(user)
        answers = record.evaluate(_values.micros(now, self._zone))
        for slug, text in record.warnings():
            warnings.warn(f"{text} [{slug}]", RunWarning, stacklevel=2)
        return answers

    def why(
        self, user: Mapping[str, Any], tag: str, *, now: int | str | dt.date | dt.datetime,
        language: str = "en", cuts: str | None = None,
    ) -> str:
        """Why a user is in a tag or is not, clause by clause with the values; `language`: en or zh.
        `user` as in evaluate_one()."""
        return self._why(user, tag, now, language, cuts, False)

    def why_json(
        self, user: Mapping[str, Any], tag: str, *, now: int | str | dt.date | dt.datetime,
        language: str = "en", cuts: str | None = None,
    ) -> dict[str, Any]:
        """The same as data; docs/why.md has its shape."""
        told: dict[str, Any] = json.loads(self._why(user, tag, now, language, cuts, True))
        return told

    def why_not(
        self, user: Mapping[str, Any], tag: str, *, now: int | str | dt.date | dt.datetime,
        value: str | None = None, language: str = "en", cuts: str | None = None,
    ) -> str:
        """The smallest sets of changes that would put the user into a tag, each of which was evaluated;
        `value`: of a valued tag, which it should have."""
        record, place = self._filled(user, tag, cuts)
        return record.why_not(place, _values.micros(now, self._zone), value, language)

    def _why(
        self, user: Mapping[str, Any], tag: str, now: Any, language: str, cuts: str | None,
        as_json: bool,
    ) -> str:
        record, place = self._filled(user, tag, cuts)
        return record.why(place, _values.micros(now, self._zone), language, as_json)

    def _filled(
        self, user: Mapping[str, Any], tag: str, cuts: str | None
    ) -> tuple[_Record, int]:
        if tag not in self.tags:
            raise Error(f"no tag is called `{tag}`", "unknown-tag")
        record = self._record(cuts)
        record.fill(user)
        return record, self.tags.index(tag)

    def _record(self, cuts: str | None) -> _Record:
        """One a thread, made again where the cuts are others."""
        kept = getattr(self._local, "record", None)
        if kept is None or kept.cuts != cuts:
            kept = self._local.record = _Record(self._core, self._zone, self._tags, cuts)
        return kept


class _Record:
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
