"""The peers in their best form: data in memory, one query for all rules. `run` is timed; `answers`
gives members and hashes, untimed."""

import os
import pathlib
import shutil
import sys

from task import FACTOR, MODULUS


class Polars:
    """A lazy select of all rules' counts over an eager frame; it computes equal conditions once."""

    def __init__(self, task, threads):
        import polars as pl

        assert pl.thread_pool_size() == threads
        self.pl, self.task = pl, task
        self.frame = self.source()
        self.rules = {name: pl.sql_expr(text) for name, text in task.rules.items()}
        self.hash = pl.col(task.key).cast(pl.Int64) * FACTOR % MODULUS

    def source(self):
        return self.pl.read_parquet(self.task.path, columns=list(self.task.columns))

    def users(self):
        frame = self.frame.lazy()
        if self.task.overall:
            return frame.with_columns(self.overall())
        if not self.task.aggregates:
            return frame
        return frame.group_by(self.task.key).agg(self.aggregates())

    def overall(self):
        for each in self.task.overall:
            column = self.pl.col(each.column)
            if each.kind == "mean":
                yield column.mean().alias(each.name)
            else:
                way = "linear" if each.kind == "linear" else "equiprobable"
                yield column.quantile(each.share, way).alias(each.name)

    def aggregates(self):
        pl = self.pl
        for aggregate in self.task.aggregates:
            condition = pl.sql_expr(aggregate.condition)
            if aggregate.kind == "count":
                yield condition.sum().alias(aggregate.name)
            else:
                yield pl.col(aggregate.column).filter(condition).sum().alias(aggregate.name)

    def run(self):
        self.users().select(rule.sum().alias(name) for name, rule in self.rules.items()).collect()

    def answers(self):
        counts = [rule.sum().alias(f"{name}#") for name, rule in self.rules.items()]
        hashes = [self.hash.filter(rule).sum().alias(name) for name, rule in self.rules.items()]
        row = self.users().select(*counts, *hashes).collect().row(0, named=True)
        return {name: (row[f"{name}#"], row[name]) for name in self.rules}


class PolarsScan(Polars):
    """The same from the file, by the streaming engine."""

    def source(self):
        return None

    def users(self):
        return self.pl.scan_parquet(self.task.path)

    def run(self):
        counts = (rule.sum().alias(name) for name, rule in self.rules.items())
        self.users().select(counts).collect(engine="streaming")


class ArrowRead:
    """Not a peer: what Arrow takes to read the same columns."""

    def __init__(self, task, threads):
        import pyarrow
        import pyarrow.parquet

        pyarrow.set_cpu_count(threads)
        self.read, self.task = pyarrow.parquet.read_table, task

    def run(self):
        self.read(self.task.path, columns=list(self.task.columns), use_threads=True)


class Sql:
    """What the SQL peers share: one query of a count for each rule."""

    count_if = "count_if({0})"
    sum_if = "sum(case when {0} then {1} else 0 end)"

    def __init__(self, task, threads):
        self.task, self.threads = task, threads
        self.load()
        self.query = self.select(self.count_if.format(rule) for rule in task.rules.values())

    def users(self):
        if self.task.overall:
            numbers = ", ".join(f"{self.overall(each)} as {each.name}" for each in self.task.overall)
            return f"data, (select {numbers} from data) overall"
        if not self.task.aggregates:
            return "data"
        columns = ", ".join(f"{self.aggregate(a)} as {a.name}" for a in self.task.aggregates)
        key = self.task.key
        return f"(select {key}, {columns} from data group by {key}) users"

    def overall(self, each):
        if each.kind == "mean":
            return f"avg({each.column})"
        return f"quantile_{'cont' if each.kind == 'linear' else 'disc'}({each.column}, {each.share})"

    def aggregate(self, aggregate):
        if aggregate.kind == "count":
            return self.count_if.format(aggregate.condition)
        return self.sum_if.format(aggregate.condition, aggregate.column)

    def select(self, columns):
        return f"select {', '.join(columns)} from {self.users()}"

    def run(self):
        self.ask(self.query)

    def answers(self):
        hash_of = f"({self.task.key} * {FACTOR} % {MODULUS})"
        columns = []
        for rule in self.task.rules.values():
            columns += [self.count_if.format(rule), self.sum_if.format(rule, hash_of)]
        row = [int(value or 0) for value in self.ask(self.select(columns))]
        return {name: (row[2 * i], row[2 * i + 1]) for i, name in enumerate(self.task.rules)}


class DuckDb(Sql):
    def load(self):
        import duckdb

        self.connection = duckdb.connect()
        self.connection.execute(f"set threads = {self.threads}")
        self.connection.execute(f"create table data as select {', '.join(self.task.columns)} "
                                f"from '{self.task.path}'")

    def ask(self, query):
        return self.connection.execute(query).fetchone()


class ChDb(Sql):
    """ClickHouse: a Memory table, or where rows are grouped a MergeTree in the order of the key."""

    count_if = "countIf({0})"
    sum_if = "sumIf({1}, {0})"

    def load(self):
        from chdb.session import Session

        self.session = Session()
        self.ordered = bool(self.task.aggregates)
        order = ", ".join(c for c in (self.task.key, "micros") if c in self.task.columns)
        engine = f"MergeTree order by ({order})" if self.ordered else "Memory"
        columns = ", ".join(self.task.columns)
        self.session.query("create database bench")
        self.session.query(f"create table bench.data engine = {engine} as select {columns} "
                           f"from file('{self.task.path}') settings schema_inference_make_columns_"
                           f"nullable = 'auto'")
        if self.ordered:
            self.session.query("optimize table bench.data final")

    def users(self):
        return super().users().replace("data", "bench.data", 1) if not self.task.aggregates else \
            super().users().replace("from data", "from bench.data")

    def aggregate(self, aggregate):
        if aggregate.kind == "funnel":
            steps = ", ".join(aggregate.steps)
            return (f"windowFunnel({aggregate.span * 1_000_000}, 'strict_increase')"
                    f"(toUInt64(micros), {steps}) = {len(aggregate.steps)}")
        return super().aggregate(aggregate)

    def ask(self, query):
        settings = (f" settings max_threads = {self.threads}, compile_expressions = 1, "
                    f"optimize_aggregation_in_order = {int(self.ordered)}")
        row = str(self.session.query(query + settings, "TSV")).strip().split("\t")
        return [0 if value == "\\N" else value for value in row]


class DataFusion(Sql):
    """A table in memory, in as many parts as there are threads."""

    count_if = "count(*) filter (where {0})"
    sum_if = "sum({1}) filter (where {0})"

    def load(self):
        import datafusion
        import pyarrow.parquet

        config = datafusion.SessionConfig().with_target_partitions(self.threads)
        self.context = datafusion.SessionContext(config)
        table = pyarrow.parquet.read_table(self.task.path, columns=list(self.task.columns))
        rows = -(-len(table) // self.threads)
        parts = [table.slice(first, rows).to_batches() for first in range(0, len(table), rows)]
        self.context.register_record_batches("data", parts)

    def ask(self, query):
        return list(self.context.sql(query).to_arrow_table().to_pylist()[0].values())


class PySpark(Sql):
    """Spark SQL in one process, over a table that it keeps in memory."""

    def load(self):
        from pyspark.sql import SparkSession

        self.session = (SparkSession.builder.master(f"local[{self.threads}]")
                        .config("spark.ui.enabled", "false")
                        .config("spark.ui.showConsoleProgress", "false").config("spark.log.level", "ERROR")
                        .config("spark.driver.memory", "8g")
                        .config("spark.sql.shuffle.partitions", self.threads).getOrCreate())
        data = self.session.read.parquet(str(self.task.path)).select(*self.task.columns)
        data.cache().count()
        data.createOrReplaceTempView("data")

    def ask(self, query):
        return list(self.session.sql(query).collect()[0])


# Of those that are asked for one user at a time: programs of their own, built by scripts/bench.
BUILT = pathlib.Path(__file__).resolve().parents[1] / "build/peers/bin"
SCRIPT = (sys.executable, str(pathlib.Path(__file__).resolve().parent / "peers/one_user.py"))
PROGRAMS = {"cel-go": (str(BUILT / "cel"),), "datalogic": (str(BUILT / "datalogic-bench"),),
            "zen-engine": (*SCRIPT, "zen-engine"), "rule-engine": (*SCRIPT, "rule-engine")}


def lack_of(name):
    """What a peer needs and this machine has not, with how it is had; else nothing."""
    if name == "cel-go" and not pathlib.Path(PROGRAMS[name][0]).exists():
        return "there is no Go (go.dev/dl, or apt-get install golang)"
    if name == "datalogic" and not pathlib.Path(PROGRAMS[name][0]).exists():
        return "there is no Cargo (rustup.rs, or apt-get install cargo)"
    if name == "PySpark" and not shutil.which("java") and not os.environ.get("JAVA_HOME"):
        return "there is no Java (apt-get install default-jre-headless)"
    return ""


BY_NAME = {"Polars": Polars, "Polars scan": PolarsScan, "Arrow read": ArrowRead,
           "DuckDB": DuckDb, "chDB": ChDb, "DataFusion": DataFusion, "PySpark": PySpark}
